import { nearPairs } from '#shared/doubles/near.rules.ts';
import { referenceKey } from '#shared/doubles/references.rules.ts';
import { counterRule } from '#shared/jointdays/counter-set.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { DoubleJudgement, Post } from './counters.schemas.ts';
import { createReferenceSearch, type OtherUnits } from './other-units.rules.ts';
import { apartOf, type CountEntry, type CountTotals, countedAt } from './totals.rules.ts';

const DAY = 86_400_000;
/** Fewer things than these are as many at two posts by chance: they are one only where something else is the same. */
const FEW_PIECES = 10;
/** More pairs than anybody decides on: those that are worth most are told. */
export const MOST_DOUBLES = 200;
/** So many pairs of one sort are looked at, however many entries are alike. */
const MOST_COMPARED = 20_000;

/** Two first entries that could be one seizure, and why. */
export interface PossibleDouble {
  readonly one: CountEntry;
  readonly other: CountEntry;
  /** Both have the same reference of an operational system. */
  readonly isSameReference: boolean;
  readonly isSamePlace: boolean;
  /** Milliseconds between them, by the clocks of their phones. */
  readonly apart: number;
}

interface Candidate {
  readonly entry: CountEntry;
  readonly value: number;
  readonly reference: string | null;
  readonly place: string | null;
}

function pairOf(left: Candidate, right: Candidate): PossibleDouble {
  const [one, other] = left.entry.id < right.entry.id ? [left, right] : [right, left];
  return {
    one: one.entry,
    other: other.entry,
    isSameReference: one.reference !== null && one.reference === other.reference,
    isSamePlace: one.place !== null && one.place === other.place,
    apart: Math.abs(countedAt(one.entry.body.counted) - countedAt(other.entry.body.counted)),
  };
}

