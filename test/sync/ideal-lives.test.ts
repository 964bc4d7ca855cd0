import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import type { ForwardSabotage } from './ideal-life.ts';
import { liveIdeal } from './ideal-schedule.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 10, full: 600 }));
const FIRST = Number(process.env.SEED ?? 1);

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...['contributions.send', 'ideal.receive', 'ideal.receive_part', 'contributions.note_answer'],
  ...['ideal.take_back', 'ideal.receive_network', 'ideal.take_network_back', 'ideal.note_progress'],
  ...['contributions.answer_section', 'contributions.choose_figure', 'contributions.edit_link'],
  ...['contributions.ask_consent', 'contributions.answer_consent', 'networks.edit', 'ideal.note_opened'],
  ...['networks.propose_merger', 'networks.agree_to_merger', 'networks.end_merger', 'editions.move_on'],
].map((name) => `${name} accepted`);

test(`in ${SEEDS} lives of two states with a bad network the committee holds what was authorised last, and nobody else reads it`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveIdeal({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  // A single life that somebody looks at again shows little of it.
  if (SEEDS < 10) return;
  expect(HAPPENS.filter((name) => (done[name] ?? 0) === 0)).toEqual([]);
}, 900_000);

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found. */
async function findBreach(sabotage: ForwardSabotage, from: number): Promise<string[]> {
  for (let seed = from; seed < from + 20; seed += 1) {
    const { breaches } = await liveIdeal({ seed, sabotage });
    if (breaches.length > 0) return breaches.map(({ law }) => law);
  }
  return [];
}

test('what arrives again and is decided again, parts that are lost, and what is opened to nobody are found', async () => {
  expect(await findBreach({ noIdempotency: true }, 1)).toContain('untrue');
  expect(await findBreach({ loses: 'ideal.receive_part' }, 1)).toContain('untrue');
  expect(await findBreach({ opensToNobody: true }, 1)).toContain('untrue');
}, 300_000);
