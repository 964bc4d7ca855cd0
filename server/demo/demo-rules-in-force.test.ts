import { beforeAll, expect, test } from 'vitest';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { parametersOn, rulesOn, stageOn } from '#shared/rules/rules.rules.ts';
import {
  type Article,
  articles,
  type ParameterVersion,
  parameterVersions,
  type RuleSet,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';

const PROVISIONAL = 'rst_demo-provisional';
const DRAFT = 'rst_demo-reglamento';

let held: Held;
beforeAll(async () => {
  held = await makeDemo({ hasReports: false });
}, 120_000);
const all = <B extends JsonObject>(collection: { readonly name: string }) =>
  held.all<B>(COMMITTEE, collection);
const founding = () => {
  const meeting = all<Meeting>(meetings).find(({ id }) => id === 'mtg_demo-founding');
  if (meeting === undefined) throw new Error('no founding meeting');
  return meeting.body;
};

test('provisional rules hold on the day of the founding meeting, and the draft that replaces them is still amended', () => {
  const sets = all<RuleSet>(ruleSets);
  const day = founding().startsOn ?? '';
  expect(rulesOn(sets, day)?.id).toBe(PROVISIONAL);
  const stages = sets.map(({ id, body }) => [id, stageOn(body, day)]);
  expect(Object.fromEntries(stages)).toEqual({ [PROVISIONAL]: 'in_force', [DRAFT]: 'consolidated_draft' });
});

test('they were adopted by a decision at the opening, and every text says that it is made up', () => {
  const set = all<RuleSet>(ruleSets).find(({ id }) => id === PROVISIONAL);
  const decision = all<CommitteeDecision>(decisions).find(({ id }) => id === set?.body.adoption?.decision);
  expect(decision).toMatchObject({
    parent: 'mtg_demo-founding',
    body: { state: 'adopted', item: 'agi_demo-founding-0' },
  });
  const texts = all<Article>(articles).filter(({ parent }) => parent === PROVISIONAL);
  expect(texts).toHaveLength(8);
  for (const text of [set?.body.title, decision?.body.text, ...texts.map(({ body }) => body.text)]) {
    expect(text?.es).toContain('datos de demostración');
    expect(text?.pt).toContain('dados de demonstração');
    expect(text?.en).toContain('demonstration data');
  }
});

test('they say how the floor is given and how a vote is carried, and leave days and silence to the draft', () => {
  const versions = all<ParameterVersion>(parameterVersions);
  const rules = parametersOn({ sets: all<RuleSet>(ruleSets), versions, day: founding().startsOn ?? '' });
  const { floor, pointsOfOrder, quorum, majorities = [], ...others } = rules?.parameters ?? {};
  expect(floor).toMatchObject({ minutes: 3, budget: 12, isMinisterFirst: true, areSidesInTurn: true });
  expect(pointsOfOrder?.rank[0]).toBe('suspend');
  expect(quorum?.basis).toBe('more_than_half');
  expect(Object.fromEntries(majorities.map(({ matter, majority }) => [matter, majority]))).toEqual({
    ...{ procedure: 'simple_of_present', substance: 'two_thirds_of_present' },
    ...{ amendments: 'two_thirds_of_members', admission: 'two_thirds_of_members' },
  });
  expect(others).toMatchObject({ agenda: null, papers: null, amendments: null, silence: null });
});
