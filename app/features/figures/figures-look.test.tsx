import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ANALYSIS_DOCS, HERE, REGION_DOCS } from './figures-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(of: 'analyst' | 'member', [width, height]: readonly [number, number], path = HERE) {
  await page.viewport(width, height);
  const [docs, as] =
    of === 'analyst' ? [ANALYSIS_DOCS, 'ameripol-analyst'] : [REGION_DOCS, 'ecuador-contact'];
  phone = await openDesk({ docs, now: SECOND_DAY, as, path });
  return phone;
}
const all = (selector: string) => [...(phone?.host.querySelectorAll<HTMLElement>(selector) ?? [])];
const one = (selector: string) => all(selector)[0] as HTMLElement;
const isCut = (selector: string) => one(selector).scrollWidth > one(selector).clientWidth;
const at = () => ({ ...(document.activeElement as HTMLElement).dataset });
/** What observes its own size has been told of it, and has drawn what follows. */
async function drawn() {
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
async function matrix(size: readonly [number, number]) {
  const opened = await open('analyst', size);
  await expect.poll(() => all('tbody .matrix-rank-figure').length).toBeGreaterThan(14);
  await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine?of=T`);
  await drawn();
  return opened;
}

describe('beside its inspector', () => {
  test.each([
    [1024, 768],
    [1280, 800],
  ] as const)(
    'at %i by %i px the matrix stays a table of rows of two lines, and arrows go on in it',
    async (...size) => {
      const opened = await matrix(size);
      expect(all('.matrix-item')).toEqual([]);
      one('.matrix-cell').focus();
      await userEvent.keyboard('{ArrowDown}');
      await expect.poll(() => opened.path()).toBe(`${HERE}/cannabis?of=T`);
      await drawn();
      await userEvent.keyboard('{ArrowDown}{ArrowRight}');
      expect(at().column).toBe('V');
      expect(isCut('.matrix-frame')).toBe(false);
      for (const { offsetHeight } of all('.matrix-score .matrix-cell'))
        expect(offsetHeight).toBeLessThanOrEqual(46);
    },
  );

  test('T leads to the same area in the table, and back to the same cell', async () => {
    const opened = await matrix([1280, 800]);
    one('.matrix-cell').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}t');
    expect(all('.matrix-cell')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Cannabis');
    await userEvent.keyboard('t');
    expect(at()).toEqual({ area: 'cannabis', column: 'V' });
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toEqual({ area: 'cocaine', column: 'V' });
    await expect.poll(() => opened.path()).toBe(`${HERE}/cocaine?of=V`);
    // Who stands elsewhere stays there.
    one('.pane-thing a').focus();
    const before = document.activeElement;
    await userEvent.keyboard('t');
    expect(document.activeElement).toBe(before);
  });

  test('a pin is said where it is seen, and Esc releases it', async () => {
    const opened = await matrix([1280, 800]);
    const said = () => one('.status-line .status-note').textContent;
    one('.matrix-cell').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}');
    await expect.poll(said).toMatch(/^Fijada: Cannabis\. Esc la suelta\. Método/);
    expect(all('[role="status"]').map(({ textContent }) => textContent)).toContain(
      'Fijada: Cannabis. Esc la suelta.',
    );
    const { area } = at();
    expect(area).not.toBe('cannabis');
    await userEvent.keyboard('{Escape}');
    await expect.poll(said).toMatch(/^Método/);
    await expect.poll(() => opened.path()).toBe(`${HERE}/${area}?of=T`);
    expect(at().area).toBe(area);
  });

  test('the table has the columns for which there is room, and all of them without it', async () => {
    await matrix([1280, 800]);
    await userEvent.keyboard('t');
    const heads = () => all('.pane-table .table thead th').filter((head) => head.checkVisibility()).length;
    expect(isCut('.pane-table .table-frame')).toBe(false);
    expect(heads()).toBe(8);
    await userEvent.keyboard('i');
    await expect.poll(heads).toBe(14);
    expect(isCut('.pane-table .table-frame')).toBe(false);
    await page.viewport(1600, 900);
    await expect.poll(heads).toBe(15);
  });

  test('the files of a chart are one line below it', async () => {
    await matrix([1280, 800]);
    const rows = all('.pane-thing .chart-frame .button-row');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const buttons = [...row.querySelectorAll('button')];
      expect(new Set(buttons.map(({ offsetTop }) => offsetTop)).size).toBe(1);
      expect(row.previousElementSibling?.className).toBe('chart-frame-body');
    }
  });
});

test('beside an area, a member reads the confidence in the own state in one line', async () => {
  await open('member', [1280, 800], `${HERE}/cocaine`);
  await expect.poll(() => all('.figures-region .confidence').length).toBeGreaterThan(10);
  for (const word of all('.figures-region .confidence')) expect(word.getClientRects()).toHaveLength(1);
});

describe('on a phone', () => {
  test('the day is said once, and figures come before their files', async () => {
    await open('member', [360, 740]);
    await expect.poll(() => all('.row .printed-score').length).toBeGreaterThan(10);
    const [row, files] = [one('.row'), one('.chart-frame .button-row')];
    const above = all('*').filter(
      (each) =>
        each.childElementCount === 0 &&
        each.checkVisibility() &&
        each.compareDocumentPosition(row) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(above.filter(({ textContent }) => textContent.includes('3 dic 2026'))).toHaveLength(1);
    expect(row.compareDocumentPosition(files)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(row.getBoundingClientRect().top).toBeLessThan(370);
  });

  test('what a row says is divided, begins with a capital, and has no indent where it goes on', async () => {
    await open('member', [320, 740]);
    await expect.poll(() => all('.row .printed-score').length).toBeGreaterThan(10);
    const [region, own] = all('.row .row-detail');
    expect(region?.textContent).toMatch(/^(muy alto|alto) · \d+ de \d+ Estados/);
    const word = region?.querySelector('.class-mark > span:last-child') as Element;
    expect(getComputedStyle(word, '::first-letter').textTransform).toBe('uppercase');
    expect(own?.textContent).toMatch(/^Mi Estado: \d,\d .*\S · confianza (alta|moderada|baja)$/);
    const marks = all('.row-detail .printed-score + .class-mark').map((mark) => {
      const [line, box] = [mark.parentElement as Element, mark.getBoundingClientRect()];
      return { left: box.left - line.getBoundingClientRect().left, top: box.top, mark };
    });
    const wrapped = marks.filter(
      ({ mark, top }) => top > (mark.previousElementSibling?.getBoundingClientRect().top ?? 0) + 10,
    );
    expect(wrapped.length).toBeGreaterThan(0);
    for (const { left } of wrapped) expect(Math.round(left)).toBe(0);
  });

  test('the head of a table is one line', async () => {
    await open('analyst', [360, 740]);
    await expect.poll(() => all('.matrix-item').length).toBe(17);
    await userEvent.click(page.getByRole('button', { name: 'Como tabla' }).first());
    expect(one('.table thead').offsetHeight).toBeLessThan(48);
  });
});
