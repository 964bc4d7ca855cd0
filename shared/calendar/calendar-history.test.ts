import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import {
  AGENDA_KINDS,
  type AgendaItem,
  MEETING_STATES,
  type Meeting,
  meetings,
} from '#shared/meetings/meetings.schemas.ts';
import { agendaDelta, isEmptyDelta } from '#shared/meetings/releases.rules.ts';
import { casesOf } from '#test/support/full-run.ts';
import { allOf, onlyOf, readStrictly } from '#test/support/strict-calendar.ts';
import { calendarInput, calendarItem, meetingDoc, venueDoc } from './calendar.fixtures.ts';
import { calendarOf, saidIn } from './calendar.rules.ts';
import { type Readable, selectFeed, selectMeeting, selectMine } from './selection.rules.ts';
import { type Told, tellOn } from './told.rules.ts';

const ME = 'per_me';
const LINK = { participant: 'prt_me', person: ME, delegation: 'CL' };
/** Only on the draft, never released. */
const DRAFT = 'agi_draft';
const STEP = 60_000;
const IDS = ['agi_1', 'agi_2', 'agi_3'] as const;

/** An agenda as it is released, or what happens to the meeting, or how a person answers. */
const agenda = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.record({
    hour: fc.constantFrom('09', '11'),
    kind: fc.constantFrom(...AGENDA_KINDS),
    isMine: fc.boolean(),
    number: fc.constantFrom(null, '3'),
  }),
  { maxKeys: 3 },
);
const act = fc.oneof(
  fc.record({ agenda }),
  fc.record({ agenda }),
  fc.record({
    draft: fc.option(
      fc.record({
        hour: fc.constantFrom('09', '11'),
        kind: fc.constantFrom(...AGENDA_KINDS),
        isMine: fc.boolean(),
      }),
      { freq: 4 },
    ),
  }),
  fc.constant({ isReleased: true } as const),
  fc.record({
    state: fc.constantFrom(...MEETING_STATES),
    precision: fc.constantFrom('day' as const, 'day' as const, 'month' as const, 'open' as const),
  }),
  fc.record({ place: fc.constantFrom('ven_1', 'ven_2'), address: fc.constantFrom('A 1', 'B 2', null) }),
  fc.record({ isMe: fc.boolean() }),
  fc.record({ answer: fc.constantFrom('accept', 'decline', 'tentative') }),
);

/** What has been written so far, with the time of each version, as a server knows it. */
class World implements Readable {
  readonly docs = new Map<string, Doc>();
  readonly #times = new Map<string, number>();
  readonly #revs = new Map<string, number>();
  readonly #removed: Doc[] = [];
  readonly #earlier: Doc[] = [];
  #items: ReadonlyMap<string, AgendaItem> = new Map();
  #version = 0;
  now = Date.UTC(2026, 5, 1);

