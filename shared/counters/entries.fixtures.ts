import { NOW } from './counters.fixtures.ts';
import type { CountEntry } from './totals.rules.ts';

export const at = (instant: number) => ({ counted: { by: 'per_1', at: instant, takenAt: null } });
export function entry(id: string, change: Partial<CountEntry['body']> = {}, parent = 'pto_a'): CountEntry {
  return {
    ...{ id, parent },
    body: {
      ...{ counter: 'persons_checked', kind: null, value: 1, seizure: null, shift: null },
      ...{ corrects: null, reason: null, isForPost: false, ...at(NOW), ...change },
    },
  };
}
export const cocaine = (
  id: string,
  value: number,
  change: Partial<CountEntry['body']> = {},
  parent = 'pto_a',
) => entry(id, { counter: 'drugs', kind: 'cocaine', value, ...change }, parent);
export const corrected = (id: string, first: CountEntry, change: Partial<CountEntry['body']>) =>
  entry(id, { ...first.body, corrects: first.id, reason: 'x', ...change }, first.parent ?? '');
/** Where a seizure was, and under which number it is found. */
export const seized = (reference: string | null, subdivision: string | null = null) => ({
  seizure: { reference, subdivision },
});
