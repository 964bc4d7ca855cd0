import type { GAPS } from './coherence.schemas.ts';
import type { RadarItem } from './radar-item.rules.ts';

export type GapRule = (typeof GAPS)[number];
export interface Gap {
  readonly rule: GapRule;
  /** The priority. */
  readonly sides: readonly [string];
  /** States that no training on it reaches, in the order of their codes. */
  readonly states: readonly string[];
  /** First and last day that were looked at. */
  readonly from: string;
  readonly until: string;
}

/** What has no day may be at any time: nobody can say that it is missing. */
function isWithin({ from, until }: RadarItem, period: { from: string; until: string }): boolean {
  const [first, last] = [from ?? until, until ?? from];
  return first === null || last === null || (first <= period.until && last >= period.from);
}

interface Topic {
  readonly id: string;
  readonly area: string | null;
}
/** Whether something is for a priority, by its name or its area. */
function isFor({ priority, areas }: RadarItem, { id, area }: Topic): boolean {
  return priority === id || (area !== null && areas.includes(area));
}

/**
 * What is missing in a period: priorities for which nobody plans anything but meetings; and for each of the others, in one gap,
 * the states that no training on it is for. A training that names no topic may be on any.
 *
 * @param priorities those that count in the period
 */
export function gapsOf({
  items,
  priorities,
  states,
  ...period
}: {
  items: readonly RadarItem[];
  priorities: readonly Topic[];
  states: readonly string[];
  from: string;
  until: string;
}): Gap[] {
  const there = items.filter((item) => item.kind !== 'meeting' && isWithin(item, period));
  const trainings = there.filter(({ kind }) => kind === 'training');
  const isOnAny = ({ priority, areas }: RadarItem) => priority === null && areas.length === 0;
  const ordered = [...priorities].sort((left, right) =>
    left.id < right.id ? -1 : left.id > right.id ? 1 : 0,
  );
  const isCovered = (topic: Topic) => there.some((item) => isFor(item, topic));
  const untrained = (topic: Topic) => {
    const on = trainings.filter((item) => isOnAny(item) || isFor(item, topic));
    const reached = new Set(on.flatMap((item) => item.states));
    return states.filter((state) => !reached.has(state)).sort();
  };
  const gap = (rule: GapRule, { id }: Topic, missing: readonly string[]): Gap => ({
    ...{ rule, sides: [id], states: missing },
    ...period,
  });
  return [
    ...ordered.flatMap((topic) => (isCovered(topic) ? [] : [gap('uncovered_priority', topic, [])])),
    ...ordered.flatMap((topic) => {
      const missing = isCovered(topic) ? untrained(topic) : [];
      return missing.length === 0 ? [] : [gap('untrained_state', topic, missing)];
    }),
  ];
}
