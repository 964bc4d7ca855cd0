import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import {
  area,
  begin,
  closes,
  rated,
  rater,
  type SeatOf,
  says,
  seatOf,
  sheet,
  world,
} from '#test/support/panel-world.ts';

/*
 * Two people of a panel of four tell each other all that they may read. They learn no rating with its seat from any entry.
 * They do learn together:
 * - what the two others answered to what is contested, as a set: the spread without their own two answers;
 * - after the second round, by the list of who handed in, what one other alone changed: if that one and the two of them
 *   answered again and the fourth did not, whatever differs between the two spreads is that one's, before and after. So
 *   the fourth's answer is known as well. Three answers are enough for the second round to count (`roundThatCounts`),
 *   and two of the three may be friends: a panel of four has no secret from two of it.
 */
const FOUR = ['police', 'prosecution', 'prison', 'customs'] as const satisfies readonly SeatOf[];
const FRIENDS = ['police', 'customs'] as const;
const OTHERS = ['prosecution', 'prison'] as const;
const FIRST: Readonly<Record<(typeof FOUR)[number], Rating>> = {
  police: 0,
  prosecution: 4,
  prison: 3,
  customs: 0,
};

const pool = (): readonly Doc[] => FRIENDS.flatMap((each) => [...world.readBy(rater(each), 'state:CL')]);
/** Of a spread, what is left without what the two said themselves. */
function ofOthers(own: readonly Rating[]): Rating[] {
  const left = [...(area()?.spread.T1 ?? [])];
  for (const each of own) left.splice(left.indexOf(each), 1);
  return left;
}
const handedIn = (round: number) =>
  pool()
    .filter(({ collection, body }) => collection === 'sheetHandIns' && body.round === round)
    .map(({ body }) => body.seat);

beforeEach(() => {
  begin(FOUR);
  for (const each of FOUR)
    expect(says(each, sheet(2, { T1: rated(FIRST[each], `why ${each}`, each === 'prison') }))).toBe(
      'accepted',
    );
  expect(closes()).toBe('accepted');
});

/** Entries that name a seat or a person of the others. */
function telling(): Doc[] {
  return pool().filter((doc) => {
    const text = JSON.stringify(doc);
    return OTHERS.some((each) => text.includes(seatOf(each)) || text.includes(`per_${each}`));
  });
}

test('two of four who pool all that they read learn no rating with its seat', () => {
  expect(says('prison', { T1: rated(1, 'why now', true) }, { round: 2 })).toBe('accepted');
  for (const each of FRIENDS) expect(says(each, { T1: rated(0) }, { round: 2 })).toBe('accepted');
  for (const stage of ['second round', 'final']) {
    // That a seat is there, and that it handed in: nothing that it said.
    for (const { collection, body } of telling()) {
      expect(['panelSeats', 'sheetHandIns', 'panelAreas'], stage).toContain(collection);
      if (collection === 'sheetHandIns')
        expect(Object.keys(body).sort()).toEqual(['area', 'at', 'edition', 'round', 'seat']);
      // The area names only whom it did not wait for.
      if (collection === 'panelAreas') {
        const { missing: _, ...rest } = body;
        expect(JSON.stringify(rest)).not.toMatch(/pst_|per_/);
      }
    }
    const text = JSON.stringify(pool());
    expect(text).not.toMatch(/why prosecution|per_prosecution|per_prison|"panelFigures"/);
    const written = pool().filter(({ collection }) => collection === 'ratingSheets');
    expect(written.map(({ body }) => body.person).sort()).toEqual(['per_customs', 'per_police']);
    if (stage !== 'final') expect(closes(2, ['prosecution'])).toBe('accepted');
  }
  expect(area()?.status).toBe('final');
});

test('what they learn together: what the others said as a set, and what one other alone changed', () => {
  const before = ofOthers([0, 0]);
  expect(before).toEqual([3, 4]);
  for (const each of FRIENDS) expect(says(each, { T1: rated(0) }, { round: 2 })).toBe('accepted');
  expect(says('prison', { T1: rated(1) }, { round: 2 })).toBe('accepted');
  expect(closes(2, ['prosecution'])).toBe('accepted');
  // Of the others one answered again: what differs is theirs, and what stays is the fourth's.
  const again = new Set(handedIn(2));
  expect(OTHERS.filter((each) => again.has(seatOf(each)))).toEqual(['prison']);
  const after = ofOthers([0, 0]);
  expect(after).toEqual([1, 4]);
  expect(before.filter((each) => !after.includes(each))).toEqual([FIRST.prison]);
  expect(before.filter((each) => after.includes(each))).toEqual([FIRST.prosecution]);
});
