import { isStateCode } from '#shared/access/seats.ts';
import { judgements } from '#shared/coherence/coherence.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import {
  consolidationId,
  consolidations,
  evaluations,
  progressReports,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { owedReports, owesReports, periodsOver, thereIn } from '#shared/monitoring/owed.rules.ts';
import { type OperationalPlan, operations, type PaoState, paos } from '#shared/plans/pao.schemas.ts';
import { goals, strategies } from '#shared/plans/plans.schemas.ts';
import { choices, type PriorityState, priorities } from '#shared/priorities/priorities.schemas.ts';
import { type DossierSource, line, named } from './dossier-line.rules.ts';
import type { DossierLine } from './handover.schemas.ts';

/** What a line is of, for whoever reads the file or its paper without this app. */
const KINDS = {
  strategy: { es: 'Plan plurianual', pt: 'Plano plurianual', en: 'Multi-year plan' },
  priority: { es: 'Prioridad', pt: 'Prioridade', en: 'Priority' },
  pao: { es: 'Plan de Acción Operativo', pt: 'Plano de Ação Operacional', en: 'Operational action plan' },
  report: {
    es: 'Falta el informe de avance',
    pt: 'Falta o relatório de andamento',
    en: 'Progress report outstanding',
  },
  summary: {
    es: 'Consolidado; falta que el Grupo de Apoyo tome nota',
    pt: 'Consolidado; falta o Grupo de Apoio tomar nota',
    en: 'Consolidated; not yet noted by the Support Group',
  },
  choice: {
    es: 'Selección de prioridades abierta',
    pt: 'Seleção de prioridades aberta',
    en: 'Open selection of priorities',
  },
  recommendation: { es: 'Recomendación', pt: 'Recomendação', en: 'Recommendation' },
  overlap: {
    es: 'Acuerdo sobre una coincidencia',
    pt: 'Acordo sobre uma coincidência',
    en: 'Arrangement of an overlap',
  },
} as const satisfies Record<string, Required<Text>>;
const STATES: Readonly<Record<PaoState, Required<Text>>> = {
  drafting: { es: 'en redacción', pt: 'em redação', en: 'being drafted' },
  consultation: { es: 'en consulta', pt: 'em consulta', en: 'in consultation' },
  adopted: { es: 'adoptado', pt: 'adotado', en: 'adopted' },
  running: { es: 'en marcha', pt: 'em execução', en: 'under way' },
  reporting: { es: 'en informe final', pt: 'em relatório final', en: 'final reporting' },
  closed: { es: 'cerrado', pt: 'encerrado', en: 'closed' },
};

/** What it is of before its own words, in the languages of those. */
function kindOf(kind: keyof typeof KINDS, words: Text): Text {
  const parts = LANGUAGES.flatMap((language) => {
    const said = words[language];
    return said === undefined ? [] : [[language, `${KINDS[kind][language]}: ${said}`] as const];
  });
  return Object.fromEntries(parts);
}
/** A stranger who reads the file knows states by their codes, and no body. */
const stateOrNull = (code: string | null) => (code !== null && isStateCode(code) ? code : null);

/** Who has not reported on a period that is over, of each plan that is reported on: each action once, by its oldest report. */
function owedLines(
  { all }: DossierSource,
  plans: readonly Doc<OperationalPlan>[],
  day: string,
): DossierLine[] {
  const [actions, reports] = [all(operations), all(progressReports)];
  const noted = new Set(all(consolidations).flatMap(({ id, body }) => (body.noted === null ? [] : [id])));
  const numbers = new Map(all(goals).map(({ id, body }) => [id, body.number]));
  return plans.flatMap((pao) => {
    const [last, ...earlier] = owesReports(pao.body) ? periodsOver(pao.body, day) : [];
    if (last === undefined) return [];
    const own = actions.filter(({ parent }) => parent === pao.id);
    const of = {
      reports: reports.filter(({ body }) => body.pao === pao.id),
      consolidation: null,
      today: day,
    };
    const asked = earlier.filter(({ from }) => !noted.has(consolidationId({ pao: pao.id, from })));
    const owed = [
      ...asked
        .toReversed()
        .flatMap((period) => owedReports({ ...of, operations: thereIn(own, period), period })),
      ...owedReports({ ...of, operations: own, period: last }),
    ].filter(({ state }) => state === 'due' || state === 'late');
    const told = groupBy(owed, ({ operation }) => operation.id);
    return [...told.values()].flatMap((each) => {
      const [oldest] = each;
      if (oldest === undefined) return [];
      const { id, body } = oldest.operation;
      const goal = numbers.get(body.goal);
      return line(id, kindOf('report', body.title), {
        number: goal === undefined || body.sequence === null ? null : `${goal}.${body.sequence}`,
        // What nobody leads yet, whoever leads the plan owes.
        of: stateOrNull(body.leader === null ? pao.body.leader : body.leader.delegation),
        day: oldest.due,
      });
    });
  });
}

/** What was consolidated and no meeting has noted yet, which whoever presides sees to. */
function unnotedLines({ all }: DossierSource, plans: readonly Doc<OperationalPlan>[]): DossierLine[] {
  const known = new Map(plans.map((pao) => [pao.id, pao.body]));
  return all(consolidations).flatMap(({ id, parent, body }) => {
    const pao = known.get(parent ?? '');
    if (pao === undefined || body.noted !== null) return [];
    return line(id, kindOf('summary', pao.title), { of: stateOrNull(pao.leader), day: body.until });
  });
}

const GOING_ON: ReadonlySet<PriorityState> = new Set(['proposed', 'adopted', 'active']);

/**
 * What goes on of the cycle: choices that are open, priorities, plans with their state and whoever leads them, what is owed or waits to be noted, recommendations that
 * are not done, and overlaps for which something was arranged and is not closed.
 */
export function plansLines(source: DossierSource, day: string): DossierLine[] {
  const { all } = source;
  const plans = all(paos).filter(({ body }) => body.state !== 'closed');
  const isFinal = new Set(all(evaluations).flatMap(({ id, body }) => (body.state === 'final' ? [id] : [])));
  const recommended = all(recommendations).filter(
    ({ parent, body }) => isFinal.has(parent ?? '') && body.state !== 'done' && body.state !== 'rejected',
  );
  return [
    ...all(choices)
      .filter(({ body }) => body.state === 'open')
      .map(({ id, body }) => line(id, kindOf('choice', body.title), {})),
    ...all(strategies)
      .filter(({ body }) => body.state !== 'evaluated')
      .map(({ id, body }) => line(id, kindOf('strategy', body.title), { day: body.until })),
    ...all(priorities)
      .filter(({ body }) => GOING_ON.has(body.state))
      .map(({ id, body }) =>
        line(id, kindOf('priority', body.title), { of: stateOrNull(body.proposedBy), day: body.until }),
      ),
    ...plans.map(({ id, body }) =>
      line(id, kindOf('pao', named(body.title, STATES[body.state])), {
        ...{ of: stateOrNull(body.leader), day: body.until },
      }),
    ),
    ...owedLines(source, plans, day),
    ...unnotedLines(source, plans),
    ...recommended.map(({ id, body }) =>
      line(id, kindOf('recommendation', body.text), { of: stateOrNull(body.owner), day: body.due }),
    ),
    ...all(judgements)
      .filter(({ body }) => body.state === 'arranged')
      .map(({ id, body }) =>
        line(id, kindOf('overlap', body.arrangement ?? {}), { of: stateOrNull(body.owner), day: body.due }),
      ),
  ];
}
