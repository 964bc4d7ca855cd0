import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { dailyTotals } from '#shared/jointdays/daily.rules.ts';
import { dailyBlocks } from './daily-paper.ts';
import { dayDoc } from './jointdays-pages.fixtures.ts';
import { totalsDoc } from './results-pages.fixtures.ts';
import { resultsSays } from './results-says.ts';

const t = ((key: string) => key) as Translate;
const says = resultsSays({ t, locale: 'es' });
const participants = ['CL', 'CO', 'EC', 'PE', 'VE'];

/** Tables of a day on which each state found as much cash. */
function tablesOf(value: number, kind: string) {
  const day = dayDoc({ participants }).body;
  const lines = [{ counter: 'cash' as const, kind, value }];
  const released = participants.map((state) => totalsDoc(state, { lines }));
  const daily = dailyTotals({ day, until: null, released, judgements: [] });
  return dailyBlocks(daily, day, says).flatMap((block) => (block.kind === 'table' ? [block] : []));
}

test('a figure is never parted from itself: of long ones fewer states stand side by side', () => {
  const across = (value: number, kind: string) =>
    tablesOf(value, kind).map(({ columns }) => columns.length - 2);
  expect(across(4_564_000, 'USD')).toEqual([4, 1]);
  expect(across(12_500_000_000, 'COP')).toEqual([3, 2]);
  expect(across(999_999_999_999_999, 'VES')).toEqual([2, 2, 1]);
  for (const { shares } of tablesOf(999_999_999_999_999, 'VES'))
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100);
});

test('its unit may stand on the next line', () => {
  const [table] = tablesOf(12_500_000_000, 'COP');
  expect(table?.rows[0]?.slice(1)).toEqual(['625.000.000 COP', ...Array(3).fill('125.000.000 COP')]);
});
