import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import { liveReport, type ReportSabotage } from './report-life.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 6, full: 300 }));
const FIRST = Number(process.env.SEED ?? 1);

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...['write', 'edit', 'take_out', 'comment', 'edit_comment', 'answer_comment', 'open_round', 'issue'],
].map((name) => `assessment.${name} accepted`);

test(`in ${SEEDS} lives of a text with a bad network no comment is lost, and no state reads what is for analysts`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveReport({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  if (SEEDS < 6) return;
  expect(HAPPENS.filter((name) => (done[name] ?? 0) === 0)).toEqual([]);
}, 300_000);

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found. */
test('a paragraph that is marked too low, and comments that the committee forgets, are found', async () => {
  async function findBreach(sabotage: ReportSabotage): Promise<readonly string[]> {
    for (let seed = 1; seed < 10; seed += 1) {
      const { breaches } = await liveReport({ seed, sabotage });
      if (breaches.length > 0) return breaches.map(({ law }) => law);
    }
    return [];
  }
  expect(await findBreach({ mismarks: true })).toContain('leak');
  expect(await findBreach({ forgets: true })).toContain('lost');
}, 300_000);
