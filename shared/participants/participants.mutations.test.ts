import { describe, expect, test } from 'vitest';
import {
  chileanDelegate,
  createWorld,
  itemArgs,
  MEETING,
  meetingArgs,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { attendanceId } from './attendance.mutations.ts';
import { participantsMutations } from './participants.mutations.ts';

const minister = {
  participant: 'prt_minister',
  meeting: MEETING,
  delegation: 'dlg_chile',
  name: null,
  office: { es: 'Ministro del Interior' },
  capacity: 'head',
  order: 0,
};
const chile = {
  delegation: 'dlg_chile',
  meeting: MEETING,
  kind: 'state',
  code: 'CL',
  name: { es: 'Chile' },
  order: 0,
};

function withChile() {
  const world = createWorld([...meetingsMutations, ...participantsMutations]);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  world.act({ name: 'participants.add_delegation', args: chile });
  world.act({ name: 'participants.add', args: minister });
  return world;
}

describe('the list of participants', () => {
  test('a delegation exists once', () => {
    const again = { ...chile, delegation: 'dlg_again' };
    expect(withChile().act({ name: 'participants.add_delegation', args: again })).toMatchObject({
      code: 'participants.delegation_exists',
    });
  });

  test.each([
    ['agency', 'EC', 'participants.code_not_fitting'],
    ['presidency', 'ec', 'participants.code_not_fitting'],
    ['observer', 'none', 'participants.code_not_fitting'],
    ['state', 'eu-home', 'participants.code_not_fitting'],
    ['state', 'cl', 'participants.code_not_fitting'],
    ['state', 'EC', 'accepted'],
    ['agency', 'ameripol', 'accepted'],
  ])('%s with the code %s, which says who reads of its people: %s', (kind, code, expected) => {
    const args = { ...chile, delegation: 'dlg_new', kind, code };
    const decision = withChile().act({ name: 'participants.add_delegation', args });
    expect(decision.accepted ? 'accepted' : decision.code).toBe(expected);
  });

  test('nobody joins a delegation of another meeting', () => {
    const world = withChile();
    world.act({ name: 'meetings.schedule', args: { ...meetingArgs, meeting: 'mtg_other' } });
    const args = { ...minister, participant: 'prt_two', meeting: 'mtg_other' };
    expect(world.act({ name: 'participants.add', args })).toMatchObject({
      code: 'participants.unknown_delegation',
    });
  });

  test('a delegate adds nobody, but programme support does', () => {
    const args = { ...minister, participant: 'prt_two' };
    const support = { ...chileanDelegate, state: null, roles: ['programmeSupport' as const] };
    const name = 'participants.add';
    expect(withChile().act({ name, args, actor: chileanDelegate })).toMatchObject({
      code: 'access.not_allowed',
    });
    expect(withChile().act({ name, args, actor: support })).toMatchObject({ accepted: true });
  });

  test('a person who leaves the list is no speaker of any agenda item', () => {
    const world = withChile();
    const speakers = [{ participant: 'prt_minister' }, { participant: 'prt_two' }];
    world.act({ name: 'agenda.add_item', args: { ...itemArgs, speakers } });
    world.act({ name: 'participants.remove', args: { participant: 'prt_minister', meeting: MEETING } });
    expect(world.one('participants', 'prt_minister')).toBeNull();
    expect(world.one('agendaItems', itemArgs.item)?.body).toMatchObject({
      speakers: [{ participant: 'prt_two' }],
    });
  });
});

describe('attendance', () => {
  const answer = { meeting: MEETING, label: 'Delegada, Chile', answer: 'accept', note: null };
  const act = (world: ReturnType<typeof withChile>, args: object) =>
    world.act({ name: 'attendance.answer', args: { ...answer, ...args }, actor: chileanDelegate });

  test('is one per person and meeting, the last answer counts', () => {
    const world = withChile();
    act(world, {});
    act(world, { answer: 'tentative' });
    const id = attendanceId({ meeting: MEETING, person: chileanDelegate.person });
    expect(world.all().filter((doc) => doc.collection === 'attendance')).toMatchObject([
      {
        id,
        parent: MEETING,
        audience: 'attendance/CL/per_chile',
        body: { answer: 'tentative', delegation: 'CL' },
      },
    ]);
  });

  test('follows the person into another delegation', () => {
    const world = withChile();
    act(world, {});
    world.act({
      name: 'attendance.answer',
      args: answer,
      actor: { ...chileanDelegate, delegation: 'europol' },
    });
    expect(world.all().find((doc) => doc.collection === 'attendance')).toMatchObject({
      audience: 'attendance/europol/per_chile',
      body: { delegation: 'europol' },
    });
  });

  test('is refused once the meeting is over', () => {
    const world = withChile();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    expect(act(world, {})).toMatchObject({ code: 'attendance.meeting_over' });
  });
});
