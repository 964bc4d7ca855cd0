import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import { contributionId } from '#shared/contributions/contributions.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { type Bench, contact, envelope, openBench } from '#test/contracts/engine.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const FEW = 10;
const MANY = 100;
const CONTENDERS = { few: FEW, many: MANY };
/** As many as one link may name. */
const AREAS = AREA_CODES.slice(0, 10);
/** A statement in three languages, as long as it may be. */
const LONGEST = 4_000;
const compartment = stateCompartment('CL');
const EDITION = 'edn_bench';
const MATERIAL = 'mtr_bench';

interface Act {
  readonly name: string;
  readonly args: object;
  /** What it was decided on. */
  readonly base?: Readonly<Record<string, number>>;
}

/** One push, and all that it hands on, in ms. */
function make({ bench, acts }: { bench: Bench; acts: readonly Act[] }): number {
  const mutations = acts.map(({ name, args, base = {} }) =>
    envelope(contact, name, { state: 'CL', ...args }, { compartment, base }),
  );
  const started = performance.now();
  const { verdicts } = bench.push(contact, mutations);
  for (let left = bench.compartment.pendingForwards(); left.length > 0; ) {
    for (const forward of left) verdicts.push(bench.compartment.receive(forward));
    bench.compartment.markDelivered(left.map(({ id }) => id));
    left = bench.compartment.pendingForwards();
  }
  const took = performance.now() - started;
  const failed = verdicts.find(({ status }) => status !== 'accepted');
  if (failed !== undefined) throw new Error(`${failed.id} was ${failed.status}: ${failed.code}`);
  return took;
}

function linked(at: number): Act {
  const words = (language: string) => `${language} ${at} `.padEnd(LONGEST, 'palabra ').trimEnd();
  return {
    name: 'contributions.link',
    args: {
      ...{ link: `lnc_bench-${at}`, edition: EDITION },
      from: { kind: 'material', id: MATERIAL, paragraph: null },
      to: AREAS.map((code) => ({ kind: 'area', code })),
      ...{ requirements: [], source: 'B', information: '2', originalGrade: null, handlingCode: 'H0' },
      ...{ tlp: 'GREEN', restrictions: null, exchange: null, hasPersonalData: false },
      statement: { es: words('es'), pt: words('pt'), en: words('en') },
    },
  };
}

/** A panel that reads all of so many links, which rest on one material. */
function given({ bench, links }: { bench: Bench; links: number }): void {
  const edition = EDITION;
  const material = {
    ...{ material: MATERIAL, kind: 'study', title: 'x', publisher: null, date: null, url: null },
    ...{ handlingCode: 'H0', tlp: 'GREEN', originator: { kind: 'elsewhere', name: 'x' } },
  };
  const panel = { edition, method: 'ideal-1', title: { es: 'x' }, until: '2027-06-30', areas: AREAS };
  make({
    bench,
    acts: [
      { name: 'panels.set_up', args: panel },
      { name: 'contributions.begin', args: { edition, startFrom: null } },
      {
        name: 'contributions.write',
        args: { edition, readers: ['XA'] },
        base: { [`contributions/${contributionId(edition)}`]: 1 },
      },
      { name: 'contributions.add_material', args: material },
      ...Array.from({ length: links }, (_, at) => linked(at)),
      { name: 'panels.give_evidence', args: { edition, areas: AREAS, sources: [MATERIAL] } },
    ],
  });
}

function bytesOf(sql: Sql): number {
  return sql.get<{ bytes: number }>(
    'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()',
  )?.bytes as number;
}

/** Their material is withdrawn, so that all of it goes from the panel. */
function measure(links: number): { ms: number; versions: number; megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-bench-'));
  const sql = openNodeSqlite({ path: join(folder, 'state.sqlite') });
  try {
    const bench = openBench(sql, { name: compartment, program });
    given({ bench, links });
    const before = { versions: bench.count('revision'), bytes: bytesOf(sql) };
    const withdraw = {
      name: 'contributions.edit_material',
      args: { material: MATERIAL, fields: { withdrawn: true } },
      base: { [`materials/${MATERIAL}`]: 1 },
    };
    const ms = make({ bench, acts: [withdraw] });
    if (bench.count('revision') - before.versions < links) throw new Error('what was given is still there');
    return {
      ms,
      versions: bench.count('revision') - before.versions,
      megabytes: (bytesOf(sql) - before.bytes) / 1e6,
    };
  } finally {
    sql.close();
    rmSync(folder, { recursive: true });
  }
}

export async function measureEvidence(world: World): Promise<Row[]> {
  const found = await interleaved({
    contenders: Object.keys(CONTENDERS) as (keyof typeof CONTENDERS)[],
    runs: world.runs,
    warmUp: true,
    measure: async (contender) => measure(CONTENDERS[contender]),
  });
  const [few, many] = [median(found.few.map(({ ms }) => ms)), median(found.many.map(({ ms }) => ms))];
  const last = found.many.at(-1);
  return [
    makeRow({
      what: `server: material withdrawn, ${MANY} links in ${AREAS.length} areas that a panel reads`,
      value: many,
      unit: 'ms',
      goals: [
        atMost(many, 1_000, '≤ 1 s'),
        atMost(many / few, MANY / FEW, `≤ ${MANY / FEW} × with ${FEW} links`),
      ],
      beside: {
        [`links${FEW}`]: few,
        ratio: many / few,
        versions: last?.versions ?? Number.NaN,
        megabytes: last?.megabytes ?? Number.NaN,
      },
    }),
  ];
}
