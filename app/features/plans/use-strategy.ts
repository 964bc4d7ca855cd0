import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { formatDay, formatExact } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatMoney } from '#app/kit/money-words.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Money } from '#shared/kernel/money.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { type AnyPlan, consultedUntil, isOver, isPao } from '#shared/plans/plan-part.rules.ts';
import {
  budgetLines,
  goals,
  type Kpi,
  kpis,
  type Party,
  type PlanVersion,
  planVersions,
  type StrategicPlan,
  strategies,
} from '#shared/plans/plans.schemas.ts';
import { contentOf, goalsOf } from '#shared/plans/strategy.rules.ts';

/** How names, days, figures and sums of plans are said. */
export function usePlanWords() {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = (code: string) => holderInWords(code, { replica: client.replica, locale: locale(), t });
  const dayOf = (day: string) => formatDay(locale(), day);
  return {
    nameOf,
    dayOf,
    partyOf: ({ delegation, institution }: Party) =>
      institution === null
        ? nameOf(delegation)
        : `${t(`people.institution.${institution}`)}, ${nameOf(delegation)}`,
    /** Who did something, and when. */
    signedOf: ({ label, at }: SignedAt) =>
      [label, dayOf(utcDay(at))].filter((each) => each !== undefined).join(' · '),
    figureOf: ({ value }: NonNullable<Kpi['target']>, unit: Kpi['unit']) =>
      `${formatExact(locale(), value)} ${readText(unit, locale()).value}`,
    moneyOf: (money: Money) => formatMoney(locale(), money),
  };
}

/** A plan of either kind by its id; null where this device does not have it. */
export function useAnyPlan(plan: Accessor<string>): Accessor<AnyPlan | null> {
  const client = useClient();
  return createMemo((): AnyPlan | null => {
    if (isPao(plan())) {
      const doc = client.replica.one(paos, plan());
      return doc === null ? null : { kind: 'pao', doc };
    }
    const doc = client.replica.one(strategies, plan());
    return doc === null ? null : { kind: 'strategy', doc };
  });
}

/** All that a multi-year plan holds now. */
export function useStrategy(plan: Accessor<Doc<StrategicPlan>>) {
  const client = useClient();
  const { replica } = client;
  const all = createMemo(() => replica.within(goals, plan().id));
  const inPlan = createMemo(() => goalsOf(all()));
  /** The plan itself and its goals. */
  const parts = createMemo(() => [plan().id, ...inPlan().map(({ id }) => id)]);
  const indicators = createMemo(() => parts().flatMap((part) => replica.within(kpis, part)));
  const budget = createMemo(() => parts().flatMap((part) => replica.within(budgetLines, part)));
  const versions = createMemo(() =>
    [...replica.within(planVersions, plan().id)].sort((left, right) => right.body.number - left.body.number),
  );
  return {
    goals: inPlan,
    /** Also those that were taken out. */
    everGoals: all,
    kpis: indicators,
    budget,
    /** The latest first. */
    versions,
    content: createMemo(() =>
      contentOf({ plan: plan(), goals: inPlan(), kpis: indicators(), budget: budget() }),
    ),
    last: createMemo((): Doc<PlanVersion> | null => versions()[0] ?? null),
  };
}
export type StrategyView = ReturnType<typeof useStrategy>;

/** Until when delegations comment on a plan; null where nobody asks them. */
export function consultedOf(plan: AnyPlan | null): string | null {
  return plan === null || isOver(plan) ? null : consultedUntil(plan);
}
