import { referenceKey } from '#shared/doubles/references.rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { CountEntry } from './totals.rules.ts';

/** So many pairs under one reference are looked at: a word in the place of a number can stand under thousands of entries. */
const MOST_COMPARED = 20_000;

/** What is a drug to one service can be tablets, plants, a liquid or a precursor to another, or goods that nobody has named. */
const AS_DRUGS = ['drugs', 'drug_tablets', 'drug_plants', 'drug_liquids', 'precursors'];
const UNNAMED_GOODS = ['medicine', 'other_goods'];

type Thing = Pick<CountEntry['body'], 'counter' | 'kind'>;
/** What is counted for itself. */
const kindKey = ({ counter, kind }: Thing) => `${counter} ${kind}`;
/** Whether a person can decide that two entries are one seizure. */
export function isComparable(one: Thing, other: Thing): boolean {
  return kindKey(one) === kindKey(other);
}
/** What the same thing can have been written down as. Money is no drug, whatever case both belong to. */
function familyOf({ counter, kind }: Thing): string {
  const isUnnamed = counter === 'goods' && UNNAMED_GOODS.includes(kind ?? '');
  return isUnnamed || AS_DRUGS.includes(counter) ? 'drugs' : counter;
}

/** Two first entries that have one reference and count in different units, or as different kinds. */
export interface OtherUnits {
  readonly one: CountEntry;
  readonly other: CountEntry;
}
interface Found {
  readonly pairs: readonly OtherUnits[];
  readonly isAll: boolean;
}

/** Entries by their references, while they come. */
export interface ReferenceSearch {
  /** Each first entry of a seizure once, in any order. */
  add(first: CountEntry): void;
  /** Of each reference its pairs, as many as `most`; in the order of the references. */
  pairs(of: { readonly isCounted: (entry: CountEntry) => boolean; readonly most: number }): Found[];
}

/**
 * Seizures that two posts wrote down under one reference, one of them in another unit or as another kind: cocaine in kilograms here and in
 * tablets there. What the other post has of the same kind under that reference is compared with that alone: of cocaine and
 * heroin under one number both posts may have both.
 */
export function createReferenceSearch(): ReferenceSearch {
  const groups = new Map<string, CountEntry[]>();
  return {
    add(first) {
      const reference = referenceKey(first.body.seizure?.reference ?? null);
      if (reference === null) return;
      const key = `${reference} ${familyOf(first.body)}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [first]);
      else known.push(first);
    },
    pairs({ isCounted, most }) {
      const several = [...groups].filter(([, { length }]) => length > 1);
      return several
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, entries]) => pairsOf(entries, { isCounted, most }));
    },
  };
}

function pairsOf(
  entries: readonly CountEntry[],
  { isCounted, most }: Parameters<ReferenceSearch['pairs']>[0],
): Found {
  const byPost = groupBy(entries, ({ parent }) => parent ?? '');
  if (byPost.size < 2) return { pairs: [], isAll: true };
  // Also of what does not count any more: one of two that are one seizure was written down by both posts all the same.
  const kinds = new Map(
    [...byPost].map(([post, own]) => [post, new Set(own.map(({ body }) => kindKey(body)))]),
  );
  const hasToo = (entry: CountEntry, { parent }: CountEntry) =>
    kinds.get(parent ?? '')?.has(kindKey(entry.body)) === true;
  const sorted = entries.filter(isCounted).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const pairs: OtherUnits[] = [];
  let compared = 0;
  for (const [at, one] of sorted.entries())
    for (const other of sorted.slice(at + 1)) {
      if (pairs.length >= most || compared >= MOST_COMPARED) return { pairs, isAll: false };
      compared += 1;
      if (one.parent === other.parent || hasToo(one, other) || hasToo(other, one)) continue;
      pairs.push({ one, other });
    }
  return { pairs, isAll: true };
}
