import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Release } from '#shared/meetings/releases.schemas.ts';
import { calendarInput, calendarItem, meetingDoc } from './calendar.fixtures.ts';
import { calendarOf } from './calendar.rules.ts';
import { type Readable, selectFeed, selectMeeting, selectMine } from './selection.rules.ts';

const ME = 'per_me';
const PARTICIPANT = 'prt_me';
const mine = [{ participant: PARTICIPANT }];
const { item } = calendarItem({ offset: -240 });
type Delta = Partial<Pick<Release, 'added' | 'changed' | 'removed'>>;

function entry(collection: string, id: string, body: object, rev = 1): Doc {
  return { collection, id, parent: 'mtg_1', audience: 'all', rev, body: body as JsonObject };
}

/** What a person may read of a meeting with these releases. */
function world({
  releases,
  meeting = meetingDoc(),
  isOnList = true,
  answers = [],
}: {
  releases: readonly Delta[];
  meeting?: Doc<Meeting>;
  isOnList?: boolean;
  /** A person's answers, one after the other. */
  answers?: readonly ('accept' | 'tentative' | 'decline')[];
}): Readable {
  const docs: Doc[] = [
    meeting as unknown as Doc,
    ...releases.map((delta, index) => {
      const version = index + 1;
      const body = { version, releasedAt: version * 1000, note: null, added: {}, changed: {}, removed: [] };
      return entry('agendaReleases', `rel_1-${version}`, { ...body, ...delta });
    }),
  ];
  if (isOnList)
    docs.push(
      entry('participantLinks', 'lnk_me', { participant: PARTICIPANT, person: ME, delegation: 'CL' }),
    );
  const answer = answers.at(-1);
  if (answer !== undefined) docs.push(entry('attendance', 'att_me', { person: ME, answer }, answers.length));
  const all = <B extends JsonObject>({ name }: Collection<B>) =>
    docs.filter(({ collection }) => collection === name) as unknown as Doc<B>[];
  return {
    all,
    within: (collection, parent) => all(collection).filter((each) => each.parent === parent),
    changedAt: ({ rev }) => rev * 100,
  };
}

function eventsIn(readable: Readable, what: 'mine' | 'all' = 'mine') {
  const meetings = selectFeed({ readable, what, person: ME, now: Date.UTC(2026, 8, 1) });
  const text = calendarOf(calendarInput({ meetings, scope: what, isFollowed: true }));
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    id: String(event.getFirstPropertyValue('uid')).replace(/@.*$/, ''),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    says: String(event.getFirstPropertyValue('description')).split('\n')[0] ?? '',
  }));
}

const told = (readable: Readable, what: 'mine' | 'all' = 'mine') =>
  eventsIn(readable, what).map(({ id, status }) => `${id} ${status}`);
const agi = (id: string, change: Partial<AgendaItem> = {}) => ({ [id]: { ...item, ...change } });

const added: Delta = { added: { ...agi('agi_1', { speakers: mine }), ...agi('agi_2') } };
const handedOver: Delta = { changed: { agi_1: { speakers: [{ participant: 'prt_other' }] } } };
const takenBack: Delta = { changed: { agi_1: { speakers: mine } } };

test('an item one no longer speaks to stays as cancelled and says why; one never spoke to is not there', () => {
  const readable = world({ releases: [added, handedOver, { changed: { agi_2: { number: '9' } } }] });
  expect(told(readable)).toEqual(['mtg_1 CONFIRMED', 'agi_1 CANCELLED']);
  expect(eventsIn(readable)[1]?.says).toBe('Ya no está entre sus puntos.');
  expect(told(readable, 'all')).toEqual(['mtg_1 CONFIRMED', 'agi_1 CONFIRMED', 'agi_2 CONFIRMED']);
});

