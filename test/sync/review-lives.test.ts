// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { TAKEN_STEPS } from '#shared/reports/review.rules.ts';
import { casesOf } from '#test/support/full-run.ts';
import { COLLECTIONS } from './review-laws.ts';
import { liveReview } from './review-schedule.ts';

const SEEDS = Math.ceil(Number(process.env.SEEDS ?? casesOf({ usual: 240, full: 6_000 })) / 30);
const FIRST = Number(process.env.SEED ?? 1);

async function liveMany(withRestore: boolean, count: number) {
  const made: Record<string, number> = { acknowledged: 0 };
  for (let seed = FIRST; seed < FIRST + count; seed += 1) {
    const life = await liveReview({ seed, withRestore });
    expect(life.breaches, `seed ${seed}`).toEqual([]);
    for (const [name, n] of Object.entries({ ...life.made, ...life.taken, acknowledged: life.acknowledged }))
      made[name] = (made[name] ?? 0) + n;
  }
  return made;
}

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...COLLECTIONS,
  ...TAKEN_STEPS,
  'reports.correct reports.same_question',
  'reports.review reports.corrected_meanwhile',
  'reports.review reports.awaits_desk',
  'reports.review reports.own_report',
];

test(`in ${SEEDS} lives of a state with a bad network reports are reviewed by its table alone, and nothing typed is lost`, async () => {
  const made = await liveMany(false, SEEDS);
  expect(HAPPENS.filter((name) => (made[name] ?? 0) === 0)).toEqual([]);
  expect(made.acknowledged).toBeGreaterThan(SEEDS * 40);
}, 900_000);

test('a state whose server is put back to an older backup ends in order, too', async () => {
  await liveMany(true, Math.ceil(SEEDS / 2));
}, 900_000);
