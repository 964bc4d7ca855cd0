import { judgementId } from '#shared/coherence/judgement-id.rules.ts';
import { createRadar, type Overlap, type Radar } from '#shared/coherence/radar.rules.ts';
import type { RadarItem } from '#shared/coherence/radar-item.rules.ts';

/** What has changed since the last request; the first one brings all. */
export interface RadarRequest {
  readonly put: readonly RadarItem[];
  readonly drop: readonly string[];
}
/** Overlaps of what has changed; those that it had before count no more. After the first request: all of them. */
export interface RadarReply {
  readonly changed: readonly string[];
  readonly overlaps: readonly Overlap[];
  /** Of the judgement of each: thousands would hold up a page that works them out. */
  readonly ids: readonly string[];
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<RadarRequest>) => void) | null;
  postMessage(reply: RadarReply): void;
};

let radar: Radar | undefined;

function tell(changed: readonly string[], overlaps: readonly Overlap[]): void {
  scope.postMessage({ changed, overlaps, ids: overlaps.map(judgementId) });
}

/** Of two that have both changed, once. */
function overlapsOf(known: Radar, items: readonly RadarItem[]): Overlap[] {
  const told = new Set<string>();
  return items.flatMap((item) => {
    const found = known.overlapsWith(item).filter(({ sides }) => !sides.some((side) => told.has(side)));
    told.add(item.id);
    return found;
  });
}

scope.onmessage = ({ data: { put, drop } }) => {
  const changed = [...drop, ...put.map(({ id }) => id)];
  if (radar === undefined) {
    radar = createRadar(put);
    tell(changed, radar.overlaps());
    return;
  }
  for (const id of drop) radar.drop(id);
  for (const item of put) radar.put(item);
  tell(changed, overlapsOf(radar, put));
};
