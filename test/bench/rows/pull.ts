import type { Tab } from '../harness/browser.ts';
import { callPull, openContender } from '../harness/page-calls.ts';
import { atLeast, atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, mediansOf } from '../harness/stats.ts';
import { type ContenderName, ENTRIES, type World } from '../harness/world.ts';
import type { Timed } from '../page/contender.ts';

const CONTENDERS = ['clasi', 'floor', 'floorStrict', 'pouchdb', 'rxdb'] as const;

async function pullOnce<T>({
  world,
  contender,
  name,
  beside,
}: {
  world: World;
  contender: ContenderName;
  /** Of the contender's database: each pull is a first one. */
  name: string;
  /** Runs the pull, and takes another measure of it if wanted. */
  beside: (tab: Tab, pull: () => Promise<Timed>) => Promise<T>;
}): Promise<T> {
  const tab = await world.tab(contender);
  try {
    const actor = contender === 'clasi' ? (await world.clasi()).ready.members[1]?.actor : undefined;
    await openContender(tab, { run: name, ...(actor === undefined ? {} : { actor }) });
    return await beside(tab, async () => {
      const timed: Timed = await callPull(tab);
      if (timed.count !== ENTRIES) throw new Error(`${contender} pulled ${timed.count} of ${ENTRIES}`);
      return timed;
    });
  } finally {
    await tab.close();
  }
}

/** Apart from the times: the browser's own count of the traffic takes as long as a sixth of a pull. */
async function bytesOf(
  world: World,
  contender: ContenderName,
): Promise<{ readonly down: number; readonly up: number }> {
  return pullOnce({
    world,
    contender,
    name: 'bytes',
    async beside(tab, pull) {
      await tab.countTraffic();
      await pull();
      return tab.traffic();
    },
  });
}

/** First pull of ten thousand entries: time against the floor and the peers, bytes against PouchDB. */
export async function measurePull(world: World): Promise<Row[]> {
  const results = await interleaved({
    contenders: CONTENDERS,
    runs: world.runs,
    warmUp: true,
    measure: (contender, run) =>
      pullOnce({
        world,
        contender,
        name: contender === 'floorStrict' ? `strict${run}` : `pull${run}`,
        beside: async (_, pull) => ({ ms: (await pull()).ms }),
      }),
  });
  const clasi = mediansOf(results.clasi);
  const floor = mediansOf(results.floor);
  const floorStrict = mediansOf(results.floorStrict);
  const pouchdb = mediansOf(results.pouchdb);
  const rxdb = mediansOf(results.rxdb);
  const xFloor = clasi.ms / floor.ms;
  const xPouchdb = pouchdb.ms / clasi.ms;
  const xRxdb = rxdb.ms / clasi.ms;
  const sent = {
    clasi: await bytesOf(world, 'clasi'),
    floor: await bytesOf(world, 'floor'),
    pouchdb: await bytesOf(world, 'pouchdb'),
    rxdb: await bytesOf(world, 'rxdb'),
  };
  const bytes = (name: keyof typeof sent) => sent[name].down + sent[name].up;
  const share = bytes('clasi') / bytes('pouchdb');
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
      value: bytes('clasi') / 1000,
      unit: 'kB',
      goals: [atMost(share, 0.5, '≤ half of PouchDB')],
      beside: {
        floor: bytes('floor') / 1000,
        pouchdb: bytes('pouchdb') / 1000,
        rxdb: bytes('rxdb') / 1000,
        shareOfPouchdb: share,
        down: sent.clasi.down / 1000,
        pouchdbDown: sent.pouchdb.down / 1000,
        shareOfPouchdbDown: sent.clasi.down / sent.pouchdb.down,
      },
    }),
  ];
}
