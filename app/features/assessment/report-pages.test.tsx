import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { RATING_STATES } from '#app/features/figures/figures-input.fixtures.ts';
import { ANALYSIS_DOCS, REGION_DOCS } from '#app/features/figures/figures-pages.fixtures.ts';
import { editionDoc, openingDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  HERE_REPORT,
  issuedDocs,
  reservationDoc,
  roundDoc,
  versionDoc,
  WRITTEN,
} from './report-pages.fixtures.ts';

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
  readonly height: number;
  readonly locale: Locale;
}
async function open({
  path = HERE_REPORT,
  docs = [],
  as = 'ecuador-contact',
  width = 360,
  height = 740,
  locale = 'es',
}: Partial<Opening>) {
  await page.viewport(width, height);
  phone = await openDesk({ docs, now: SECOND_DAY, as, path, locale });
  return phone;
}
const EDITION = editionDoc({ status: 'validating' });
const figures = (docs: readonly Doc[]) => docs.filter(({ collection }) => collection !== 'editions');
const WRITERS: readonly Doc[] = [
  EDITION,
  ...WRITTEN,
  ...figures(ANALYSIS_DOCS),
  ...RATING_STATES.map((state) => openingDoc(state)),
];
const READERS: readonly Doc[] = [
  EDITION,
  ...issuedDocs(),
  versionDoc(1, 'draft'),
  roundDoc(),
  ...figures(REGION_DOCS),
];
const writer = (rest: Partial<Opening> = {}) => open({ docs: WRITERS, as: 'ameripol-analyst', ...rest });
const reader = (rest: Partial<Opening> = {}) => open({ docs: READERS, ...rest });
const all = ({ host }: Phone, selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const words = (opened: Phone, selector: string) =>
  all(opened, selector).map(({ textContent }) => textContent);
const textOf = ({ host }: Phone) => host.textContent ?? '';
const made = (opened: Phone) => opened.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);

test('whoever speaks for a state goes from each paragraph to its comment, a delegate does not', async () => {
  const opened = await reader({ path: `${HERE_REPORT}/judgements` });
  const way = page.getByRole('link', { name: 'Comentar el párrafo 2.1' });
  await expect.element(way).toHaveAttribute('href', `${HERE_REPORT}/paragraphs/pgf_ports/comment`);
  opened.close();
  const alone = await reader({ path: `${HERE_REPORT}/paragraphs/pgf_ports` });
  const button = page.getByRole('link', { name: 'Comentar', exact: true });
  await expect.element(button).toHaveAttribute('href', `${HERE_REPORT}/paragraphs/pgf_ports/comment`);
  alone.close();
  const delegate = await reader({ as: 'ecuador-delegate', path: `${HERE_REPORT}/judgements` });
  await expect.poll(() => all(delegate, '.report-judgement').length).toBe(2);
  expect(all(delegate, 'a[href$="/comment"]')).toEqual([]);
});

