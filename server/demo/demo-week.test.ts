import { expect, test } from 'vitest';
import { listOfA } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { draftDelta, foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { actorOf, factsOf } from './demo-acts.fixtures.ts';
import { demoWeek } from './demo-week.ts';
import { demoIdFor } from './run-demo.ts';

function seed(now: number) {
  const world = createWorld(allMutations, now);
  for (const { name, args, as } of demoWeek({ now, idFor: demoIdFor })) {
    const mutation = allMutations.find((each) => each.name === name);
    const facts = factsOf(mutation?.facts?.(args) ?? []);
    const decision = world.act({ name, args, actor: actorOf(as), facts });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  return world;
}

const MEETING = 'mtg_demo-week';

test.each(['2026-06-25T12:20:00Z', '2026-12-31T02:10:00Z', '2028-02-26T23:59:00Z'])(
  'the sample meeting can be prepared at %s by those who may',
  (moment) => {
    const world = seed(Date.parse(moment));
    const states = world.within('delegations', MEETING).filter(({ body }) => body.kind === 'state');
    expect(states).toHaveLength(16);
    const nominated = world.within('nominations', MEETING).map(({ body }) => body.state);
    expect(nominated.filter((state) => state === 'nominated').length).toBeGreaterThan(5);
    expect(world.within('participants', MEETING)).toHaveLength(
      nominated.filter((state) => state === 'accredited').length,
    );
  },
);

test('whoever presides has items of class A to adopt in one act, and can leave one out', () => {
  const world = seed(Date.parse('2026-06-25T12:20:00Z'));
  const isA = (item: string) =>
    (world.within(agendaItems.name, MEETING) as Doc<AgendaItem>[]).find(({ id }) => id === item)?.body
      .class === 'A';
  const list = listOfA(world.within(decisions.name, MEETING) as Doc<CommitteeDecision>[], isA);
  expect(list.length).toBeGreaterThan(1);
  const args = {
    meeting: MEETING,
    decidedOn: '2026-06-25',
    decisions: list.slice(1).map(({ id, body: { item, text, mode, effectiveOn = null } }) => ({
      ...{ decision: id, item, text, mode, effectiveOn },
    })),
  };
  expect(world.act({ name: 'decisions.adopt_list', args, actor: actorOf('presidency-admin') })).toMatchObject(
    {
      accepted: true,
    },
  );
});

test('nobody on it has a name', () => {
  const world = seed(Date.parse('2026-06-25T12:20:00Z'));
  const people = [...world.within('participants', MEETING), ...world.within('nominations', MEETING)];
  expect(people.length).toBeGreaterThan(60);
  expect(people.filter(({ body }) => body.name !== null)).toEqual([]);
});

test('its agenda is released, and changed since', () => {
  const world = seed(Date.parse('2026-06-25T12:20:00Z'));
  const agenda = foldReleases(world.within(agendaReleases.name, MEETING) as Doc<never>[]);
  expect(agenda.version).toBe(1);
  const draft = world.within(agendaItems.name, MEETING) as Doc<never>[];
  expect(Object.keys(draftDelta({ draft, agenda }).changed)).toEqual(['agi_demo-week-4']);
});
