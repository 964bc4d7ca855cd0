import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import { runSchedule } from './schedule.ts';

/** `SEEDS` and `SEED` choose how many lives, and the first of them. */
const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 300, full: 2_000 }));
const FIRST = Number(process.env.SEED ?? 1);

async function runMany(withRestore: boolean, count: number) {
  let acknowledged = 0;
  for (let seed = FIRST; seed < FIRST + count; seed += 1) {
    const outcome = await runSchedule({ seed, withRestore });
    expect(outcome.breaches, `seed ${seed}`).toEqual([]);
    acknowledged += outcome.acknowledged;
  }
  return acknowledged;
}

test(`in ${SEEDS} lives with a bad network nothing acknowledged is lost, doubled, leaked or untrue`, async () => {
  const acknowledged = await runMany(false, SEEDS);
  expect(acknowledged).toBeGreaterThan(SEEDS * 5);
}, 900_000);

test('a server put back to an older backup gets everything again', async () => {
  const acknowledged = await runMany(true, Math.ceil(SEEDS / 2));
  expect(acknowledged).toBeGreaterThan(SEEDS);
}, 900_000);
