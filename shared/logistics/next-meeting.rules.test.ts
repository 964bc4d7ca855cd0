import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  closedCard,
  createWorld,
  itemArgs,
  MEETING,
  meetingArgs,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { participantsMutations } from '#shared/participants/participants.mutations.ts';
import type { Delegation } from '#shared/participants/participants.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { logisticsMutations } from './logistics.mutations.ts';
import {
  COMES_ALONG,
  type ComesAlong,
  type LastMeeting,
  lastOf,
  lengthOf,
  type NextMeeting,
  planNextMeeting,
  type Wished,
} from './next-meeting.rules.ts';
import type { NoteItem, RunningStep, Venue } from './venues.schemas.ts';

/** Stands wherever a person, a paper or a password of the earlier meeting could be. */
const OURS = 'prt_secret';
const DAYS = ['2026-06-25', '2026-06-26', '2026-06-27'] as const;
const text = { es: 'x' };
const doc = <B extends object>(collection: string, id: string, body: B) =>
  ({ collection, id, parent: MEETING, audience: 'all', rev: 1, body }) as unknown as Doc<
    B & Record<string, never>
  >;

const { meeting: _meeting, state: _state, ...fields } = meetingArgs;
const wishedOn = (startsOn: string, endsOn: string, change: Partial<Wished> = {}): Wished => ({
  ...(fields as unknown as Wished),
  title: { es: 'La siguiente' },
  city: null,
  venue: null,
  interpretation: [],
  startsOn,
  endsOn,
  ...change,
});
const last: Meeting = {
  ...(fields as unknown as Wished),
  startsOn: DAYS[0],
  endsOn: DAYS[2],
  state: 'closed',
  offset: 120,
  quorum: { present: 9, of: 16 },
  deadlines: { nominations: '2026-05-25', papers: '2026-06-20' },
  practicalNote: { meals: { text, link: null } },
  card: {
    ...closedCard,
    open: true,
    room: { es: 'Sala' },
    liaison: { label: { es: OURS }, phone: '+56 2 2345 6789' },
    emergency: { label: { es: OURS }, phone: '+56 2 2345 6789' },
    hotel: { name: { es: 'Hotel' }, address: 'Calle 1' },
    pickUp: { place: text, city: text, startsAt: '2026-06-25T08:00', timeZone: 'Europe/Madrid', offset: 120 },
  },
};
const hour = fc
  .record({ day: fc.constantFrom(...DAYS), at: fc.integer({ min: 8, max: 19 }) })
  .map(({ day, at }) => `${day}T${String(at).padStart(2, '0')}:00`);

const anyItem = fc.record({ startsAt: hour, number: fc.constantFrom('1', '2', null) }).map(
  (change): AgendaItem => ({
    ...(({ item: _item, meeting: _of, ...rest }) => rest)(itemArgs),
    ...change,
    speakers: [{ participant: OURS }],
    proposer: OURS,
    purpose: 'decision',
    documents: [OURS],
    offset: 120,
  }),
);
const anyStep = fc.record({ startsAt: hour, item: fc.constantFrom('agi_0', null) }).map(
  (change): RunningStep => ({
    ...change,
    ...{ timeZone: 'Europe/Madrid', durationMinutes: 5, what: text, who: null, where: null },
    ...{ order: 10, offset: 120, done: true },
  }),
);
const anyVenue = fc.constantFrom(null, ...DAYS).map(
  (from): Venue => ({
    ...{ kind: 'hotel', name: { es: 'H' }, city: text, address: 'x', position: null, from, until: from },
    ...{ timeZone: 'Europe/Madrid', phone: null, website: null, accessibility: null, order: 1 },
    plan: { hash: 'a'.repeat(64), name: OURS, type: 'application/pdf', size: 1 } as unknown as Venue['plan'],
  }),
);
const anyNote = fc
  .record({
    section: fc.constantFrom('wifi' as const, 'liaison' as const, 'transport' as const),
    venue: fc.constantFrom('ven_0', null),
    startsAt: fc.option(hour, { nil: null }),
    label: fc.constantFrom({ es: 'Red' }, null),
    delegation: fc.constantFrom('CL', null),
  })
  .map(
    (change): NoteItem => ({
      ...change,
      text: change.section === 'liaison' ? { es: OURS } : null,
      endsAt: null,
      timeZone: 'Europe/Madrid',
      phone: null,
      link: null,
      values: [{ label: text, value: OURS }],
      order: 1,
      offset: 120,
    }),
  );
