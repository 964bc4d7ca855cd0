import { describe, expect, test } from 'vitest';
import { chileanDelegate, createWorld, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { participantsMutations } from '#shared/participants/participants.mutations.ts';
import { decisionsMutations } from './decisions.mutations.ts';
import type { ActionPoint } from './decisions.schemas.ts';
import { foreseen, ownersOf, soleOwner, stillOwes } from './owners.rules.ts';

const ACTION = 'acp_shared';
const of = { action: ACTION, meeting: MEETING };
const owed = { ...of, item: 'agi_1', decision: null, text: { es: 'Enviar datos.' }, due: null };
const peruvian = { ...chileanDelegate, person: 'per_peru', state: 'PE', delegation: 'PE' };
const europol = { ...chileanDelegate, person: 'per_europol', state: null, delegation: 'europol' };

function withAction(owners: string[]) {
  const world = createWorld([...meetingsMutations, ...participantsMutations, ...decisionsMutations]);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  for (const [code, kind] of [
    ['CL', 'state'],
    ['PE', 'state'],
    ['europol', 'agency'],
  ] as const)
    world.act({
      name: 'participants.add_delegation',
      args: { delegation: `dlg_${code}`, meeting: MEETING, kind, code, name: { es: code }, order: 0 },
    });
  const added = world.act({ name: 'actions.add_owned', args: { ...owed, owners } });
  const report = (state: string, actor = chileanDelegate) => {
    const said = world.act({
      name: 'actions.report_own',
      args: { ...of, owner: actor.delegation, state, evidence: state === 'done' ? 'Nota.' : null },
      actor,
    });
    // What the server does next by itself.
    if (said.accepted) world.act({ name: 'actions.settle', args: of });
    return said;
  };
  const whole = (state: string, actor?: typeof chileanDelegate) =>
    world.act({
      name: 'actions.report',
      args: { ...of, state, evidence: 'Nota.' },
      ...(actor === undefined ? {} : { actor }),
    });
  const owe = (now: string[]) => {
    const edited = world.act({ name: 'actions.edit_owned', args: { ...of, fields: { owners: now } } });
    world.act({ name: 'actions.settle', args: of });
    return edited;
  };
  const state = () => world.one('actionPoints', ACTION)?.body.state;
  return { world, added, report, whole, owe, state };
}
const REFUSED = { code: 'access.not_allowed' };

describe('an action point of several', () => {
  test('is done once each of them is', () => {
    const { report, state } = withAction(['CL', 'PE']);
    expect(report('done')).toMatchObject({ accepted: true });
    expect(state()).toBe('in_progress');
    report('done', peruvian);
    expect(state()).toBe('done');
    report('in_progress', peruvian);
    expect(state()).toBe('in_progress');
  });

  test('is reported by each for itself alone, and by nobody who does not owe it', () => {
    const { world, report, whole } = withAction(['CL', 'PE']);
    const forPeru = { ...of, owner: 'PE', state: 'open', evidence: null };
    expect(world.act({ name: 'actions.report_own', args: forPeru, actor: chileanDelegate })).toMatchObject(
      REFUSED,
    );
    expect(world.act({ name: 'actions.report_own', args: forPeru })).toMatchObject(REFUSED);
    expect(report('open', europol)).toMatchObject({ code: 'decisions.not_owner' });
    expect(whole('done', chileanDelegate)).toMatchObject(REFUSED);
    expect(world.within('actionProgress', ACTION)).toEqual([]);
  });

  test('is done, too, when the presidency says so, and stays so', () => {
    const { report, whole, state } = withAction(['CL', 'PE']);
    report('in_progress');
    expect(whole('done')).toMatchObject({ accepted: true });
    report('open');
    expect(state()).toBe('done');
    whole('in_progress');
    report('done');
    report('done', peruvian);
    expect(state()).toBe('done');
  });

  test('is done only with a word on what was done', () => {
    const { world } = withAction(['CL', 'PE']);
    const args = { ...of, owner: 'CL', state: 'done', evidence: ' ' };
    expect(world.act({ name: 'actions.report_own', args, actor: chileanDelegate })).toMatchObject({
      code: 'decisions.evidence_missing',
    });
  });

  test('that gets other owners stands by what these have reported', () => {
    const { world, report, owe, state } = withAction(['CL', 'PE']);
    report('done');
    expect(owe(['CL', 'europol'])).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ op: 'forward', name: 'actions.settle' })]),
    });
    report('done', europol);
    expect(state()).toBe('done');
    // As a device of an earlier version does it.
    world.act({ name: 'actions.edit', args: { ...of, fields: { owner: 'PE' } } });
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({ owner: 'PE', owners: ['PE'] });
  });

  test('that one owed alone and did is its part alone', () => {
    const { world, report, whole, owe, state } = withAction(['CL']);
    whole('done', chileanDelegate);
    owe(['CL', 'PE']);
    expect(state()).toBe('in_progress');
    expect(world.within('actionProgress', ACTION).map(({ body }) => body)).toMatchObject([
      { owner: 'CL', state: 'done', evidence: 'Nota.' },
    ]);
    expect(world.one('actionPoints', ACTION)?.body.evidence).toBeNull();
    report('done', peruvian);
    expect(state()).toBe('done');
    owe(['PE']);
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({ state: 'done', evidence: 'Nota.' });
  });

  test.each([[['europol']], [['*presidency']]])('is open for %s, who never reported', (owners) => {
    const { world, report, owe } = withAction(['CL', 'PE']);
    report('done');
    report('done', peruvian);
    owe(owners);
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({ state: 'open', evidence: null });
  });

  test('that the presidency said is done is owed again by others', () => {
    const { world, report, whole, owe, state } = withAction(['CL', 'PE']);
    whole('done');
    owe(['PE', 'CL']);
    expect(state()).toBe('done');
    owe(['CL', 'PE', 'europol']);
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({ state: 'open', concluded: false });
    for (const actor of [chileanDelegate, peruvian, europol]) report('done', actor);
    expect(state()).toBe('done');
  });

  test('begins anew for whoever owes it again', () => {
    const { report, owe, state } = withAction(['CL', 'PE']);
    report('done', peruvian);
    owe(['CL']);
    owe(['CL', 'PE']);
    report('done');
    expect(state()).toBe('in_progress');
  });

  test('names delegations of the meeting, each once; all and whoever presides stand alone', () => {
    const unknown = { code: 'decisions.unknown_owner' };
    expect(withAction(['CL', 'UY']).added).toMatchObject(unknown);
    expect(withAction(['CL', '*all']).added).toMatchObject(unknown);
    expect(withAction(['CL', 'PE', 'CL']).world.one('actionPoints', ACTION)?.body).toMatchObject({
      owner: 'CL',
      owners: ['CL', 'PE'],
    });
  });
});

