import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { fold } from '#shared/kernel/fold.ts';
import { readText } from '#shared/kernel/text.ts';
import { consolidations, progressReports } from '#shared/monitoring/monitoring.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { goals, kpis } from '#shared/plans/plans.schemas.ts';
import { useProgressNames } from './use-progress.ts';

export interface Evidence {
  readonly id: string;
  readonly kicker: string;
  readonly title: string;
}

/** What a finding may rest on: actions of a plan with their indicators and reports, goals, what leaders made of them. */
export function useEvidence(plan: () => string) {
  const client = useClient();
  const { t, locale } = useI18n();
  const { actionOf, periodOf } = useProgressNames();
  const { replica } = client;
  const say = (text: Parameters<typeof readText>[0]) => readText(text, locale()).value;
  function show(id: string): Evidence | null {
    const kind = id.slice(0, 4);
    if (kind === 'kpi_') {
      const kpi = replica.one(kpis, id);
      return kpi === null ? null : { id, kicker: t('plans.things.kpi'), title: say(kpi.body.title) };
    }
    if (kind === 'opa_') {
      const operation = replica.one(operations, id);
      return operation === null ? null : { id, kicker: t('pao.things.action'), title: actionOf(operation) };
    }
    if (kind === 'gol_') {
      const goal = replica.one(goals, id)?.body;
      return goal === undefined
        ? null
        : { id, kicker: t('plans.things.goal'), title: `${goal.number} ${say(goal.title)}` };
    }
    if (kind === 'cnr_') {
      const summary = replica.one(consolidations, id)?.body;
      return summary === undefined
        ? null
        : { id, kicker: t('monitoring.things.summary'), title: periodOf(summary) };
    }
    const report = replica.one(progressReports, id);
    const operation = replica.one(operations, report?.parent ?? '');
    return report === null || operation === null
      ? null
      : {
          id,
          kicker: `${t('monitoring.things.report')} · ${periodOf(report.body)}`,
          title: actionOf(operation),
        };
  }
  /** Of this plan, or for the multi-year plan of all that number their actions by its goals. */
  function all(): readonly string[] {
    const of = replica
      .all(paos)
      .filter(({ id, body }) => id === plan() || body.strategy === plan())
      .map(({ id }) => id);
    const actions = of.flatMap((pao) => replica.within(operations, pao).map(({ id }) => id));
    const strategy = replica.one(paos, plan())?.body.strategy ?? plan();
    const ownGoals = replica.within(goals, strategy).map(({ id }) => id);
    const places = new Set([...actions, ...ownGoals]);
    const within = (parent: string | null) => parent !== null && places.has(parent);
    return [
      ...replica.all(kpis).filter(({ parent }) => within(parent)),
      ...replica.all(progressReports).filter(({ parent }) => within(parent)),
      ...of.flatMap((pao) => replica.within(consolidations, pao)),
    ]
      .map(({ id }) => id)
      .concat(actions, ownGoals);
  }
  return {
    show,
    search(query: string): readonly Evidence[] {
      const parts = fold(query).split(/\s+/).filter(Boolean);
      return all()
        .flatMap((id) => show(id) ?? [])
        .filter(({ kicker, title }) => {
          const words = fold(`${kicker} ${title}`);
          return parts.every((part) => words.includes(part));
        });
    },
  };
}
