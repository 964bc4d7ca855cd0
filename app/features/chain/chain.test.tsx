import { createComponent } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  linkDoc,
  materialDoc,
  sectionDoc,
} from '#app/features/contributions/contributions-pages.fixtures.ts';
import { requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { Chain } from '#app/kit/chain.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import ChainPage from './chain.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const NOW = Date.parse('2026-10-20T12:00:00Z');
async function open(docs: readonly Doc[], path: string, as = 'chile-contact') {
  phone?.close();
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/chain/:id': () => createComponent(ChainPage, {}),
      '/thing/:id': () => (
        <>
          <h1>Requerimiento</h1>
          <Chain id={path.slice('/thing/'.length)} />
        </>
      ),
      '*': () => null,
    },
  });
  await expect.poll(() => phone?.host.querySelector('h1')?.textContent ?? '').not.toBe('');
}
const links = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    linkDoc(`lnk_n${index}`, { statement: { es: `Enunciado ${index + 1}.` } }),
  );
const REQUIREMENT = requirementDoc('rqm_ports');
const all = (selector: string) =>
  [...(phone?.host.querySelectorAll(selector) ?? [])].map((each) => (each.textContent ?? '').trim());

test('a requirement is drawn with what came of it, and the list says the same, thing by thing', async () => {
  await open(
    [REQUIREMENT, sectionDoc('sec_one'), materialDoc('mtr_study'), ...links(20)],
    '/chain/rqm_ports',
  );
  const picture = page.getByRole('img');
  await expect.element(picture).toBeVisible();
  const said = picture.element().getAttribute('aria-label') ?? '';
  expect(said).toMatch(/Se apoya en: nada\. Resultó de esto: .* 20/);
  const numbers = all('.chain-number');
  expect(numbers.some((text) => /^y \d+ más$/.test(text))).toBe(true);
  expect(all('h3')).toHaveLength(2);
  const lists = phone?.host.querySelectorAll('ol.list') ?? [];
  expect([...lists].map((list) => list.children.length).sort()).toEqual([1, 12]);
  expect(all('.row-title')).toContain('Enunciado 12.');
  await page.getByRole('button', { name: 'Ver los 20' }).click();
  await expect.poll(() => all('.row-title')).toContain('Enunciado 20.');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('the drawing names what stands alone, and is no wider than the phone', async () => {
  await open([REQUIREMENT, materialDoc('mtr_study'), ...links(1)], '/chain/lnk_n0');
  await expect.poll(() => all('.chain-name')).toContain('Enunciado 1.');
  expect(all('.chain-name')).toContain('Puertos menores');
  const svg = phone?.host.querySelector('svg[role=img]')?.getBoundingClientRect();
  expect(svg?.right).toBeLessThanOrEqual(360 - 16);
  for (const each of phone?.host.querySelectorAll('.chain-words p') ?? [])
    expect(each.scrollWidth).toBeLessThanOrEqual(each.clientWidth);
  expect(phone?.host.querySelectorAll('.chain-line')).toHaveLength(2);
});

test('with very large text the list stands alone', async () => {
  document.documentElement.style.fontSize = '200%';
  try {
    await open([REQUIREMENT, materialDoc('mtr_study'), ...links(1)], '/chain/lnk_n0');
    await expect.poll(() => all('ol.list > li')).toHaveLength(2);
    expect(phone?.host.querySelector('svg[role=img]')).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

test('what this device does not have is said, and nothing is drawn', async () => {
  await open([REQUIREMENT], '/chain/rqm_other');
  await expect.poll(() => phone?.host.textContent).toContain('Esto no está en este dispositivo');
  expect(phone?.host.querySelector('svg[role=img]')).toBeNull();
});

test('a chain of more than a few steps leads to its drawing', async () => {
  await open([REQUIREMENT, materialDoc('mtr_study'), ...links(4)], '/thing/rqm_ports');
  await expect
    .poll(() => page.getByRole('link', { name: 'Ver como dibujo' }).query()?.getAttribute('href'))
    .toBe('/chain/rqm_ports');
  await open([REQUIREMENT, materialDoc('mtr_study'), ...links(2)], '/thing/rqm_ports');
  await expect.poll(() => all('ul.list > li')).toHaveLength(2);
  expect(page.getByRole('link', { name: 'Ver como dibujo' }).query()).toBeNull();
});
