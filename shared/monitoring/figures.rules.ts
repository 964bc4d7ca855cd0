import type { Kpi } from '#shared/plans/plans.schemas.ts';
import type { Measurement } from './monitoring.schemas.ts';

/** Of a measurement, what decides whether and in which order it counts. */
export interface Measured {
  readonly id: string;
  readonly body: Pick<Measurement, 'value' | 'day' | 'corrects' | 'entered'>;
}

/** What an indicator says on a day. */
export interface Figure {
  readonly value: number;
  /** Of the last measurement that counts. */
  readonly day: string;
  /** Ids of all that count, in order of their days. */
  readonly from: readonly string[];
}

/** Earlier first. What the server has not taken yet is the last of its day; the id decides what is alike otherwise. */
function byDay({ id, body }: Measured, other: Measured): number {
  return (
    compare(body.day, other.body.day) ||
    compare(
      body.entered.takenAt ?? Number.POSITIVE_INFINITY,
      other.body.entered.takenAt ?? Number.POSITIVE_INFINITY,
    ) ||
    compare(body.entered.at, other.body.entered.at) ||
    compare(id, other.id)
  );
}
function compare<T extends string | number>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
/** Which of several that take the place of one another was entered last. */
function byEntry(one: Measured, other: Measured): number {
  const place = ({ body: { entered } }: Measured) => entered.takenAt ?? Number.POSITIVE_INFINITY;
  return (
    compare(place(one), place(other)) ||
    compare(one.body.entered.at, other.body.entered.at) ||
    compare(one.id, other.id)
  );
}

/**
 * The measurements that count, by day. Whatever takes the place of one another, directly or not, is one line of which
 * one measurement counts: the last that nothing corrects. So nothing counts twice, whatever has arrived and in whatever
 * order.
 */
export function counting<M extends Measured>(measurements: readonly M[]): M[] {
  const known = new Map(measurements.map((each) => [each.id, each]));
  const lineOf = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let above = lineOf.get(at); above !== undefined; above = lineOf.get(at)) at = above;
    return at;
  };
  const corrected = new Set<string>();
  for (const { id, body } of known.values()) {
    if (body.corrects === null) continue;
    corrected.add(body.corrects);
    const [one, other] = [root(id), root(body.corrects)];
    if (one !== other) lineOf.set(one, other);
  }
  const last = new Map<string, M>();
  for (const each of known.values()) {
    const line = root(each.id);
    const other = last.get(line);
    if (other === undefined || isAfter(each, other, corrected)) last.set(line, each);
  }
  return [...last.values()].sort(byDay);
}
function isAfter(each: Measured, other: Measured, corrected: ReadonlySet<string>): boolean {
  const [isOver, isOtherOver] = [corrected.has(each.id), corrected.has(other.id)];
  return isOver === isOtherOver ? byEntry(each, other) > 0 : isOtherOver;
}

/**
 * What an indicator says: the last figure of a level, the sum of those of periods. Null where nothing was measured by
 * then; that is never nought.
 * @param measurements those of this indicator
 */
export function figureOf(
  { counts }: Pick<Kpi, 'counts'>,
  measurements: readonly Measured[],
  today: string,
): Figure | null {
  const upTo = counting(measurements).filter(({ body }) => body.day <= today);
  const last = upTo.at(-1);
  if (last === undefined) return null;
  if (counts === 'level') return { value: last.body.value, day: last.body.day, from: [last.id] };
  // Added in the order of the days: sums of fractions differ by the order in which they are added.
  const value = upTo.reduce((sum, { body }) => sum + body.value, 0);
  return {
    value: tidy(
      value,
      upTo.map(({ body }) => body.value),
    ),
    day: last.body.day,
    from: upTo.map(({ id }) => id),
  };
}

/** Whether a figure would take away from what was counted before: that is corrected where it was said. */
export function isBelowNought({ counts }: Pick<Kpi, 'counts'>, value: number): boolean {
  return counts === 'sum' && value < 0;
}

function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}
/** Without what adding fractions leaves behind: 0.1 and 0.2 are 0.3. It has no more decimals than what was added. */
function tidy(sum: number, of: readonly number[]): number {
  return Number(sum.toFixed(Math.min(100, Math.max(...of.map(decimalsOf)))));
}
