import { LEAST_COUNT } from '#shared/contributions/suppression.rules.ts';
import { laterDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import {
  type Counter,
  type CounterMeasure,
  counterRule,
  type FigureUnit,
  figureFactor,
  isKindOf,
  MEASURES,
} from './counter-set.ts';
import { type JointFigure, settled } from './differences.rules.ts';
import { countingFollowUps, followedTotal } from './follow-ups.rules.ts';
import type {
  DayFollowUp,
  DayIndicator,
  FollowUp,
  JointActionDay,
  PressTable,
  PublishedDay,
} from './jointdays.schemas.ts';
import { LEAST_STATES, toldTotals, toldVersions } from './press.rules.ts';
import { givenTo, lineKey, totalOf } from './region.rules.ts';
import { addsUp, mayTellTotal, settledTotal } from './telling.rules.ts';

type Source = Pick<DayIndicator, 'counter' | 'kind' | 'followUp' | 'unit'>;

/** What became of it later is counted one by one. */
function measureOf({ counter, followUp }: Pick<Source, 'counter' | 'followUp'>): CounterMeasure {
  return followUp === null ? counterRule(counter).measure : 'piece';
}
/** In what an indicator can be counted. */
export function unitsOf(counter: Counter, followUp: FollowUp | null): readonly FigureUnit[] {
  return Object.keys(MEASURES[measureOf({ counter, followUp })].figures) as FigureUnit[];
}
/** Whether there is such a total: of a counter, or of one of its kinds, or of all of them where they add up. */
export function isSource({ counter, kind, followUp, unit }: Source): boolean {
  const isTotal = isKindOf(counter, kind) || (kind === null && addsUp(counter));
  return (followUp === null ? isTotal : kind === null) && unitsOf(counter, followUp).includes(unit);
}

/** A total as the indicator counts it; null: its counter is not counted in such a unit. */
export function figureIn(
  total: number,
  { unit, ...of }: Pick<Source, 'counter' | 'followUp' | 'unit'>,
): number | null {
  const factor = figureFactor(measureOf(of), unit);
  // One division of two whole numbers: the nearest there is to the decimal number, to its last digit.
  return factor === null ? null : total / factor;
}

/** What an indicator is told of a day. */
export interface DayFigure {
  readonly value: number;
  /** In the smallest unit. */
  readonly total: number;
  readonly day: string;
  /** Who takes part and is not in it: that is said with the figure. */
  readonly missing: readonly string[];
  /** What each state gave to it: later figures are compared with it. */
  readonly by: JointFigure['by'];
}
/** Why an indicator is told nothing of a day: code of a refusal of this feature. */
export type NoFigure =
  | 'not_published'
  | 'nothing_counted'
  | 'too_few'
  | 'one_state_alone'
  | 'one_state_added';

interface Told {
  readonly day: Pick<JointActionDay, 'until' | 'participants'>;
  /** As the plan was told of the day; null: it was told nothing. */
  readonly published: PublishedDay | null;
  /** All press tables of the day, that of `published` too. */
  readonly tables: readonly Pick<Doc<PressTable>, 'id' | 'body'>[];
  readonly indicators: readonly DayIndicator[];
  readonly followUps: readonly Pick<Doc<DayFollowUp>, 'id' | 'body'>[];
}

/**
 * The figure of an indicator by a day, or why there is none. A plan has readers who took no part: so it is told what was
 * published and nothing else, and of that nothing from which something small could be found.
 */
export function dayFigure(
  source: Source,
  { day, published, tables, indicators, followUps }: Told,
): DayFigure | NoFigure {
  const { counter, kind, followUp, unit } = source;
  const table = tables.find(({ id }) => id === published?.table)?.body;
  if (published === null || table === undefined) return 'not_published';
  if (followUp !== null)
    return laterFigure({ counter, what: followUp, unit }, { day, indicators, followUps });
  if (totalOf(table.lines, { counter, kind }) === null) return 'nothing_counted';
  const total =
    kind === null && addsUp(counter)
      ? wholeTotal(table, { counter, tables, indicators })
      : published.lines.find((line) => lineKey(line) === lineKey({ counter, kind }))?.value;
  if (total == null) return 'too_few';
  const value = figureIn(total, source);
  if (value === null) return 'nothing_counted';
  return {
    ...{ value, total, day: day.until, missing: published.missing },
    by: givenTo(table.parts, { counter, kind }),
  };
}

/** All kinds of a counter as a plan may be told them; null: it may not. */
function wholeTotal(
  table: PressTable,
  { counter, tables, indicators }: Pick<Told, 'tables' | 'indicators'> & { readonly counter: Counter },
): number | null {
  const totals = toldTotals(indicators);
  const versions = toldVersions(tables.map(({ body }) => body));
  if (!mayTellTotal(table, counter, { totals, versions })) return null;
  const { before = [] } = totals.find((each) => each.counter === counter) ?? {};
  return settledTotal(table, { counter, before })?.value ?? null;
}

/** What became of it, as it may be told beside each time that a plan was told it: courts of states come one by one. */
function laterFigure(
  { counter, what, unit }: { counter: Counter; what: FollowUp; unit: FigureUnit },
  { day, indicators, followUps }: Pick<Told, 'day' | 'indicators' | 'followUps'>,
): DayFigure | NoFigure {
  const found = followedTotal(followUps, { counter, what });
  if (found === null) return 'nothing_counted';
  if (found.states.length < LEAST_STATES) return 'one_state_alone';
  if (found.value < LEAST_COUNT) return 'too_few';
  const own = countingFollowUps(followUps).filter(
    ({ body }) => body.counter === counter && body.what === what,
  );
  const by = own.map(({ body: { state, value } }) => ({ state, value }));
  const before = indicators
    .filter((each) => each.counter === counter && each.followUp === what)
    .flatMap(({ told }) => told ?? []);
  const { value, isOfOne } = settled({ value: found.value, by }, before);
  if (isOfOne) return before.length === 0 ? 'one_state_alone' : 'one_state_added';
  const figure = figureIn(value, { counter, followUp: what, unit });
  if (figure === null) return 'nothing_counted';
  return {
    ...{ value: figure, total: value, by },
    day: own.map(({ body }) => body.asOf).reduce(laterDay),
    missing: day.participants.filter((state) => !found.states.includes(state)),
  };
}

/**
 * Other joint action days of which an indicator has a total, or is to have one: what several of them counted at once, or
 * what an action has as two days, is added up twice.
 */
export function otherDaysOf(
  kpi: string,
  {
    day,
    indicators,
    measured,
  }: {
    readonly day: string;
    readonly indicators: readonly Pick<Doc<DayIndicator>, 'parent' | 'body'>[];
    /** Figures of the indicator that count. */
    readonly measured: readonly Pick<Doc<Measurement>, 'body'>[];
  },
): readonly string[] {
  const linked = indicators.filter(({ body }) => body.kpi === kpi).map(({ parent }) => parent);
  // A figure also says of which progress report it is.
  const told = measured.map(({ body }) => body.from).filter((from) => from?.startsWith('jad_'));
  return [...new Set([...linked, ...told])].flatMap((each) => (each == null || each === day ? [] : [each]));
}
