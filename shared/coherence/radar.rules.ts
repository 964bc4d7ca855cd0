import type { Institution } from '#shared/kernel/actor.ts';
import { daysBetween, laterDay } from '#shared/kernel/days.ts';
import type { OVERLAPS } from './coherence.schemas.ts';
import { comparableWords } from './comparable.rules.ts';
import type { RadarItem, RadarKind } from './radar-item.rules.ts';

export type OverlapRule = (typeof OVERLAPS)[number];

/** Two sides and what they have in common: all that its sentence says. */
export interface Overlap {
  readonly rule: OverlapRule;
  /** Ids, the lesser one first: whoever finds it names it alike. */
  readonly sides: readonly [string, string];
  /** First and last day that both have; of the rule of months, as far as the months of both go. Null where no day counts. */
  readonly from: string | null;
  readonly until: string | null;
  /** The target, the place or the leader, as the first side writes it. */
  readonly what: string | null;
  readonly areas: readonly string[];
  readonly states: readonly string[];
  readonly audience: readonly Institution[];
}

/** Longer than this, a thing takes no leader's whole day: others stand in for them. */
export const LONGEST_LED_DAYS = 14;
/** How many days apart two of a kind may begin and still be for the same people on the same topic. Absent: never compared. */
export const MOST_DAYS_APART: Partial<Readonly<Record<RadarKind, number>>> = { training: 365, meeting: 31 };

/** An item as rules compare it. */
interface Ready {
  readonly item: RadarItem;
  readonly first: number;
  readonly last: number;
  readonly days: readonly [from: string, until: string] | null;
  readonly places: readonly Word[];
  readonly targets: readonly Word[];
  readonly leaders: readonly Word[];
  readonly topics: readonly string[];
}
interface Word {
  readonly key: string;
  readonly written: string;
}

const EPOCH = '2000-01-01';
const earlierDay = (one: string, other: string) => (laterDay(one, other) === one ? other : one);
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** What was written before is not folded again: many have one place, one target, one leader. */
type Known = Map<string, string | null>;
function wordsOf(texts: readonly string[], known: Known): Word[] {
  const words: Word[] = [];
  for (const written of texts) {
    let key = known.get(written);
    if (key === undefined) {
      key = comparableWords(written);
      known.set(written, key);
    }
    if (key !== null && !words.some((word) => word.key === key)) words.push({ key, written });
  }
  return words;
}

function readyOf(item: RadarItem, known: Known = new Map()): Ready {
  const [from, until] = [item.from ?? item.until, item.until ?? item.from];
  const days = from === null || until === null || until < from ? null : ([from, until] as const);
  return {
    item,
    days,
    first: days === null ? 0 : daysBetween(EPOCH, days[0]),
    last: days === null ? 0 : daysBetween(EPOCH, days[1]),
    places: wordsOf(item.places, known),
    targets: wordsOf(item.targets, known),
    leaders: wordsOf(item.leaders, known),
    topics: [...item.areas.map((area) => `area ${area}`), ...listed(item.priority)],
  };
}
const listed = (value: string | null) => (value === null ? [] : [value]);

type Common = Omit<Overlap, 'rule' | 'sides'>;
const NOTHING: Common = { from: null, until: null, what: null, areas: [], states: [], audience: [] };

const both = <T>(left: readonly T[], right: readonly T[]): T[] =>
  left.filter((each) => right.includes(each)).sort();
const shares = <T>(left: readonly T[], right: readonly T[]): boolean =>
  left.some((each) => right.includes(each));
const sameWord = (left: readonly Word[], right: readonly Word[]): string | null =>
  left.find(({ key }) => right.some((word) => word.key === key))?.written ?? null;

function commonDays({ days: left }: Ready, { days: right }: Ready): readonly [string, string] | null {
  if (left === null || right === null) return null;
  const [from, until] = [laterDay(left[0], right[0]), earlierDay(left[1], right[1])];
  return from <= until ? [from, until] : null;
}

interface Rule {
  /** What both must have at least one of. Items without any are compared with nobody. */
  keysOf(ready: Ready): readonly string[];
  /** From which number on, and up to which, another one with the same key may concern it; null: none does. */
  spanOf(ready: Ready): readonly [number, number] | null;
  /** It is about what two makers plan, and never about two things of one. */
  readonly isBetweenMakers: boolean;
  /** What two have in common by the whole rule, which needs no index to be true; or null. */
  common(left: Ready, right: Ready): Common | null;
}

/** Neither of one maker, nor one the continuation of the other. */
const byOthers = ({ item: left }: Ready, { item: right }: Ready) =>
  left.maker !== right.maker && left.follows !== right.id && right.follows !== left.id;

