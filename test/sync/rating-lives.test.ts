import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import { countsAgain, countsOneAsFive, hearsOnce, opensSheets } from './rating-sabotage.ts';
import { liveRating, type RatingSabotage } from './rating-schedule.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 10, full: 300 }));
const FIRST = Number(process.env.SEED ?? 1);

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...[
    ...[
      'set_up',
      'put_seat',
      'seat_person',
      'end_seat',
      'drop_area',
      'rate',
      'hand_in',
      'close_area',
      'count',
    ],
    ...['give_evidence', 'review_evidence', 'review_given', 'show_column', 'prepare', 'authorise'],
    ...['send_back', 'take_back', 'note_answer'],
  ].map((name) => `panels.${name} accepted`),
  ...['receive', 'take_back', 'follow_release', 'plan_batch', 'drop_batch', 'make_batch'].map(
    (name) => `figures.${name} accepted`,
  ),
  ...['sheet_incomplete', 'round_over', 'not_your_seat', 'not_asked_again', 'area_unknown'].map(
    (code) => `panels.rate panels.${code}`,
  ),
  ...['panels.close_area panels.sheets_missing', 'panels.close_area panels.institution_missing'],
  ...['panels.drop_area panels.already_rated', 'panels.rate sync.changed_meanwhile'],
  ...['somebody took a seat', 'somebody was replaced', 'a seat was left', 'somebody returned to a seat'],
  ...['round 1 counted by the answers of round 1', 'round 2 counted by the answers of round 1'],
  ...['round 2 counted by the answers of round 2', 'somebody dissented', 'a reason was shown'],
  'evidence counted',
];

test(`in ${SEEDS} lives of two panels with a bad network every figure is what a clerk computes, and nobody reads another's sheet`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveRating({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  // A single life that somebody looks at again shows little of it.
  if (SEEDS < 10) return;
  expect(HAPPENS.filter((name) => (done[name] ?? 0) === 0)).toEqual([]);
}, 900_000);

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found, by its own law. */
async function findBreach(sabotage: RatingSabotage): Promise<string> {
  for (let seed = 1; seed < 21; seed += 1) {
    const { breaches } = await liveRating({ seed, sabotage });
    if (breaches.length > 0) return breaches.map(({ law, detail }) => `${law}: ${detail}`).join('\n');
  }
  return 'nothing';
}

const FAULTS: readonly (readonly [name: string, sabotage: RatingSabotage, found: RegExp])[] = [
  [
    'a count that is decided twice',
    { program: countsAgain, noIdempotency: true },
    /untrue: .* (figure|status) of/,
  ],
  ['a sheet that the whole panel reads', { program: opensSheets }, /leak: .* (heard|has)/],
  ['a second answer that is not heard', { program: hearsOnce }, /untrue: .* figure of/],
  ['a state that counts as five', { program: countsOneAsFive }, /leak: .* has rgf_|untrue: rgf_/],
  ['evidence that stays', { loses: 'panels.review_given' }, /untrue: .* still says/],
  ['a count that is lost', { loses: 'panels.count' }, /untrue: .* not counted/],
];
test.each(FAULTS)(
  '%s is found',
  async (_, sabotage, found) => {
    expect(await findBreach(sabotage)).toMatch(found);
  },
  300_000,
);
