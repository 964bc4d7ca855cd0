import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Counter } from './counter-set.ts';
import { givesOneAway, type JointFigure } from './differences.rules.ts';
import type {
  CardJudgement,
  DayIndicator,
  JointActionDay,
  PressTable,
  StateTotals,
} from './jointdays.schemas.ts';
import { latestByState } from './latest.rules.ts';
import { type Card, type RegionTotals, regionTotals } from './region.rules.ts';
import { addsUp, type ToldTotal, type ToldVersion } from './telling.rules.ts';

/** Of one day. */
export const MOST_PRESS_TABLES = 60;
/** Of one table: states count things of different kinds, so there are more than of one release. */
export const MOST_REGION_LINES = 3_000;
/** Fewer than these, a sum over states would be that of one of them. */
export const LEAST_STATES = 2;

/** What a table for the press may be made of: of each state what it verified last, and nothing provisional. */
export function verifiedTotals({
  day,
  released,
  cards,
  judgements,
}: {
  day: Pick<JointActionDay, 'participants'>;
  released: readonly Pick<Doc<StateTotals>, 'id' | 'body'>[];
  cards: readonly Card[];
  judgements: readonly CardJudgement[];
}): RegionTotals {
  const latest = [...latestByState(released).values()]
    .map(({ body }) => body)
    .filter(({ kind }) => kind === 'verified');
  return regionTotals({ participants: day.participants, latest, cards, judgements });
}

type Numbered = Pick<Doc<PressTable>, 'id' | 'body'>;
/** The one that was made last. */
export function lastTable<D extends Numbered>(tables: readonly D[]): D | null {
  const after = (one: D, other: D) => one.body.number - other.body.number || (one.id < other.id ? -1 : 1);
  return tables.toSorted(after).at(-1) ?? null;
}

/** Whether states have verified other totals since, or a double was decided otherwise. */
export function isOutdated(table: Pick<PressTable, 'lines' | 'states'>, now: RegionTotals): boolean {
  return !isSameJson({ lines: table.lines, states: table.states }, { lines: now.lines, states: now.states });
}

/** Totals over all kinds of a counter that a plan tells, as a figure of an indicator. */
export function toldTotals(
  indicators: readonly Pick<DayIndicator, 'counter' | 'kind' | 'followUp' | 'told'>[],
): ToldTotal[] {
  const totals = new Map<Counter, JointFigure[]>();
  for (const { counter, kind, followUp, told } of indicators) {
    if (kind !== null || followUp !== null || told === null || !addsUp(counter)) continue;
    totals.set(counter, [...(totals.get(counter) ?? []), ...told]);
  }
  return [...totals].map(([counter, before]) => ({ counter, before }));
}

/** Tables that were published, as they were told. */
export function toldVersions(tables: readonly Pick<PressTable, keyof PressTable>[]): ToldVersion[] {
  return tables.flatMap(({ told, ...table }) => (told === null ? [] : [{ ...table, told }]));
}

/**
 * Why a table would tell others what one state counted: it is the only one in it, or it is found by subtraction from what
 * was told at other times, however long ago; or null.
 */
export function oneStateFault(
  { states }: Pick<PressTable, 'states'>,
  before: readonly Pick<PressTable, 'states'>[],
): 'alone' | 'added' | null {
  if (states.length < LEAST_STATES) return 'alone';
  return givesOneAway([...before.map((each) => each.states), states]) ? 'added' : null;
}
