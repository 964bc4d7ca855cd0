import type { Doc } from '#shared/kernel/mutation.ts';
import type { StateTotals } from './jointdays.schemas.ts';

type Released = Pick<StateTotals, 'kind' | 'number' | 'asOf'>;
const KIND_ORDER = { provisional: 0, verified: 1 } as const satisfies Record<Released['kind'], number>;

/** Below zero if the left one came before the right one, whatever the order in which they arrived. */
export function compareReleases(left: Released, right: Released): number {
  return (
    KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || left.number - right.number || left.asOf - right.asOf
  );
}

/**
 * The release of one state that counts: a verified one before any provisional one, then the greater number, then what
 * holds counts up to the later moment. Of two alike the greater id, so that everybody takes the same one.
 */
export function latestOf<D extends Pick<Doc<StateTotals>, 'id' | 'body'>>(releases: readonly D[]): D | null {
  return releases.reduce<D | null>((latest, each) => {
    if (latest === null) return each;
    const order = compareReleases(latest.body, each.body) || (latest.id < each.id ? -1 : 1);
    return order < 0 ? each : latest;
  }, null);
}

/** Of each state that released anything the release that counts, by the state's code. */
export function latestByState<D extends Pick<Doc<StateTotals>, 'id' | 'body'>>(
  releases: readonly D[],
): Map<string, D> {
  const byState = new Map<string, D[]>();
  for (const release of releases) {
    const known = byState.get(release.body.state);
    if (known === undefined) byState.set(release.body.state, [release]);
    else known.push(release);
  }
  const latest = new Map<string, D>();
  for (const [state, own] of byState) {
    const last = latestOf(own);
    if (last !== null) latest.set(state, last);
  }
  return latest;
}
