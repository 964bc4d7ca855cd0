export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Three significant digits, so that a table claims no more than was measured. */
export function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : value;
}

export function mediansOf<K extends string>(runs: readonly Readonly<Record<K, number>>[]): Record<K, number> {
  const names = Object.keys(runs[0] ?? {}) as K[];
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))])) as Record<
    K,
    number
  >;
}

/**
 * Runs every contender once per round. The order rotates, so that none always comes first or after the same one.
 *
 * @param warmUp one round before the others that does not count: who has answered nothing yet still compiles its code
 */
export async function interleaved<K extends string, T>({
  contenders,
  runs,
  warmUp = false,
  measure,
}: {
  contenders: readonly K[];
  runs: number;
  warmUp?: boolean;
  measure: (contender: K, run: number) => Promise<T>;
}): Promise<Record<K, T[]>> {
  const results = Object.fromEntries(contenders.map((name) => [name, [] as T[]])) as Record<K, T[]>;
  if (warmUp) for (const contender of contenders) await measure(contender, runs);
  for (let run = 0; run < runs; run += 1) {
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(run + place) % contenders.length] as K;
      results[contender].push(await measure(contender, run));
    }
  }
  return results;
}
