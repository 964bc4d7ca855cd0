import type { Doc } from '#shared/kernel/mutation.ts';
import { takenOf } from '#shared/kernel/signed.ts';
import type { Counter } from './counter-set.ts';
import { type DayFollowUp, FOLLOW_UPS, type FollowUp, STAGES, type Stage } from './jointdays.schemas.ts';

type FollowUpDoc = Pick<Doc<DayFollowUp>, 'id' | 'body'>;
type Followed = Pick<DayFollowUp, 'state' | 'counter' | 'what'>;

export const MOST_FOLLOW_UPS = 1_000;

/** At which stage of the criminal justice chain something became of what was counted; null: that day, by the police. */
export function stageOf(what: FollowUp | null): Stage {
  return what === null ? 'police' : FOLLOW_UPS[what];
}

const keyOf = ({ state, counter, what }: Followed) => `${state}/${counter}/${what}`;

/** Earlier first: by the day that a figure is of; of one day by when it was entered, since that corrects. */
function byDay({ id, body }: FollowUpDoc, other: FollowUpDoc): number {
  if (body.asOf !== other.body.asOf) return body.asOf < other.body.asOf ? -1 : 1;
  const place = takenOf(body.entered) - takenOf(other.body.entered);
  return place || body.entered.at - other.body.entered.at || (id < other.id ? -1 : 1);
}

/** Of each state, counter and matter the figure that counts: the last one, which holds all before it. */
export function countingFollowUps<D extends FollowUpDoc>(all: readonly D[]): D[] {
  const last = new Map<string, D>();
  for (const each of all.toSorted(byDay)) last.set(keyOf(each.body), each);
  return [...last.values()];
}

/** What one matter has come to over all states that said so. */
export interface FollowedTotal {
  readonly counter: Counter;
  readonly what: FollowUp;
  readonly stage: Stage;
  readonly value: number;
  /** Of the oldest figure in it. */
  readonly asOf: string;
  readonly states: readonly string[];
}

/** What became of what was counted, in the order of the chain: sums over states of what each said last. */
export function followedTotals(all: readonly FollowUpDoc[]): FollowedTotal[] {
  const totals = new Map<string, FollowedTotal>();
  for (const { body } of countingFollowUps(all)) {
    const { counter, what, value, asOf, state } = body;
    const key = `${counter}/${what}`;
    const known = totals.get(key);
    totals.set(key, {
      ...{ counter, what, stage: stageOf(what) },
      value: (known?.value ?? 0) + value,
      asOf: known === undefined || asOf < known.asOf ? asOf : known.asOf,
      states: [...(known?.states ?? []), state].sort(),
    });
  }
  const matters = Object.keys(FOLLOW_UPS);
  const place = ({ stage, what }: FollowedTotal) => STAGES.indexOf(stage) * 100 + matters.indexOf(what);
  return [...totals.values()].sort(
    (one, other) => place(one) - place(other) || (one.counter < other.counter ? -1 : 1),
  );
}

/** One of them; null where no state has said anything. */
export function followedTotal(
  all: readonly FollowUpDoc[],
  { counter, what }: { readonly counter: Counter; readonly what: FollowUp },
): FollowedTotal | null {
  return followedTotals(all).find((each) => each.counter === counter && each.what === what) ?? null;
}
