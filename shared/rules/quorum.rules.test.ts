import { expect, test } from 'vitest';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { Capacity, Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import { attendanceOf, countQuorum } from './quorum.rules.ts';

const doc = { parent: 'mtg_a', audience: 'all', rev: 1 };
function group(code: string, kind: Delegation['kind'], capacities: readonly Capacity[]) {
  const body = { kind, code, name: { es: code }, order: 0 };
  const people: Doc<Participant>[] = capacities.map((capacity, order) => ({
    ...doc,
    collection: 'participants',
    id: `prt_${code}_${capacity}`,
    body: { delegation: `dlg_${code}`, name: null, office: { es: 'x' }, capacity, order },
  }));
  return { delegation: { ...doc, collection: 'delegations', id: `dlg_${code}`, body }, people };
}
const groups = [
  group('CL', 'state', ['head', 'alternate', 'liaison']),
  group('PE', 'state', ['head', 'interpreter', 'liaison']),
  group('UY', 'state', ['expert']),
  group('ameripol', 'agency', ['head']),
];

function inside(...ids: string[]): ReadonlyMap<string, Presence> {
  return new Map(
    ids.map((participant) => [
      participant,
      { participant, isInside: true, firstIn: null, lastOut: null, since: null, doubles: [] },
    ]),
  );
}
function proxy(
  participant: string,
  of: string,
  state: Nomination['state'] = 'accredited',
  kind: 'proxy' | 'substitute' = 'proxy',
) {
  return {
    ...doc,
    collection: 'nominations',
    id: 'nom_a',
    body: { participant, state, standsIn: { kind, participant: of } },
  } as unknown as Doc<Nomination>;
}
function count(ids: string[], nominations: Doc<Nomination>[] = []) {
  const attendance = attendanceOf({ groups, presence: inside(...ids), nominations });
  return countQuorum({ attendance, quorum: { present: 2, of: 3 } });
}

test('a state counts once, whichever of its voters is present; agencies never count', () => {
  expect(count(['prt_CL_head', 'prt_CL_alternate', 'prt_ameripol_head'])).toEqual({
    present: 1,
    of: 3,
    needed: 2,
    isReached: false,
  });
  expect(count(['prt_CL_alternate', 'prt_UY_expert'])).toMatchObject({ present: 2, isReached: true });
});

test('interpreters and liaisons represent nobody, except as accredited proxies', () => {
  const here = ['prt_CL_head', 'prt_PE_interpreter', 'prt_PE_liaison'];
  expect(count(here)).toMatchObject({ present: 1 });
  expect(count(here, [proxy('prt_PE_liaison', 'prt_PE_head')])).toMatchObject({
    present: 2,
    isReached: true,
  });
  expect(count(here, [proxy('prt_PE_liaison', 'prt_PE_head', 'nominated')])).toMatchObject({ present: 1 });
  // A substitute represents nobody; only their own capacity counts.
  expect(count(here, [proxy('prt_PE_liaison', 'prt_PE_head', 'accredited', 'substitute')])).toMatchObject({
    present: 1,
  });
});

test('a proxy of somebody who cannot vote cannot either', () => {
  expect(count(['prt_PE_liaison'], [proxy('prt_PE_liaison', 'prt_PE_interpreter')])).toMatchObject({
    present: 0,
  });
});

test('a proxy of an alternate comes after the head, before an expert', () => {
  const people = group('BO', 'state', ['head', 'alternate', 'expert', 'liaison']);
  const nominations = [proxy('prt_BO_liaison', 'prt_BO_alternate')];
  const voter = (...ids: string[]) =>
    attendanceOf({ groups: [people], presence: inside(...ids), nominations })[0]?.voter;
  expect(voter('prt_BO_liaison', 'prt_BO_expert')).toEqual({ participant: 'prt_BO_liaison', isProxy: true });
  expect(voter('prt_BO_liaison', 'prt_BO_head')).toEqual({ participant: 'prt_BO_head', isProxy: false });
});

test('the meeting defines the total, however many delegations are present', () => {
  const attendance = attendanceOf({ groups, presence: inside('prt_UY_expert'), nominations: [] });
  expect(countQuorum({ attendance, quorum: { present: 1, of: 16 } })).toMatchObject({
    of: 16,
    isReached: true,
  });
});

test('a person who went home has still attended', () => {
  const scan = { firstIn: { id: 'chk_1' }, isInside: false, lastOut: null, since: null, doubles: [] };
  const presence = new Map([
    ['prt_UY_expert', { ...scan, participant: 'prt_UY_expert' } as unknown as Presence],
  ]);
  const [, , uruguay] = attendanceOf({ groups, presence, nominations: [] });
  expect(uruguay).toMatchObject({ came: 1, inside: 0, voter: null });
});

test('nobody represents a state that is not theirs', () => {
  expect(count(['prt_CL_liaison'], [proxy('prt_CL_liaison', 'prt_PE_head')])).toMatchObject({ present: 0 });
});

test('without a quorum the states are counted and nothing counts as reached', () => {
  const attendance = attendanceOf({ groups, presence: inside('prt_UY_expert'), nominations: [] });
  expect(countQuorum({ attendance, quorum: null })).toEqual({
    present: 1,
    of: 3,
    needed: null,
    isReached: false,
  });
});

test('a delegation shows who represents it, the highest first', () => {
  const attendance = attendanceOf({
    groups,
    presence: inside('prt_CL_alternate', 'prt_CL_head'),
    nominations: [],
  });
  expect(attendance[0]).toMatchObject({ accredited: 3, inside: 2, voter: { participant: 'prt_CL_head' } });
});

test('with the members of the day, a state that is none does not count, and one that sent nobody does', () => {
  const attendance = attendanceOf({
    ...{ groups, nominations: [] },
    presence: inside('prt_CL_head', 'prt_PE_head', 'prt_UY_expert'),
  });
  const members = ['CL', 'UY', 'AR', 'BR'];
  expect(countQuorum({ attendance, quorum: null, members })).toMatchObject({ present: 2, of: 4 });
  expect(countQuorum({ attendance, quorum: { present: 3, of: 4 }, members }).isReached).toBe(false);
});