const RULES: Readonly<Record<OverlapRule, Rule>> = {
  /** Plans of two bodies have the same target, and a calendar month in common. */
  same_target: {
    isBetweenMakers: true,
    keysOf: ({ targets }) => targets.map(({ key }) => key),
    spanOf: ({ days }) => (days === null ? null : [monthOf(days[0]), monthOf(days[1])]),
    common(left, right) {
      const what = sameWord(left.targets, right.targets);
      if (what === null || left.days === null || right.days === null || !byOthers(left, right)) return null;
      const began = laterDay(left.days[0], right.days[0]);
      const ends = earlierDay(left.days[1], right.days[1]);
      if (monthOf(began) > monthOf(ends)) return null;
      // Within one month the later beginning may be after the earlier end.
      return { ...NOTHING, what, from: earlierDay(began, ends), until: laterDay(began, ends) };
    },
  },
  /** What two bodies do takes place at one place on one day. A plan takes no place. */
  same_place: {
    isBetweenMakers: true,
    keysOf: ({ item, places }) => (item.kind === 'plan' ? [] : places.map(({ key }) => key)),
    spanOf: ({ days, first, last }) => (days === null ? null : [first, last]),
    common(left, right) {
      if (left.item.kind === 'plan' || right.item.kind === 'plan' || !byOthers(left, right)) return null;
      const [what, days] = [sameWord(left.places, right.places), commonDays(left, right)];
      const isElsewhere =
        left.item.state !== null && right.item.state !== null && left.item.state !== right.item.state;
      if (what === null || days === null || isElsewhere) return null;
      return { ...NOTHING, what, from: days[0], until: days[1] };
    },
  },
  /** Two bodies train, or gather, institutions of one state on one topic, not far apart. */
  same_audience: {
    isBetweenMakers: true,
    keysOf: ({ item: { kind, states, audience }, topics }) =>
      MOST_DAYS_APART[kind] === undefined || audience.length === 0
        ? []
        : topics.flatMap((topic) => states.map((state) => `${kind} ${state} ${topic}`)),
    spanOf: ({ days, first, item: { kind } }) =>
      days === null ? null : [first, first + (MOST_DAYS_APART[kind] ?? 0)],
    common(left, right) {
      const { kind } = left.item;
      const apart = MOST_DAYS_APART[kind];
      if (apart === undefined || kind !== right.item.kind || !byOthers(left, right)) return null;
      if (left.days === null || right.days === null || Math.abs(left.first - right.first) > apart)
        return null;
      if (!shares(left.item.audience, right.item.audience)) return null;
      if (!shares(left.topics, right.topics) || !shares(left.item.states, right.item.states)) return null;
      const audience = both(left.item.audience, right.item.audience);
      const states = both(left.item.states, right.item.states);
      return { ...NOTHING, areas: both(left.item.areas, right.item.areas), states, audience };
    },
  },
  /** Whoever leads something is needed twice on one day, whoever plans it. */
  same_leader: {
    isBetweenMakers: false,
    keysOf: (ready) => (isLed(ready) ? ready.leaders.map(({ key }) => key) : []),
    spanOf: ({ days, first, last }) => (days === null ? null : [first, last]),
    common(left, right) {
      if (!isLed(left) || !isLed(right)) return null;
      const [what, days] = [sameWord(left.leaders, right.leaders), commonDays(left, right)];
      return what === null || days === null ? null : { ...NOTHING, what, from: days[0], until: days[1] };
    },
  },
};
function isLed({ days, first, last }: Ready): boolean {
  return days !== null && last - first < LONGEST_LED_DAYS;
}
export const OVERLAP_RULES = Object.keys(RULES) as readonly OverlapRule[];

function overlapOf(rule: OverlapRule, one: Ready, other: Ready): Overlap | null {
  const [left, right] = one.item.id < other.item.id ? [one, other] : [other, one];
  const common = RULES[rule].common(left, right);
  return common === null ? null : { rule, sides: [left.item.id, right.item.id], ...common };
}

/** In the order of rules, then of sides: the same whatever order items come in. */
export function byRule(left: Overlap, right: Overlap): number {
  const rules = OVERLAP_RULES.indexOf(left.rule) - OVERLAP_RULES.indexOf(right.rule);
  if (rules !== 0) return rules;
  const at = left.sides[0] === right.sides[0] ? 1 : 0;
  return left.sides[at] < right.sides[at] ? -1 : left.sides[at] > right.sides[at] ? 1 : 0;
}

/** Each with each, by every rule: what the index must equal, and what it is measured against. */
export function overlapsByComparingAll(items: readonly RadarItem[]): Overlap[] {
  const ready = items.map((item) => readyOf(item));
  const found: Overlap[] = [];
  for (const [at, one] of ready.entries())
    for (const other of ready.slice(at + 1))
      for (const rule of OVERLAP_RULES) {
        const overlap = overlapOf(rule, one, other);
        if (overlap !== null) found.push(overlap);
      }
  return found.sort(byRule);
}

