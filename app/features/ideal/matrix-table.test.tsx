import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { memberStates } from '#app/i18n/countries.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { EDITION, progressDoc, requirementDoc } from './ideal-pages.fixtures.ts';
import { MatrixTable } from './matrix-table.tsx';
import { useMatrix } from './use-matrix.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

function Matrix() {
  const matrix = useMatrix(() => EDITION);
  return (
    <>
      <h1>IDEAL</h1>
      <MatrixTable edition={EDITION} asked={matrix.asked()} rows={matrix.rows()} />
    </>
  );
}

async function open(docs: readonly Doc[]) {
  await page.viewport(1280, 800);
  phone = await openPhone({
    docs,
    now: SECOND_DAY,
    pages: { '/': Matrix },
    path: '/',
    as: 'eu-observer',
    given: ['analyst'],
  });
  return phone;
}
const cells = (opened: Phone) => [...opened.host.querySelectorAll<HTMLElement>('.plan-cell')];
const ASKED = [
  requirementDoc('rqm_ports', { due: '2026-10-01' }),
  requirementDoc('rqm_guns', { priority: 3, question: { es: '¿Qué armas entran?' } }),
];

test('arrows go from cell to cell, and what the cell stands for is said in words', async () => {
  const opened = await open([...ASKED, progressDoc('rqm_guns', 'EC', 'gap')]);
  expect(cells(opened).map((cell) => cell.getAttribute('aria-label'))).toEqual([
    'Chile, 1: Vencida',
    'Chile, 2: Pedida',
    'Ecuador, 1: Vencida',
    'Ecuador, 2: Sin información',
  ]);
  cells(opened)[0]?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement).toBe(cells(opened)[3]);
  const said = () => opened.host.querySelector('.plan-chosen')?.textContent;
  await expect.poll(said).toContain('Ecuador, 2: Sin información');
  expect(said()).toContain('¿Qué armas entran?');
  // One Tab stop, where somebody was last.
  expect(cells(opened).filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells(opened)[3]]);
});

test('the head and the first column stay while the rest scrolls', async () => {
  const many = Array.from({ length: 60 }, (_, index) => requirementDoc(`rqm_${index}`));
  const opened = await open(many);
  const frame = opened.host.querySelector('.plan-frame') as HTMLElement;
  frame.scrollLeft = 500;
  const first = opened.host.querySelector('tbody th') as HTMLElement;
  expect(Math.round(first.getBoundingClientRect().left)).toBe(Math.round(frame.getBoundingClientRect().left));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
});

test('a single question has a column as wide as its mark, and what is left goes to the last column', async () => {
  const [one] = ASKED;
  const opened = await open(one === undefined ? [] : [one]);
  const column = cells(opened)[0]?.closest('td')?.getBoundingClientRect();
  expect(column?.width).toBeLessThan(64);
  const table = opened.host.querySelector('.plan-table')?.getBoundingClientRect();
  const frame = opened.host.querySelector('.plan-frame');
  expect(Math.round(table?.width ?? 0)).toBe(frame?.clientWidth);
});

test('when one state says something, only its row is drawn again', async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    requirementDoc(`rqm_${index}`, { askedOf: [...memberStates] }),
  );
  const opened = await open(many);
  expect(cells(opened)).toHaveLength(60 * memberStates.length);
  const rows = () => [...opened.host.querySelectorAll('tbody tr')];
  const before = rows();
  await opened.receive(progressDoc('rqm_3', 'EC', 'answered'));
  await expect.poll(() => opened.host.querySelectorAll('.plan-cell.plan-answered')).toHaveLength(1);
  const changed = rows().filter((row, index) => row !== before[index]);
  expect(changed.map((row) => row.querySelector('th')?.textContent)).toEqual(['Ecuador']);
});
