import { createSignal } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '#app/i18n/locale.ts';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { type MatrixAt, SCORE } from './chart-data.ts';
import { FigureMatrix } from './figure-matrix.tsx';
import { CLASS_ROWS, COLUMNS, ROWS } from './gallery.fixtures.ts';
import { Sheet } from './sheet.fixtures.tsx';

let screen: Screen | undefined;
afterEach(() => {
  screen?.close();
  screen = undefined;
});

const focused: MatrixAt[] = [];
const chosen: MatrixAt[] = [];

async function open({
  rows = ROWS,
  locale = 'es',
  width = 1280,
}: {
  rows?: typeof ROWS;
  locale?: Locale;
  width?: number;
} = {}): Promise<Screen> {
  await page.viewport(width, 800);
  focused.length = 0;
  chosen.length = 0;
  const [selected, setSelected] = createSignal<MatrixAt | null>(null);
  screen = openScreen(
    () => (
      <Sheet>
        <FigureMatrix
          caption="Áreas criminales por dimensión"
          areaLabel="Área criminal"
          columns={COLUMNS}
          rows={rows}
          draws={1000}
          selected={selected()}
          onFocus={(at) => focused.push(at)}
          onSelect={(at) => {
            chosen.push(at);
            setSelected(at);
          }}
        />
      </Sheet>
    ),
    locale,
  );
  await screen.find(width >= 768 ? '.matrix-table' : '.matrix-list');
  return screen;
}

const cells = (opened: Screen) => [...opened.host.querySelectorAll<HTMLElement>('.matrix-cell')];
/** What is seen and not said of a name stands beside it. */
const names = (elements: readonly Element[]) =>
  elements.map((each) => each.getAttribute('aria-label') ?? each.querySelector('.unseen')?.textContent);
const isCut = (opened: Screen) =>
  [...opened.host.querySelectorAll<HTMLElement>('*')]
    .filter((each) => !each.closest('.matrix-frame, svg, .unseen'))
    .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
    .map((each) => each.className || each.tagName);

test('it is a table whose cells say their figures and classes', async () => {
  const opened = await open();
  expect(page.getByRole('table', { name: 'Áreas criminales por dimensión' }).elements()).toHaveLength(1);
  const heads = page
    .getByRole('columnheader')
    .elements()
    .map((head) => head.textContent);
  expect(heads.slice(1, 2)).toEqual(['Área criminal']);
  expect(
    page
      .getByRole('rowheader')
      .elements()
      .map((head) => head.textContent),
  ).toEqual(ROWS.map(({ label }) => label));
  expect(names(cells(opened)).slice(0, 4)).toEqual([
    'Armas de fuego, Amenaza: 0,81, muy alto',
    'Armas de fuego, Vulnerabilidad: 0,84, muy alto, en disputa',
    'Armas de fuego, Impacto: 0,88, muy alto',
    'Armas de fuego, Puntaje: mediana 8,4, de 7,9 a 8,8 entre los Estados, de 10, muy alto, 10 de 11 Estados, confianza alta',
  ]);
  expect(page.getByRole('img', { name: 'Lugar 2, entre el 1 y el 3', exact: true }).elements()).toHaveLength(
    1,
  );
});

/** What is seen of an element, without what only screens read aloud. */
function seenIn(element: Element | undefined): string {
  const copies = [...(element?.querySelectorAll<HTMLElement>('*') ?? [])];
  return copies
    .filter((each) => each.childElementCount === 0 && each.checkVisibility() && !each.closest('.unseen'))
    .map(({ textContent }) => textContent)
    .join(' ');
}