interface Spanned {
  readonly ready: Ready;
  readonly from: number;
  readonly until: number;
}
type Buckets = Map<string, Spanned[]>;

function place(buckets: Buckets, rule: OverlapRule, ready: Ready): void {
  const span = RULES[rule].spanOf(ready);
  if (span === null) return;
  for (const key of RULES[rule].keysOf(ready)) {
    const known = buckets.get(key);
    const spanned = { ready, from: span[0], until: span[1] };
    if (known === undefined) buckets.set(key, [spanned]);
    else known.push(spanned);
  }
}

/** From this many on, things of one maker in a bucket are worth passing over. */
const MANY = 100;

/** Tells pairs of one bucket whose spans meet, each once: from the earliest, as far as one reaches. */
function forMeeting(
  bucket: readonly Spanned[],
  { isBetweenMakers }: Rule,
  tell: (one: Ready, other: Ready) => void,
): void {
  const ordered = [...bucket].sort((left, right) => left.from - right.from);
  if (isBetweenMakers && bucket.length >= MANY) {
    forMeetingOthers(ordered, tell);
    return;
  }
  for (const [at, one] of ordered.entries())
    for (let next = at + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (other === undefined || other.from > one.until) break;
      tell(one.ready, other.ready);
    }
}

/** The same of two makers each time, so that it costs nothing how many things one of them has. */
function forMeetingOthers(ordered: readonly Spanned[], tell: (one: Ready, other: Ready) => void): void {
  const going = new Map<string, Spanned[]>();
  for (const one of ordered) {
    const { maker } = one.ready.item;
    for (const [of, begun] of going) {
      if (of === maker) continue;
      const left = begun.filter(({ until }) => until >= one.from);
      for (const other of left) tell(other.ready, one.ready);
      if (left.length < begun.length) going.set(of, left);
    }
    const own = going.get(maker);
    if (own === undefined) going.set(maker, [one]);
    else own.push(one);
  }
}

export interface Radar {
  /** All pairs that matter, in the order of `byRule`. */
  overlaps(): Overlap[];
  /** Those of one item with the others, whether or not it is among them yet; an item of its id is taken for an earlier one. */
  overlapsWith(item: RadarItem): Overlap[];
  /** From now on it is among them, as it is now. */
  put(item: RadarItem): void;
  drop(id: string): void;
}

/** An index by what rules need both sides to have in common: only items that share a key are compared. */
export function createRadar(items: readonly RadarItem[]): Radar {
  const index = new Map<OverlapRule, Buckets>(OVERLAP_RULES.map((rule) => [rule, new Map()]));
  const known = new Map<string, Ready>();
  const words: Known = new Map();
  function add(item: RadarItem) {
    const ready = readyOf(item, words);
    known.set(item.id, ready);
    for (const [rule, buckets] of index) place(buckets, rule, ready);
  }
  function drop(id: string) {
    const ready = known.get(id);
    if (ready === undefined) return;
    known.delete(id);
    for (const [rule, buckets] of index)
      for (const key of RULES[rule].keysOf(ready)) {
        const left = (buckets.get(key) ?? []).filter(({ ready: { item } }) => item.id !== id);
        if (left.length === 0) buckets.delete(key);
        else buckets.set(key, left);
      }
  }
  function put(item: RadarItem) {
    drop(item.id);
    add(item);
  }
  for (const item of items) put(item);
  return {
    overlaps() {
      const found: Overlap[] = [];
      // A pair is one number, by which it is told from others and takes its place.
      const ids = [...known.keys()].sort();
      const placeOf = new Map(ids.map((id, at) => [id, at]));
      const numberOf = ([left, right]: Overlap['sides']) =>
        (placeOf.get(left) ?? 0) * ids.length + (placeOf.get(right) ?? 0);
      for (const [rule, buckets] of index) {
        // Two may share several keys of one rule, which is one overlap.
        const pairs = new Map<number, Overlap>();
        for (const bucket of buckets.values())
          forMeeting(bucket, RULES[rule], (one, other) => {
            const overlap = overlapOf(rule, one, other);
            if (overlap !== null) pairs.set(numberOf(overlap.sides), overlap);
          });
        const numbers = Float64Array.from(pairs.keys()).sort();
        for (const number of numbers) found.push(pairs.get(number) as Overlap);
      }
      return found;
    },
    overlapsWith(item) {
      const ready = readyOf(item, words);
      const found: Overlap[] = [];
      for (const [rule, buckets] of index) {
        const others = new Set(
          RULES[rule].keysOf(ready).flatMap((key) => (buckets.get(key) ?? []).map((each) => each.ready)),
        );
        for (const other of others) {
          const overlap = other.item.id === item.id ? null : overlapOf(rule, ready, other);
          if (overlap !== null) found.push(overlap);
        }
      }
      return found.sort(byRule);
    },
    put,
    drop,
  };
}
