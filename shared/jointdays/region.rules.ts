import { droppedOf } from '#shared/doubles/dropped.rules.ts';
import { COUNTER_NAMES, type Counter, kindPlace } from './counter-set.ts';
import type { CardJudgement, ReleasedSeizure, StateTotals } from './jointdays.schemas.ts';
import type { TotalLine } from './totals.schemas.ts';

/** What a state released last, whichever of its releases that is (`latest.rules.ts`). */
export type StateLines = Pick<StateTotals, 'state' | 'lines'>;
/** A seizure of a state's last release, with its id among the region's. */
export interface Card {
  readonly id: string;
  readonly body: Pick<ReleasedSeizure, 'state' | 'counter' | 'kind' | 'value'>;
}
type Judged = Pick<CardJudgement, 'one' | 'other' | 'isSame' | 'keeps'>;

/** What tells apart totals that are never added. */
export function lineKey({ counter, kind }: Pick<TotalLine, 'counter' | 'kind'>): string {
  return kind === null ? counter : `${counter}/${kind}`;
}

/** As counters and their kinds are listed everywhere, and currencies by their codes. */
export function byCounter(
  one: Pick<TotalLine, 'counter' | 'kind'>,
  other: Pick<TotalLine, 'counter' | 'kind'>,
): number {
  const place = COUNTER_NAMES.indexOf(one.counter) - COUNTER_NAMES.indexOf(other.counter);
  if (place !== 0) return place;
  const kinds = kindPlace(one.counter, one.kind) - kindPlace(other.counter, other.kind);
  return kinds !== 0 ? kinds : lineKey(one) < lineKey(other) ? -1 : 1;
}

/**
 * Cards that do not count for the region, since another one of the same seizure does. Of each seizure exactly one counts:
 * the one that was kept; where several were, or none is left, the first by its id. A judgement whose other card no state
 * has released any more says nothing.
 *
 * @param cards those that stand: of each state its last release
 */
export function droppedCards(cards: readonly Card[], judgements: readonly Judged[]): ReadonlySet<string> {
  const standing = new Map(cards.map((card) => [card.id, card]));
  // One seizure is of one thing: a judgement of two that became different things counts no more.
  const judged = judgements.filter(({ one, other }) => {
    const [first, second] = [standing.get(one), standing.get(other)];
    return first !== undefined && second !== undefined && lineKey(first.body) === lineKey(second.body);
  });
  return droppedOf(judged);
}

export interface RegionTotals {
  /** In the order of counters; what nobody released is not there. */
  readonly lines: readonly TotalLine[];
  /** Whose totals are in it. */
  readonly states: readonly string[];
  /** Who takes part and has released nothing of the kind: never nought. */
  readonly missing: readonly string[];
  /** What each of `states` has given to `lines`: its own totals less what another state counts too. */
  readonly parts: readonly StateLines[];
}

/** What each state gave to one total, or to all of a counter, nought too. */
export function givenTo(
  parts: readonly StateLines[],
  of: { readonly counter: Counter; readonly kind: string | null },
): { readonly state: string; readonly value: number }[] {
  return parts.map(({ state, lines }) => ({ state, value: totalOf(lines, of) ?? 0 }));
}

/**
 * What the region has: the sum over states of what each released last, less seizures that another state counts too. Only
 * what is of one counter and kind is added.
 *
 * @param latest one for each state
 * @param cards those of each state's last release; cards of states that are not in `latest` count for nothing
 */
export function regionTotals({
  participants,
  latest,
  cards,
  judgements,
}: {
  participants: readonly string[];
  latest: readonly StateLines[];
  cards: readonly Card[];
  judgements: readonly Judged[];
}): RegionTotals {
  const states = [...new Set(latest.map(({ state }) => state))].sort();
  const known = new Set(states);
  const sums = new Map<string, { counter: Counter; kind: string | null; value: number }>();
  for (const { lines } of latest)
    for (const line of lines) {
      const sum = sums.get(lineKey(line));
      if (sum === undefined) sums.set(lineKey(line), { ...line });
      else sum.value += line.value;
    }
  const own = new Map(
    latest.map(({ state, lines }) => [state, new Map(lines.map((line) => [lineKey(line), line.value]))]),
  );
  // A double of a state that is not counted here is counted nowhere else.
  const counted = cards.filter(({ body }) => known.has(body.state));
  const dropped = droppedCards(counted, judgements);
  for (const { id, body } of counted) {
    if (!dropped.has(id)) continue;
    const key = lineKey(body);
    const lines = own.get(body.state);
    // Never more than the state itself says.
    const less = Math.min(body.value, lines?.get(key) ?? 0);
    lines?.set(key, (lines.get(key) ?? 0) - less);
    const sum = sums.get(key);
    if (sum !== undefined) sum.value -= less;
  }
  return {
    lines: [...sums.values()].sort(byCounter),
    states,
    missing: participants.filter((state) => !known.has(state)),
    parts: latest
      .map(({ state, lines }) => ({
        state,
        lines: lines
          .map((line) => ({ ...line, value: own.get(state)?.get(lineKey(line)) ?? line.value }))
          .sort(byCounter),
      }))
      .sort((one, other) => (one.state < other.state ? -1 : 1)),
  };
}

/** All of one counter whose kinds are counted in pieces; of one kind, that kind. Null where nobody released any. */
export function totalOf(
  lines: readonly TotalLine[],
  { counter, kind }: { counter: Counter; kind: string | null },
): number | null {
  const own = lines.filter((line) => line.counter === counter && (kind === null || line.kind === kind));
  return own.length === 0 ? null : own.reduce((sum, { value }) => sum + value, 0);
}
