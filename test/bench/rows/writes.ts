import { makeDocuments } from '../documents.ts';
import { callWrite, openContender } from '../harness/page-calls.ts';
import { atLeast, atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, mediansOf } from '../harness/stats.ts';
import { type ContenderName, stateOfRun, type World } from '../harness/world.ts';

const COUNT = 1_000;
const CONTENDERS = ['clasi', 'floor', 'pouchdb', 'rxdb'] as const;

interface Measured {
  readonly ms: number;
  readonly write: number;
  readonly send: number;
}

async function writeOnce({
  world,
  contender,
  how,
  run,
}: {
  world: World;
  contender: ContenderName;
  how: 'writeEach' | 'writeAtOnce';
  run: number;
}): Promise<Measured> {
  const tab = await world.tab(contender);
  try {
    // Odd and even, so that the two rows never meet in a compartment.
    const state = stateOfRun(2 * run + (how === 'writeEach' ? 0 : 1));
    const members = contender === 'clasi' ? (await world.clasi()).ready.members : [];
    const actor = members.find((member) => member.actor.state === state)?.actor;
    await openContender(tab, {
      run: `${contender === 'floorRows' ? 'rows' : ''}${how}${run}`.toLowerCase(),
      ...(actor === undefined ? {} : { actor }),
    });
    const documents = makeDocuments({
      count: COUNT,
      seed: 100 + run,
      prefix: how === 'writeEach' ? 'doc' : 'set',
    });
    const { ms, write, send, count } = await callWrite(tab, { how, documents });
    if (count !== COUNT) throw new Error(`${contender} had ${count} of ${COUNT} receipted`);
    return { ms, write, send };
  } finally {
    await tab.close();
  }
}

function measureAll<const C extends ContenderName>(
  world: World,
  { how, contenders }: { how: 'writeEach' | 'writeAtOnce'; contenders: readonly C[] },
) {
  return interleaved({
    contenders,
    runs: world.runs,
    warmUp: true,
    measure: (contender, run) => writeOnce({ world, contender, how, run }),
  });
}

/** Awaits each mutation until it is saved, as a person does; then sends all of them. */
export async function measureWriteEach(world: World): Promise<Row[]> {
  const results = await measureAll(world, { how: 'writeEach', contenders: CONTENDERS });
  const clasi = mediansOf(results.clasi);
  const floor = mediansOf(results.floor);
  const timesFloor = clasi.ms / floor.ms;
  return [
    makeRow({
      what: '1,000 mutations, each awaited, then sent and receipted',
      value: clasi.ms,
      unit: 'ms',
      goals: [atMost(timesFloor, 2, '≤ 2× floor')],
      beside: {
        floor: floor.ms,
        pouchdb: mediansOf(results.pouchdb).ms,
        rxdb: mediansOf(results.rxdb).ms,
        timesFloor,
        write: clasi.write,
        send: clasi.send,
        floorWrite: floor.write,
        floorSend: floor.send,
      },
    }),
  ];
}

/** Issues all before awaiting any; the contenders use their own bulk calls. */
export async function measureWriteAtOnce(world: World): Promise<Row[]> {
  const results = await measureAll(world, { how: 'writeAtOnce', contenders: [...CONTENDERS, 'floorRows'] });
  const clasi = mediansOf(results.clasi);
  const floor = mediansOf(results.floor);
  const floorRows = mediansOf(results.floorRows);
  const pouchdb = mediansOf(results.pouchdb);
  const rxdb = mediansOf(results.rxdb);
  const fasterThanPouchdb = pouchdb.ms / clasi.ms;
  const fasterThanRxdb = rxdb.ms / clasi.ms;
  return [
    makeRow({
      what: '1,000 mutations issued at once, then sent and receipted',
      value: clasi.ms,
      unit: 'ms',
      goals: [
        atLeast(fasterThanPouchdb, 4, '≥ 4× faster than PouchDB'),
        atLeast(fasterThanRxdb, 3, '≥ 3× faster than RxDB'),
      ],
      beside: {
        floor: floor.ms,
        floorRows: floorRows.ms,
        floorRowsWrite: floorRows.write,
        floorRowsSend: floorRows.send,
        pouchdb: pouchdb.ms,
        rxdb: rxdb.ms,
        fasterThanPouchdb,
        fasterThanRxdb,
        write: clasi.write,
        send: clasi.send,
        pouchdbWrite: pouchdb.write,
        rxdbWrite: rxdb.write,
      },
    }),
  ];
}
