import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docsOf } from '#shared/publication/compared.fixtures.ts';
import {
  ALL_DOCS,
  docsFor,
  EARLIER,
  HERE_PUBLISHED,
  LATER,
  laterEdition,
  NOW,
} from './publication-pages.fixtures.ts';

const AT = Date.parse('2026-10-14T12:00:00Z');
beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
let saved: { name: string; text: Promise<string> }[] = [];
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
    else saved.push({ name: this.download, text: blob.text() });
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

describe('the page of a published edition', () => {
  test('says its hash in groups, and what the file of an analyst lets one compute', async () => {
    await open();
    const hash = LATER.publication.body.hash ?? '';
    await expect.poll(() => texts('.hash-groups')).toEqual([hash.replaceAll('-', ' ')]);
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

  test('recomputes everything on a phone, and all values agree', async () => {
    await open();
    await page.getByRole('button', { name: 'Recalcular en este dispositivo' }).click();
    await expect.poll(() => texts('.check-result .banner')[0], { timeout: 60_000 }).toMatch(/^Todo coincide/);
    expect(texts('.check-count').every((said) => /^(\d+) de \1 valores coinciden\.$/.test(said ?? ''))).toBe(
      true,
    );
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
    await expect.poll(rows, { timeout: 60_000 }).toContain('Perú: cambió un insumo, lo que este Estado dio');
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
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('T shows the slopes as a table', async () => {
    await open({ path, width: 1280 });
    await expect.poll(() => document.querySelectorAll('.slope-chart').length).toBe(1);
    await userEvent.keyboard('t');
    await expect.poll(() => document.querySelectorAll('.slope-chart').length).toBe(0);
    expect(texts('.chart-frame th')).toContain('Por ajuste');
  });

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
