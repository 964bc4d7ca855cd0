import { callPull, openContender } from '../harness/page-calls.ts';
import { atLeast, atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, mediansOf } from '../harness/stats.ts';
import { type ContenderName, ENTRIES, type World } from '../harness/world.ts';
import type { Timed } from '../page/contender.ts';

const CONTENDERS = ['clasi', 'floor', 'floorStrict', 'pouchdb', 'rxdb'] as const;

interface Pulled {
  readonly ms: number;
  readonly down: number;
  readonly up: number;
}

async function pullOnce({
  world,
  contender,
  run,
}: {
  world: World;
  contender: ContenderName;
  run: number;
}): Promise<Pulled> {
  const tab = await world.tab(contender);
  try {
    const actor = contender === 'clasi' ? (await world.clasi()).ready.members[1]?.actor : undefined;
    const name = contender === 'floorStrict' ? `strict${run}` : `pull${run}`;
    await openContender(tab, { run: name, ...(actor === undefined ? {} : { actor }) });
    await tab.countTraffic();
    const { ms, count }: Timed = await callPull(tab);
    if (count !== ENTRIES) throw new Error(`${contender} pulled ${count} of ${ENTRIES}`);
    const { down, up } = tab.traffic();
    return { ms, down, up };
  } finally {
    await tab.close();
  }
}

/** First pull of ten thousand entries: time against the floor and the peers, bytes against PouchDB. */
export async function measurePull(world: World): Promise<Row[]> {
  const results = await interleaved({
    contenders: CONTENDERS,
    runs: world.runs,
    measure: (contender, run) => pullOnce({ world, contender, run }),
  });
  const clasi = mediansOf(results.clasi);
  const floor = mediansOf(results.floor);
  const floorStrict = mediansOf(results.floorStrict);
  const pouchdb = mediansOf(results.pouchdb);
  const rxdb = mediansOf(results.rxdb);
  const xFloor = clasi.ms / floor.ms;
  const xPouchdb = pouchdb.ms / clasi.ms;
  const xRxdb = rxdb.ms / clasi.ms;
  const share = (clasi.down + clasi.up) / (pouchdb.down + pouchdb.up);
  return [
    makeRow({
      what: 'first pull of 10,000 entries, sealed and durable',
      value: clasi.ms,
      unit: 'ms',
      goals: [
        atMost(xFloor, 1.8, '≤ 1.8× floor'),
        atLeast(xPouchdb, 10, '≥ 10× faster than PouchDB'),
        atLeast(xRxdb, 8, '≥ 8× faster than RxDB'),
      ],
      beside: {
        floor: floor.ms,
        floorStrict: floorStrict.ms,
        pouchdb: pouchdb.ms,
        rxdb: rxdb.ms,
        timesFloor: xFloor,
        fasterThanPouchdb: xPouchdb,
        fasterThanRxdb: xRxdb,
      },
    }),
    makeRow({
      what: 'first pull of 10,000 entries, bytes in both directions',
      value: (clasi.down + clasi.up) / 1000,
      unit: 'kB',
      goals: [atMost(share, 0.5, '≤ half of PouchDB')],
      beside: {
        floor: (floor.down + floor.up) / 1000,
        pouchdb: (pouchdb.down + pouchdb.up) / 1000,
        rxdb: (rxdb.down + rxdb.up) / 1000,
        shareOfPouchdb: share,
        down: clasi.down / 1000,
        pouchdbDown: pouchdb.down / 1000,
        shareOfPouchdbDown: clasi.down / pouchdb.down,
      },
    }),
  ];
}