const seats = (['CL', 'EC', 'ameripol'] as const).map(
  (code, order): Doc<Delegation> =>
    doc('delegations', `dlg_${code}`, {
      kind: code === 'ameripol' ? 'agency' : 'state',
      code,
      name: { es: code },
      order,
    }) as unknown as Doc<Delegation>,
);
const many = <B extends object>(of: fc.Arbitrary<B>, collection: string, prefix: string) =>
  fc
    .array(of, { maxLength: 5 })
    .map((list) =>
      list.map((body, index) => doc(collection, `${prefix}_${index}`, body) as unknown as Doc<never>),
    );

const anyLast: fc.Arbitrary<LastMeeting> = fc.record({
  meeting: fc.constant(doc('meetings', MEETING, last) as unknown as Doc<Meeting>),
  items: many(anyItem, 'agendaItems', 'agi'),
  delegations: fc.constant(seats),
  venues: many(anyVenue, 'venues', 'ven'),
  noteItems: many(anyNote, 'noteItems', 'nit'),
  steps: many(anyStep, 'runningSteps', 'run'),
}) as unknown as fc.Arbitrary<LastMeeting>;
const anyWished = fc
  .record({
    startsOn: fc.constantFrom('2026-07-01', '2027-02-27', '2028-02-28', '2026-06-25'),
    length: fc.nat({ max: 3 }),
    precision: fc.constantFrom('day' as const, 'month' as const),
    timeZone: fc.constantFrom('Europe/Madrid', 'America/Panama'),
  })
  .map(({ startsOn, length, ...change }) =>
    wishedOn(
      startsOn,
      new Date(Date.parse(`${startsOn}T00:00:00Z`) + length * 86_400_000).toISOString().slice(0, 10),
      change,
    ),
  );

const idOf = (prefix: string, source: string) => `${prefix}_next-${source}`;
const NEXT = 'mtg_next';
function actsOf(plan: NextMeeting): { name: string; args: object }[] {
  const of = (name: string, list: readonly object[]) =>
    list.map((args) => ({ name, args: { ...args, meeting: NEXT } }));
  return [
    { name: 'meetings.schedule', args: { meeting: NEXT, ...plan.meeting, state: 'planned' } },
    ...of('participants.add_delegation', plan.delegations),
    ...of('venues.add', plan.venues),
    ...of('agenda.add_item', plan.items),
    ...of('agenda.describe_item', plan.details),
    ...of('note.add_item', plan.noteItems),
    ...of('running.add', plan.steps),
    ...(plan.deadlines === null ? [] : of('meetings.set_deadlines', [{ deadlines: plan.deadlines }])),
    ...(plan.quorum === null ? [] : of('meetings.set_quorum', [{ quorum: plan.quorum }])),
  ];
}
const mutations = [...meetingsMutations, ...participantsMutations, ...logisticsMutations];
const someAlong = fc.subarray([...COMES_ALONG]);
const runs = { numRuns: casesOf({ usual: 200, full: 2_000 }), seed: 7 };

