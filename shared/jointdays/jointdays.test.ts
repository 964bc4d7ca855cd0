import { describe, expect, test } from 'vitest';
import { dayStateId } from '#shared/joining/joining.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  chair,
  chile,
  ecuador,
  leaderByMandate,
  leaderElsewhere,
  mexico,
  observer,
  officer,
  peru,
  uruguay,
} from '#shared/plans/pao.fixtures.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { ameripol, createDayWorld, DAY, OF_DAY, programme } from './jointdays.fixtures.ts';
import { makesDayOf } from './lead.rules.ts';
import { MOST_DAYS } from './participation.mutations.ts';

const EVERYBODY = {
  ...{ chair, peru, chile, ecuador, uruguay, mexico, ameripol },
  ...{ programme, observer, officer, leaderByMandate, leaderElsewhere },
};

describe('who reads a joint action day', () => {
  test('whoever presides and who reads plans in the states that take part, until they no longer do', () => {
    const { make, readersOf, act } = createDayWorld();
    expect(make()).toBe('accepted');
    expect(readersOf(DAY, EVERYBODY)).toEqual(['chair', 'peru', 'chile']);
    expect(act(peru, 'invite', { ...OF_DAY, state: 'EC' })).toBe('accepted');
    expect(act(chair, 'invite', { ...OF_DAY, state: 'XA' })).toBe('accepted');
    // The leader of the plan by mandate is of Ecuador; the one elsewhere is of Mexico.
    const all = ['chair', 'peru', 'chile', 'ecuador', 'ameripol', 'leaderByMandate'];
    expect(readersOf(DAY, EVERYBODY)).toEqual(all);
    expect(readersOf(dayStateId({ day: DAY, state: 'XA' }), EVERYBODY)).toEqual(all);
    expect(act(peru, 'end_participation', { ...OF_DAY, state: 'CL' })).toBe('accepted');
    expect(readersOf(DAY, EVERYBODY)).not.toContain('chile');
    expect(act(peru, 'invite', { ...OF_DAY, state: 'CL' })).toBe('accepted');
    expect(readersOf(DAY, EVERYBODY)).toContain('chile');
  });
  test('nobody reads a day by what they say of themselves', () => {
    const { make, readersOf } = createDayWorld();
    make();
    const claims = { ...mexico, opened: [`jointdays/${DAY.slice(4)}`] };
    expect(readersOf(DAY, { claims })).toEqual([]);
  });
  test('and what was released of it lies there, too', () => {
    const { make, receive, readersOf } = createDayWorld();
    make();
    receive();
    expect(readersOf('stt_CL-1', EVERYBODY)).toEqual(['chair', 'peru', 'chile']);
  });
});

