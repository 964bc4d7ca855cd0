import {
  type CountCell,
  type CountSum,
  type CountTable,
  LEAST_COUNT,
  suppressedCells,
} from '#shared/contributions/suppression.rules.ts';
import { type Counter, counterRule } from './counter-set.ts';
import { type JointFigure, type Settled, settled } from './differences.rules.ts';
import type { PublishedDay } from './jointdays.schemas.ts';
import { givenTo, lineKey, type StateLines, totalOf } from './region.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

/** A total as it may be told; null where it is too small, or would give away one that is. */
export type ToldLine = PublishedDay['lines'][number];
/** Totals with what each state gave to them. */
export interface JointLines {
  readonly lines: readonly TotalLine[];
  readonly parts: readonly StateLines[];
}
/** What was published of such totals. */
export type ToldVersion = JointLines & { readonly told: readonly ToldLine[] };
/** A total over all kinds of a counter that a plan tells: its kinds could be found from it. */
export interface ToldTotal {
  readonly counter: Counter;
  /** Each time that it was told; none: it is still to be told. */
  readonly before: readonly JointFigure[];
}
/** What was told of the same day before: what is told already cannot be hidden. */
export interface ToldBefore {
  readonly totals: readonly ToldTotal[];
  readonly versions: readonly ToldVersion[];
}

const totalKey = (counter: Counter) => `${counter}//all`;
/** Victims that are no minors: nobody is told them, and two figures give them. */
const ADULTS = 'victims//adults';

/** Whether all kinds of a counter are counted in pieces, so that their sum says something. */
export function addsUp(counter: Counter): boolean {
  const { kinds, measure } = counterRule(counter);
  return kinds !== null && measure === 'piece';
}

/** A total as it may be told beside the same one in versions before it. */
function settledLine({ parts }: JointLines, line: TotalLine, versions: readonly ToldVersion[]): Settled {
  const key = lineKey(line);
  const before = versions.flatMap(({ told, ...version }): JointFigure[] => {
    const value = told.find((each) => lineKey(each) === key)?.value ?? null;
    return value === null ? [] : [{ value, by: givenTo(version.parts, line) }];
  });
  return settled({ value: line.value, by: givenTo(parts, line) }, before);
}

/** A total over all kinds as it may be told; null where nobody released any, or kinds are not added. */
export function settledTotal({ lines, parts }: JointLines, { counter, before }: ToldTotal): Settled | null {
  const of = { counter, kind: null };
  const value = totalOf(lines, of);
  return value === null || !addsUp(counter) ? null : settled({ value, by: givenTo(parts, of) }, before);
}

function cellOf(key: string, { value, isKnown, isOfOne }: Settled): CountCell {
  return { key, amount: value, isKnown, isOfOne };
}

/** Of each state the victims who are no minors. */
function adultsBy(parts: JointLines['parts']): JointFigure['by'] {
  const of = (counter: Counter) => givenTo(parts, { counter, kind: null });
  const minors = new Map(of('minors').map(({ state, value }) => [state, value]));
  return of('victims').map(({ state, value }) => ({ state, value: value - (minors.get(state) ?? 0) }));
}

/**
 * Victims that are no minors, as a cell that is printed nowhere. Told with other figures before, how many more or fewer they
 * are now is found as well: a few could point to somebody, as a few in one table do.
 */
function adultsOf(joint: JointLines, versions: readonly ToldVersion[]): CountCell | null {
  const [victims, minors] = [joint.lines.find(isOf('victims')), joint.lines.find(isOf('minors'))];
  if (victims === undefined || minors === undefined || minors.value > victims.value) return null;
  const toldIn = (lines: readonly ToldLine[], counter: Counter) => lines.find(isOf(counter))?.value ?? null;
  const before = versions.flatMap(({ told, parts }) => {
    const [all, young] = [toldIn(told, 'victims'), toldIn(told, 'minors')];
    return all === null || young === null ? [] : [{ value: all - young, by: adultsBy(parts), all, young }];
  });
  const [all, young] = [victims, minors].map((line) => settledLine(joint, line, versions).value);
  // As they are told: a figure that stays as it was told gives away no more than it did.
  const amount = Math.max(0, (all ?? 0) - (young ?? 0));
  const isNear = before.some(
    (each) => !(each.all === all && each.young === young) && Math.abs(each.value - amount) < LEAST_COUNT,
  );
  const { isOfOne } = settled({ value: amount, by: adultsBy(joint.parts) }, before);
  return { key: ADULTS, amount, isPrinted: false, isOfOne: isOfOne || isNear };
}
const isOf = (counter: Counter) => (line: Pick<TotalLine, 'counter'>) => line.counter === counter;

function tableOf(joint: JointLines, { totals, versions }: ToldBefore): CountTable {
  const { lines } = joint;
  const cells = lines.map((line) => cellOf(lineKey(line), settledLine(joint, line, versions)));
  const sums: CountSum[] = [];
  for (const total of totals) {
    const found = settledTotal(joint, total);
    if (found === null) continue;
    const key = totalKey(total.counter);
    cells.push(cellOf(key, found));
    const parts = lines.filter(isOf(total.counter)).map(lineKey);
    sums.push({ total: key, parts });
  }
  const adults = adultsOf(joint, versions);
  if (adults === null) return { cells, sums };
  sums.push({ total: 'victims', parts: ['minors', ADULTS] });
  return { cells: [...cells, adults], sums };
}

const NOTHING_TOLD: ToldBefore = { totals: [], versions: [] };

/**
 * Totals of the region as they may be told to others than those who took part: none below `LEAST_COUNT`, none that one
 * state alone gave, and none from which such a one could be found, by what was told before with it.
 */
export function toldLines(joint: JointLines, before: ToldBefore = NOTHING_TOLD): ToldLine[] {
  const table = tableOf(joint, before);
  const hidden = suppressedCells(table);
  const amounts = new Map(table.cells.map(({ key, amount }) => [key, amount]));
  return joint.lines.map((line) => {
    const key = lineKey(line);
    return { ...line, value: hidden.has(key) ? null : (amounts.get(key) ?? null) };
  });
}

/** Whether a plan may be told the total over all kinds of a counter, beside what was told of the day before. */
export function mayTellTotal(joint: JointLines, counter: Counter, { totals, versions }: ToldBefore): boolean {
  const others = totals.filter((each) => each.counter !== counter);
  const own = totals.find((each) => each.counter === counter) ?? { counter, before: [] };
  return !suppressedCells(tableOf(joint, { totals: [...others, own], versions })).has(totalKey(counter));
}
