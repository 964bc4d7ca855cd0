import { beforeAll, expect, test } from 'vitest';
import { type Ballot, ballots } from '#shared/ballots/ballots.schemas.ts';
import { voterFault } from '#shared/ballots/voter.rules.ts';
import { type FloorRequest, floorRequests, type Sitting, sittings } from '#shared/floor/floor.schemas.ts';
import { speakersOf } from '#shared/floor/list.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { type ParticipantLink, participantLinks } from '#shared/participants/nominations.schemas.ts';
import {
  type Delegation,
  delegations,
  type Participant,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import {
  type ParameterVersion,
  parameterVersions,
  type RuleSet,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';
import { demoPersonId } from './demo-people.ts';

let held: Held;
// The server's own, so that what an act causes has come: votes are counted by none of the demo's people.
beforeAll(async () => {
  held = await makeDemo({ hasReports: false });
}, 120_000);
const bodies = <B extends JsonObject>(collection: { readonly name: string }) =>
  held.all<B>(COMMITTEE, collection).map(({ body }) => body);

test('the founding meeting is in session on its third item: one has the floor for three minutes', () => {
  const [sitting] = bodies<Sitting>(sittings);
  expect(sitting).toMatchObject({ item: { number: '3' }, isListOpen: true, closedAt: null });
  expect(sitting?.speaking).toMatchObject({ delegation: 'CL', runningSince: null, limitMs: 180_000 });
});

test('who waits stands by the rules in force: a point of order ahead, an observer who asked first at the end', () => {
  const sitting = bodies<Sitting>(sittings)[0] ?? null;
  const requests = held.all<FloorRequest>(COMMITTEE, floorRequests);
  const rules = {
    sets: held.all<RuleSet>(COMMITTEE, ruleSets),
    versions: held.all<ParameterVersion>(COMMITTEE, parameterVersions),
  };
  const parameters = parametersOn({ ...rules, day: sitting?.day ?? '' })?.parameters ?? null;
  const list = speakersOf({ sitting, requests, moves: [], interventions: [], parameters });
  expect(list.map(({ body }) => `${body.delegation} ${body.kind}`)).toEqual([
    ...['PA order', 'UY for', 'EC speech', 'MX against', 'eu-home speech'],
  ]);
  const asked = requests
    .map(({ body }) => body)
    .sort((left, right) => Number(left.turn) - Number(right.turn));
  expect(asked.map(({ delegation }) => delegation)).toEqual(['CL', 'eu-home', 'UY', 'EC', 'MX', 'PA']);
  expect(list.at(-1)?.body.capacity).toBe('observers');
});

test('a vote was taken by show of hands under these rules, and its question says that it is made up', () => {
  const [ballot] = bodies<Ballot>(ballots);
  expect(ballot).toMatchObject({ method: 'hands', state: 'counted', result: { yes: 8, no: 0, abstain: 1 } });
  expect(ballot).toMatchObject({ majority: 'simple_of_present', present: 10, quorum: 6 });
  expect(ballot?.question.es).toContain('datos de demostración');
});

test.each([
  ['chile-delegate', 'CL'],
  ['ecuador-delegate', 'EC'],
])('%s may vote for %s in person once the chair opens a vote on phones', (key, delegation) => {
  const lists = {
    links: held.all<ParticipantLink>(COMMITTEE, participantLinks),
    participants: held.all<Participant>(COMMITTEE, participants),
    delegations: held
      .all<Delegation>(COMMITTEE, delegations)
      .filter(({ parent }) => parent === 'mtg_demo-founding'),
  };
  expect(voterFault(lists, { person: demoPersonId(key), delegation })).toBeNull();
});