describe('a joint action day', () => {
  test('is made by its coordinator who leads the action, by who leads the plan and by whoever presides', () => {
    const byChile = { coordinator: 'CL', participants: ['CL', 'PE'] };
    expect(createDayWorld().make(peru)).toBe('accepted');
    expect(createDayWorld().make(chair)).toBe('accepted');
    // Ecuador leads the plan, but would not read it.
    expect(createDayWorld().make(ecuador)).toBe('jointdays.not_among');
    expect(createDayWorld().make(ecuador, { participants: ['EC', 'PE'] })).toBe('accepted');
    expect(createDayWorld().make(chile)).toBe('access.not_allowed');
    expect(createDayWorld().make(mexico, { coordinator: 'MX', participants: ['MX'] })).toBe(
      'access.not_allowed',
    );
    expect(createDayWorld().make(chile, byChile)).toBe('accepted');
    const led = createDayWorld();
    led.world.act(ecuador, 'plans.edit_operation', {
      ...{ operation: 'opa_1', pao: 'pao_1' },
      fields: { leader: { delegation: 'UY', institution: null } },
    });
    expect(led.make(chile, byChile)).toBe('access.not_allowed');
  });
  test('is offered to whom it is granted, in the name of their own state', () => {
    const { docs } = createDayWorld();
    const pao = docs().find(({ id }) => id === 'pao_1') as Doc<OperationalPlan>;
    const ofAction = (id: string) => docs().find((doc) => doc.id === id) as Doc<Operation>;
    const offered = (actor: Actor, id = 'opa_1') => makesDayOf(actor, { pao, operation: ofAction(id) });
    // An office by mandate is known to the world alone.
    const { leaderByMandate: _here, leaderElsewhere: _elsewhere, ...others } = EVERYBODY;
    for (const actor of Object.values(others)) {
      const own = actor.state ?? 'PE';
      const made = createDayWorld().make(actor, { coordinator: own, participants: [own, 'PE'] });
      expect([actor.person, offered(actor)]).toEqual([actor.person, made === 'accepted']);
      expect(offered(actor, 'opa_2')).toBe(false);
    }
  });
  test('is of an action of that type, within its plan, and of states of the region', () => {
    const { make, bodyOf } = createDayWorld();
    expect(make(peru, { operation: 'opa_2' })).toBe('jointdays.other_action');
    expect(make(peru, { operation: 'opa_9' })).toBe('plans.unknown_action');
    expect(make(peru, { from: '2027-03-03' })).toBe('plans.days_reversed');
    expect(make(peru, { until: '2028-01-01' })).toBe('plans.outside_plan');
    expect(make(peru, { participants: ['ES'] })).toBe('jointdays.not_of_region');
    expect(make(peru, { day: 'opa_x' })).toBe('sync.bad_arguments');
    expect(make(peru, { participants: ['CL', 'CL'] })).toBe('accepted');
    expect(bodyOf(DAY)).toMatchObject({ participants: ['PE', 'CL'], state: 'concept', pressAt: null });
    expect(make()).toBe('jointdays.day_known');
  });
  test('is of an action that goes on being one, and that was not dropped', () => {
    const { make, world, act } = createDayWorld();
    const edits = (fields: object) =>
      world.act(ecuador, 'plans.edit_operation', { operation: 'opa_1', pao: 'pao_1', fields });
    expect(edits({ type: 'customs' }).accepted).toBe(true);
    expect(make()).toBe('jointdays.other_action');
    expect(edits({ type: 'joint_action_day' }).accepted).toBe(true);
    expect(make()).toBe('accepted');
    expect(edits({ type: 'customs' })).toMatchObject({ code: 'jointdays.type_kept' });
    expect(edits({ type: 'joint_action_day', title: { es: 'Otra' } }).accepted).toBe(true);
    world.act(ecuador, 'plans.move_operation', {
      ...{ operation: 'opa_1', pao: 'pao_1', to: 'dropped', reason: 'x' },
    });
    expect(make(chair, { day: 'jad_2' })).toBe('access.not_allowed');
    expect(act(peru, 'edit_day', { ...OF_DAY, fields: { rhythm: 30 } })).toBe('accepted');
  });
  test('is changed by whoever leads it, and the coordinator hands it to nobody', () => {
    const { make, act, bodyOf } = createDayWorld();
    make();
    const edits = (actor: typeof peru, fields: object) => act(actor, 'edit_day', { ...OF_DAY, fields });
    expect(edits(peru, { rhythm: 120 })).toBe('accepted');
    expect(edits(chile, { rhythm: 30 })).toBe('access.not_allowed');
    expect(edits(ecuador, { rhythm: 30 })).toBe('jointdays.unknown_day');
    expect(edits(peru, { until: '2027-02-01' })).toBe('plans.days_reversed');
    expect(edits(chair, { coordinator: 'EC' })).toBe('jointdays.not_among');
    expect(edits(chair, { coordinator: 'CL' })).toBe('accepted');
    expect(bodyOf(DAY)).toMatchObject({ rhythm: 120, coordinator: 'CL' });
    // Peru leads the plan with Ecuador, so it may still; Chile alone may not.
    expect(edits(chile, { coordinator: 'PE' })).toBe('jointdays.coordinator_kept');
    expect(act(chair, 'edit_day', { day: DAY, pao: 'pao_2', fields: {} })).toBe('jointdays.unknown_day');
  });
  test('goes on step by step, is approved not by its coordinator alone, and can go one step back', () => {
    const { make, move, bodyOf, act } = createDayWorld();
    make(chile, { coordinator: 'CL', participants: ['PE', 'CL'] });
    expect(move(chile, 'preparing')).toBe('jointdays.wrong_move');
    expect(move(chile, 'approved')).toBe('jointdays.approved_by_others');
    expect(move(chair, 'approved', 'dcs_9')).toBe('plans.unknown_decision');
    expect(move(peru, 'approved')).toBe('accepted');
    expect(bodyOf(DAY)?.approved).toMatchObject({ by: peru.person, decision: null });
    expect(move(chile, 'preparing')).toBe('accepted');
    expect(move(chile, 'approved')).toBe('accepted');
    expect(bodyOf(DAY)?.approved).toMatchObject({ by: peru.person });
    expect(move(chile, 'concept')).toBe('jointdays.approved_by_others');
    expect(move(chair, 'concept')).toBe('accepted');
    expect(bodyOf(DAY)?.approved).toBeNull();
    move(peru, 'approved');
    for (const to of ['preparing', 'running', 'debriefing', 'reported'] as const)
      expect([to, move(chile, to)]).toEqual([to, 'accepted']);
    expect(act(chile, 'edit_day', { ...OF_DAY, fields: { rhythm: 30 } })).toBe('jointdays.reported');
    expect(act(chile, 'set_press_hour', { ...OF_DAY, pressAt: 5 })).toBe('jointdays.reported');
    expect(move(chile, 'debriefing')).toBe('accepted');
    expect(act(chile, 'set_press_hour', { ...OF_DAY, pressAt: 5 })).toBe('accepted');
    expect(bodyOf(DAY)?.pressAt).toBe(5);
  });
  test('is approved only if it is joint', () => {
    const { make, move, act } = createDayWorld();
    make(chile, { coordinator: 'CL', participants: ['CL'] });
    expect(move(peru, 'approved')).toBe('jointdays.unknown_day');
    expect(move(chair, 'approved')).toBe('jointdays.too_few_states');
    expect(act(chair, 'invite', { ...OF_DAY, state: 'PE' })).toBe('accepted');
    expect(move(chair, 'approved')).toBe('accepted');
  });
  test('is called off with a reason as long as nobody counts, stays as it is, and can be taken up again', () => {
    const { make, move, act, bodyOf } = createDayWorld();
    const cancels = (actor = peru, reason = 'Mal tiempo') => act(actor, 'cancel_day', { ...OF_DAY, reason });
    make(chile, { coordinator: 'CL', participants: ['PE', 'CL'] });
    for (const to of ['approved', 'preparing', 'running'] as const) move(peru, to);
    expect(cancels()).toBe('jointdays.begun_already');
    expect(move(peru, 'preparing')).toBe('accepted');
    expect(cancels(ecuador)).toBe('jointdays.unknown_day');
    expect(cancels(peru, ' ')).toBe('sync.bad_arguments');
    expect(cancels(chile)).toBe('accepted');
    expect(bodyOf(DAY)).toMatchObject({
      state: 'cancelled',
      cancelled: { by: chile.person, reason: 'Mal tiempo' },
    });
    expect(cancels()).toBe('jointdays.cancelled');
    expect(act(peru, 'edit_day', { ...OF_DAY, fields: { rhythm: 30 } })).toBe('jointdays.cancelled');
    const note = { entry: 'jdl_1', kind: 'note', text: { es: 'x' }, to: null, reference: null, from: null };
    expect(act(peru, 'log', { ...OF_DAY, ...note })).toBe('jointdays.cancelled');
    expect(move(peru, 'preparing')).toBe('jointdays.wrong_move');
    expect(move(chile, 'concept')).toBe('jointdays.approved_by_others');
    expect(move(peru, 'concept')).toBe('accepted');
    expect(bodyOf(DAY)).toMatchObject({ state: 'concept', approved: null, cancelled: null });
  });
  test('says since when it is under way, anew if it was begun by mistake', () => {
    const { make, move, bodyOf, world } = createDayWorld();
    make();
    for (const to of ['approved', 'preparing', 'running'] as const) move(peru, to);
    const first = Number(bodyOf(DAY)?.begunAt);
    world.now += 3_600_000;
    move(peru, 'debriefing');
    move(peru, 'running');
    expect(bodyOf(DAY)?.begunAt).toBe(first);
    move(peru, 'preparing');
    move(peru, 'running');
    expect(bodyOf(DAY)?.begunAt).toBe(first + 3_600_000);
  });
  test('invites states of the region, keeps its coordinator, and no state is in more days than its phones can ask for', () => {
    const { make, act, bodyOf, world } = createDayWorld();
    make();
    const invites = (state: string, actor = peru) => act(actor, 'invite', { ...OF_DAY, state });
    expect(invites('EC', chile)).toBe('access.not_allowed');
    expect(invites('ES')).toBe('jointdays.not_of_region');
    expect(invites('CL')).toBe('accepted');
    expect(bodyOf(DAY)?.participants).toEqual(['PE', 'CL']);
    expect(act(peru, 'end_participation', { ...OF_DAY, state: 'PE' })).toBe('jointdays.coordinator_stays');
    expect(act(peru, 'end_participation', { ...OF_DAY, state: 'UY' })).toBe('jointdays.not_among');
    for (let at = 0; at < MOST_DAYS; at += 1)
      world.plant('committee', {
        ...{
          collection: 'dayStates',
          id: `jds_x${at}-UY`,
          parent: 'bdy_UY',
          audience: `jointdays/x${at}`,
          rev: 1,
        },
        body: { day: `jad_x${at}`, state: 'UY', endedAt: at === 0 ? 1 : null },
      });
    expect(invites('UY')).toBe('accepted');
    expect(act(peru, 'end_participation', { ...OF_DAY, state: 'UY' })).toBe('accepted');
    world.plant('committee', {
      ...{ collection: 'dayStates', id: 'jds_y-UY', parent: 'bdy_UY', audience: 'jointdays/y', rev: 1 },
      body: { day: 'jad_y', state: 'UY', endedAt: null },
    });
    expect(invites('UY')).toBe('jointdays.too_many_days');
  });
});