function isPossible(left: Candidate, right: Candidate): boolean {
  const { isSamePlace } = pairOf(left, right);
  const apart = apartOf(left.entry.body.counted, right.entry.body.counted);
  if (left.entry.parent === right.entry.parent || apart > DAY) return false;
  const isFew = counterRule(left.entry.body.counter).measure === 'piece' && left.value < FEW_PIECES;
  return !isFew || isSamePlace;
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const amountOf = ({ value }: Candidate) => value;
const postOf = ({ entry }: Candidate) => entry.parent;
/** The greatest first, and those alike by their ids: the same pairs are found whatever came first. */
const byValue = (left: Candidate, right: Candidate) =>
  right.value - left.value || (left.entry.id < right.entry.id ? -1 : 1);

/** Possible doubles, and whether these are all that there are. */
interface Found {
  readonly pairs: readonly PossibleDouble[];
  readonly isAll: boolean;
}

/**
 * The pairs of one group, without those that were decided. Those with one reference, those with nearly one value and those of
 * one post are looked for each by themselves, from the greatest down: however many there are of one sort, the others are told.
 */
function foundIn(alike: readonly Candidate[], decided: ReadonlySet<string>): Found {
  const sorted = alike.toSorted(byValue);
  const known = new Set(decided);
  let isAll = true;
  const take = (pairs: Iterable<readonly [Candidate, Candidate]>, isDouble: typeof isPossible) => {
    const list: PossibleDouble[] = [];
    let compared = 0;
    for (const [left, right] of pairs) {
      if (list.length >= MOST_DOUBLES || compared >= MOST_COMPARED) {
        isAll = false;
        break;
      }
      compared += 1;
      const key = pairKey(left.entry.id, right.entry.id);
      if (known.has(key) || !isDouble(left, right)) continue;
      known.add(key);
      list.push(pairOf(left, right));
    }
    return list;
  };
  const every = () => true;
  const referred = sorted.filter(({ reference }) => reference !== null);
  const byReference = [...groupBy(referred, ({ reference }) => reference).values()].filter(
    ({ length }) => length > 1,
  );
  const ofOthers = byReference.map((same) =>
    take(nearPairs(same, { amountOf, byWhom: postOf, isNear: every }), every),
  );
  const near = take(nearPairs(sorted, { amountOf, byWhom: postOf }), isPossible);
  const ofOnePost = byReference.flatMap((same) =>
    [...groupBy(same, postOf).values()].map((own) =>
      take(nearPairs(own, { amountOf, isNear: every }), every),
    ),
  );
  const pairs = inTurn([near, inTurn(ofOthers), inTurn(ofOnePost)]);
  return { pairs: pairs.slice(0, MOST_DOUBLES), isAll: isAll && pairs.length <= MOST_DOUBLES };
}

/** The first of each list, then the second of each, and so on: a long one keeps out no other. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const most = lists.reduce((longest, { length }) => Math.max(longest, length), 0);
  const taken: T[] = [];
  // One more than are told says that there are more.
  for (let turn = 0; turn < most && taken.length <= MOST_DOUBLES; turn += 1)
    for (const list of lists) if (turn < list.length) taken.push(list[turn] as T);
  return taken;
}

/** What is most alike first; of those as much alike the greatest of their kind. */
function byLikeness(left: PossibleDouble, right: PossibleDouble): number {
  return (
    Number(right.isSameReference) - Number(left.isSameReference) ||
    Number(right.isSamePlace) - Number(left.isSamePlace)
  );
}

interface Search {
  readonly totals: Pick<CountTotals, 'valueOf' | 'isDropped'>;
  /** By their ids: a seizure without a subdivision was where its post is. */
  readonly posts: ReadonlyMap<string, Pick<Post, 'subdivision'>>;
  readonly judgements: readonly Pick<DoubleJudgement, 'one' | 'other'>[];
}

/** First entries of one counter and kind; what was found among them, until one of them comes or is corrected. */
interface Group {
  readonly firsts: CountEntry[];
  found: Found | null;
}

/** Possible doubles while entries come: only those of the same counter and kind are compared again. */
export interface DoubleSearch {
  /** Each entry once, in any order; of a correction its first entry says something else now. */
  add(entry: CountEntry): void;
  possible(search: Search): PossibleDouble[];
  /** What two posts have under one reference in different units: nobody can decide on it, and one of the two may have to be corrected. */
  otherUnits(search: Search): readonly OtherUnits[];
  /** Whether these are all: where thousands are alike, those are told that are worth most. */
  isAll(search: Search): boolean;
}

export function createDoubleSearch(): DoubleSearch {
  const groups = new Map<string, Group>();
  const references = createReferenceSearch();
  let before: Search | null = null;

  /** What it is worth now; nothing, if another one counts in its place. */
  const worthOf = (entry: CountEntry, { totals }: Search) =>
    totals.isDropped(entry.id) ? 0 : (totals.valueOf(entry.id) ?? 0);
  function candidates({ firsts }: Group, search: Search): Candidate[] {
    return firsts.flatMap((entry) => {
      const value = worthOf(entry, search);
      if (value <= 0) return [];
      const { seizure } = entry.body;
      const place = seizure?.subdivision ?? search.posts.get(entry.parent ?? '')?.subdivision ?? null;
      return [{ entry, value, reference: referenceKey(seizure?.reference ?? null), place }];
    });
  }

  /** Of each kind in turn, in the order of their names: whatever came first finds the same. */
  function find(search: Search): Found {
    const isSame = before?.posts === search.posts && before.judgements === search.judgements;
    before = search;
    const decided = new Set(search.judgements.map(({ one, other }) => pairKey(one, other)));
    const found = [...groups.keys()].sort().flatMap((key): Found[] => {
      const group = groups.get(key);
      if (group === undefined) return [];
      if (!isSame) group.found = null;
      group.found ??= foundIn(candidates(group, search), decided);
      return [group.found];
    });
    return { pairs: inTurn(found.map(({ pairs }) => pairs)), isAll: found.every(({ isAll }) => isAll) };
  }

  function findUnits(search: Search) {
    const isCounted = (entry: CountEntry) => worthOf(entry, search) > 0;
    const found = references.pairs({ isCounted, most: MOST_DOUBLES });
    return { pairs: inTurn(found.map(({ pairs }) => pairs)), isAll: found.every(({ isAll }) => isAll) };
  }
  const areAll = ({ pairs, isAll }: { pairs: readonly unknown[]; isAll: boolean }) =>
    isAll && pairs.length <= MOST_DOUBLES;

  return {
    add(entry) {
      const { counter, kind, corrects } = entry.body;
      if (!counterRule(counter).isSeizure) return;
      const key = `${counter} ${kind}`;
      const group = groups.get(key) ?? { firsts: [], found: null };
      groups.set(key, group);
      group.found = null;
      if (corrects !== null) return;
      group.firsts.push(entry);
      references.add(entry);
    },
    otherUnits: (search) => findUnits(search).pairs.slice(0, MOST_DOUBLES),
    possible: (search) => find(search).pairs.slice(0, MOST_DOUBLES).sort(byLikeness),
    isAll: (search) => areAll(find(search)) && areAll(findUnits(search)),
  };
}

/**
 * Entries that two posts or services may have written down of one seizure, for a person to decide: of the same counter and
 * kind, of other posts, with values within a tenth and times within a day; always where the reference is the same. What was
 * decided, and what counts for nothing already, is left out.
 */
export function possibleDoubles({
  totals,
  ...rest
}: Omit<Search, 'totals'> & {
  readonly totals: Pick<CountTotals, 'firsts' | 'valueOf' | 'isDropped'>;
}): PossibleDouble[] {
  const search = createDoubleSearch();
  for (const first of totals.firsts()) search.add(first);
  return search.possible({ totals, ...rest });
}