  put(collection: string, id: string, body: object, parent: string | null = 'mtg_1') {
    const rev = this.#next(id);
    this.#keep(id);
    this.docs.set(id, { collection, id, parent, audience: 'all', rev, body: body as JsonObject });
  }
  remove(id: string) {
    const doc = this.docs.get(id);
    if (doc === undefined) return;
    this.#keep(id);
    this.docs.delete(id);
    this.#removed.push({ ...doc, rev: this.#next(id) });
  }
  #keep(id: string) {
    const doc = this.docs.get(id);
    if (doc !== undefined) this.#earlier.push(doc);
  }
  #next(id: string): number {
    const rev = (this.#revs.get(id) ?? 0) + 1;
    this.#revs.set(id, rev);
    this.#times.set(`${id} ${rev}`, this.now);
    return rev;
  }
  plan(given: Pick<Meeting, 'state' | 'precision'>) {
    this.put('meetings', 'mtg_1', meetingDoc(given).body, null);
  }
  release(after: ReadonlyMap<string, AgendaItem>) {
    const delta = agendaDelta({ before: this.#items, after });
    if (isEmptyDelta(delta)) return;
    this.#version += 1;
    this.#items = after;
    const body = { version: this.#version, releasedAt: this.now, note: null, ...delta };
    this.put('agendaReleases', `rel_1-${this.#version}`, body);
  }
  all<B extends JsonObject>({ name }: Collection<B>) {
    return [...this.docs.values()].filter(({ collection }) => collection === name) as unknown as Doc<B>[];
  }
  within<B extends JsonObject>(collection: Collection<B>, parent: string) {
    return this.all(collection).filter((doc) => doc.parent === parent);
  }
  changedAt({ id, rev }: Pick<Doc, 'id' | 'rev'>) {
    return this.#times.get(`${id} ${rev}`) ?? 0;
  }
  removed<B extends JsonObject>({ name }: Collection<B>) {
    return this.#removed.filter(({ collection }) => collection === name) as unknown as Doc<B>[];
  }
  earlier<B extends JsonObject>({ name }: Collection<B>) {
    return this.#earlier.filter(({ collection }) => collection === name) as unknown as Doc<B>[];
  }
  /** The items as they were last released. */
  get items(): ReadonlyMap<string, AgendaItem> {
    return this.#items;
  }
}

type Items = Record<
  string,
  { hour: string; kind: AgendaItem['kind']; isMine: boolean; number: string | null }
>;
type Act =
  | { readonly agenda: Items }
  | { readonly draft: Pick<Items[string], 'hour' | 'kind' | 'isMine'> | null }
  | { readonly isReleased: true }
  | Pick<Meeting, 'state' | 'precision'>
  | { readonly place: string; readonly address: string | null }
  | { readonly isMe: boolean }
  | { readonly answer: string };

function itemsOf(given: Items): Map<string, AgendaItem> {
  return new Map(
    Object.entries(given).map(([id, { hour, isMine, kind, number }]) => {
      const speakers = isMine ? [{ participant: 'prt_me' }] : [];
      const startsAt = `2026-09-03T${hour}:00`;
      return [id, calendarItem({ startsAt, speakers, kind, number }).item] as const;
    }),
  );
}

function carryOut(world: World, given: Act) {
  world.now += STEP;
  if ('answer' in given) world.put('attendance', 'att_me', { person: ME, answer: given.answer });
  else if ('isMe' in given) {
    if (!given.isMe) world.remove('lnk_me');
    else if (!world.docs.has('lnk_me')) world.put('participantLinks', 'lnk_me', LINK);
  } else if ('place' in given) {
    if (given.address === null) world.remove(given.place);
    else world.put('venues', given.place, venueDoc({ address: given.address }).body);
  } else if ('state' in given) world.plan(given);
  else if ('draft' in given) {
    if (given.draft === null) world.remove(DRAFT);
    else
      for (const item of itemsOf({ [DRAFT]: { ...given.draft, number: '4' } }).values())
        world.put('agendaItems', DRAFT, item);
  } else if ('isReleased' in given) {
    const draft = world.docs.get(DRAFT)?.body as unknown as AgendaItem | undefined;
    if (draft !== undefined) world.release(new Map([...world.items, [DRAFT, draft]]));
  } else {
    // What is on the draft is released with the rest.
    world.remove(DRAFT);
    world.release(itemsOf(given.agenda));
  }
}

interface Shown {
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string;
  /** What a calendar must take over even from a version with the same sequence. */
  readonly text: string;
  /** What only a higher sequence may change. */
  readonly grave: string;
}

const MARKS = new Set(['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED']);

function toldBy(world: World, what: 'mine' | 'all'): Map<string, Shown> {
  const chosen = selectFeed({ readable: world, what, person: ME, now: world.now });
  const calendar = readStrictly(calendarOf(calendarInput({ meetings: chosen, scope: what, now: world.now })));
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  return new Map(
    events.map((event) => {
      const value = (name: string) => onlyOf(event, name).value;
      const said = event.lines.filter(({ name }) => !MARKS.has(name));
      // For a draft the time of its change is not published.
      const isOfDraft = allOf(event, 'DESCRIPTION').some((line) => line.value.includes('borrador'));
      if (!isOfDraft && value('STATUS') !== 'CANCELLED') expect(allOf(event, 'LAST-MODIFIED').length).toBe(1);
      return [
        value('UID'),
        {
          sequence: Number(value('SEQUENCE')),
          stamp: value('DTSTAMP'),
          status: value('STATUS'),
          text: said.map((line) => `${line.name}:${line.value}`).join('\n'),
          grave: [
            ...['DTSTART', 'DTEND', 'STATUS'].map(value),
            ...allOf(event, 'LOCATION').map((line) => line.value),
          ].join(' '),
        },
      ];
    }),
  );
}

function expectTakenOver(before: ReadonlyMap<string, Shown>, after: ReadonlyMap<string, Shown>) {
  for (const [uid, old] of before) {
    const now = after.get(uid);
    if (now === undefined) {
      expect(old.status, `${uid} vanished`).toBe('CANCELLED');
      continue;
    }
    expect(now.sequence, `${uid} fell back`).toBeGreaterThanOrEqual(old.sequence);
    expect(now.stamp >= old.stamp).toBe(true);
    if (now.grave !== old.grave) expect(now.sequence, `${uid} changed`).toBeGreaterThan(old.sequence);
    else if (now.text !== old.text)
      expect([now.sequence > old.sequence, now.stamp > old.stamp], `${uid} changed`).toContain(true);
  }
}

test('whatever happens, nothing that stands in a calendar vanishes from it, and each change is taken over', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.boolean(), (acts, isOnList) => {
      const world = new World();
      world.plan(meetingDoc().body);
      if (isOnList) world.put('participantLinks', 'lnk_me', LINK);
      for (const what of ['mine', 'all'] as const) expect(toldBy(world, what).size).toBeLessThanOrEqual(1);
      let [mine, all] = [toldBy(world, 'mine'), toldBy(world, 'all')];
      for (const each of acts) {
        carryOut(world, each);
        const [nextMine, nextAll] = [toldBy(world, 'mine'), toldBy(world, 'all')];
        expectTakenOver(mine, nextMine);
        expectTakenOver(all, nextAll);
        // Both calendars give one event the same version, unless it is off only in the reader's own.
        for (const [uid, one] of nextMine) expect(one.sequence).toBe(nextAll.get(uid)?.sequence);
        [mine, all] = [nextMine, nextAll];
      }
    }),
    { numRuns: casesOf({ usual: 100, full: 3_000 }), seed: 7986 },
  );
}, 60_000);

