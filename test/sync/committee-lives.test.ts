import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import type { CommitteeSabotage } from './committee-cast.ts';
import { liveCommittee } from './committee-life.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 10, full: 300 }));
const FIRST = Number(process.env.SEED ?? 1);

test(`in ${SEEDS} lives of a committee with a bad network nothing typed is lost and nothing broken is adopted`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveCommittee({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  console.log(done);
}, 900_000);
