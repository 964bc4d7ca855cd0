import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  goals,
  type Kpi,
  kpis,
  type StrategicGoal,
  type StrategicPlan,
  strategies,
} from '#shared/plans/plans.schemas.ts';
import { kpiHref, planHref } from './plan-address.ts';

/** Multi-year plans, by their title and what they are about. */
export function strategySources({ replica, t, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<StrategicPlan>> = {
    group: 'work',
    things: replica.all(strategies),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: say(body.about),
      elsewhere: elsewhere(body.title, body.about),
    }),
    when: ({ body: { from, until } }) => ({ from, until }),
    place: () => t('plans.things.strategy'),
    href: ({ id }) => planHref(id),
  };
  return [asSource(source)];
}

/** Goals that are in a plan. */
export function goalSources({ replica, t, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<StrategicGoal>> = {
    group: 'work',
    things: replica.all(goals).filter(({ body }) => body.removed === undefined),
    of: bodyOf,
    words: ({ body }) => ({
      title: `${body.number} ${say(body.title)}`,
      body: say(body.outcome),
      elsewhere: elsewhere(body.title, body.outcome),
    }),
    place: () => t('plans.things.goal'),
    href: ({ id, parent }) => `${planHref(parent ?? '')}/goals/${id}`,
  };
  return [asSource(source)];
}

/** Indicators of plans, goals and actions, also by who reports them. */
export function kpiSources({ replica, t, locale, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Kpi>> = {
    group: 'work',
    things: replica.all(kpis),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.definition), say(body.source)),
      elsewhere: elsewhere(body.title, body.definition, body.source),
    }),
    context: ({ body }) => holderInWords(body.responsible.delegation, { replica, t, locale }),
    place: () => t('plans.things.kpi'),
    href: ({ id, parent }) => kpiHref({ kpi: id, parent }, replica) ?? '/strategy',
  };
  return [asSource(source)];
}