test('handed over, taken back, moved and removed: each time the sequence is higher', () => {
  const steps: [Delta, string][] = [
    [added, 'CONFIRMED'],
    [handedOver, 'CANCELLED'],
    [takenBack, 'CONFIRMED'],
    [handedOver, 'CANCELLED'],
    [{ changed: { agi_1: { startsAt: '2026-09-04T10:00' } } }, 'CANCELLED'],
    [{ removed: ['agi_1'] }, 'CANCELLED'],
    [{ added: agi('agi_1', { speakers: mine }) }, 'CONFIRMED'],
  ];
  const seen = steps.map((_, index) => {
    const releases = steps.slice(0, index + 1).map(([delta]) => delta);
    return eventsIn(world({ releases })).find(({ id }) => id === 'agi_1');
  });
  expect(seen.map((event) => event?.status)).toEqual(steps.map(([, status]) => status));
  const sequences = seen.map((event) => event?.sequence ?? 0);
  for (const [index, sequence] of sequences.entries())
    if (index > 0) expect(sequence).toBeGreaterThan(sequences[index - 1] ?? 0);
});

test('an item that a later release removed stays as cancelled, spoken to at the end or only before', () => {
  expect(told(world({ releases: [added, { removed: ['agi_1'] }] }))).toEqual([
    'mtg_1 CONFIRMED',
    'agi_1 CANCELLED',
  ]);
  const readable = world({ releases: [added, handedOver, { removed: ['agi_1'] }] });
  expect(eventsIn(readable)[1]).toMatchObject({ id: 'agi_1', status: 'CANCELLED', says: 'No se celebra.' });
});

test('what becomes a break stays as cancelled; what was never anything else stays out', () => {
  const releases: Delta[] = [
    { added: { ...agi('agi_1', { number: null }), ...agi('agi_2', { kind: 'break' }) } },
    { changed: { agi_1: { kind: 'break' } } },
  ];
  expect(told(world({ releases }), 'all')).toEqual(['mtg_1 CONFIRMED', 'agi_1 CANCELLED']);
  const removed = world({ releases: [...releases, { removed: ['agi_1', 'agi_2'] }] });
  expect(told(removed, 'all')).toEqual(['mtg_1 CONFIRMED', 'agi_1 CANCELLED']);
  const back = world({ releases: [...releases, { changed: { agi_1: { kind: 'session' } } }] });
  expect(told(back, 'all')).toEqual(['mtg_1 CONFIRMED', 'agi_1 CONFIRMED']);
});

test('a cancelled meeting takes all of one’s own with it, and raises every sequence', () => {
  const before = eventsIn(world({ releases: [added] }));
  const meeting = meetingDoc({ state: 'cancelled' }, 'mtg_1', 4);
  const after = eventsIn(world({ releases: [added], meeting }));
  expect(after.map(({ id, status }) => `${id} ${status}`)).toEqual(['mtg_1 CANCELLED', 'agi_1 CANCELLED']);
  expect(after.map(({ sequence }) => sequence)).toEqual(before.map(({ sequence }) => sequence + 1));
});