/** What a phone knows: the present state, without times and history, except for what its own files said. */
class PhoneOf {
  readonly #world: World;
  readonly #what: 'mine' | 'all';
  told: Told = {};
  constructor(world: World, what: 'mine' | 'all') {
    this.#world = world;
    this.#what = what;
  }
  makeFile(): Map<string, { sequence: number; status: string; grave: string }> {
    const world = this.#world;
    const readable: Readable = {
      all: (collection) => world.all(collection),
      within: (collection, parent) => world.within(collection, parent),
    };
    const [meeting] = readable.all(meetings);
    if (meeting === undefined) return new Map();
    const wanted = { readable, person: ME, meeting, told: this.told };
    const chosen = this.#what === 'mine' ? selectMine(wanted) : selectMeeting(wanted);
    const input = calendarInput({
      meetings: chosen === null ? [] : [chosen],
      scope: 'meeting',
      now: world.now,
    });
    const said = saidIn(input);
    this.told = tellOn({ told: this.told, said, isMine: this.#what === 'mine' });
    const sequences = new Map(Object.entries(this.told).map(([id, { sequence }]) => [id, sequence]));
    const { parts } = readStrictly(calendarOf({ ...input, sequences }));
    const events = parts.filter(({ name }) => name === 'VEVENT');
    return new Map(
      events.map((event) => {
        const value = (name: string) => onlyOf(event, name).value;
        const grave = ['DTSTART', 'DTEND', 'STATUS'].map(value).join(' ');
        return [value('UID'), { sequence: Number(value('SEQUENCE')), status: value('STATUS'), grave }];
      }),
    );
  }
}

test('nor does it vanish from the next file of a phone, which knows only what stands and what it told', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 14 }),
      fc.constantFrom('mine' as const, 'all' as const),
      (acts, what) => {
        const world = new World();
        world.plan(meetingDoc().body);
        world.put('participantLinks', 'lnk_me', LINK);
        const phone = new PhoneOf(world, what);
        let before = phone.makeFile();
        for (const each of acts) {
          carryOut(world, each);
          const after = phone.makeFile();
          for (const [uid, old] of before) {
            const now = after.get(uid);
            if (now === undefined) expect(old.status, `${uid} vanished`).toBe('CANCELLED');
            else if (now.grave === old.grave) expect(now.sequence).toBeGreaterThanOrEqual(old.sequence);
            else expect(now.sequence, `${uid} changed`).toBeGreaterThan(old.sequence);
          }
          before = after;
        }
      },
    ),
    { numRuns: casesOf({ usual: 100, full: 3_000 }), seed: 5545 },
  );
}, 60_000);
