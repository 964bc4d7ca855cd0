import { addDays } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { CHAIN_LINKS } from '#shared/plans/pao.schemas.ts';
import { createRandom, makePhrases } from './documents.ts';

export const BENCH_PAO = 'pao_bench';
const GOALS = 6;
const FIGURES = 3;
const STATES = ['CL', 'CO', 'PE', 'UY', 'PA'];
const TYPES = ['intelligence', 'operational', 'customs', 'judicial', 'penitentiary', 'financial', 'training'];
const PHRASES = makePhrases({ count: 200, words: 4 });

interface Act {
  readonly name: string;
  readonly args: Json;
}
const act = (name: string, args: object): Act => ({ name, args: args as Json });

/** What stands before the plan: a decision, the priority that it adopted, and a multi-year plan of six goals. */
function before({ meeting, item, day, until }: Place): Act[] {
  const text = { es: 'Prioridad de la medición' };
  const decision = { decision: 'dcs_bench', meeting };
  const cycle = { from: day, until };
  return [
    act('decisions.draft', { ...decision, item, text, mode: 'consensus' }),
    act('decisions.adopt', { ...decision, decidedOn: day }),
    act('priorities.open_choice', {
      ...{ choice: 'cho_bench', title: text, edition: null, ...cycle, method: text },
      criteria: [{ code: 'c1', text, weight: 1 }],
    }),
    act('priorities.propose', {
      ...{ choice: 'cho_bench', priority: 'pri_bench', delegation: 'presidency', edition: null },
      ...{ title: text, area: null, reason: text, rests: [] },
    }),
    act('priorities.adopt', { choice: 'cho_bench', decision: 'dcs_bench', priorities: ['pri_bench'] }),
    act('plans.make_strategy', {
      ...{ plan: 'spl_bench', title: text, about: null, ...cycle, priorities: ['pri_bench'] },
    }),
    ...Array.from({ length: GOALS }, (_, at) =>
      act('plans.add_goal', {
        ...{ plan: 'spl_bench', goal: `gol_bench-${at}`, number: 101 + at, title: text, outcome: text },
        priority: 'pri_bench',
      }),
    ),
  ];
}

interface Place {
  readonly meeting: string;
  readonly item: string;
  /** First day of the plan, which is over, and its last. */
  readonly day: string;
  readonly until: string;
  /** The last day on which figures were taken; those before are a month apart. */
  readonly measured: string;
}

/** An operational plan of `count` actions, each with an indicator, three figures of it and a milestone. */
export function makePlan({ count, ...place }: { count: number } & Place): Act[] {
  const random = createRandom(17);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const days = { from: place.day, until: place.until };
  const actions = Array.from({ length: count }, (_, n): Act[] => {
    const of = { operation: `opa_bench-${n}`, pao: BENCH_PAO };
    const part = { plan: BENCH_PAO, of: of.operation, kpi: `kpi_bench-${n}` };
    const title = { es: `${pick(PHRASES)} ${n}`, pt: pick(PHRASES), en: pick(PHRASES) };
    const leader = { delegation: pick(STATES), institution: CHAIN_LINKS[n % CHAIN_LINKS.length] ?? 'police' };
    // Whoever leads the plan writes down what a body reports.
    const responsible = { delegation: 'cepol', institution: null };
    return [
      act('plans.add_operation', {
        ...{ ...of, goal: `gol_bench-${n % GOALS}`, type: pick(TYPES), title, about: title, expected: title },
        ...{ leader, coLeader: null, participants: [], ...days, channel: 'sipa', links: [], follows: null },
      }),
      act('plans.add_kpi', {
        ...{ ...part, title, definition: title, direction: 'up', counts: 'sum', baseline: null },
        ...{ target: { value: 100, day: place.until }, unit: { es: 'casos' }, source: { es: 'Parte' } },
        ...{ frequency: 'monthly', responsible },
      }),
      act('plans.add_milestone', {
        ...{ milestone: `mls_bench-${n}`, ...of, text: title, day: place.until, doneOn: null },
      }),
      ...Array.from({ length: FIGURES }, (_each, at) =>
        act('monitoring.measure', {
          ...{ measurement: `msr_bench-${n}-${at}`, ...part, value: Math.floor(random() * 30) },
          ...{ day: addDays(place.measured, -30 * at), note: null, corrects: null, from: null },
        }),
      ),
    ];
  });
  const moved = (to: string, given: object = {}) =>
    act('plans.move_pao', { pao: BENCH_PAO, to, decision: null, consultUntil: null, ...given });
  const made = actions.flatMap((each) => each.slice(0, -FIGURES));
  const measured = actions.flatMap((each) => each.slice(-FIGURES));
  return [
    ...before(place),
    act('plans.make_pao', {
      ...{ pao: BENCH_PAO, title: { es: 'Plan de la medición' }, about: null, priority: 'pri_bench' },
      ...{ strategy: 'spl_bench', ...days, leader: 'EC', coLeader: 'PE', participants: STATES },
      ...{ rhythm: 'quarterly', follows: null, operations: [] },
    }),
    ...made,
    moved('consultation', { consultUntil: place.until }),
    moved('adopted', { decision: 'dcs_bench', actions: actions.map((_each, n) => `opa_bench-${n}`) }),
    moved('running'),
    ...measured,
  ];
}
