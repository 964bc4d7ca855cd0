import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { type FloorRule, NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import { FLOOR_RULE } from '#test/support/floor-room.ts';
import { ballot, MEETING, request, SITTING, sitting } from '#test/support/hall-room.ts';
import { hallState } from './hall.rules.ts';

const NOW = sitting().openedAt + 3_600_000;
const doc = (collection: string, id: string, body: object) =>
  ({ collection, id, parent: MEETING, audience: 'x', rev: 1, body }) as Doc;
/** Rules in force, by which sides take turns and closing the debate comes first. */
const floor: FloorRule = { ...FLOOR_RULE, areSidesInTurn: true };
const parameters = {
  ...{ ...NO_PARAMETERS, floor },
  pointsOfOrder: { rank: ['close_debate', 'suspend'], article: 'art_1' },
};
const ROOM = [
  doc('meetings', MEETING, { ...meetingArgs, state: 'in_session', offset: 0 }),
  doc('ruleSets', 'rst_1', { stage: 'adopted', from: '2026-01-01', replacedFrom: null }),
  doc('parameterVersions', 'prv_1', { set: 'rst_1', version: 1, parameters, from: '2026-01-01' }),
  doc('sittings', SITTING, sitting({ speaking: null })),
];

function shown(...more: readonly Doc[]) {
  const docs = {
    all: <B extends JsonObject>({ name }: Collection<B>) =>
      [...ROOM, ...more].filter(({ collection }) => collection === name) as Doc<B>[],
  };
  return hallState({ docs, now: NOW, endsAt: NOW + 1 });
}

test('the list of the hall goes by the rules: the side that did not speak last, and points of order by their rank', () => {
  const spoke = {
    ...{ request: 'spk_9', item: 'agi_3', delegation: 'PE', kind: 'for', startedAt: 1, endedAt: 2 },
    ...{ usedMs: 1, limitMs: null },
  };
  const state = shown(
    doc('interventions', 'itv_9', spoke),
    doc('floorRequests', 'spk_1', request({ kind: 'for', turn: 1 })),
    doc('floorRequests', 'spk_2', request({ kind: 'against', turn: 2 })),
    doc('floorRequests', 'spk_3', request({ kind: 'order', point: 'suspend', turn: 3 })),
    doc(
      'floorRequests',
      'spk_4',
      request({ kind: 'order', point: 'close_debate', turn: 4, delegation: 'BO' }),
    ),
  );
  expect(state?.next.map(({ kind }) => kind)).toEqual(['order', 'order', 'against', 'for']);
  expect(state?.next[0]?.delegation.es).toBe('Bolivia');
});

test('a secret vote on paper is what the hall votes on, and of it the question, the candidates and how many vote are told', () => {
  const { method: _, ...frozen } = ballot({ question: { es: 'Presidencia de la mesa' } });
  const paper = doc('paperBallots', 'pbt_1', {
    ...{
      ...frozen,
      kind: 'election',
      candidates: [{ name: { es: 'Ana' } }],
      seats: 1,
      round: 1,
      after: null,
    },
    ...{ tellers: ['BR', 'PE'], totals: null, confirmed: [] },
  });
  expect(shown(paper)?.ballot).toEqual({
    ...{ question: { es: 'Presidencia de la mesa' }, method: 'paper', state: 'open', roll: 3, voted: null },
    ...{ needed: null, candidates: [{ es: 'Ana' }], seats: 1 },
  });
  expect(shown(paper)?.result).toBeNull();
});

test('what came of the last vote on paper is told once it stands, and not what was voted on before', () => {
  const { method: _, ...frozen } = ballot({ openedAt: NOW - 10, closedAt: NOW });
  const before = { yes: 3, no: 0, abstain: 0, absent: 0, needed: 2, isCarried: true, named: null };
  const vote = ballot({
    ...{ state: 'counted', openedAt: NOW - 20, result: { ...before, countedAt: NOW - 15 } },
  });
  const paper = (change: object) =>
    shown(
      doc('ballots', 'blt_1', vote),
      doc('paperBallots', 'pbt_1', {
        ...{ ...frozen, kind: 'election', seats: 1, round: 1, after: null, tellers: ['BR', 'PE'] },
        ...{ candidates: ['Ana', 'Eva'].map((es) => ({ name: { es } })), confirmed: [] },
        ...{ totals: { papers: 3, blank: 0, invalid: 0, votes: [1, 2] } },
        ...change,
      }),
    )?.result;
  const elected = { needed: 2, isCarried: true, elected: [1], next: [] };
  expect(paper({ state: 'counted', result: elected })).toEqual({
    ...{ kind: 'election', question: { es: 'Enmienda 2' } },
    candidates: [
      { name: { es: 'Eva' }, votes: 2, came: 'elected' },
      { name: { es: 'Ana' }, votes: 1, came: 'none' },
    ],
  });
  // What nobody has confirmed yet, or what was annulled, is nobody's result.
  for (const state of ['open', 'counting', 'void'])
    expect(paper({ state, result: state === 'void' ? elected : null })).toMatchObject({ yes: 3 });
  const secret = { kind: 'question', candidates: [], state: 'counted' };
  const totals = { papers: 3, blank: 1, invalid: 0, votes: [1, 1] };
  const lost = { needed: 2, isCarried: false, elected: [], next: [] };
  expect(paper({ ...secret, totals, result: lost })).toMatchObject({
    ...{ kind: 'vote', isCarried: false, yes: 1, no: 1, abstain: 1, absent: 0, needed: 2, roll: 3 },
  });
});

test('the result of an earlier sitting is not that of this one', () => {
  const result = { yes: 3, no: 0, abstain: 0, absent: 0, needed: 2, isCarried: true, named: null };
  const counted = (openedAt: number) =>
    ballot({ state: 'counted', openedAt, result: { ...result, countedAt: openedAt + 1 } });
  expect(shown(doc('ballots', 'blt_1', counted(sitting().openedAt)))?.result).toMatchObject({ yes: 3 });
  expect(shown(doc('ballots', 'blt_1', counted(sitting().openedAt - 1)))?.result).toBeNull();
});
