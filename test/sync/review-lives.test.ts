// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import { COLLECTIONS, liveReview } from './review-schedule.ts';

const SEEDS = Math.ceil(Number(process.env.SEEDS ?? casesOf({ usual: 300, full: 6_000 })) / 30);
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

test(`in ${SEEDS} lives of a state with a bad network reports are reviewed by its table alone, and nothing typed is lost`, async () => {
  const made = await liveMany(false, SEEDS);
  console.log(made);
}, 900_000);
