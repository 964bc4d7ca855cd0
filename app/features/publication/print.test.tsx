import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ALL_DOCS, docsFor, LATER, NOW } from './publication-pages.fixtures.ts';

const AT = Date.parse('2026-10-14T12:00:00Z');
const HERE = `/ideal/${NOW}/print`;
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

describe('the report to print', () => {
  test.each([360, 1280])(
    'is all on the page at %i pixels, with its proof, contents and figures',
    async (width) => {
      await open({ width });
      await expect.poll(() => texts('.printed h1').length).toBe(1);
      expect(paragraphs()).toContain('La cocaína sale también por puertos del Atlántico.');
      expect(texts('.printed-proof .hash-groups')[0]).toBe(
        (LATER.publication.body.hash ?? '').replaceAll('-', ' '),
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

  test('has marking, version and hash in the margin of each page, on the paper that was chosen', async () => {
    await open();
    await expect.poll(rules).toContain('TLP:AMBER+STRICT');
    expect(rules()).toContain((LATER.publication.body.hash ?? '').split('-').slice(0, 2).join('-'));
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
    await expect.poll(() => texts('main').join()).toMatch(/Aún no hay ninguna versión del informe/);
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
