import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { countedKpi, kpiReads, measuredKpi, newFigure } from '#shared/monitoring/measure.mutations.ts';
import { figureFields, measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { dayFigure, isSource, type NoFigure } from './indicators.rules.ts';
import {
  type DayIndicator,
  dayFollowUps,
  dayIndicatorId,
  dayIndicators,
  indicatorFields,
  pressTables,
  publishedDayId,
  publishedDays,
} from './jointdays.schemas.ts';
import { dayReads, knownDay, ledDay, type OfDay, ofDay } from './lead.rules.ts';

/** Of one day. */
export const MOST_INDICATORS = 60;
const NO_FIGURE_CODES: Readonly<Record<NoFigure, string>> = {
  not_published: 'jointdays.not_published',
  nothing_counted: 'jointdays.nothing_counted',
  too_few: 'jointdays.too_few',
  one_state_alone: 'jointdays.one_state_alone',
  one_state_added: 'jointdays.one_state_added',
};
/** An indicator of the plan of the day, or of the multi-year plan behind it. */
const ofKpi = { kpi: IdSchema, plan: IdSchema, of: IdSchema } as const;

function isOfPlan(docs: Docs, { pao, plan }: Pick<OfDay, 'pao'> & { readonly plan: string }): boolean {
  return plan === pao || docs.get(paos, pao)?.body.strategy === plan;
}

/** One total of the day is the figure of an indicator; another total of this day cannot be, too. */
const link = defineMutation({
  name: 'jointdays.link_indicator',
  args: v.strictObject({ ...ofDay, ...ofKpi, ...indicatorFields }),
  compartment: () => COMMITTEE,
  reads: ({ kpi, plan, of, day, pao }) => [
    ...dayReads({ day, pao }),
    ...kpiReads({ kpi, plan, of }),
    one(dayIndicators, dayIndicatorId({ day, kpi })),
    within(dayIndicators, day),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { day, pao, kpi, plan, of, ...source }, docs, ...acting }) {
    const known = ledDay(docs, { day, pao }, acting.actor);
    if ('accepted' in known) return known;
    if (!isOfPlan(docs, { pao, plan })) return refuse('jointdays.other_plan');
    const counted = countedKpi(docs, { kpi, plan, of });
    if ('accepted' in counted) return counted;
    if (!known.body.counters.includes(source.counter)) return refuse('jointdays.not_counted');
    if (!isSource(source)) return refuse('jointdays.no_such_total');
    const id = dayIndicatorId({ day, kpi });
    if (docs.get(dayIndicators, id) !== null) return refuse('jointdays.indicator_linked');
    if (docs.within(dayIndicators, day).length >= MOST_INDICATORS)
      return refuse('jointdays.too_many_indicators', { max: MOST_INDICATORS });
    const body: DayIndicator = {
      ...{ kpi, ...source, linked: signedAt(acting), measurement: null, told: null },
    };
    const audience = jointDayAudience(day);
    return accept([create(dayIndicators, { id, parent: day, audience, body, isDerived: true })]);
  },
});

/** Until a figure has gone to the plan: afterwards it is known there, whatever the day says. */
const unlink = defineMutation({
  name: 'jointdays.unlink_indicator',
  args: v.strictObject({ ...ofDay, kpi: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ kpi, ...of }) => [...dayReads(of), one(dayIndicators, dayIndicatorId({ day: of.day, kpi }))],
  decide({ args: { kpi, ...of }, docs, actor }) {
    const day = ledDay(docs, of, actor);
    if ('accepted' in day) return day;
    const id = dayIndicatorId({ day: of.day, kpi });
    const known = docs.get(dayIndicators, id);
    if (known === null) return refuse('jointdays.unknown_indicator');
    return known.body.measurement === null
      ? accept([remove(dayIndicators, id)])
      : refuse('jointdays.indicator_fed');
  },
});

/**
 * The total that was published becomes a figure of the indicator. However often: what the day said before is corrected,
 * so that it counts once.
 */
const feed = defineMutation({
  name: 'jointdays.feed_indicator',
  args: v.strictObject({ ...ofDay, ...ofKpi, measurement: IdSchema, note: figureFields.note }),
  compartment: () => COMMITTEE,
  reads: ({ kpi, plan, of, day, pao }) => [
    ...dayReads({ day, pao }),
    ...kpiReads({ kpi, plan, of }),
    one(dayIndicators, dayIndicatorId({ day, kpi })),
    one(publishedDays, publishedDayId(day)),
    ...[dayIndicators, pressTables, dayFollowUps].map((each) => within(each, day)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { day, pao, kpi: wanted, plan, of, measurement, note }, docs, ...acting }) {
    const known = knownDay(docs, { day, pao });
    if ('accepted' in known) return known;
    const measured = measuredKpi(docs, { kpi: wanted, plan, of }, acting.actor);
    if ('accepted' in measured) return measured;
    const id = dayIndicatorId({ day, kpi: wanted });
    const indicator = docs.get(dayIndicators, id);
    if (indicator === null) return refuse('jointdays.unknown_indicator');
    const found = dayFigure(indicator.body, {
      day: known.body,
      published: docs.get(publishedDays, publishedDayId(day))?.body ?? null,
      tables: docs.within(pressTables, day),
      indicators: docs.within(dayIndicators, day).map((each) => each.body),
      followUps: docs.within(dayFollowUps, day),
    });
    if (typeof found === 'string') return refuse(NO_FIGURE_CODES[found]);
    if (found.missing.length > 0 && note === null)
      return refuse('jointdays.missing_unsaid', { states: [...found.missing] });
    const figure = { value: found.value, day: found.day, note };
    const before = counting(docs.within(measurements, wanted)).findLast((each) => each.body.from === day);
    if (before !== undefined && isSameJson(datedOf(before.body), figure)) return accept([]);
    const effect = newFigure(docs, {
      ...measured,
      figure: { ...figure, measurement, corrects: before?.id ?? null, from: day },
      acting,
    });
    if ('accepted' in effect) return effect;
    const told = [...(indicator.body.told ?? []), { value: found.total, by: [...found.by] }];
    return accept([effect, set(dayIndicators, { id, fields: { measurement, told } })]);
  },
});
const datedOf = ({ value, day, note }: { value: number; day: string; note: unknown }) => ({
  value,
  day,
  note,
});

export const indicatorsMutations = [link, unlink, feed] as const;
