import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { countryName } from '#app/i18n/countries.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import type { RatedPanel } from '#shared/figures/figures.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { makeFiguresInput, RATING_STATES } from './figures-input.fixtures.ts';
import {
  ANALYSIS_DOCS,
  batchDoc,
  columnDoc,
  HERE,
  ownFigureDocs,
  REGION_DOCS,
  regionDocs,
} from './figures-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface Opening {
  readonly path: string;
  readonly docs: readonly Doc[];
  readonly as: string;
  readonly width: number;
  readonly locale: Locale;
}
async function open({
  path = HERE,
  docs = [],
  as = 'chile-contact',
  width = 1280,
  locale = 'es',
}: Partial<Opening>) {
  await page.viewport(width, 800);
  phone = await openDesk({ docs, now: SECOND_DAY, as, path, locale });
  return phone;
}
const analyst = (rest: Partial<Opening> = {}) =>
  open({ docs: ANALYSIS_DOCS, as: 'ameripol-analyst', ...rest });
const member = (rest: Partial<Opening> = {}) => open({ docs: REGION_DOCS, as: 'ecuador-contact', ...rest });
const textOf = ({ host }: Phone) => host.textContent ?? '';
const all = ({ host }: Phone, selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const words = (opened: Phone, selector: string) =>
  all(opened, selector).map(({ textContent }) => textContent);
const ranks = (opened: Phone) => words(opened, 'tbody .matrix-rank-figure');
const states = (opened: Phone) => words(opened, '.figures-states .row:not(:has(.row-kicker)) .row-title');
const IN_ORDER = ['AR', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'PY', 'PE', 'DO', 'UY'].map((code) =>
  countryName('es', code),
);

describe('an analyst', () => {
  test('reads areas by rank, gaps without one, and method, seed and input hash', async () => {
    const opened = await analyst();
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    const numbers = ranks(opened).map(Number);
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    expect(words(opened, '.matrix-row-gap .matrix-rank')).toEqual(
      all(opened, '.matrix-row-gap').map(() => 'sin lugar'),
    );
    expect(all(opened, '.matrix-row-gap').length).toBeGreaterThan(0);
    const made = /^Método IDEAL 1, semilla \d+, insumos [0-9a-f]{4} [0-9a-f]{4}$/;
    expect(words(opened, '.status-line .status-note')).toEqual([expect.stringMatching(made)]);
    const { alpha } = computeFigures(makeFiguresInput());
    const agreed = [alpha.T, alpha.V, alpha.I].map((each) => printFigure('es', each ?? 9, 3));
    expect(words(opened, '.figures-agreement .fact-value')).toEqual(agreed);
    opened.close();
    const phone = await analyst({ width: 360 });
    await expect.poll(() => words(phone, '.main p.tabular')).toEqual([expect.stringMatching(made)]);
  });

  test('what did not change is not computed again', async () => {
    const Own = window.Worker;
    let started = 0;
    window.Worker = class extends Own {
      constructor(...given: ConstructorParameters<typeof Own>) {
        super(...given);
        started += 1;
      }
    };
    try {
      const opened = await analyst();
      await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
      expect(started).toBe(1);
      opened.go('/ideal');
      await expect.poll(() => all(opened, '.matrix-table').length).toBe(0);
      opened.go(HERE);
      await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
      expect(started).toBe(1);
      const panel = ANALYSIS_DOCS.find(({ collection }) => collection === 'ratedPanels');
      const hash = Array(8).fill('bbbbbbbb').join('-');
      if (panel !== undefined)
        await opened.receive({ ...panel, rev: 2, body: { ...panel.body, number: 2, hash } });
      await expect.poll(() => started).toBe(2);
    } finally {
      window.Worker = Own;
    }
  });

  test('figures that another version of the app kept are computed again', async () => {
    const opened = await analyst();
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    const key = 'figures.computed.edn_three';
    const kept = () =>
      opened.client.remembered(key) as unknown as { of: string; figures: { areas: object[] } };
    await expect.poll(() => kept()?.figures.areas.length).toBe(17);
    const { of, figures } = kept();
    const stale = { of: of.replace(__BUILD__, 'before'), figures: { ...figures, areas: [] } };
    expect(stale.of).not.toBe(of);
    opened.go('/ideal');
    await expect.poll(() => all(opened, '.matrix-table').length).toBe(0);
    await opened.client.remember(key, stale as never);
    opened.go(HERE);
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    expect(of).toContain('ideal-1');
  });

  test('whoever stands in a cell stays in it when the ranks come', async () => {
    const opened = await analyst();
    await expect.poll(() => all(opened, '.matrix-cell').length).toBeGreaterThan(14);
    all(opened, '.matrix-cell')[5]?.focus();
    const before = document.activeElement?.getAttribute('aria-label');
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe(before);
  });

  test('goes from a cell to its strips, its evidence, the release and back by keys alone, offline', async () => {
    const opened = await analyst();
    expect(opened.client.isOffline()).toBe(true);
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine?of=T`);
    all(opened, '.matrix-cell')[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await expect.poll(() => opened.path()).toBe(`${HERE}/cannabis?of=V`);
    expect(document.activeElement?.getAttribute('data-area')).toBe('cannabis');
    await expect.poll(() => all(opened, '.pane-thing .value-strip').length).toBe(4);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(opened)).toContain('Fijada: Cannabis');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-area')).not.toBe('cannabis');
    expect(opened.path()).toBe(`${HERE}/cannabis?of=V`);
    await userEvent.keyboard('e');
    expect(document.activeElement?.getAttribute('data-part')).toBe('evidence');
    // Past the files and the table of the evidence.
    for (let stop = 0; stop < 5; stop += 1) await userEvent.tab();
    expect(document.activeElement?.getAttribute('href')).toBe(`${HERE}/cannabis/AR`);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => opened.path()).toBe(`${HERE}/cannabis/AR`);
    await expect.poll(() => textOf(opened)).toContain('Composición del panel');
    all(opened, 'a[href="/ideal/edn_three/read/AR"]')[0]?.click();
    await expect.poll(() => opened.path()).toBe('/ideal/edn_three/read/AR');
    await expect.poll(() => textOf(opened)).toContain('Contenedores refrigerados hacia el norte.');
    opened.back();
    await expect.poll(() => opened.path()).toBe(`${HERE}/cannabis/AR`);
    opened.back();
    await expect.poll(() => opened.path()).toBe(`${HERE}/cannabis?of=V`);
    await expect.poll(() => all(opened, '.matrix-cell').length).toBeGreaterThan(14);
    await userEvent.keyboard('t');
    await expect.poll(() => all(opened, '.chart-frame .table').length).toBe(1);
  });

  test('whoever opens another page right after moving in the matrix is not led back', async () => {
    const opened = await analyst();
    await expect.poll(() => ranks(opened).length).toBeGreaterThan(14);
    await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine?of=T`);
    all(opened, '.matrix-cell')[5]?.focus();
    opened.go(`${HERE}/firearms`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(opened.path()).toBe(`${HERE}/firearms`);
  });

  test('one tap from a state’s figure stands what its panel said: ratings of nobody, offices, grades, hash', async () => {
    const opened = await analyst({ path: `${HERE}/cocaine`, width: 360 });
    await expect.poll(() => states(opened)).toEqual(IN_ORDER);
    await userEvent.click(page.getByRole('link', { name: 'Chile', exact: true }));
    await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine/CL`);
    const [panel] = ANALYSIS_DOCS.flatMap(({ body }) =>
      body.state === 'CL' && 'seats' in body ? (body as unknown as RatedPanel) : [],
    );
    const { areas = [], hash = 'none' } = panel ?? {};
    const { values } = areas.find(({ area }) => area === 'cocaine') as RatedPanel['areas'][number];
    const said = () => words(opened, '.figures-ratings').map((text) => text?.split(/\s+/).join(' '));
    await expect.poll(said).toEqual(makeFiguresInput().indicators.map(({ code }) => values[code]?.join(' ')));
    for (const part of ['Fiscalía especializada', hash, '3 hojas', 'confianza'])
      expect(textOf(opened)).toContain(part);
    expect(all(opened, '.figures-grades li').length).toBeGreaterThan(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    opened.go('/ideal/edn_three/read/CL');
    await expect.poll(() => all(opened, `a[href="${HERE}/cocaine/CL"]`).length).toBe(1);
  });

  test('every chart of an area and the map of states are a table, files and a picture as well', async () => {
    const [, ...rest] = ANALYSIS_DOCS;
    const opened = await analyst({
      docs: [editionDoc({ status: 'published' }), ...rest],
      path: `${HERE}/cocaine`,
    });
    await expect.poll(() => all(opened, '.chart-frame').length).toBe(4);
    const frames = all(opened, '.chart-frame');
    for (const frame of frames) {
      expect(frame.querySelectorAll('.button-row button')).toHaveLength(4);
      frame.querySelector<HTMLElement>('.button-row button:last-child')?.click();
      expect(frame.querySelectorAll('.table tbody tr').length).toBeGreaterThan(0);
      expect(frame.querySelector('.chart-frame-source')?.textContent).toContain('Edición');
    }
    const [, strips] = frames
      .map((frame) => frame.querySelectorAll('.table tbody tr').length)
      .sort((a, b) => a - b);
    expect(strips).toBe(RATING_STATES.length);
  });

  test('states stand in order of precedence, and nothing offers another order', async () => {
    const opened = await analyst({ path: `${HERE}/cocaine?sort=score&order=level` });
    await expect.poll(() => states(opened)).toEqual(IN_ORDER);
    const controls = all(opened, 'select, [aria-sort], th button, input[type="radio"]');
    expect(controls).toEqual([]);
    opened.close();
    const english = await analyst({ path: `${HERE}/cocaine`, locale: 'en' });
    await expect.poll(() => states(english).length).toBe(RATING_STATES.length);
    expect(states(english)).toEqual(
      ['AR', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'PY', 'PE', 'DO', 'UY'].map((code) =>
        countryName('en', code),
      ),
    );
  });

  test.each([
    [320, 'es'],
    [360, 'pt'],
    [360, 'en'],
  ] as const)(
    'at %i px, in %s, the matrix is a list and the area a page, and nothing is cut',
    async (width, locale) => {
      const opened = await analyst({ width, locale });
      await expect.poll(() => all(opened, '.matrix-item').length).toBe(17);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      all(opened, '.matrix-item')[0]?.click();
      await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine?of=score`);
      await expect.poll(() => all(opened, '.value-strip').length).toBe(12);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test('from an area every item that states released of it leads to its release, in their order', async () => {
    const opened = await analyst({ path: `${HERE}/cocaine` });
    const chain = 'ul[aria-label="En qué se apoya"]';
    const details = () => words(opened, `${chain} .row-detail`);
    await expect.poll(() => details().length).toBe(5);
    await userEvent.click(page.getByRole('button', { name: /^Ver los \d+$/ }));
    await expect.poll(() => details().length).toBeGreaterThan(20);
    const order = details()
      .map((said) => said?.split(' · ')[0])
      .filter((name, at, every) => name !== every[at - 1]);
    expect(order).toEqual(IN_ORDER.filter((name) => order.includes(name)));
    expect(details()[0]).toMatch(/ · Evaluación [ABCX][1-4]$/);
    const links = all(opened, `${chain} a`).map((each) => each.getAttribute('href'));
    expect(links.every((href) => href?.startsWith('/ideal/edn_three/read/'))).toBe(true);
  });

  test('coverage by state is no map before the edition is published', async () => {
    const opened = await analyst();
    await expect.poll(() => textOf(opened)).toContain('antes diría quién falta');
    expect(all(opened, '.tile-map')).toEqual([]);
    opened.close();
    const [, ...rest] = ANALYSIS_DOCS;
    const later = await analyst({ docs: [editionDoc({ status: 'published' }), ...rest] });
    await expect.poll(() => all(later, '.tile-map .tile').length).toBe(16);
  });
});

describe('a member', () => {
  test('reads the region, the own state beside it, and only those that agreed, in order', async () => {
    const opened = await member();
    const heads =
      'Área criminal, Amenaza, Vulner., Impacto, Región, Alto o más, Mi Estado, Brasil, Perú'.split(', ');
    await expect.poll(() => words(opened, '.figures-region thead th')).toEqual(heads);
    expect(textOf(opened)).toContain('Cifras del 3 dic 2026. Cambian el 17 dic 2026.');
    expect(textOf(opened)).toContain('Esperan, porque');
    expect(textOf(opened)).not.toContain('Colombia');
    // How far to trust one's own, and bounds that are told apart from a range of states.
    const cells = all(opened, '.figures-region tbody tr').map((row) => words({ host: row } as never, 'td'));
    for (const cell of cells) {
      expect(cell[3]).not.toContain('[');
      expect(cell[5]).toMatch(/confianza (alta|moderada|baja)$/);
    }
    expect(all(opened, '[aria-sort], th button')).toEqual([]);
    await expect.poll(() => opened.client.remembered('figures.looked.edn_three')).toBe('2026-12-03');
  });

  test('the page of an area keeps the region and the own state apart, with the way to the own panel', async () => {
    const opened = await member({ path: `${HERE}/cocaine`, width: 360 });
    await expect.poll(() => words(opened, '.figures-part > h3')).toEqual(['Región', 'Mi Estado']);
    const [region, own] = all(opened, '.figures-part');
    expect(region?.textContent).toContain('Amenaza');
    expect(region?.textContent).not.toContain('[');
    expect(own?.textContent).toContain('confianza');
    expect(own?.querySelector('a')?.getAttribute('href')).toBe('/ideal/edn_three/panel/areas/cocaine');
    expect(words(opened, '.chart-frame-source').join()).toContain('Cifras del: 3 dic 2026');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('an own figure whose panel is still to meet again is not read as one', async () => {
    const docs = REGION_DOCS.map((doc) =>
      doc.collection === 'panelFigures' && doc.body.area === 'cocaine'
        ? { ...doc, body: { ...doc.body, isFinal: false } }
        : doc,
    );
    const opened = await member({ docs });
    const own = () => words(opened, '.figures-region tbody td:nth-of-type(6)');
    await expect.poll(() => own().length).toBeGreaterThan(10);
    expect(own()[0]).toBe('sin cifra');
    expect(own()[1]).toMatch(/\d/);
  });

  test('who reads no figures of the state has no column for it', async () => {
    const opened = await open({ docs: REGION_DOCS, as: 'chile-delegate' });
    await expect.poll(() => words(opened, '.figures-region thead th').length).toBe(8);
    expect(words(opened, '.figures-region thead th')).not.toContain('Mi Estado');
  });

  test.each(['es', 'pt', 'en'] as const)(
    'in an edition of classes there is no number anywhere, in %s',
    async (locale) => {
      const docs = [
        editionDoc({ display: 'classes' }),
        // Older than the choice, or of another version: even then no figure shows.
        ...regionDocs({ display: 'scores' }),
        columnDoc('PE', { display: 'scores' }),
        ...ownFigureDocs('EC'),
        batchDoc('2026-12-03', 15),
      ];
      const opened = await member({ docs, locale });
      await expect.poll(() => all(opened, '.figures-region tbody tr').length).toBeGreaterThan(10);
      expect(words(opened, '.figures-region').join(' ')).not.toMatch(/\d/);
      all(opened, '.chart-frame .button-row button').at(-1)?.click();
      await expect.poll(() => all(opened, '.chart-frame .table tbody').length).toBe(1);
      expect(words(opened, '.chart-frame .table').join(' ')).not.toMatch(/\d/);
      opened.close();
      const area = await member({ docs, locale, path: `${HERE}/cocaine`, width: 320 });
      await expect.poll(() => all(area, '.figures-part').length).toBe(2);
      expect(words(area, '.figures-part, .row').join(' ')).not.toMatch(/\d/);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    },
  );

  test('Hoy says that there are new figures until they are looked at', async () => {
    const now = Date.parse('2026-12-04T12:00:00Z');
    await page.viewport(360, 740);
    phone = await openDesk({ docs: REGION_DOCS, now, as: 'ecuador-contact', path: '/' });
    await expect.poll(() => textOf(phone as Phone)).toContain('Cifras de la región del 3 dic 2026');
    phone.go(HERE);
    await expect.poll(() => phone?.client.remembered('figures.looked.edn_three')).toBe('2026-12-03');
    phone.go('/');
    await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
    await expect.poll(() => textOf(phone as Phone)).not.toContain('Cifras de la región del');
  });
});

test('nobody else reads them, and the page says who does', async () => {
  const opened = await open({ docs: REGION_DOCS, as: 'chile-officer' });
  expect(textOf(opened)).toContain('Las leen quienes participan en el comité');
  expect(all(opened, 'table')).toEqual([]);
});

test('days of figures are planned and dropped by whoever edits the edition; others read them', async () => {
  const docs = [editionDoc(), batchDoc('2026-12-03', 15), batchDoc('2026-12-17', null)];
  const opened = await open({ path: '/ideal/edn_three', docs, as: 'presidency-delegate' });
  await expect.poll(() => textOf(opened)).toContain('Cambiaron 15 áreas');
  const drops = page.getByRole('button', { name: 'Quitar 17 dic 2026' });
  await expect.element(drops).toBeInTheDocument();
  expect(page.getByRole('button', { name: /Quitar 3 dic/ }).query()).toBeNull();
  await userEvent.click(drops);
  await userEvent.fill(opened.host.querySelector('#batch-on') as HTMLElement, '2027-01-14');
  await userEvent.click(page.getByRole('button', { name: 'Fijar', exact: true }));
  const made = () => opened.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
  await expect.poll(made).toEqual([
    ['figures.drop_batch', { edition: 'edn_three', on: '2026-12-17' }],
    ['figures.plan_batch', { edition: 'edn_three', on: '2027-01-14' }],
  ]);
  await expect.poll(() => textOf(opened)).toContain('14 ene 2027');
  opened.close();
  const reader = await open({ path: '/ideal/edn_three', docs, as: 'ecuador-contact' });
  await expect.poll(() => textOf(reader)).toContain('17 dic 2026');
  expect(all(reader, '#batch-on')).toEqual([]);
});