describe('whoever writes', () => {
  test('sees all sections with their paragraphs, what is not translated, and finds any paragraph without accents', async () => {
    const opened = await writer();
    await expect.poll(() => words(opened, '.row .row-title').length).toBeGreaterThan(20);
    const row = all(opened, '.row').find(({ textContent }) => textContent?.includes('Conclusiones clave'));
    expect(row?.textContent).toContain('2 párrafos');
    expect(row?.textContent).toContain('1 sin traducir al portugués · 2 sin traducir al inglés');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await userEvent.fill(
      page.getByRole('searchbox', { name: 'Buscar en todo el texto' }),
      'EXTORSION prisiones',
    );
    await expect.poll(() => words(opened, '.row .row-kicker')).toEqual(['2.2 · Conclusiones clave']);
    expect(words(opened, '.hit')).toEqual(['prisiones', 'extorsión']);
    // What only the Portuguese text says is found, too.
    await userEvent.fill(page.getByRole('searchbox', { name: 'Buscar en todo el texto' }), 'apreensoes');
    await expect.poll(() => words(opened, '.row .row-kicker')).toEqual(['3.1 · Cocaína']);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Buscar en todo el texto' }), 'marfil');
    await expect.poll(() => textOf(opened)).toContain('Ningún párrafo contiene «marfil».');
  });

  test('chooses the yardstick until a judgement uses one of its words', async () => {
    const none = WRITERS.filter(({ id }) => id !== 'pgf_ports' && id !== 'pgf_prisons');
    const opened = await writer({ docs: none });
    await userEvent.click(page.getByRole('radio', { name: /PHIA/ }));
    await expect
      .poll(() => made(opened))
      .toEqual([['assessment.choose_yardstick', { edition: EDITION.id, yardstick: 'phia' }]]);
    await expect.poll(() => textOf(opened)).toContain('Posibilidad realista40–50 %');
    opened.close();
    const used = await writer();
    await expect.poll(() => textOf(used)).toContain('Ya hay conclusiones con palabras de esta escala');
    expect(all(used, '[name="yardstick"]')).toEqual([]);
  });

  test('reads likelihood and confidence apart, with the grades below, and a source that was taken back says so', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/judgements` });
    await expect.poll(() => all(opened, '.report-judgement').length).toBe(2);
    const [first, second] = all(opened, '.report-judgement');
    const facts = [...(first?.querySelectorAll('.report-facts > div') ?? [])].map((each) => each.textContent);
    expect(facts).toEqual([
      'ProbabilidadProbable 55–80 %',
      'Confianza analíticaModerada',
      'Qué la cambiaríaQue los puertos medianos inspeccionen todo contenedor refrigerado.',
    ]);
    expect(first?.querySelector('.report-grades')?.textContent).toContain('B2 × 1C3 × 1');
    expect(second?.querySelector('.report-grades')?.textContent).toContain('Sin fuentes citadas');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    first?.querySelector('summary')?.click();
    await expect
      .poll(() => first?.querySelector('.report-sources')?.textContent)
      .toContain('Fuente retirada');
    expect(first?.querySelector('.report-sources')?.textContent).toContain('evaluación C3');
  });

  test('an adjustment shows the computed score, the adjusted one, and who signed it', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/cocaine` });
    await expect.poll(() => all(opened, '.report-adjustment').length).toBe(1);
    const own = all(opened, '.report-adjustment')[0];
    const shown = [...(own?.querySelectorAll('.report-figure') ?? [])].map(({ textContent }) => textContent);
    const region = all(opened, '.report-figures .printed-score strong')[0]?.textContent;
    expect(shown[0]).toBe(region);
    expect(shown[1]).toBe('+0,5');
    const number = (text: string | null | undefined) => Number(text?.replace(',', '.'));
    expect(number(shown[2])).toBeCloseTo(number(region) + 0.5, 5);
    expect(own?.textContent).toContain('Firmado por Analista, AMERIPOL');
  });

  test('moves a paragraph between two others by Alt and an arrow, and no other moves', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/cocaine`, width: 1280, height: 800 });
    const order = () => all(opened, '.report-paragraph').map(({ id }) => id);
    await expect.poll(order).toEqual(['pgf_cocaine', 'pgf_secret', 'pgf_adjust']);
    all(opened, '#pgf_adjust a.report-number')[0]?.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(order).toEqual(['pgf_cocaine', 'pgf_adjust', 'pgf_secret']);
    expect(made(opened)).toEqual([
      ['assessment.edit', { edition: EDITION.id, paragraph: 'pgf_adjust', order: 15 }],
    ]);
    await expect.poll(() => document.activeElement?.closest('.report-paragraph')?.id).toBe('pgf_adjust');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(order).toEqual(['pgf_adjust', 'pgf_cocaine', 'pgf_secret']);
  });

  test('writes a judgement with its likelihood, its confidence and what it cites', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/judgements/new` });
    await expect.poll(() => all(opened, '#paragraph-es').length).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect.poll(() => textOf(opened)).toContain('Escriba el texto en un idioma al menos.');
    expect(textOf(opened)).toContain('Elija la confianza analítica.');
    await userEvent.fill(opened.host.querySelector('#paragraph-pt') as HTMLElement, 'Os portos crescem.');
    all(opened, '[name="paragraph-likelihood"][value="very_likely"]')[0]?.click();
    all(opened, '[name="paragraph-confidence"][value="low"]')[0]?.click();
    const source = all(opened, '[name="paragraph-cites"]')[0] as HTMLInputElement;
    source.click();
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect.poll(() => made(opened).length).toBe(1);
    expect(made(opened)[0]).toEqual([
      'assessment.write',
      {
        paragraph: expect.stringMatching(/^pgf_/),
        ...{ edition: EDITION.id, section: 'judgements', order: 30, marking: 'members' },
        ...{ es: null, pt: 'Os portos crescem.', en: null, figures: [], rests: [], cites: [source.value] },
        detail: {
          kind: 'judgement',
          likelihood: 'very_likely',
          confidence: 'low',
          changes: null,
          follows: null,
        },
      },
    ]);
  });

  test('two who write one paragraph, each in a language, lose no word', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/paragraphs/pgf_prisons/edit` });
    await expect.poll(() => all(opened, '#paragraph-pt').length).toBe(1);
    await userEvent.fill(opened.host.querySelector('#paragraph-pt') as HTMLElement, 'As prisões seguirão.');
    const theirs = WRITTEN.find(({ id }) => id === 'pgf_prisons');
    if (theirs === undefined) throw new Error('no paragraph');
    await opened.receive({ ...theirs, rev: 2, body: { ...theirs.body, en: 'Prisons will remain.' } });
    await expect
      .poll(() => (opened.host.querySelector('#paragraph-en') as HTMLTextAreaElement | null)?.value)
      .toBe('Prisons will remain.');
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect
      .poll(() => made(opened))
      .toEqual([
        ['assessment.edit', { edition: EDITION.id, paragraph: 'pgf_prisons', pt: 'As prisões seguirão.' }],
      ]);
  });

  test('two who write the same language decide about that language', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/paragraphs/pgf_prisons/edit` });
    await expect.poll(() => all(opened, '#paragraph-es').length).toBe(1);
    await userEvent.fill(opened.host.querySelector('#paragraph-es') as HTMLElement, 'Lo mío.');
    const theirs = WRITTEN.find(({ id }) => id === 'pgf_prisons');
    if (theirs === undefined) throw new Error('no paragraph');
    await opened.receive({ ...theirs, rev: 2, body: { ...theirs.body, es: 'Lo de otra persona.' } });
    await expect.poll(() => textOf(opened)).toContain('Lo de otra persona.');
    expect((opened.host.querySelector('#paragraph-es') as HTMLTextAreaElement).value).toBe('Lo mío.');
  });

  test('an adjustment is offered in the section of an area alone, and never once the edition is adopted', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/cocaine/new` });
    const kinds = () =>
      all(opened, '[name="paragraph-kind"]').map((each) => (each as HTMLInputElement).value);
    await expect.poll(kinds).toEqual(['text', 'judgement', 'adjustment']);
    opened.go(`${HERE_REPORT}/outlook/new`);
    await expect.poll(kinds).toEqual(['text', 'judgement']);
    opened.go(`${HERE_REPORT}/priorities/new`);
    await expect.poll(kinds).toEqual(['priority', 'text']);
    opened.close();
    const later = await writer({
      path: `${HERE_REPORT}/cocaine/new`,
      docs: [editionDoc({ status: 'published' }), ...WRITERS.slice(1)],
    });
    await expect
      .poll(() => all(later, '[name="paragraph-kind"]').map((each) => (each as HTMLInputElement).value))
      .toEqual(['text', 'judgement']);
  });

  test('takes a paragraph out after a question, and puts it back', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/paragraphs/pgf_prisons` });
    await userEvent.click(page.getByRole('button', { name: 'Quitar del texto' }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Quitar del texto' }));
    await userEvent.click(page.getByRole('button', { name: 'Devolver al texto' }));
    await expect
      .poll(() => made(opened).map(([name]) => name))
      .toEqual(['assessment.take_out', 'assessment.put_back']);
  });

  test('goes from a judgement to what it rests on, and to the priority that came of it', async () => {
    const opened = await writer({ path: `${HERE_REPORT}/paragraphs/pgf_ports` });
    await expect.poll(() => words(opened, '.section-header-title')).toContain('Qué resultó de esto');
    const came = all(opened, `ul[aria-label="Qué resultó de esto"] .row`);
    expect(came.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Cocaína por puertos medianos.'),
    ]);
    const listed = (label: string) => words(opened, `ul[aria-label="${label}"] .row`);
    expect(listed('En qué se apoya')).toEqual([expect.stringContaining('3.1 Tres puertos concentran')]);
    expect(listed('Fuentes citadas')[0]).toContain('Contenedores refrigerados hacia el norte.');
    // Each stands once.
    expect(textOf(opened).split('Contenedores refrigerados hacia el norte.')).toHaveLength(2);
    expect(all(opened, `a[href="${HERE_REPORT}/paragraphs/pgf_cocaine"]`)).toHaveLength(1);
  });
});

