import { type Evidence, INFORMATION_GRADES, SOURCE_GRADES } from './scoring.schemas.ts';

export type Grades = readonly Pick<Evidence, 'source' | 'information'>[];

/** How many pieces of evidence a subject rests on, and how many of them are from a reliable source and confirmed. */
export interface Graded {
  readonly all: number;
  readonly good: number;
}

/** From a source as reliable as these, and as confirmed as this or better. */
export const GOOD_GRADES = { sources: ['A', 'B'], information: 2 } as const;
const goodSources: readonly Evidence['source'][] = GOOD_GRADES.sources;
function isGood({ source, information }: Grades[number]): boolean {
  return goodSources.includes(source) && information <= GOOD_GRADES.information;
}

export function gradedOf(evidence: Grades): Graded {
  let good = 0;
  for (const each of evidence) if (isGood(each)) good += 1;
  return { all: evidence.length, good };
}

/** Every grade that evidence can have, in the order of the canonical input. */
const GRADES = SOURCE_GRADES.flatMap((source) =>
  INFORMATION_GRADES.map((information) => ({ source, information })),
);
const PLACES = Object.fromEntries(
  SOURCE_GRADES.map((source, at) => [source, at * INFORMATION_GRADES.length - 1]),
) as Record<Evidence['source'], number>;

/** How often each grade stands in the evidence, by state and by area: a hundred thousand rows are a few thousand counts. */
export type EvidenceCounts = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function memberOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

export function countEvidence(evidence: readonly Evidence[]): EvidenceCounts {
  const counts = new Map<string, Map<string, number[]>>();
  for (const { state, area, source, information } of evidence) {
    const areas = memberOf(counts, state, () => new Map());
    const grades = memberOf(areas, area, () => Array(GRADES.length).fill(0));
    const at = PLACES[source] + information;
    grades[at] = (grades[at] as number) + 1;
  }
  return counts;
}

/** What the counts say of one subject. */
export function gradedIn(counts: EvidenceCounts, { state, area }: { state: string; area: string }): Graded {
  let all = 0;
  let good = 0;
  for (const [at, count] of (counts.get(state)?.get(area) ?? []).entries()) {
    all += count;
    if (isGood(GRADES[at] as Grades[number])) good += count;
  }
  return { all, good };
}

/** Every row again, as often as it was counted, by state, area, source and information. */
export function* countedRows(counts: EvidenceCounts): Generator<{ row: Evidence; count: number }> {
  for (const state of [...counts.keys()].sort())
    for (const area of [...(counts.get(state)?.keys() ?? [])].sort())
      for (const [at, count] of (counts.get(state)?.get(area) ?? []).entries())
        if (count > 0) yield { row: { state, area, ...(GRADES[at] as Grades[number]) }, count };
}
