import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, MEETING } from './meetings.fixtures.ts';
import type { AgendaItem } from './meetings.schemas.ts';
import {
  agendaChanges,
  agendaDelta,
  deltaDigest,
  docsOfRelease,
  foldReleases,
  isEmptyDelta,
  releaseId,
  standingItems,
} from './releases.rules.ts';
import type { Release } from './releases.schemas.ts';

const { item: _item, meeting: _meeting, ...fields } = itemArgs;
const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...fields,
  speakers: [],
  offset: 120,
  ...change,
});
type Items = ReadonlyMap<string, AgendaItem>;

/** Every draft released in turn, as the server would: each release only the difference. */
function releaseAll(drafts: readonly Items[]): Doc<Release>[] {
  let before: Items = new Map();
  return drafts.map((after, index) => {
    const version = index + 1;
    const body = { version, releasedAt: version * 1000, note: null, ...agendaDelta({ before, after }) };
    before = after;
    const id = releaseId({ meeting: MEETING, version });
    return { collection: 'agendaReleases', id, parent: MEETING, audience: 'all', rev: 1, body };
  });
}
/** An item that lacks a later field equals one in which it is empty. */
function filled(items: Items) {
  return new Map(
    [...items].map(([id, body]) => [id, { purpose: null, proposer: null, documents: [], ...body }]),
  );
}

const text = fc.constantFrom('Apertura', 'Pausa', 'Clausura', 'Firma');
const anyItem: fc.Arbitrary<AgendaItem> = fc
  .record(
    {
      title: text.map((es) => ({ es })),
      room: fc.option(
        text.map((es) => ({ es })),
        { nil: null },
      ),
      startsAt: fc.integer({ min: 10, max: 19 }).map((hour) => `2026-06-25T${hour}:00`),
      class: fc.constantFrom('A' as const, 'B' as const, null),
      speakers: fc
        .uniqueArray(fc.constantFrom('prt_a', 'prt_b', 'prt_c'))
        .map((ids) => ids.map((participant) => ({ participant }))),
      order: fc.nat({ max: 5 }),
      offset: fc.constantFrom(60, 120, null),
      purpose: fc.constantFrom('decision' as const, null),
      documents: fc.uniqueArray(fc.constantFrom('doc_1', 'doc_2')),
    },
    { requiredKeys: [] },
  )
  .map((change) => item(change));
const anyDraft = fc
  .dictionary(fc.constantFrom('agi_a', 'agi_b', 'agi_c', 'agi_d', 'agi_e'), anyItem)
  .map((items): Items => new Map(Object.entries(items)));
const anyHistory = fc.array(anyDraft, { minLength: 1, maxLength: 8 });

describe('the fold of all releases', () => {
  test('equals the draft at each of them', () => {
    fc.assert(
      fc.property(anyHistory, (drafts) => {
        const releases = releaseAll(drafts);
        for (const [index, draft] of drafts.entries())
          expect(filled(standingItems(foldReleases(releases, index + 1)))).toEqual(filled(draft));
      }),
    );
  });

  test('does not depend on the order in which releases arrive', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (drafts, chance) => {
        const releases = releaseAll(drafts);
        const mixed = releases
          .map((release) => ({ release, at: chance.next().value }))
          .sort((left, right) => left.at - right.at)
          .map(({ release }) => release);
        expect(foldReleases(mixed)).toEqual(foldReleases(releases));
      }),
    );
  });

  test('ends before a version that is missing', () => {
    const drafts = [1, 2, 3].map(
      (hour) => new Map([['agi_a', item({ startsAt: `2026-06-25T1${hour}:00` })]]),
    );
    const [first, , third] = releaseAll(drafts);
    if (first === undefined || third === undefined) throw new Error('three were released');
    const folded = foldReleases([third, first]);
    expect(folded.version).toBe(1);
    expect(folded.items.get('agi_a')?.item.startsAt).toBe('2026-06-25T11:00');
  });

  test('counts how often an item changed, was withdrawn and restored', () => {
    const one = item();
    const moved = item({ startsAt: '2026-06-25T16:00' });
    const folded = foldReleases(
      releaseAll([
        new Map([
          ['agi_a', one],
          ['agi_b', one],
        ]),
        new Map([
          ['agi_a', moved],
          ['agi_b', one],
        ]),
        new Map([['agi_b', one]]),
        new Map([['agi_a', moved]]),
      ]),
    );
    expect(folded).toMatchObject({ version: 4, releasedAt: 4000 });
    expect(folded.items.get('agi_a')).toEqual({
      ...{ id: 'agi_a', item: moved, version: 4, sequence: 3, changedAt: 4000, isRemoved: false },
    });
    expect(folded.items.get('agi_b')).toMatchObject({ version: 4, sequence: 1, isRemoved: true, item: one });
    expect(docsOfRelease({ agenda: folded, meeting: MEETING }).map(({ id }) => id)).toEqual(['agi_a']);
  });
});

