import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import { COLLECTIONS } from './meeting-laws.ts';
import { liveMeeting } from './meeting-schedule.ts';

/** A meeting's life is longer than that of people who report. */
const SEEDS = Math.ceil(Number(process.env.SEEDS ?? casesOf({ usual: 300, full: 2_000 })) / 20);
const FIRST = Number(process.env.SEED ?? 1);

async function liveMany(withRestore: boolean, count: number): Promise<Record<string, number>> {
  const made: Record<string, number> = { acknowledged: 0 };
  for (let seed = FIRST; seed < FIRST + count; seed += 1) {
    const life = await liveMeeting({ seed, withRestore });
    expect(life.breaches, `seed ${seed}`).toEqual([]);
    for (const [name, n] of Object.entries({ ...life.made, acknowledged: life.acknowledged }))
      made[name] = (made[name] ?? 0) + n;
  }
  return made;
}

test(`in ${SEEDS} meetings with a bad network lists, badges, papers and numbers end the same for all, and no folder is heard outside`, async () => {
  const made = await liveMany(false, SEEDS);
  // An act that never happens proves nothing.
  for (const collection of COLLECTIONS)
    expect([collection, made[collection] ?? 0]).not.toEqual([collection, 0]);
  expect(made.acknowledged).toBeGreaterThan(SEEDS * 8);
}, 900_000);

test('a committee put back to an older backup ends in order, too', async () => {
  await liveMany(true, Math.ceil(SEEDS / 2));
}, 900_000);
