import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docsOf, makeRows, publishedEdition } from '#shared/publication/compared.fixtures.ts';
import { fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import {
  ALL_DOCS,
  docsFor,
  EARLIER,
  HERE_PUBLISHED,
  LATER,
  laterEdition,
  NOW,
} from './publication-pages.fixtures.ts';

const CORRECTION: Doc = {
  ...{ collection: 'textCorrections', id: 'crr_one', parent: NOW, rev: 1 },
  audience: `assessment/public/${NOW}`,
  body: {
    ...{ edition: NOW, paragraph: 'pgf_ports2', section: 'judgements', number: 1, change: 'changed' },
    ...{ reason: { es: 'Una cifra era otra.' }, before: null, after: null, proposed: null },
    published: { version: 3, at: Date.parse('2026-10-14T12:00:00Z'), signed: null },
  },
};
const AT = Date.parse('2026-10-14T12:00:00Z');
beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
let saved: { name: string; text: Promise<string>; bytes: Promise<ArrayBuffer> }[] = [];
const clicks = HTMLAnchorElement.prototype.click;
const blobs = new Map<string, Blob>();
const make = URL.createObjectURL.bind(URL);
beforeEach(() => {
  saved = [];
  URL.createObjectURL = (blob: Blob) => {
    const href = make(blob);
    blobs.set(href, blob);
    return href;
  };
  HTMLAnchorElement.prototype.click = function click() {
    const blob = blobs.get(this.href);
    if (blob === undefined) clicks.call(this);
    else saved.push({ name: this.download, text: blob.text(), bytes: blob.arrayBuffer() });
  };
});
afterEach(() => {
  phone?.close();
  phone = undefined;
  URL.createObjectURL = make;
  HTMLAnchorElement.prototype.click = clicks;
});

async function open({
  path = HERE_PUBLISHED,
  docs = ALL_DOCS,
  as = 'ameripol-analyst',
  width = 360,
}: {
  path?: string;
  docs?: readonly Doc[];
  as?: string;
  width?: number;
} = {}) {
  await page.viewport(width, width === 360 ? 740 : 800);
  phone = await openDesk({ docs, now: AT, as, path });
  return phone;
}
const texts = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent);
const rows = () => texts('.row-title');

/** Of the report as analysts have it, and as everybody has it. */
function fileHashes(): string[] {
  const edition = LATER.publication.body.hash ?? '';
  return (['analysts', 'public'] as const).map((level) =>
    fileHashOf({ edition, text: LATER.sums.find(({ body }) => body.level === level)?.body.hash ?? '' }),
  );
}

