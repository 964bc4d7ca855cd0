import { residentOf } from '../harness/children.ts';
import { pullAll } from '../harness/load.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { mediansOf } from '../harness/stats.ts';
import { ENTRIES, stateOfRun, type World } from '../harness/world.ts';

const STATES = Array.from({ length: 16 }, (_, index) => stateOfRun(100 + index));
const MEGABYTE = 1_048_576;

function compartmentOf(place: string): string {
  return place === 'committee' ? place : `state:${place}`;
}

/** A fresh process on a filled data folder with every compartment open, after one first pull of each. */
export async function measureServerMemory(world: World): Promise<Row[]> {
  const data = world.folder('memory');
  const places = ['committee', ...STATES];
  const filler = await world.startClasi({
    data,
    members: places.map((place) => `${place}0`),
    fill: places.map(compartmentOf),
  });
  await filler.stop();
  const measured: { now: number; peak: number; idle: number }[] = [];
  for (let run = 1; run <= world.runs; run += 1) {
    const server = await world.startClasi({ data, members: places.map((place) => `${place}${run}`) });
    try {
      const idle = residentOf(server.pid).now;
      for (const [index, place] of places.entries()) {
        const member = server.ready.members[index];
        if (member === undefined) throw new Error(`nobody of ${place}`);
        const count = await pullAll({ url: server.ready.url, member, compartment: compartmentOf(place) });
        if (count !== ENTRIES) throw new Error(`${place} gave ${count} of ${ENTRIES}`);
      }
      measured.push({ ...residentOf(server.pid), idle });
    } finally {
      await server.stop();
    }
  }
  const { now, peak, idle } = mediansOf(measured);
  return [
    makeRow({
      what: 'server memory, 17 compartments of 10,000 entries, each pulled',
      value: now / MEGABYTE,
      unit: 'MB',
      goals: [atMost(now / MEGABYTE, 200, '≤ 200 MB resident')],
      beside: { peak: peak / MEGABYTE, atStart: idle / MEGABYTE },
    }),
  ];
}
