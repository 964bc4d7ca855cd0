import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import type { CommitteeSabotage } from './committee-cast.ts';
import { liveCommittee } from './committee-life.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 10, full: 300 }));
const FIRST = Number(process.env.SEED ?? 1);

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...['submit', 'edit', 'withdraw', 'take_position', 'discuss', 'consolidate', 'adopt', 'reject'].map(
    (name) => `amendments.${name} accepted`,
  ),
  ...['begin', 'look', 'break', 'take_back', 'extend', 'withdraw', 'close'].map(
    (name) => `silences.${name} accepted`,
  ),
  ...['record_consent', 'edit_consent', 'check_powers', 'take_back_consent'].map(
    (name) => `instruments.${name} accepted`,
  ),
  ...['rules.change_parameters accepted', 'decisions.adopt accepted', 'decisions.give_number accepted'],
  ...['amendments.adopt rules.day_passed', 'a break came late'],
  ...[
    'a silence is adopted',
    'a silence is broken',
    'a text was amended',
    'there were members',
    'a state acceded',
  ],
];

test(`in ${SEEDS} lives of a committee with a bad network nothing typed is lost and nothing broken is adopted`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveCommittee({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  // A single life that somebody looks at again shows little of it.
  if (SEEDS < 10) return;
  expect(HAPPENS.filter((name) => (done[name] ?? 0) === 0)).toEqual([]);
  // Two wrote at once, and one of them was told.
  expect(Object.keys(done).some((name) => name.endsWith('sync.changed_meanwhile'))).toBe(true);
}, 900_000);

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found. */
test.each<[keyof CommitteeSabotage, RegExp]>([
  ['forgetsBreaks', /is adopted although it was broken/],
  ['callsLateInTime', /called late/],
  ['rewritesPast', /another text held/],
  ['overwrites', /was written over/],
  ['numbersTwice', /is of dcs_.* and dcs_/],
  ['leaks', /heard SAID-/],
])(
  'it is found when the server %s',
  async (fault, says) => {
    const found: string[] = [];
    for (let seed = 1; seed < 30 && !found.some((each) => says.test(each)); seed += 1) {
      const { breaches } = await liveCommittee({ seed, sabotage: { [fault]: true } });
      found.push(...breaches.map(({ detail }) => detail));
    }
    expect(found.some((each) => says.test(each))).toBe(true);
  },
  300_000,
);