describe('what is written for a day', () => {
  test('a briefing has a text or a paper', () => {
    const { make, act, bodyOf } = createDayWorld();
    make();
    const of = { ...OF_DAY, briefing: 'jdb_1' };
    const fields = { title: { es: 'Orden' }, text: null, document: null };
    expect(act(peru, 'add_briefing', { ...of, ...fields })).toBe('jointdays.briefing_empty');
    expect(act(chile, 'add_briefing', { ...of, ...fields, text: { es: 'x' } })).toBe('access.not_allowed');
    expect(act(peru, 'add_briefing', { ...of, ...fields, text: { es: 'x' } })).toBe('accepted');
    expect(act(peru, 'edit_briefing', { ...of, fields: { text: null } })).toBe('jointdays.briefing_empty');
    expect(act(peru, 'edit_briefing', { ...of, fields: { text: null, document: 'doc_1' } })).toBe('accepted');
    expect(act(peru, 'remove_briefing', { ...of, briefing: 'jdb_2' })).toBe('jointdays.unknown_briefing');
    expect(act(peru, 'remove_briefing', of)).toBe('accepted');
    expect(bodyOf('jdb_1')).toBeUndefined();
  });
  test('the centre decides and asks, a state asks for itself, and whoever is asked answers', () => {
    const { move, make, act, bodyOf } = createDayWorld();
    make(peru, { participants: ['PE', 'CL', 'UY'] });
    const says = (actor: typeof peru, entry: string, change: object) =>
      act(actor, 'log', {
        ...{
          ...OF_DAY,
          entry,
          kind: 'request',
          text: { es: 'Más perros' },
          to: null,
          reference: null,
          from: null,
        },
        ...change,
      });
    const answers = (actor: typeof peru, entry: string) =>
      act(actor, 'answer_request', { ...OF_DAY, entry, text: { es: 'Sí' } });
    expect(says(peru, 'jdl_1', { kind: 'decision' })).toBe('accepted');
    expect(says(peru, 'jdl_2', { to: 'CL' })).toBe('accepted');
    expect(says(peru, 'jdl_x', { to: 'MX' })).toBe('jointdays.not_among');
    expect(says(chile, 'jdl_x', {})).toBe('access.not_allowed');
    expect(says(chile, 'jdl_x', { from: 'UY' })).toBe('access.not_allowed');
    expect(says(chile, 'jdl_x', { from: 'CL', kind: 'decision' })).toBe('access.not_allowed');
    expect(says(chile, 'jdl_3', { from: 'CL' })).toBe('accepted');
    expect(says(chile, 'jdl_3', { from: 'CL' })).toBe('jointdays.entry_known');
    expect(answers(uruguay, 'jdl_1')).toBe('jointdays.unknown_request');
    expect(answers(uruguay, 'jdl_2')).toBe('access.not_allowed');
    expect(answers(chile, 'jdl_2')).toBe('accepted');
    expect(answers(uruguay, 'jdl_3')).toBe('accepted');
    expect(answers(peru, 'jdl_2')).toBe('accepted');
    expect(bodyOf('jdl_2')?.answer).toMatchObject({ done: { by: peru.person } });
    for (const to of ['approved', 'preparing', 'running', 'debriefing', 'reported'] as const) move(peru, to);
    expect(answers(chile, 'jdl_2')).toBe('jointdays.reported');
    expect(says(peru, 'jdl_4', { kind: 'note' })).toBe('jointdays.reported');
  });
});