test.each([1280, 780, 360])(
  'at %i px every row says of how many states it is and how far to trust it; one of few is hatched',
  async (width) => {
    const rows = ROWS.map((row, at) =>
      at === 1
        ? { ...row, coverage: { done: 1, total: 11 }, score: { value: 3.1, low: 3.1, high: 3.1 } }
        : row,
    );
    const opened = await open({ rows, width });
    const shown = [...opened.host.querySelectorAll('tbody tr, .matrix-list > li')];
    for (const row of shown) expect(seenIn(row)).toMatch(/\d+ de 11/);
    expect(seenIn(shown[0])).toMatch(/confianza alta|Alta/);
    expect(seenIn(shown[1])).toContain('1 de 11');
    expect(
      [...(shown[1]?.querySelectorAll('.no-data') ?? [])].filter((each) => each.checkVisibility()),
    ).toHaveLength(1);
    expect(shown[0]?.querySelector('.no-data')).toBeNull();
    // The one state has no range.
    expect(seenIn(shown[1])).not.toMatch(/3,1.*3,1/);
    expect(seenIn(shown[0])).toContain('7,9 a 8,8');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('a knowledge gap has words and a hatch, and none of its figures', async () => {
  const opened = await open();
  const row = [...opened.host.querySelectorAll('tr')].at(-2);
  expect(row?.textContent).toBe('sin lugarBienes culturalesVacío de información: 4 de 114 de 11sin dato');
  expect(opened.host.innerHTML).not.toContain('0,70');
});

test('arrows go from cell to cell, also over a gap; Enter chooses; there is one Tab stop', async () => {
  const opened = await open();
  expect(cells(opened).filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells(opened)[0]]);
  await userEvent.tab();
  expect(document.activeElement).toBe(cells(opened)[0]);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused.at(-1)).toEqual({ area: 'area-2', column: 'V' });
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual([{ area: 'area-2', column: 'V' }]);
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  expect(cells(opened).filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
  cells(opened)
    .find((cell) => cell.dataset.area === 'area-13' && cell.dataset.column === SCORE)
    ?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Vacío de información: 4 de 11');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(focused.at(-1)).toEqual({ area: 'area-13', column: 'T' });
});

test('without figures, cells have the word of the class and no number', async () => {
  const opened = await open({ rows: CLASS_ROWS });
  const heat = [...opened.host.querySelectorAll('td.heat, td.matrix-score, .matrix-legend')];
  expect(heat[0]?.textContent).toBe('muy alto');
  expect(
    heat.map((each) => each.textContent).filter((text) => /\d/.test(text.replaceAll(/\d+ de 11/g, ''))),
  ).toEqual([]);
  expect(opened.host.querySelector('.rank-interval')).toBeNull();
  expect(page.getByRole('columnheader', { name: 'Clase' }).elements()).toHaveLength(1);
});

test('the head and the names of the rows stay while the table scrolls', async () => {
  const opened = await open();
  const frame = await opened.find('.matrix-frame');
  frame.style.blockSize = '300px';
  frame.style.inlineSize = '600px';
  frame.scrollTo(200, 200);
  const box = frame.getBoundingClientRect();
  const head = (await opened.find('thead .matrix-area')).getBoundingClientRect();
  expect(Math.round(head.top - box.top)).toBe(0);
  expect(Math.round(head.left - box.left)).toBe(0);
});

test.each([320, 360])('at %i px it is a list with a switch, and nothing is cut', async (width) => {
  const opened = await open({ width });
  expect(opened.host.querySelector('table')).toBeNull();
  expect(page.getByRole('listitem').elements().length).toBeGreaterThanOrEqual(ROWS.length);
  await userEvent.click(page.getByRole('radio', { name: 'Vulnerabilidad' }));
  const items = [...opened.host.querySelectorAll<HTMLElement>('.matrix-item')];
  expect(names(items).slice(0, 2)).toEqual([
    'Armas de fuego, Vulnerabilidad: 0,84, muy alto, en disputa',
    'Cocaína, Vulnerabilidad: 0,66, alto',
  ]);
  expect(items[1]?.textContent).toContain('0,66 alto');
  items[1]?.click();
  expect(chosen).toEqual([{ area: 'area-2', column: 'V' }]);
  for (const item of items) expect(item.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(isCut(opened)).toEqual([]);
});
