import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { connectionId } from '#shared/connections/connections.schemas.ts';
import { type IdPrefix, IdSchema } from '#shared/kernel/ids.ts';
import type { Doc, DocSource } from '#shared/kernel/mutation.ts';
import { nowAndNext, timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { rightMeeting } from '#shared/meetings/right-meeting.rules.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import { actorOf, factsOf } from './demo-acts.fixtures.ts';
import { demoDelegations } from './demo-delegations.ts';
import { demoPlan } from './demo-plan.ts';

const registry = createRegistry(allMutations);
const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;
const MINUTE = 60_000;

/** Runs the plan through the real mutations, with the server's own offsets. */
function seed(now: number) {
  const world = createWorld(allMutations);
  for (const { name, args, as } of demoPlan({ now, idFor })) {
    const decision = world.act({
      name,
      args,
      actor: actorOf(as),
      facts: factsOf(registry.get(name)?.facts?.(args) ?? []),
    });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  return world;
}
function agendaOf(world: DocSource) {
  const docs = world.within('agendaItems', idFor('mtg', 'founding')) as Doc<AgendaItem>[];
  return timeAgenda({ docs, offsetAt: () => Number.NaN });
}

const noon = Date.parse('2026-06-25T12:20:00Z');

test('the seed has over seventy participants of eleven states and each institution as itself', () => {
  const kinds = demoDelegations.map((delegation) => delegation.kind);
  expect(kinds.filter((kind) => kind === 'state')).toHaveLength(11);
  expect(kinds.filter((kind) => kind === 'institution')).toHaveLength(6);
  expect(demoDelegations.flatMap((delegation) => delegation.people).length).toBeGreaterThan(70);
});

test('only the six people whom the report names have names', () => {
  const named = demoDelegations.flatMap((delegation) =>
    delegation.people.flatMap((person) => person.name ?? []),
  );
  expect(named.sort()).toEqual([
    'Anna Terrón',
    'Fernando Grande-Marlaska',
    'Jorge de la Caballería',
    'Laurent Muschel',
    'Raoul Ueberecken',
    'Árpád Csekő',
  ]);
});

test('every id that the plan makes is an id', () => {
  const texts = JSON.stringify(demoPlan({ now: noon, idFor })).match(/"[a-z]{3}_demo-[^"]*"/g) ?? [];
  expect(texts.length).toBeGreaterThan(150);
  for (const id of texts) expect(v.is(IdSchema, id.slice(1, -1)), id).toBe(true);
});

test('everyone who speaks is on the list', () => {
  const world = seed(noon);
  for (const { item } of agendaOf(world))
    for (const { participant } of item.speakers)
      expect(world.one('participants', participant)).not.toBeNull();
});

test('everybody who takes part in the virtual meeting is to see how to join it: what is clearly an example', () => {
  const written = seed(noon).one('connections', connectionId(idFor('mtg', 'founding')));
  expect(written?.body).toMatchObject({
    ...{ seenBy: 'all', daysBefore: null, inCalendars: false },
    link: expect.stringMatching(/^https:\/\/example\.org\//),
  });
});

describe('at every quarter of an hour of a day', () => {
  const quarters = Array.from(
    { length: 96 },
    (_, index) => Date.parse('2026-06-25T00:00:00Z') + index * 15 * MINUTE,
  );
  test.each(['2026-06-25', '2026-12-31'])('of %s a session is under way, and still an hour later', (day) => {
    for (const quarter of quarters) {
      const now = quarter - Date.parse('2026-06-25T00:00:00Z') + Date.parse(`${day}T00:00:00Z`);
      const world = seed(now);
      const items = agendaOf(world);
      for (const later of [0, 30, 60]) {
        const then = now + later * MINUTE;
        expect(nowAndNext({ items, now: then }).current, new Date(then).toISOString()).toHaveLength(1);
      }
      expect(items.every((item) => item.isConfirmed)).toBe(true);
    }
  });
});

test.each([
  ['2026-06-25', ['2026-06-25', '2026-10-01', '2026-11-01', '2026-12-01'], '2026-09-15'],
  ['2026-09-20', ['2026-09-20', '2026-10-01', '2026-11-01', '2026-12-01'], '2026-09-27'],
  ['2026-10-05', ['2026-10-05', '2027-10-01', '2027-11-01', '2027-12-01'], '2027-09-15'],
  ['2026-12-31', ['2026-12-31', '2027-10-01', '2027-11-01', '2027-12-01'], '2027-09-15'],
])('on %s the announced meetings follow in the months of the report', (day, dates, decideBy) => {
  const world = seed(Date.parse(`${day}T12:00:00Z`));
  const list = ['founding', 'working', 'cosi', 'ministerial'].map(
    (key) => world.one('meetings', idFor('mtg', key)) as Doc<Meeting>,
  );
  expect(list.map((doc) => doc.body.startsOn)).toEqual(dates);
  expect(list[1]?.body).toMatchObject({ state: 'to_be_confirmed', decideBy, precision: 'month' });
  expect(list[3]?.body.condition?.es).toContain('pandemia');
  const now = Date.parse(`${day}T12:00:00Z`);
  const right = rightMeeting({ list, today: day, now, lastEndOf: () => null });
  expect(right).toMatchObject({ when: 'today', meeting: { id: idFor('mtg', 'founding') } });
});
