import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  ameripol,
  CONSOLIDATION,
  chair,
  chile,
  chileCustoms,
  createMonitoringWorld,
  ecuador,
  figure,
  kpiDoc,
  observer,
  officer,
  operationDoc,
  PAO,
  PERIOD,
  paoDoc,
  peru,
  peruCustoms,
  peruPolice,
  programme,
  REPORT,
  report,
  reported,
  SUPPORT_GROUP,
} from './monitoring.fixtures.ts';

let monitoring: ReturnType<typeof createMonitoringWorld>;
const act = (who: Actor, name: string, args: object) => monitoring.act(who, name, args);
const send = (change: object = {}, who: Actor = peruPolice) => act(who, 'report', { ...report, ...change });
const sentAt = () => (monitoring.bodyOf(REPORT) as { sent?: { at: number } } | undefined)?.sent?.at ?? 0;
const consolidate = (change: object = {}, who: Actor = ecuador) =>
  act(who, 'consolidate', {
    ...{ pao: PAO, from: PERIOD, summary: { es: 'Avanza.' } },
    reports: [{ report: REPORT, sentAt: sentAt() }],
    ...change,
  });

beforeEach(() => {
  monitoring = createMonitoringWorld();
});

describe('a report', () => {
  test('is of whoever leads the action: its delegation, and the institutions that lead it', () => {
    for (const who of [peruPolice, peru, chileCustoms]) expect(send({}, who)).toBe('accepted');
    for (const who of [chair, ecuador, chile, peruCustoms, programme])
      expect(send({}, who)).toBe('access.not_allowed');
    for (const who of [observer, officer]) expect(send({}, who)).toBe('monitoring.unknown_plan');
  });

  test('of an action that nobody leads, or a body without people here, is of whoever leads the plan', () => {
    for (const leader of [null, { delegation: 'europol', institution: null }]) {
      monitoring.world.plant('committee', operationDoc('opa_ports', { leader, coLeader: null }));
      expect(send({}, peruPolice)).toBe('access.not_allowed');
      expect(send({}, ecuador)).toBe('accepted');
    }
  });

  test('of a partner body that governs its own people is of that body, whoever leads the plan', () => {
    const leader = { delegation: 'ameripol', institution: null };
    monitoring.world.plant('committee', operationDoc('opa_ports', { leader, coLeader: null }));
    for (const who of [ecuador, chair]) expect(send({}, who)).toBe('access.not_allowed');
    expect(send({}, ameripol)).toBe('accepted');
  });

  test('says its period, which is one of the plan and has begun', () => {
    expect(send()).toBe('accepted');
    expect(monitoring.bodyOf(REPORT)).toMatchObject({ from: PERIOD, until: '2027-03-31', state: 'sent' });
    expect(send({ from: '2027-02-01' })).toBe('monitoring.unknown_period');
    expect(send({ from: '2027-04-01' })).toBe('accepted');
    expect(send({ from: '2027-07-01' })).toBe('monitoring.period_not_begun');
  });

  test('sent again is the same report, and nothing of it counts twice', () => {
    const figures = [reported];
    expect(send({ figures })).toBe('accepted');
    expect(send({ figures, done: { es: 'Más.' } })).toBe('accepted');
    expect(monitoring.bodyOf(REPORT)).toMatchObject({ done: { es: 'Más.' } });
    expect(send({ figures: [{ ...reported, measurement: 'msr_s', value: 13 }] })).toBe('accepted');
    expect(monitoring.bodyOf('msr_s')).toMatchObject({ corrects: 'msr_r', from: REPORT });
    const kept = monitoring.world
      .docs('committee')
      .filter(({ collection }) => collection === 'kpiMeasurements');
    expect(kept.map(({ id }) => id)).toEqual(['msr_r', 'msr_s']);
  });

  test('brings no figure of a day that has one from elsewhere', () => {
    expect(act(peru, 'measure', figure)).toBe('accepted');
    expect(send({ figures: [reported] })).toBe('monitoring.day_has_figure');
    expect(send({ figures: [{ ...reported, day: '2027-03-30' }] })).toBe('accepted');
  });

  test('brings figures of its own action only, each once', () => {
    monitoring.world.plant('committee', kpiDoc('kpi_other', {}, { parent: 'opa_other' }));
    expect(send({ figures: [{ ...reported, kpi: 'kpi_other' }] })).toBe('access.not_allowed');
    expect(send({ figures: [reported, { ...reported, measurement: 'msr_s' }] })).toBe('sync.bad_arguments');
  });

  test('brings no figure from before the plan', () => {
    expect(send({ figures: [{ ...reported, day: '2026-12-31' }] })).toBe('monitoring.day_before_plan');
  });

  test('is of an action that the plan still has; what was sent of one before it was given up is corrected', () => {
    for (const state of ['dropped', 'cancelled'] as const) {
      monitoring.world.plant('committee', operationDoc('opa_ports', { state }));
      expect(send()).toBe('monitoring.action_given_up');
    }
    monitoring.world.plant('committee', operationDoc());
    expect(send()).toBe('accepted');
    monitoring.world.plant('committee', operationDoc('opa_ports', { state: 'cancelled' }));
    expect(send({ done: { es: 'Hasta que se canceló.' } })).toBe('accepted');
  });

  test('is of a plan that is adopted and not closed', () => {
    for (const state of ['drafting', 'consultation', 'closed'] as const) {
      monitoring.world.plant('committee', paoDoc({ state }));
      expect(send()).toBe('monitoring.not_running');
    }
  });
});