describe('the page of a published edition', () => {
  test('says its hash in groups, and what the file of an analyst lets one compute', async () => {
    await open();
    await expect
      .poll(() => texts('.hash-groups'))
      .toEqual([LATER.publication.body.hash ?? '', ...fileHashes()].map((hash) => hash.replaceAll('-', ' ')));
    expect(texts('h1')).toEqual(['Edición publicada']);
    expect(rows()).toContain('Edición completa');
    expect(rows()).toContain('Edición pública');
    expect(rows()).not.toContain('Parte de su Estado, con su prueba');
    await expect.poll(() => document.querySelectorAll('svg.qr-code path').length).toBe(1);
  });

  test('gives whoever works for a state its own part, and the public file without any state', async () => {
    await open({ as: 'chile-contact', docs: docsFor('CL') });
    await expect.poll(rows).toContain('Parte de su Estado, con su prueba');
    expect(rows()).not.toContain('Edición completa');
    for (const button of await page.getByRole('button', { name: /Guardar JSON/ }).all()) await button.click();
    await expect.poll(() => saved.length).toBe(2);
    const [own, open_] = await Promise.all(saved.map(async ({ text }) => JSON.parse(await text)));
    expect(own.states.map(({ rows: { state } }: { rows: { state: string } }) => state)).toEqual(['CL']);
    expect(own.text.level).toBe('members');
    expect(open_.states).toEqual([]);
    expect(open_.text.level).toBe('public');
    expect(saved.map(({ name }) => name)).toEqual([
      `ideal-2-own-${LATER.publication.body.hash?.slice(0, 8)}.json`,
      `ideal-2-open-${LATER.publication.body.hash?.slice(0, 8)}.json`,
    ]);
  });

  test('gives the values of every step in files that say of which edition they are, and how they are marked', async () => {
    await open();
    await expect.poll(rows).toContain('Valores de cada paso');
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('button', { name: 'Excel' }).click();
    await expect.poll(() => saved.length).toBe(2);
    const hash = LATER.publication.body.hash ?? '';
    const name = `ideal-2-steps-v2-TLP-AMBER-STRICT-${hash.slice(0, 8)}`;
    expect(saved.map((file) => file.name)).toEqual([`${name}.csv`, `${name}.xlsx`]);
    const csv = new TextDecoder('utf-16le').decode(await saved[0]?.bytes);
    for (const known of ['IDEAL 2', 'TLP:AMBER+STRICT', hash, fileHashes()[0] ?? '-'])
      expect(csv).toContain(known);
  });

  test('recomputes everything on a phone, and all values agree', async () => {
    await open();
    await page.getByRole('button', { name: 'Recalcular en este dispositivo' }).click();
    await expect.poll(() => texts('.check-result .banner')[0], { timeout: 60_000 }).toMatch(/^Todo coincide/);
    for (const said of texts('.check-count'))
      expect(said).toMatch(/^(([\d.]+) de \2 valores coinciden|1 valor coincide)\.$/);
    expect(texts('.check-count')).not.toContain('1 de 1 valores coinciden.');
    expect(texts('.check-count')).toHaveLength(7);
  });

  test('names a changed input: whose it is', async () => {
    const docs = ALL_DOCS.map((doc) => {
      if (doc.parent !== NOW || doc.collection !== 'publishedStates') return doc;
      const body = structuredClone(doc.body) as (typeof LATER.states)[number]['body'];
      if (body.rows.state !== 'PE') return doc;
      const values = body.rows.areas[0]?.values as Record<string, unknown[]>;
      values.T1 = ['U', 'U', 'U'];
      return { ...doc, body };
    });
    await open({ docs: docs as Doc[] });
    await page.getByRole('button', { name: 'Recalcular en este dispositivo' }).click();
    await expect
      .poll(rows, { timeout: 60_000 })
      .toContain('Perú: cambió un insumo, lo que este Estado dio. Una huella no deja saber cuál');
    expect(texts('.check-result .banner')[0]).toMatch(/^No coincide/);
  });

  test('says how far it is while it is being prepared', async () => {
    const { publication, edition } = laterEdition('ready');
    const building = {
      ...publication,
      body: {
        ...publication.body,
        status: 'building' as const,
        built: 3,
        hash: null,
        manifest: null,
        figures: null,
      },
    };
    await open({ docs: [edition, building], as: 'presidency-delegate' });
    await expect.poll(rows).toEqual(['Se está preparando']);
    expect(texts('.row-detail').join()).toMatch(/^Partes preparadas: 3 de 8\./);
  });

  test('is published by whoever presides, with the hash that stood on the screen', async () => {
    const ready = laterEdition('ready');
    const opened = await open({ docs: docsOf(ready), as: 'presidency-delegate' });
    await page.getByRole('button', { name: 'Publicar la edición' }).click();
    const dialog = page.getByRole('dialog', { name: '¿Publicar la edición 2?' });
    await expect.element(dialog).toBeVisible();
    expect(texts('dialog[open] .hash-groups')).toEqual([
      (ready.publication.body.hash ?? '').replaceAll('-', ' '),
    ]);
    await dialog.getByRole('button', { name: 'Publicar la edición' }).click();
    await expect
      .poll(() =>
        opened.client
          .outbox()
          .map(({ envelope }) => [envelope.name, (envelope.args as unknown as { hash: string }).hash]),
      )
      .toEqual([['publication.publish', ready.publication.body.hash]]);
  });

  test('until it is published says that it is being prepared, and gives nothing for everybody', async () => {
    await open({ docs: docsOf(laterEdition('ready')) });
    await expect.poll(rows).toContain('Edición completa');
    expect(texts('h1')).toEqual(['Edición en preparación']);
    expect(rows()).not.toContain('Edición pública');
    expect(rows()).not.toContain('Dirección pública');
    expect(document.querySelector('svg.qr-code')).toBeNull();
    expect(document.querySelector('a[href*="/check"]')).toBeNull();
  });

  test('once it is, names the address of its public file, and what was corrected in its text', async () => {
    await open();
    await expect.poll(rows).toContain('Dirección pública');
    expect(document.querySelector('.published-address')?.getAttribute('href')).toBe(
      `${location.origin}/api/ideal/${NOW}/text.json`,
    );
    expect(rows()).not.toContain('Correcciones');
    phone?.close();
    await open({ docs: [...ALL_DOCS, CORRECTION] });
    await expect.poll(() => document.querySelector(`a[href="/ideal/${NOW}/corrections"]`)).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('offers no button to publish where the hash is another, or to who does not preside', async () => {
    const ready = laterEdition('ready');
    const other = {
      ...ready.publication,
      body: { ...ready.publication.body, hash: EARLIER.publication.body.hash },
    };
    await open({ docs: docsOf({ ...ready, publication: other }), as: 'presidency-delegate' });
    await expect.poll(rows).toContain('Este dispositivo calculó otra huella');
    expect(texts('button')).not.toContain('Publicar la edición');
    phone?.close();
    await open({ docs: docsOf(ready) });
    await expect.poll(rows).toContain('Edición completa');
    expect(texts('button')).not.toContain('Publicar la edición');
  });

  test('says so where nothing is published', async () => {
    await open({ docs: [LATER.edition], as: 'chile-contact' });
    await expect.poll(rows).toEqual(['Todavía no hay una edición publicada']);
  });
});

describe('the comparison of two editions', () => {
  const path = `/ideal/${NOW}/compare`;
  test('splits the change of an area into inputs, method and adjustment', async () => {
    await open({ path, width: 1280 });
    await expect.poll(() => texts('.change-why').some((said) => said?.includes('por método 0,0'))).toBe(true);
    expect(texts('.change-why').join()).toContain('por ajuste de los analistas +0,5');
    expect(rows()).toContain('Cocaína');
    expect(document.querySelectorAll('.beside-table tbody tr').length).toBe(9);
    expect(document.querySelectorAll('.slope-line').length).toBe(7);
  });

  test('says what became of each key judgement', async () => {
    await open({ path });
    await expect.poll(() => texts('.row-kicker')).toEqual(['Nueva', 'Cambió', 'Igual', 'Retirada']);
    expect(texts('.change-before')).toEqual(['Antes: La cocaína sale por los puertos del Pacífico.']);
    expect(document.body.textContent).toMatch(/IDEAL \d+ e IDEAL \d+/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('T shows the slopes as a table', async () => {
    await open({ path, width: 1280 });
    await expect.poll(() => document.querySelectorAll('.slope-chart').length).toBe(1);
    await userEvent.keyboard('t');
    await expect.poll(() => document.querySelectorAll('.slope-chart').length).toBe(0);
    expect(texts('.chart-frame th')).toContain('Por ajuste');
  });

  test('the trend of an area goes through all editions, once there are three', async () => {
    const third = publishedEdition({ id: 'edn_three', number: 3, rows: makeRows({ seed: 9n, from: 1 }) });
    const opened = '/ideal/edn_three/compare';
    await open({ path: opened, docs: [...ALL_DOCS, ...docsOf(third)] });
    const trends = () => rows().length > 0 && texts('main').join();
    await expect.poll(trends).toContain('Tendencia');
    expect(texts('.row-detail').join('\n')).toMatch(
      /^IDEAL 1: \d,\d, .+ → IDEAL 2: \d,\d, .+ → IDEAL 3: \d,\d, /m,
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test.each([
    [360, 132],
    [1280, 420],
  ])(
    'at %i pixels names the editions above slopes that are %i wide, and neither name touches the other',
    async (width, drawn) => {
      const docs = ALL_DOCS.map((doc) => {
        if (doc.collection !== 'editions') return doc;
        const { number } = doc.body as { number: number };
        return { ...doc, body: { ...doc.body, title: { es: `IDEAL ${number} (datos de demostración)` } } };
      });
      await open({ path, width, docs });
      await expect.poll(() => texts('.slope-heads span')).toEqual(['IDEAL 1', 'IDEAL 2']);
      const [left, right] = [...document.querySelectorAll('.slope-heads span')].map((head) => {
        const range = document.createRange();
        range.selectNodeContents(head);
        return range.getBoundingClientRect();
      });
      expect(left?.right ?? 0).toBeLessThan(right?.left ?? 0);
      expect(left?.height).toBeLessThan(20);
      expect(document.querySelector('.slope-lines')?.getBoundingClientRect().width).toBe(drawn);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test('without an edition before says so', async () => {
    await open({ path: '/ideal/edn_one/compare', docs: docsOf(EARLIER) });
    await expect.poll(rows).toEqual(['No hay una edición anterior publicada']);
  });
});

describe('cross-checks', () => {
  const path = `/ideal/${NOW}/crosschecks`;
  test('show rank ranges of every area, labelled as no figure of the edition', async () => {
    await open({ path });
    await expect
      .poll(() => document.querySelectorAll('.cross-row').length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(8);
    expect(texts('.banner').join()).toContain('Contraste, no es cifra de la edición.');
    expect(texts('.cross-ranges dt').slice(0, 3)).toEqual([
      'Con pesos y sin pesos',
      'Sin un Estado',
      'Sin un indicador',
    ]);
    // No seat, and no state by name: neither is to be graded.
    expect(document.querySelector('.cross-rows')?.textContent).not.toMatch(/Chile|Perú|Brasil/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('are for analysts alone', async () => {
    await open({ path, as: 'chile-contact', docs: docsFor('CL') });
    await expect.poll(() => texts('main').join()).toContain('Los hacen los analistas');
    expect(document.querySelectorAll('.cross-row')).toHaveLength(0);
  });
});
