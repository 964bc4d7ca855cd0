import { jointDayAudience } from '#shared/access/joint-days.ts';
import { seizureCardId } from '#shared/jointdays/jointdays.schemas.ts';
import type { Compartment } from '../compartment/compartment.ts';
import { CL_MEETING, PRESIDENCY, type Who } from './readers-people.fixtures.ts';

const DAY = 'jad_1';
const OF_DAY = { day: DAY, pao: 'pao_1' } as const;
/**
 * Whoever presides and who reads plans in Chile and in AMERIPOL, which take part: neither the programme nor Ecuador, which
 * is in the plan and not in the day.
 */
const READERS: readonly Who[] = [...PRESIDENCY, ...CL_MEETING, 'xaAnalyst', 'clAction', 'clHead'];

/** What lies with a joint action day. */
const LYING = [
  'jointActionDays',
  'dayStates',
  'dayBriefings',
  'dayLog',
  'stateTotals',
  'seizureCards',
  'cardJudgements',
  'pressTables',
  'dayLessons',
  'dayCosts',
  'dayFollowUps',
  'dayIndicators',
] as const;
export const JOINT_READERS: Readonly<Record<string, readonly Who[]>> = Object.fromEntries(
  LYING.map((name) => [`${name} ${jointDayAudience(DAY)}`, READERS] as const),
);

const text = { es: 'x' };
const days = { from: '2026-06-18', until: '2026-06-19' };

interface World {
  readonly compartment: Pick<Compartment, 'receive'>;
  must(who: Who, name: string, args: object, base?: Record<string, number>): void;
}

/** A joint action day of the plan, in which Chile and AMERIPOL take part. */
export function writeJointDay({ must, compartment }: World): void {
  must('clCoordinator', 'plans.add_operation', {
    ...{ operation: 'opa_day', pao: 'pao_1', goal: 'gol_1', type: 'joint_action_day', title: text },
    ...{ about: null, expected: null, leader: null, coLeader: null, participants: [], ...days },
    ...{ channel: 'none', links: [], follows: null },
  });
  must('clCoordinator', 'jointdays.make_day', {
    ...{ ...OF_DAY, operation: 'opa_day', title: text, about: null, objectives: [text], ...days },
    ...{ timeZone: 'America/Santiago', coordinator: 'CL', centre: null, counters: ['drugs'], rhythm: 60 },
    ...{ references: [], participants: ['CL', 'XA'] },
  });
  must('clCoordinator', 'jointdays.add_briefing', {
    ...{ briefing: 'jdb_1', ...OF_DAY, title: text, text, document: null },
  });
  must('clCoordinator', 'jointdays.log', {
    ...{ entry: 'jdl_1', ...OF_DAY, kind: 'decision', text, to: null, reference: null, from: null },
  });
  const give = (state: string) => {
    const card = {
      ...{ count: `cnt_${state}1`, on: days.from, counter: 'drugs', kind: 'cocaine', value: 1000 },
      ...{ subdivision: null, reference: 'SIENA 1' },
    };
    const { status, code } = compartment.receive({
      ...{ id: `fwd_jointdays-${state}`, compartment: 'committee', name: 'jointdays.receive' },
      args: {
        ...{
          state,
          day: DAY,
          release: `crl_${state}1`,
          number: 1,
          kind: 'verified',
          asOf: 1,
          reason: null,
        },
        ...{ lines: [{ counter: 'drugs', kind: 'cocaine', value: 1000 }], cards: [card] },
      },
    });
    if (status !== 'accepted') throw new Error(`jointdays.receive: ${status} ${code ?? ''}`);
    return seizureCardId({ state, count: card.count });
  };
  const [one, other] = [give('CL'), give('XA')];
  must('clCoordinator', 'jointdays.judge_double', {
    ...{ ...OF_DAY, one, other, isSame: true, keeps: one, reason: 'x' },
  });
  writeResults({ must });
}

/** What comes of it once it is over. */
function writeResults({ must }: Pick<World, 'must'>): void {
  const moves = ['approved', 'preparing', 'running', 'debriefing'] as const;
  for (const [index, to] of moves.entries())
    must(
      'admin',
      'jointdays.move_day',
      { ...OF_DAY, to, decision: null },
      { [`jointActionDays/${DAY}`]: index + 1 },
    );
  const by = (name: string, args: object) =>
    must('clCoordinator', `jointdays.${name}`, { ...OF_DAY, ...args });
  by('add_lesson', { lesson: 'jdn_1', kind: 'worked', text, state: 'CL' });
  const money = { amount: 1, currency: 'USD' };
  by('add_cost', { cost: 'jdc_1', kind: 'travel', text, state: 'CL', source: text, money });
  by('follow_up', {
    ...{ followUp: 'jdf_1', state: 'CL', counter: 'drugs', what: 'prosecutions', value: 1 },
    ...{ asOf: days.from, note: null },
  });
  by('link_indicator', {
    ...{ kpi: 'kpi_1', plan: 'pao_1', of: 'opa_1' },
    ...{ counter: 'drugs', kind: 'cocaine', followUp: null, unit: 'gram' },
  });
  by('set_press_hour', { pressAt: 1 });
  by('make_press_table', {
    ...{ table: 'jpt_1', text: null, lines: [{ counter: 'drugs', kind: 'cocaine', value: 1000 }] },
  });
  by('publish', { table: 'jpt_1' });
}