describe('what the leader makes of it', () => {
  test('is of whoever leads the plan, once the period is over', () => {
    expect(send()).toBe('accepted');
    for (const who of [peru, chile, peruPolice, programme])
      expect(consolidate({}, who)).toBe('access.not_allowed');
    expect(consolidate({ from: '2027-04-01', reports: [] })).toBe('monitoring.period_not_over');
    expect(consolidate()).toBe('accepted');
    expect(monitoring.bodyOf(CONSOLIDATION)).toMatchObject({ reports: [REPORT], noted: null });
    expect(monitoring.bodyOf(REPORT)).toMatchObject({ state: 'consolidated' });
    expect(send({ done: { es: 'Tarde.' } })).toBe('monitoring.report_consolidated');
  });

  test('is of the reports as they were read', () => {
    expect(send()).toBe('accepted');
    const reports = [{ report: REPORT, sentAt: sentAt() - 1 }];
    expect(consolidate({ reports })).toBe('monitoring.report_changed');
    expect(consolidate({ reports: [{ report: 'prp_other-2027-01-01', sentAt: 0 }] })).toBe(
      'monitoring.unknown_report',
    );
  });

  test('is written anew until it is noted, with what came in between', () => {
    expect(consolidate({ reports: [] })).toBe('accepted');
    expect(send()).toBe('accepted');
    expect(consolidate({ summary: { es: 'Completo.' } })).toBe('accepted');
    const noted = { pao: PAO, from: PERIOD, meeting: SUPPORT_GROUP };
    expect(act(ecuador, 'note', noted)).toBe('access.not_allowed');
    expect(act(programme, 'note', noted)).toBe('accepted');
    expect(monitoring.bodyOf(CONSOLIDATION)).toMatchObject({ noted: { meeting: SUPPORT_GROUP } });
    expect(act(chair, 'note', noted)).toBe('monitoring.already_noted');
    expect(consolidate()).toBe('monitoring.already_noted');
  });

  test('keeps the reports that it was made of when it is written anew', () => {
    expect(send()).toBe('accepted');
    expect(consolidate()).toBe('accepted');
    expect(consolidate({ reports: [] })).toBe('accepted');
    expect(monitoring.bodyOf(CONSOLIDATION)).toMatchObject({ reports: [REPORT] });
    expect(monitoring.bodyOf(REPORT)).toMatchObject({ state: 'consolidated' });
  });

  test('is noted at no meeting that was before it, nor at one that is put off', () => {
    const note = () => act(chair, 'note', { pao: PAO, from: PERIOD, meeting: SUPPORT_GROUP });
    const held = monitoring.world.docs('committee').find(({ id }) => id === SUPPORT_GROUP) as Doc;
    const plant = (change: object) =>
      monitoring.world.plant('committee', { ...held, body: { ...held.body, ...change } });
    expect(consolidate({ reports: [] })).toBe('accepted');
    plant({ startsOn: '2027-04-08', endsOn: '2027-04-08' });
    expect(note()).toBe('monitoring.meeting_too_early');
    plant({ startsOn: '2027-04-08', endsOn: '2027-04-10', state: 'postponed' });
    expect(note()).toBe('monitoring.meeting_not_held');
    plant({ startsOn: '2027-04-08', endsOn: '2027-04-10' });
    expect(note()).toBe('accepted');
  });

  test('is noted by the Grupo de Apoyo, at a meeting that has been', () => {
    const note = (meeting = SUPPORT_GROUP) => act(chair, 'note', { pao: PAO, from: PERIOD, meeting });
    expect(note()).toBe('monitoring.not_consolidated');
    expect(consolidate({ reports: [] })).toBe('accepted');
    expect(note('mtg_none')).toBe('monitoring.not_support_group');
    monitoring.world.now = Date.UTC(2027, 3, 6, 12);
    expect(note()).toBe('monitoring.meeting_not_held');
  });
});

describe('a decision that is wanted', () => {
  const taken = {
    ...{ pao: PAO, operation: 'opa_ports', from: PERIOD, meeting: SUPPORT_GROUP, agendaItem: 'agi_new' },
    ...{ title: { es: 'Un punto' }, summary: null, durationMinutes: 30, order: 10 },
    ...{ startsAt: '2027-04-08T10:00', timeZone: 'Europe/Madrid' },
  };
  const take = (who: Actor = chair) => act(who, 'take_to_agenda', taken);

  test('becomes an item of an agenda by whoever presides, once', () => {
    expect(send({ wanted: { es: 'Que se firme.' } })).toBe('accepted');
    for (const who of [ecuador, peru, peruPolice, programme]) expect(take(who)).toBe('access.not_allowed');
    expect(take()).toBe('accepted');
    expect(monitoring.bodyOf('agi_new')).toMatchObject({ purpose: 'decision', proposer: 'PE' });
    expect(monitoring.bodyOf(REPORT)).toMatchObject({ item: { meeting: SUPPORT_GROUP, item: 'agi_new' } });
    expect(take()).toBe('monitoring.taken_already');
  });

  test('stays as it was taken, while the rest of the report may change', () => {
    expect(send({ wanted: { es: 'Que se firme.' } })).toBe('accepted');
    expect(take()).toBe('accepted');
    expect(send({ wanted: null })).toBe('monitoring.wanted_taken');
    expect(send({ wanted: { es: 'Que se firme.' }, done: { es: 'Más.' } })).toBe('accepted');
  });

  test('is no item where nothing is wanted', () => {
    expect(take()).toBe('monitoring.unknown_report');
    expect(send()).toBe('accepted');
    expect(take()).toBe('monitoring.nothing_wanted');
  });
});
