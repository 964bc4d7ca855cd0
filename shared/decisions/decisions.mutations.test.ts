import { describe, expect, test } from 'vitest';
import { chileanDelegate, createWorld, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { participantsMutations } from '#shared/participants/participants.mutations.ts';
import { decisionsMutations } from './decisions.mutations.ts';

const DECISION = 'dcs_one';
const ACTION = 'acp_one';
const drafted = {
  decision: DECISION,
  meeting: MEETING,
  item: 'agi_opening',
  text: { es: 'Se crea un grupo de trabajo.' },
  mode: 'consensus',
};
const decided = { decision: DECISION, meeting: MEETING, decidedOn: '2026-06-25' };
const owed = {
  action: ACTION,
  meeting: MEETING,
  item: 'agi_opening',
  decision: null,
  text: { es: 'Designar a su especialista.' },
  owner: 'CL',
  due: '2026-07-31',
};
const facts = { numbers: { 'decisions/2026': 7 }, offsets: {} };

function withMeeting() {
  const world = createWorld(
    [...meetingsMutations, ...participantsMutations, ...decisionsMutations],
    Date.parse('2026-06-25T15:00Z'),
  );
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  const chile = { delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', name: { es: 'Chile' } };
  world.act({ name: 'participants.add_delegation', args: { ...chile, order: 0 } });
  return world;
}

function withDraft() {
  const world = withMeeting();
  world.act({ name: 'decisions.draft', args: drafted });
  return world;
}

describe('a decision', () => {
  test('is only the presidency’s until it is taken', () => {
    expect(withDraft().one('decisions', DECISION)).toMatchObject({
      parent: MEETING,
      audience: 'presidency/drafts',
      body: { state: 'draft', number: null, decidedOn: null },
    });
  });

  test('is written by nobody else', () => {
    for (const [name, args] of [
      ['decisions.draft', drafted],
      ['decisions.edit', { decision: DECISION, meeting: MEETING, fields: {} }],
      ['decisions.adopt', decided],
      ['decisions.not_adopt', decided],
      ['actions.add', owed],
    ] as const) {
      expect(withDraft().act({ name, args, actor: chileanDelegate }), name).toMatchObject({
        code: 'access.not_allowed',
      });
    }
  });

  test('gets the next number of its year from the server when adopted, and is then read by those who take part', () => {
    const world = withDraft();
    expect(world.act({ name: 'decisions.adopt', args: decided, facts })).toMatchObject({
      accepted: true,
      say: { number: 7, year: 2026 },
    });
    expect(world.one('decisions', DECISION)).toMatchObject({
      audience: 'members/decisions',
      body: { state: 'adopted', number: 7, year: 2026, decidedOn: '2026-06-25' },
    });
  });

  test('has no number on a phone', () => {
    const world = withDraft();
    world.act({ name: 'decisions.adopt', args: decided });
    expect(world.one('decisions', DECISION)?.body).toMatchObject({ state: 'adopted', number: null });
  });

  test('gets no number when it is not adopted, but those who take part learn the outcome', () => {
    const world = withDraft();
    world.act({ name: 'decisions.not_adopt', args: decided, facts });
    expect(world.one('decisions', DECISION)).toMatchObject({
      audience: 'members/decisions',
      body: { state: 'not_adopted', number: null, decidedOn: '2026-06-25' },
    });
  });

  test('keeps its text once taken', () => {
    const world = withDraft();
    const edit = { decision: DECISION, meeting: MEETING, fields: { text: { es: 'Otra cosa.' } } };
    expect(world.act({ name: 'decisions.edit', args: edit })).toMatchObject({ accepted: true });
    world.act({ name: 'decisions.adopt', args: decided, facts });
    for (const [name, args] of [
      ['decisions.edit', edit],
      ['decisions.adopt', decided],
      ['decisions.not_adopt', decided],
    ] as const) {
      expect(world.act({ name, args, facts }), name).toMatchObject({ code: 'decisions.already_decided' });
    }
  });

  test('of another meeting cannot be changed in this one', () => {
    const args = { ...decided, meeting: 'mtg_other' };
    expect(withDraft().act({ name: 'decisions.adopt', args, facts })).toMatchObject({
      code: 'decisions.unknown_decision',
    });
  });

  test('is not drafted in a cancelled meeting', () => {
    const world = withMeeting();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    expect(world.act({ name: 'decisions.draft', args: drafted })).toMatchObject({
      code: 'meetings.already_over',
    });
  });
});

describe('an action point', () => {
  function withAction() {
    const world = withDraft();
    world.act({ name: 'actions.add', args: owed });
    return world;
  }
  const report = (world: ReturnType<typeof withAction>, change: object, actor = chileanDelegate) =>
    world.act({
      name: 'actions.report',
      args: { action: ACTION, meeting: MEETING, state: 'in_progress', evidence: null, ...change },
      actor,
    });

  test('is open, and read by those who take part', () => {
    expect(withAction().one('actionPoints', ACTION)).toMatchObject({
      parent: MEETING,
      audience: 'members/actions',
      body: { state: 'open', evidence: null, owner: 'CL' },
    });
  });

  test('is owed by a delegation of the meeting', () => {
    const world = withDraft();
    expect(world.act({ name: 'actions.add', args: { ...owed, owner: 'PE' } })).toMatchObject({
      code: 'decisions.unknown_owner',
    });
    const edit = { action: ACTION, meeting: MEETING, fields: { owner: 'PE' } };
    expect(withAction().act({ name: 'actions.edit', args: edit })).toMatchObject({
      code: 'decisions.unknown_owner',
    });
  });

  test('follows from an adopted decision, not from a draft', () => {
    const world = withDraft();
    const args = { ...owed, decision: DECISION };
    expect(world.act({ name: 'actions.add', args })).toMatchObject({ code: 'decisions.not_adopted' });
    world.act({ name: 'decisions.adopt', args: decided, facts });
    expect(world.act({ name: 'actions.add', args })).toMatchObject({ accepted: true });
  });

  test('is reported only by its owner’s delegation', () => {
    const world = withAction();
    expect(report(world, {})).toMatchObject({ accepted: true });
    const peruvian = { ...chileanDelegate, person: 'per_peru', state: 'PE', delegation: 'PE' };
    expect(report(world, {}, peruvian)).toMatchObject({ code: 'access.not_allowed' });
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({ state: 'in_progress' });
  });

  test('is done only with a word on what was done', () => {
    const world = withAction();
    expect(report(world, { state: 'done', evidence: ' ' })).toMatchObject({
      code: 'decisions.evidence_missing',
    });
    expect(report(world, { state: 'done', evidence: 'Nota 12/2026.' })).toMatchObject({ accepted: true });
  });

  test('that was dropped says why, and changes no more', () => {
    const world = withAction();
    const drop = { action: ACTION, meeting: MEETING, reason: { es: 'Lo asume AMERIPOL.' } };
    expect(world.act({ name: 'actions.drop', args: drop, actor: chileanDelegate })).toMatchObject({
      code: 'access.not_allowed',
    });
    world.act({ name: 'actions.drop', args: drop });
    expect(world.one('actionPoints', ACTION)?.body).toMatchObject({
      state: 'dropped',
      droppedReason: { es: 'Lo asume AMERIPOL.' },
    });
    expect(report(world, {})).toMatchObject({ code: 'decisions.action_dropped' });
  });
});
