import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from './nominations.schemas.ts';
import { debtsOf, lacks } from './owed.rules.ts';
import type { Participant } from './participants.schemas.ts';

const nothing = { visa: null, arrival: null, departure: null, interpretation: null };
const trip = { at: '2026-06-24T18:30', timeZone: 'Europe/Madrid', number: null, place: null, offset: 120 };
const all = { visa: 'granted', arrival: trip, departure: trip, interpretation: 'es' } as const;
const deadlines = { nominations: '2026-06-01', visas: '2026-06-05', interpretation: '2026-06-10' };

function person(id: string): Doc<Participant> {
  const body = { delegation: 'dlg_CL', name: null, office: { es: 'x' }, capacity: 'head', order: 0 } as const;
  return { collection: 'participants', id, parent: 'mtg_a', audience: 'all', rev: 1, body };
}
function debts({
  people = [],
  states = [],
  needs = {},
  today = '2026-06-05',
  format = 'in_person',
}: {
  people?: readonly string[];
  states?: readonly Nomination['state'][];
  needs?: Record<string, typeof nothing | typeof all>;
  today?: string;
  format?: 'in_person' | 'virtual';
}) {
  return debtsOf({
    meeting: { deadlines, format },
    people: people.map(person),
    nominations: states.map((state) => ({ state })),
    needs: new Map(Object.entries(needs)),
    today,
  });
}

describe('a delegation', () => {
  test('owes its nominations until somebody is on the list or waits for it', () => {
    const owed = (input: Parameters<typeof debts>[0]) => debts(input)[0];
    expect(owed({})).toEqual({
      what: 'nominations',
      by: '2026-06-01',
      missing: 1,
      total: 1,
      isOverdue: true,
    });
    expect(owed({ people: ['prt_a'] })).toMatchObject({ missing: 0, total: 1, isOverdue: false });
    expect(owed({ states: ['nominated'] })).toMatchObject({ missing: 0, total: 1 });
    expect(owed({ states: ['withdrawn'] })).toMatchObject({ missing: 1, total: 1 });
    expect(owed({ people: ['prt_a'], states: ['accredited', 'returned'] })).toMatchObject({
      missing: 1,
      total: 2,
      isOverdue: true,
    });
  });

  test('owes the rest for everybody on the list, overdue after its day and only while it is missing', () => {
    const people = ['prt_a', 'prt_b'];
    expect(debts({ people, needs: { prt_a: all }, today: '2026-06-06' }).slice(1)).toEqual([
      { what: 'visas', by: '2026-06-05', missing: 1, total: 2, isOverdue: true },
      { what: 'travel', by: null, missing: 1, total: 2, isOverdue: false },
      { what: 'interpretation', by: '2026-06-10', missing: 1, total: 2, isOverdue: false },
    ]);
    const done = debts({ people, needs: { prt_a: all, prt_b: all }, today: '2027-01-01' });
    expect(done.filter(({ isOverdue }) => isOverdue)).toEqual([]);
    expect(debts({ people, today: '2026-06-05' })[1]).toMatchObject({ missing: 2, isOverdue: false });
  });

  test('travels to no virtual meeting', () => {
    expect(debts({ format: 'virtual' }).map(({ what }) => what)).toEqual(['nominations', 'interpretation']);
  });
});

test('an arrival without a departure is no journey, and who has said nothing lacks everything', () => {
  expect(lacks('travel', { ...nothing, arrival: trip })).toBe(true);
  expect(lacks('travel', { ...nothing, arrival: trip, departure: trip })).toBe(false);
  for (const what of ['visas', 'travel', 'interpretation'] as const) {
    expect(lacks(what, undefined)).toBe(true);
    expect(lacks(what, null)).toBe(true);
    expect(lacks(what, all)).toBe(false);
  }
});