test('a meeting one declines after all stays as cancelled; one never accepted is not there', () => {
  const steps = [['accept'], ['accept', 'decline'], ['accept', 'decline', 'tentative']] as const;
  const seen = steps.map((answers) => {
    const [event] = eventsIn(world({ releases: [added], isOnList: false, answers }));
    return event;
  });
  expect(seen.map((event) => event?.status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
  expect(seen.map((event) => event?.sequence)).toEqual([3, 4, 5]);
  expect(seen[1]?.says).toBe('Usted respondió que no asistirá.');
  expect(eventsIn(world({ releases: [added], isOnList: false, answers: ['decline'] }))).toEqual([]);
  expect(eventsIn(world({ releases: [added], isOnList: false }))).toEqual([]);
});

/** A draft of one item in its versions, released or not; null: removed. */
function draftWorld(
  versions: readonly (Partial<AgendaItem> | null)[],
  releases: readonly Delta[] = [],
): Readable {
  const docs = versions.map((change, index) =>
    entry('agendaItems', 'agi_d', { ...item, ...change }, index + 1),
  );
  const last = docs.at(-1);
  const isGone = versions.at(-1) === null;
  const readable = world({ releases });
  const typed = <B extends JsonObject>({ name }: Collection<B>, found: readonly (Doc | undefined)[]) =>
    found.filter((doc) => doc?.collection === name) as unknown as Doc<B>[];
  const before = isGone ? docs.at(-2) : undefined;
  return {
    ...readable,
    within: (collection, parent) => [
      ...readable.within(collection, parent),
      ...typed(collection, isGone ? [] : [last]),
    ],
    removed: (collection) => typed(collection, before ? [{ ...before, rev: docs.length }] : []),
    earlier: (collection) => typed(collection, docs.slice(0, -1)),
  };
}

test.each<[string, (Partial<AgendaItem> | null)[], string]>([
  ['lost its speaker', [{ speakers: mine }, { speakers: [] }], 'Ya no está entre sus puntos.'],
  ['became a break', [{ speakers: mine }, { speakers: mine, kind: 'break' }], 'No se celebra.'],
  ['lost its speaker and was removed', [{ speakers: mine }, { speakers: [] }, null], 'No se celebra.'],
  [
    'was a break when removed',
    [{ speakers: mine }, { speakers: mine, kind: 'break' }, null],
    'No se celebra.',
  ],
])('an item that %s on the draft, before any release, stays as cancelled', (_, versions, says) => {
  const first = eventsIn(draftWorld(versions.slice(0, 1)))[1];
  expect(first).toMatchObject({ id: 'agi_d', status: 'TENTATIVE' });
  const now = eventsIn(draftWorld(versions))[1];
  expect(now).toMatchObject({ id: 'agi_d', status: 'CANCELLED', says });
  expect(now?.sequence).toBeGreaterThan(first?.sequence ?? 0);
});

test('what the draft was after the first release was told to nobody', () => {
  const released = { added: agi('agi_d') };
  expect(
    told(draftWorld([{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, { speakers: mine }, {}], [released])),
  ).toEqual(['mtg_1 CONFIRMED']);
});

test('one event has one sequence in every calendar of one person', () => {
  const readable = world({ releases: [added, handedOver, takenBack], answers: ['accept', 'accept'] });
  const wanted = { readable, person: ME, meeting: meetingDoc() };
  const sequencesOf = (chosen: ReturnType<typeof selectMine>) => {
    const text = calendarOf(calendarInput({ meetings: chosen === null ? [] : [chosen] }));
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').slice(0, 2);
    return events.map((event) => Number(event.getFirstPropertyValue('sequence')));
  };
  expect(sequencesOf(selectMine(wanted))).toEqual([5, 8]);
  expect(sequencesOf(selectMeeting(wanted))).toEqual([5, 8]);
});

test('a phone that lacks a release tells what it can know', () => {
  const given: Delta = { changed: { agi_2: { speakers: mine } } };
  const complete = world({ releases: [added, handedOver, given] });
  const readable: Readable = {
    ...complete,
    within: (collection, parent) => complete.within(collection, parent).filter(({ id }) => id !== 'rel_1-2'),
  };
  expect(told(readable)).toEqual(['mtg_1 CONFIRMED', 'agi_1 CONFIRMED']);
});

test('how one joins is in a followed calendar only where the meeting allows it, and its PIN never', () => {
  const joining = {
    ...{ link: 'https://meet.example/j/1', phones: [{ country: 'CL', phone: '+56 2 2345 6789' }] },
    ...{ number: '123 456', pin: '9876', changedAt: null },
  };
  const feed = (inCalendars: boolean) => {
    const base = world({ releases: [{ added: { agi_1: item } }], meeting: meetingDoc() });
    const join = entry('shownConnections', 'cnv_1', { ...joining, inCalendars });
    const all = <B extends JsonObject>(of: Collection<B>) =>
      of.name === join.collection ? [join as unknown as Doc<B>] : base.all(of);
    const readable: Readable = {
      ...base,
      all,
      within: (of, parent) => all(of).filter((each) => each.parent === parent),
    };
    const meetings = selectFeed({ readable, what: 'all', person: ME, now: Date.UTC(2026, 8, 1) });
    // Lines are folded at 75 bytes.
    return calendarOf(calendarInput({ meetings, scope: 'all', isFollowed: true })).replace(/\r\n[ \t]/g, '');
  };
  for (const said of ['meet.example/j/1', '2345 6789']) {
    expect(feed(false)).not.toContain(said);
    expect(feed(true)).toContain(said);
  }
  expect(feed(true)).not.toContain('9876');
});