describe('the difference of two agendas', () => {
  test('is empty exactly if nothing changed', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (before, after) => {
        expect(isEmptyDelta(agendaDelta({ before, after: new Map(before) }))).toBe(true);
        const isSame =
          JSON.stringify([...filled(before)].sort()) === JSON.stringify([...filled(after)].sort());
        if (isSame) expect(isEmptyDelta(agendaDelta({ before, after }))).toBe(true);
      }),
    );
  });

  test('of one moved item is only its time', () => {
    const before = new Map([
      ['agi_a', item({ purpose: null, documents: [] })],
      ['agi_b', item()],
    ]);
    const after = new Map([
      ['agi_a', item({ startsAt: '2026-06-25T17:00' })],
      ['agi_b', item()],
    ]);
    expect(agendaDelta({ before, after })).toEqual({
      added: {},
      changed: { agi_a: { startsAt: '2026-06-25T17:00' } },
      removed: [],
    });
  });

  test('is listed in order of time, without fields that no page shows', () => {
    const before = new Map([
      ['agi_a', item({ startsAt: '2026-06-25T11:00', class: 'A' })],
      ['agi_b', item({ startsAt: '2026-06-25T10:00', order: 1 })],
      ['agi_c', item({ startsAt: '2026-06-25T12:00' })],
    ]);
    const after = new Map([
      ['agi_a', item({ startsAt: '2026-06-25T11:30', class: 'B' })],
      ['agi_b', item({ startsAt: '2026-06-25T10:00', order: 2, offset: 60 })],
      ['agi_d', item({ startsAt: '2026-06-25T09:00' })],
    ]);
    expect(
      agendaChanges({ before, after }).map((change) => [
        change.item,
        change.kind === 'changed' ? change.field : change.kind,
      ]),
    ).toEqual([
      ['agi_d', 'added'],
      ['agi_a', 'time'],
      ['agi_a', 'class'],
      ['agi_c', 'removed'],
    ]);
  });

  test('names the time once, even if only the zone changed', () => {
    const fieldsOf = (change: Partial<AgendaItem>) =>
      agendaChanges({ before: new Map([['agi_a', item()]]), after: new Map([['agi_a', item(change)]]) }).map(
        (one) => one.kind === 'changed' && one.field,
      );
    expect(fieldsOf({ timeZone: 'Europe/Lisbon' })).toEqual(['time']);
    expect(fieldsOf({ timeZone: 'Europe/Lisbon', startsAt: '2026-06-25T14:00' })).toEqual(['time']);
  });
});

describe('the digest of a difference', () => {
  const of = (after: Items, before: Items = new Map([['agi_a', item()]])) =>
    deltaDigest(agendaDelta({ before, after }));

  test('differs for different changes, and is the same before and after the server knew the offset', () => {
    const known = of(new Map([['agi_a', item({ startsAt: '2026-10-25T15:00', offset: 60 })]]));
    const unknown = of(new Map([['agi_a', item({ startsAt: '2026-10-25T15:00', offset: null })]]));
    expect(unknown).toBe(known);
    expect(of(new Map([['agi_a', item({ startsAt: '2026-10-25T15:10', offset: 60 })]]))).not.toBe(known);
    expect(of(new Map([['agi_a', item({ offset: null })]]))).toBe(of(new Map([['agi_a', item()]])));
  });

  test('does not depend on the order of items', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (before, after) => {
        const turned = (items: Items): Items => new Map([...items].reverse());
        expect(of(turned(after), turned(before))).toBe(of(after, before));
      }),
    );
  });
});