describe('a meeting from an earlier one', () => {
  test('is made by acts that are all accepted, whatever comes along and whenever it is', () => {
    fc.assert(
      fc.property(anyLast, anyWished, someAlong, (from, wished, along) => {
        const world = createWorld(mutations);
        for (const act of actsOf(planNextMeeting({ last: from, wished, along, idOf })))
          expect([act, world.act(act)]).toMatchObject([act, { accepted: true }]);
      }),
      runs,
    );
  });

  test('has nothing of the people, the papers and the passwords of the earlier one', () => {
    fc.assert(
      fc.property(anyLast, anyWished, someAlong, (from, wished, along) => {
        const plan = planNextMeeting({ last: from, wished, along, idOf });
        expect(JSON.stringify(plan)).not.toContain(OURS);
        expect(plan.meeting.card).toMatchObject({ open: false, liaison: null, emergency: null });
        expect(plan.steps.every((step) => !('done' in step))).toBe(true);
      }),
      runs,
    );
  });

  test('keeps every hour, place and length, so many days later; what has no day there stays behind', () => {
    fc.assert(
      fc.property(anyLast, anyWished, (from, wished) => {
        const plan = planNextMeeting({ last: from, wished, along: COMES_ALONG, idOf });
        const days = daysBetween(last.startsOn, wished.startsOn);
        for (const made of [...plan.items, ...plan.steps]) {
          const id = ('step' in made ? made.step : made.item).replace(/^..._next-/, '');
          const source = [...from.items, ...from.steps].find((each) => each.id === id)?.body;
          expect(daysBetween((source?.startsAt ?? '').slice(0, 10), made.startsAt.slice(0, 10))).toBe(days);
          expect(made.startsAt.slice(10)).toBe(source?.startsAt.slice(10));
          expect(made.durationMinutes).toBe(source?.durationMinutes);
          expect(made.timeZone).toBe(wished.timeZone);
        }
        expect(plan.items.length + plan.steps.length + plan.left).toBe(from.items.length + from.steps.length);
        if (wished.precision !== 'day')
          expect([plan.items, plan.steps, plan.deadlines]).toEqual([[], [], null]);
      }),
      runs,
    );
  });

  test('is the same each time, with an id for each thing', () => {
    fc.assert(
      fc.property(anyLast, anyWished, (from, wished) => {
        const input = { last: from, wished, along: COMES_ALONG, idOf };
        const plan = planNextMeeting(input);
        expect(planNextMeeting(input)).toEqual(plan);
        const ids = [...plan.items, ...plan.noteItems].map(({ item }) => item);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  test('takes deadlines, quorum, pick-up and the places that nobody wrote anew', () => {
    const from = { ...fc.sample(anyLast, { numRuns: 1, seed: 1 })[0] } as LastMeeting;
    const along: ComesAlong[] = ['delegations', 'deadlines', 'venues', 'note', 'interpretation'];
    const wished = wishedOn('2026-07-05', '2026-07-07', { city: { es: 'Lima' }, timeZone: 'America/Lima' });
    expect(planNextMeeting({ last: from, wished, along, idOf })).toMatchObject({
      meeting: {
        city: { es: 'Lima' },
        venue: { es: 'Reunión virtual' },
        interpretation: [{ language: 'es', channel: '2' }],
        practicalNote: { meals: { text } },
        card: {
          hotel: { name: { es: 'Hotel' } },
          pickUp: { startsAt: '2026-07-05T08:00', timeZone: 'America/Lima', offset: null },
        },
      },
      delegations: [{ code: 'CL' }, { code: 'EC' }, { code: 'ameripol' }],
      deadlines: { nominations: '2026-06-04', papers: '2026-06-30' },
      quorum: { present: 9, of: 16 },
      items: [],
    });
    const bare = planNextMeeting({ last: from, wished, along: [], idOf });
    expect(bare).toMatchObject({ meeting: wished, delegations: [], deadlines: null, quorum: null });
  });
});

test('the meeting to begin from is the latest of its type, else the latest; never one of others or a cancelled one', () => {
  const meetingOf = (id: string, change: Partial<Meeting>) =>
    doc('meetings', id, { ...last, ...change }) as unknown as Doc<Meeting>;
  const list = [
    meetingOf('mtg_a', { type: 'working', startsOn: '2026-01-01' }),
    meetingOf('mtg_b', { type: 'working', startsOn: '2026-02-01' }),
    meetingOf('mtg_c', { type: 'technical', startsOn: '2026-03-01' }),
    meetingOf('mtg_d', { type: 'working', startsOn: '2026-04-01', state: 'cancelled' }),
    meetingOf('mtg_e', { type: 'partner', startsOn: '2026-05-01' }),
    meetingOf('mtg_f', { type: 'working', startsOn: '2026-06-01', precision: 'month' }),
  ];
  expect(lastOf(list, 'working')?.id).toBe('mtg_b');
  expect(lastOf(list, 'ministerial')?.id).toBe('mtg_c');
  expect(lastOf([], 'working')).toBeNull();
  expect(lengthOf(last)).toBe(2);
});
