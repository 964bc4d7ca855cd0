import { radarYear } from '#shared/coherence/radar.fixtures.ts';
import { createRadar, overlapsByComparingAll } from '#shared/coherence/radar.rules.ts';
import type { RadarItem } from '#shared/coherence/radar-item.rules.ts';
import { createRandom } from '../documents.ts';
import { atLeast, atMost, makeRow, type Row } from '../harness/rows.ts';
import { median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const ITEMS = 5_000;
/** Comparing each with each takes seconds: it is done with a part of them, and its share is by pairs. */
const COMPARED = 1_000;
/** Items that come one by one; the slowest counts. */
const NEW = 50;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** All pairs that matter of a year of agencies, from nothing, and what one more item adds. */
export async function measureCoherence({ runs }: World): Promise<Row[]> {
  const items = radarYear(ITEMS, createRandom(17));
  const [one, other] = [items.slice(0, COMPARED), radarYear(NEW, createRandom(18))];
  const fresh = other.map((item, at): RadarItem => ({ ...item, id: `oit_new${at}` }));
  const found = createRadar(items).overlaps().length;
  const ofAll: number[] = [];
  const ofOne: number[] = [];
  const ofPart: number[] = [];
  const compared: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    const radar = createRadar(items);
    ofAll.push(timed(() => createRadar(items).overlaps()));
    ofOne.push(
      Math.max(
        ...fresh.map((item) =>
          timed(() => {
            radar.put(item);
            radar.overlapsWith(item);
          }),
        ),
      ),
    );
    ofPart.push(timed(() => createRadar(one).overlaps()));
    compared.push(timed(() => overlapsByComparingAll(one)));
  }
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const [all, slowest] = [median(ofAll), median(ofOne)];
  // Of so many pairs: what comparing each with each would take.
  const floor = (median(compared) * pairs(ITEMS)) / pairs(COMPARED);
  return [
    makeRow({
      what: `coherence: all overlaps of ${ITEMS} items`,
      value: all,
      unit: 'ms',
      goals: [atMost(all, 300, '<= 300 ms')],
      beside: { found, floorEachWithEach: floor, times: floor / all },
    }),
    makeRow({
      what: `coherence: one more item, the slowest of ${NEW}`,
      value: slowest,
      unit: 'ms',
      goals: [atMost(slowest, 10, '<= 10 ms')],
    }),
    makeRow({
      what: `coherence: times faster than each with each, ${COMPARED} items`,
      value: median(compared) / median(ofPart),
      unit: 'times',
      goals: [atLeast(median(compared) / median(ofPart), 5, '>= 5 times')],
    }),
  ];
}
