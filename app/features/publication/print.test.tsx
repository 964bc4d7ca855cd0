import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { textAudience } from '#shared/access/scopes.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import { ALL_DOCS, docsFor, LATER, NOW } from './publication-pages.fixtures.ts';

const AT = Date.parse('2026-10-14T12:00:00Z');
const HERE = `/ideal/${NOW}/print`;
/** Of the analysts' text, which is the one that stands. */
const FILE_HASH = fileHashOf({
  edition: LATER.publication.body.hash ?? '',
  text: LATER.sums.find(({ body }) => body.level === 'analysts')?.body.hash ?? '',
});
beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open({
  docs = ALL_DOCS,
  as = 'ameripol-analyst',
  width = 360,
  path = HERE,
}: {
  docs?: readonly Doc[];
  as?: string;
  width?: number;
  path?: string;
} = {}) {
  await page.viewport(width, width === 360 ? 740 : 800);
  phone = await openDesk({ docs, now: AT, as, path });
}
const texts = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent?.trim());
const paragraphs = () => texts('.printed .report-paragraph .user-text');
/** What the page rules of this moment say. */
const rules = () =>
  document.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .filter((text) => text.startsWith('@page'))
    .join('\n');

const CORRECTED: Doc = {
  ...(LATER.version as Doc),
  ...{
    collection: 'textCorrections',
    id: 'crr_ports',
    audience: textAudience({ level: 'public', edition: NOW }),
  },
  body: {
    ...{ edition: NOW, paragraph: 'pgf_ports2', section: 'judgements', number: 1, change: 'changed' },
    ...{ reason: { es: 'Faltaba un puerto.' }, before: null, after: null, proposed: null },
    published: { version: 4, at: AT, signed: null },
  },
};

describe('the report to print', () => {
  test('says what later versions corrected, in which paragraph and why', async () => {
    await open({ docs: [...ALL_DOCS, CORRECTED] });
    await expect
      .poll(() => texts('.printed-errata li'))
      .toEqual(['Versión 4, 2.1 Conclusiones clave. Cambiado. Faltaba un puerto.']);
    expect(texts('.printed-contents a')).toContain('Correcciones desde la publicación');
  });

  test.each([360, 1280])(
    'is all on the page at %i pixels, with its proof, contents and figures',
    async (width) => {
      await open({ width });
      await expect.poll(() => texts('.printed h1').length).toBe(1);
      expect(paragraphs()).toContain('La cocaína sale también por puertos del Atlántico.');
      expect(texts('.printed-proof .hash-groups')).toEqual(
        [FILE_HASH, LATER.publication.body.hash ?? ''].map((hash) => hash.replaceAll('-', ' ')),
      );
      await expect.poll(() => document.querySelectorAll('.printed-proof svg.qr-code').length).toBe(1);
      expect(document.querySelectorAll('.printed-table tbody tr')).toHaveLength(
        LATER.publication.body.figures?.areas.length ?? -1,
      );
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.printed-contents a'))
        expect(document.querySelector(link.hash)?.tagName, link.hash).toBe('H2');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test('shows beside a computed figure the one that the analysts signed, and where they say why', async () => {
    await open();
    await expect.poll(() => texts('.printed-adjusted').length).toBe(1);
    const row = document.querySelector('.printed-adjusted')?.closest('tr');
    const { score } = LATER.publication.body.figures?.areas.find(({ area }) => area === 'firearms') ?? {};
    const shown = (value: number) => value.toFixed(1).replace('.', ',');
    expect(row?.querySelector('th')?.textContent).toMatch(/^Armas/);
    expect(row?.textContent).toContain(shown(score?.median ?? 0));
    expect(row?.textContent).toContain(`Ajustado: ${shown((score?.median ?? 0) + 0.5)}`);
    expect(texts('.printed-signed')[0]).toMatch(
      /firmado y con su motivo en el párrafo: Armas[^;]*, \d+\.1\.$/,
    );
  });

  test('on a phone shows each score before the reader scrolls, below words that stay where they are', async () => {
    await open();
    await expect.poll(() => texts('.printed-table thead th')[2]).toBe('Puntaje');
    const cell = document.querySelector('.printed-table tbody td:nth-child(3)');
    expect(cell?.getBoundingClientRect().right).toBeLessThanOrEqual(360);
    expect(document.querySelector('.printed-scroll .printed-caption')).toBeNull();
    expect(texts('.printed-caption')[0]).toContain('Áreas por orden');
  });

  test('breaks no word of its figures at 320 pixels, in the language with the longest', async () => {
    await page.viewport(320, 740);
    phone = await openDesk({ docs: ALL_DOCS, now: AT, as: 'ameripol-analyst', path: HERE });
    await expect
      .poll(() => document.querySelectorAll('.printed .report-scores dt').length)
      .toBeGreaterThan(0);
    for (const word of document.querySelectorAll('.printed .report-scores dt')) {
      word.textContent = 'Vulnerabilidade';
      const range = document.createRange();
      range.selectNodeContents(word);
      expect(range.getClientRects().length).toBe(1);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('is a document whose name says the edition, the version and the language in words', async () => {
    await open();
    await expect
      .poll(() => document.querySelector<HTMLElement>('.printed')?.dataset.printName)
      .toMatch(/^IDEAL 2.*, versión \d+, en español$/);
  });

  test('has its code from the first moment: whoever prints at once prints it, too', async () => {
    const codes: number[] = [];
    const watch = new MutationObserver(() => {
      const proof = document.querySelector('.printed-proof');
      if (proof !== null && codes.length === 0) codes.push(proof.querySelectorAll('svg.qr-code').length);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    try {
      await open();
      await expect.poll(() => codes).toEqual([1]);
    } finally {
      watch.disconnect();
    }
  });

  test('has marking, version and hash in the margin of each page, on the paper that was chosen', async () => {
    await open();
    await expect.poll(rules).toContain('TLP:AMBER+STRICT');
    expect(rules()).toContain(FILE_HASH.split('-').slice(0, 2).join('-'));
    expect(rules()).toContain('size: a4');
    await page.getByRole('radio', { name: 'Carta' }).click();
    await expect.poll(rules).toContain('size: letter');
    phone?.close();
    phone = undefined;
    expect(rules()).toBe('');
  });

  test('holds no paragraph above the marking of its reader', async () => {
    await open();
    await expect.poll(paragraphs).toContain('Solo para analistas.');
    phone?.close();
    await open({ as: 'chile-contact', docs: docsFor('CL') });
    await expect.poll(paragraphs).toContain('La cocaína sale también por puertos del Atlántico.');
    expect(paragraphs()).not.toContain('Solo para analistas.');
    expect(texts('.printed-marking')).toContain('TLP:AMBER');
  });

  test('says so where no version is issued', async () => {
    await open({ docs: [LATER.edition], as: 'chile-contact' });
    await expect.poll(() => texts('main').join()).toMatch(/Aún no hay ninguna versión del documento IDEAL/);
    expect(document.querySelector('.printed')).toBeNull();
  });

  test('is found from the page of the published edition and from the contents', async () => {
    for (const path of [`/ideal/${NOW}/published`, `/ideal/${NOW}/report`]) {
      await open({ path });
      await expect.poll(() => document.querySelector(`a[href="${HERE}"]`), { message: path }).not.toBeNull();
      phone?.close();
    }
  });
});
