import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { lastDayBegun } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  within,
} from '#shared/kernel/mutation.ts';
import { type Acting, signedAt } from '#shared/kernel/signed.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { goals, type Kpi, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import { counting, isBelowNought } from './figures.rules.ts';
import { figureFields, type Measurement, measurements } from './monitoring.schemas.ts';
import { isMeasured, isReported, type KpiPlace, measures } from './reporting.rules.ts';

/** Of one indicator: a figure a day for three years. */
export const MOST_FIGURES = 1_000;

const isPao = (plan: string) => plan.startsWith('pao_');
export interface OfKpi {
  readonly kpi: string;
  /** The multi-year plan or the operational one. */
  readonly plan: string;
  /** The goal or the action. */
  readonly of: string;
}
/** What an act must read to enter a figure of an indicator. */
export function kpiReads({ kpi, plan, of }: OfKpi): readonly Read[] {
  const place = isPao(plan)
    ? [one(paos, plan), one(operations, of)]
    : [one(strategies, plan), one(goals, of)];
  return [...place, one(kpis, kpi), within(measurements, kpi)];
}

/** Where an indicator stands, and from which day on figures of it count. */
interface Standing {
  readonly place: KpiPlace;
  readonly since: string;
}
/** The same as long as figures of it are taken; or why not. */
function placeOf(docs: Docs, { plan, of }: OfKpi): Standing | Decision {
  if (!isPao(plan)) {
    const strategy = docs.get(strategies, plan);
    const goal = docs.get(goals, of);
    if (strategy === null || goal?.parent !== plan || goal.body.removed !== undefined)
      return refuse('monitoring.unknown_kpi', { of });
    return isMeasured(strategy.body)
      ? { place: { strategy: strategy.body }, since: strategy.body.from }
      : refuse('monitoring.not_running');
  }
  const pao = docs.get(paos, plan);
  const operation = docs.get(operations, of);
  if (pao === null || operation?.parent !== plan) return refuse('monitoring.unknown_kpi', { of });
  return isReported(pao.body)
    ? { place: { pao: pao.body, operation: operation.body }, since: pao.body.from }
    : refuse('monitoring.not_running');
}

export interface NewFigure extends Pick<Measurement, 'value' | 'day' | 'note' | 'corrects' | 'from'> {
  readonly measurement: string;
}

/**
 * What a new figure of an indicator does, or why it is none. There is one for a day: what is to stand in the place of
 * another one says so, or the same would be counted twice.
 */
export function newFigure(
  docs: Docs,
  { kpi, since, figure, acting }: { kpi: Doc<Kpi>; since: string; figure: NewFigure; acting: Acting },
): Effect | Decision {
  const { measurement, ...given } = figure;
  if (isBelowNought(kpi.body, given.value)) return refuse('monitoring.below_nought');
  if (given.day < since) return refuse('monitoring.day_before_plan', { day: given.day });
  if (given.day > lastDayBegun(acting.now)) return refuse('monitoring.day_not_come', { day: given.day });
  const known = docs.within(measurements, kpi.id);
  if (known.length >= MOST_FIGURES) return refuse('monitoring.too_many_figures', { max: MOST_FIGURES });
  const counted = counting(known);
  if (given.corrects !== null && !counted.some(({ id }) => id === given.corrects)) {
    const isKnown = known.some(({ id }) => id === given.corrects);
    return refuse(isKnown ? 'monitoring.already_corrected' : 'monitoring.unknown_figure', {
      figure: given.corrects,
    });
  }
  const sameDay = counted.find(({ id, body }) => body.day === given.day && id !== given.corrects);
  if (sameDay !== undefined)
    return refuse('monitoring.day_has_figure', { day: given.day, value: sameDay.body.value });
  const body: Measurement = { ...given, entered: signedAt(acting) };
  return create(measurements, { id: measurement, parent: kpi.id, audience: kpi.audience, body });
}

/** An indicator of which figures are taken, with where it stands; or why none are. */
export function countedKpi(docs: Docs, of: OfKpi): (Standing & { readonly kpi: Doc<Kpi> }) | Decision {
  const known = placeOf(docs, of);
  if ('accepted' in known) return known;
  const kpi = docs.get(kpis, of.kpi);
  return kpi?.parent === of.of ? { ...known, kpi } : refuse('monitoring.unknown_kpi', { kpi: of.kpi });
}

/** The same for whoever enters its figures. */
export function measuredKpi(
  docs: Docs,
  of: OfKpi,
  actor: Actor,
): { readonly kpi: Doc<Kpi>; readonly since: string } | Decision {
  const known = countedKpi(docs, of);
  if ('accepted' in known) return known;
  const { kpi, place, since } = known;
  return measures(actor, kpi.body, place)
    ? { kpi, since }
    : refuse('access.not_allowed', { action: 'plans.report' });
}

/** That a figure says that it came with a report only where it corrects one that did. */
function originFault(docs: Docs, kpi: string, { corrects, from }: NewFigure): Decision | null {
  const before = docs.within(measurements, kpi).find(({ id }) => id === corrects);
  return from === (before?.body.from ?? null)
    ? null
    : refuse('monitoring.unknown_report', from === null ? {} : { report: from });
}

/** A figure, or with `corrects` what stands in the place of one. */
const measure = defineMutation({
  name: 'monitoring.measure',
  args: v.strictObject({
    measurement: IdSchema,
    kpi: IdSchema,
    plan: IdSchema,
    of: IdSchema,
    ...figureFields,
    corrects: v.nullable(IdSchema),
    from: v.nullable(IdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: kpiReads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { kpi, plan, of, ...figure }, docs, ...acting }) {
    const known = measuredKpi(docs, { kpi, plan, of }, acting.actor);
    if ('accepted' in known) return known;
    const effect = newFigure(docs, { ...known, figure, acting });
    if ('accepted' in effect) return effect;
    return originFault(docs, kpi, figure) ?? accept([effect]);
  },
});

export const measureMutations = [measure] as const;
