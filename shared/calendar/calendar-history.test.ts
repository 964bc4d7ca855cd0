import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import {
  AGENDA_KINDS,
  type AgendaItem,
  MEETING_STATES,
  type Meeting,
} from '#shared/meetings/meetings.schemas.ts';
import { agendaDelta, isEmptyDelta } from '#shared/meetings/releases.rules.ts';
import { allOf, onlyOf, readStrictly } from '#test/support/strict-calendar.ts';
import { calendarInput, calendarItem, meetingDoc } from './calendar.fixtures.ts';
import { calendarOf } from './calendar.rules.ts';
import { type Readable, selectFeed } from './selection.rules.ts';

const ME = 'per_me';
const STEP = 60_000;
const IDS = ['agi_1', 'agi_2', 'agi_3'] as const;

/** An agenda as it is released, or what happens to the meeting, or what one answers. */
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
    state: fc.constantFrom(...MEETING_STATES),
    precision: fc.constantFrom('day' as const, 'day' as const, 'month' as const),
  }),
  fc.record({ answer: fc.constantFrom('accept', 'decline', 'tentative') }),
);

/** What has been written up to now, with the clock of each version. */
class World implements Readable {
  readonly docs = new Map<string, Doc>();
  readonly #times = new Map<string, number>();
  #items: ReadonlyMap<string, AgendaItem> = new Map();
  #version = 0;
  now = Date.UTC(2026, 5, 1);

  put(collection: string, id: string, body: object, parent: string | null = 'mtg_1') {
    const rev = (this.docs.get(id)?.rev ?? 0) + 1;
    this.docs.set(id, { collection, id, parent, audience: 'all', rev, body: body as JsonObject });
    this.#times.set(id, this.now);
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
  changedAt({ id }: Pick<Doc, 'id'>) {
    return this.#times.get(id) ?? 0;
  }
}

type Act =
  | {
      readonly agenda: Record<
        string,
        { hour: string; kind: AgendaItem['kind']; isMine: boolean; number: string | null }
      >;
    }
  | Pick<Meeting, 'state' | 'precision'>
  | { readonly answer: string };

function carryOut(world: World, given: Act) {
  world.now += STEP;
  if ('answer' in given) world.put('attendance', 'att_me', { person: ME, answer: given.answer });
  else if ('state' in given) world.put('meetings', 'mtg_1', meetingDoc(given).body, null);
  else {
    const items = Object.entries(given.agenda).map(([id, { hour, isMine, kind, number }]) => {
      const speakers = isMine ? [{ participant: 'prt_me' }] : [];
      return [id, calendarItem({ startsAt: `2026-09-03T${hour}:00`, speakers, kind, number }).item] as const;
    });
    world.release(new Map(items));
  }
}

interface Told {
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string;
  /** What a calendar must take over even from a version of the same sequence. */
  readonly text: string;
  /** What only a higher sequence may change. */
  readonly grave: string;
}

const MARKS = new Set(['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED']);

function toldBy(world: World, what: 'mine' | 'all'): Map<string, Told> {
  const meetings = selectFeed({ readable: world, what, person: ME, now: world.now });
  const calendar = readStrictly(calendarOf(calendarInput({ meetings, scope: what, now: world.now })));
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  return new Map(
    events.map((event) => {
      const value = (name: string) => onlyOf(event, name).value;
      const said = event.lines.filter(({ name }) => !MARKS.has(name));
      expect(allOf(event, 'LAST-MODIFIED').length).toBe(1);
      return [
        value('UID'),
        {
          sequence: Number(value('SEQUENCE')),
          stamp: value('DTSTAMP'),
          status: value('STATUS'),
          text: said.map((line) => `${line.name}:${line.value}`).join('\n'),
          grave: ['DTSTART', 'DTEND', 'STATUS'].map(value).join(' '),
        },
      ];
    }),
  );
}

function expectTakenOver(before: ReadonlyMap<string, Told>, after: ReadonlyMap<string, Told>) {
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
    fc.property(fc.array(act, { maxLength: 10 }), fc.boolean(), (acts, isOnList) => {
      const world = new World();
      world.put('meetings', 'mtg_1', meetingDoc().body, null);
      if (isOnList)
        world.put('participantLinks', 'lnk_me', { participant: 'prt_me', person: ME, delegation: 'CL' });
      for (const what of ['mine', 'all'] as const) expect(toldBy(world, what).size).toBeLessThanOrEqual(1);
      let [mine, all] = [toldBy(world, 'mine'), toldBy(world, 'all')];
      for (const each of acts) {
        carryOut(world, each);
        const [nextMine, nextAll] = [toldBy(world, 'mine'), toldBy(world, 'all')];
        expectTakenOver(mine, nextMine);
        expectTakenOver(all, nextAll);
        // Of one event both calendars say the same version, unless it is off in one's own only.
        for (const [uid, one] of nextMine) expect(one.sequence).toBe(nextAll.get(uid)?.sequence);
        [mine, all] = [nextMine, nextAll];
      }
    }),
    { numRuns: 200, seed: 7986 },
  );
}, 60_000);