test('what all states owe is done once every state of the meeting is, and others owe nothing', () => {
  const { report, state } = withAction(['*all']);
  expect(report('done', europol)).toMatchObject({ code: 'decisions.not_owner' });
  report('done');
  expect(state()).toBe('in_progress');
  report('done', peruvian);
  expect(state()).toBe('done');
});

test('what all states owe is owed by a state that the meeting gets later', () => {
  const { world, report, state } = withAction(['*all']);
  report('done');
  report('done', peruvian);
  expect(state()).toBe('done');
  const args = {
    ...{ delegation: 'dlg_BO', meeting: MEETING, kind: 'state', code: 'BO' },
    ...{ name: { es: 'Bolivia' }, order: 0 },
  };
  const settleAll = { op: 'forward', name: 'actions.settle_all', args: { meeting: MEETING } };
  expect(world.act({ name: 'participants.add_delegation', args })).toMatchObject({
    effects: expect.arrayContaining([expect.objectContaining(settleAll)]),
  });
  expect(world.act({ name: 'actions.settle_all', args: { meeting: MEETING } })).toMatchObject({
    effects: [expect.objectContaining({ op: 'forward', name: 'actions.settle', args: of })],
  });
  world.act({ name: 'actions.settle', args: of });
  expect(state()).toBe('in_progress');
});

test('what whoever presides owes is reported by them alone', () => {
  const { report, whole, state } = withAction(['*presidency']);
  expect(report('done')).toMatchObject({ code: 'decisions.not_owner' });
  expect(whole('done', chileanDelegate)).toMatchObject(REFUSED);
  expect(whole('done')).toMatchObject({ accepted: true });
  expect(state()).toBe('done');
});

test('what an earlier version wrote is owed by the one that it names', () => {
  const former: ActionPoint = {
    ...{ item: 'agi_1', decision: null, text: { es: 'x' }, due: null },
    ...{ owner: 'CL', state: 'open', evidence: null },
  };
  expect(ownersOf(former)).toEqual(['CL']);
  expect(soleOwner(former)).toBe('CL');
  const by = (seat: string | null, presides = false) =>
    stillOwes({ action: former, seat, presides, listed: [], reported: [] });
  expect([by('CL'), by('PE'), by(null, true)]).toEqual([true, false, false]);
});

test('a report that no server has yet counts, but not against what the presidency concluded', () => {
  const action = {
    ...{ item: 'agi_1', decision: null, text: { es: 'x' }, owner: 'CL', owners: ['CL', 'PE'], due: null },
    ...{ state: 'open', evidence: null },
  } satisfies ActionPoint;
  const said = [{ owner: 'CL', state: 'in_progress' as const }];
  expect(foreseen(action, [], said).state).toBe('in_progress');
  expect(foreseen(action, [], [])).toBe(action);
  const concluded = { ...action, state: 'done', concluded: true } satisfies ActionPoint;
  expect(foreseen(concluded, [], said)).toBe(concluded);
  const sole = { ...action, owners: ['CL'] } satisfies ActionPoint;
  expect(foreseen(sole, [], said)).toBe(sole);
});