describe('whoever reads', () => {
  test('reads a draft with its version and round, and nothing that only analysts read', async () => {
    const opened = await reader();
    await expect.poll(() => textOf(opened)).toContain('Borrador, no aprobado.');
    expect(textOf(opened)).toContain('Versión 1. Ronda 1, hasta el 31 ene 2027.');
    expect(words(opened, '.row .row-title')).toEqual([
      'Portada',
      'Conclusiones clave',
      'Cocaína',
      'Prioridades recomendadas',
      'Imprimir el documento IDEAL',
    ]);
    expect(textOf(opened)).not.toContain('sin traducir');
    opened.go(`${HERE_REPORT}/cocaine`);
    await expect.poll(() => words(opened, '.report-number').length).toBe(2);
    expect(textOf(opened)).not.toContain('funcionario');
    expect(all(opened, '.report-acts button, [href$="/new"]')).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('reads in another language, and is told what is not translated', async () => {
    const opened = await reader({ path: `${HERE_REPORT}/judgements`, locale: 'pt' });
    await expect.poll(() => all(opened, '.report-judgement').length).toBe(2);
    const [first, second] = all(opened, '.report-judgement');
    expect(first?.textContent).toContain('A cocaína sairá');
    expect(first?.querySelector('.report-missing')).toBeNull();
    expect(second?.querySelector('.report-missing')?.textContent).toContain('ainda sem tradução');
    expect(second?.querySelector('.user-text')?.getAttribute('lang')).toBe('es');
    await userEvent.click(page.getByRole('link', { name: 'Español', exact: true }));
    await expect.poll(() => all(opened, '.report-judgement')[0]?.textContent).toContain('La cocaína saldrá');
  });

  test('reads three languages beside each other where there is room', async () => {
    const opened = await reader({ path: `${HERE_REPORT}/judgements?in=all`, width: 1680, height: 900 });
    await expect.poll(() => all(opened, '.report-beside').length).toBe(2);
    const columns = all(opened, '.report-beside')[0]?.querySelectorAll('.report-text');
    expect([...(columns ?? [])].map(({ textContent }) => textContent?.slice(0, 9))).toEqual([
      'EspañolLa',
      'Português',
      'Englishaú',
    ]);
    await page.viewport(1280, 800);
    await expect.poll(() => all(opened, '.report-beside').length).toBe(0);
  });

  test('reads a dissent below its judgement, or in the annex, as the state wanted', async () => {
    const docs = [
      ...READERS,
      reservationDoc('pgf_ports', 'CL', 'paragraph'),
      reservationDoc('pgf_prisons', 'PE', 'annex'),
    ];
    const opened = await reader({ docs, path: `${HERE_REPORT}/judgements` });
    await expect.poll(() => words(opened, '.report-reservation-state')).toEqual(['Disenso de Chile']);
    expect(textOf(opened)).toContain('Reserva en el anexo: Perú');
    opened.go(`${HERE_REPORT}/annex`);
    await expect
      .poll(() => words(opened, '.report-reservation-state'))
      .toEqual(['Disenso del Perú. Sobre el párrafo 2.2']);
  });

  test('comments a paragraph from its page, as long as the text is with the states', async () => {
    const path = `${HERE_REPORT}/paragraphs/pgf_ports`;
    const comment = () => page.getByRole('link', { name: 'Comentar' }).elements();
    const opened = await reader({ path });
    await expect.poll(() => comment().map((link) => link.getAttribute('href'))).toEqual([`${path}/comment`]);
    opened.close();
    const adopted = editionDoc({ status: 'adopted' });
    const later = await reader({ path, docs: READERS.map((doc) => (doc === EDITION ? adopted : doc)) });
    await expect.poll(() => textOf(later)).toContain('Párrafo 2.1');
    expect(comment()).toEqual([]);
  });

  test('an edition of classes shows no score, and of an adjustment only its points', async () => {
    const docs = READERS.map((doc) =>
      doc === EDITION ? editionDoc({ status: 'validating', display: 'classes' }) : doc,
    );
    const opened = await reader({ docs, path: `${HERE_REPORT}/cocaine` });
    await expect.poll(() => all(opened, '.report-adjustment').length).toBe(1);
    expect(all(opened, '.report-figure, .score-interval')).toEqual([]);
    expect(all(opened, '.report-adjustment')[0]?.textContent).toContain('Ajuste: +0,5');
  });

  test('reads which meeting adopted the text, when, and under which number', async () => {
    const adoption = {
      ...{ meeting: 'mtg_panama', decision: 'dcs_edition' },
      ...{ on: '2026-12-01', document: 'CLASI/2026/DOC/031' },
    };
    const docs = [editionDoc({ status: 'adopted', adoption }), ...issuedDocs(), versionDoc(2, 'adopted')];
    const opened = await reader({ docs });
    await expect
      .poll(() => words(opened, '.banner-text'))
      .toEqual(['Texto aprobado. Aprobado el 1 dic 2026. Documento CLASI/2026/DOC/031. Versión 2.']);
    opened.close();
    const out = await reader({
      docs: [editionDoc({ status: 'published', adoption }), ...issuedDocs(), versionDoc(3, 'published')],
    });
    await expect.poll(() => words(out, '.banner-text').join()).toContain('Publicado, versión 3.');
  });

  test('is told in one sentence why there is nothing to read', async () => {
    const opened = await reader({ docs: [EDITION] });
    await expect
      .poll(() => words(opened, '.row'))
      .toEqual([
        'El texto aún no se ha enviado a los Estados. Podrá leerlo cuando empiece la ronda de validación.',
      ]);
    opened.close();
    const officer = await reader({ docs: [EDITION], as: 'chile-officer' });
    await expect
      .poll(() => words(officer, '.row'))
      .toEqual([expect.stringContaining('aún no se ha publicado')]);
  });

  test('finds the report on the page of its edition', async () => {
    const opened = await reader({ path: '/ideal/edn_three' });
    await expect.poll(() => all(opened, `a[href="${HERE_REPORT}"]`).length).toBeGreaterThan(0);
  });
});
