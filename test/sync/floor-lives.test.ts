import { expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import type { FloorSabotage } from './floor-cast.ts';
import { liveFloor } from './floor-life.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 4, full: 200 }));
const FIRST = Number(process.env.SEED ?? 1);

/** Whatever never happens proves nothing. */
const HAPPENS = [
  ...['open_sitting', 'take_item', 'ask', 'add', 'withdraw', 'give_way', 'call', 'move', 'add_time'],
  ...['pause', 'resume', 'end', 'open_list', 'close_list'],
]
  .map((name) => `floor.${name} accepted`)
  .concat([
    'floor.ask floor.already_asked',
    'floor.ask floor.list_closed',
    'floor.ask floor.other_item',
    'floor.withdraw floor.not_waiting',
    'floor.call floor.not_waiting',
  ]);

test(`in ${SEEDS} sessions over a bad network the list is everywhere the same, and nobody speaks twice`, async () => {
  const done: Record<string, number> = {};
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const life = await liveFloor({ seed });
    expect(life.breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const [name, n] of Object.entries(life.done)) done[name] = (done[name] ?? 0) + n;
  }
  // A single life that somebody looks at again shows little of it.
  if (SEEDS < 4) return;
  expect(HAPPENS.filter((name) => (done[name] ?? 0) === 0)).toEqual([]);
  // Two who preside acted at once, and one of them was told.
  expect(Object.keys(done).some((name) => name.endsWith('sync.changed_meanwhile'))).toBe(true);
}, 900_000);

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found. */
test.each<[keyof FloorSabotage, RegExp]>([
  ['countsTwice', /given twice/],
  ['callsAgain', /has had the floor/],
  ['forgetsTime', /by what is kept/],
  ['leaks', /heard ROOM-/],
])(
  'it is found when the server %s',
  async (fault, says) => {
    const found: string[] = [];
    for (let seed = 1; seed < 20 && !found.some((each) => says.test(each)); seed += 1) {
      const { breaches } = await liveFloor({ seed, sabotage: { [fault]: true } });
      found.push(...breaches.map(({ detail }) => detail));
    }
    expect(found.some((each) => says.test(each))).toBe(true);
  },
  300_000,
);
