import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { drawMedians, type RatedArea, ranksOf } from '#shared/scoring/region.rules.ts';
import { INFORMATION_GRADES, type ScoringInput, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import { subjectFigure } from '#shared/scoring/subject.rules.ts';
import { type LinkSaid, openRatedState } from '#test/support/rated-state.ts';
import { createRandom } from '../documents.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import { makeScoringInput } from '../scoring.ts';

const LINKS = [1_000, 10_000, 100_000] as const;
const [LEAST, , MOST] = LINKS;
const MANY_AREAS = 30_000;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What nobody can spare who hashes the input: its text, in the order in which it stands, and the hash in native code. */
function floor(input: ScoringInput): void {
  createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

/** The rows of one state and one crime area, as a panel has them when it closes. */
function panelOf({ indicators, sheets, evidence }: ScoringInput) {
  const isOwn = ({ state, area }: { state: string; area: string }) =>
    state === sheets[0]?.state && area === sheets[0]?.area;
  return {
    indicators,
    ratings: sheets.filter(isOwn).map(({ ratings }) => ratings),
    evidence: evidence.filter(isOwn),
  };
}

function areasOf({ indicators, sheets }: ScoringInput): RatedArea[] {
  return [...Map.groupBy(sheets, ({ area }) => area)].map(([area, own]) => ({
    area,
    figures: [...Map.groupBy(own, ({ state }) => state).values()].map((seats) =>
      subjectFigure({ indicators, ratings: seats.map(({ ratings }) => ratings), evidence: [] }),
    ),
  }));
}

const STATE_LINKS = 6_000;
const STATE_SEATS = 7;
const STATE_AREAS = AREA_CODES.slice(0, 20);
const OF_AREA = STATE_LINKS / STATE_AREAS.length;

/** The same number of links about each of these areas, in turn, of every grade. */
function linksAbout(areas: readonly string[]): Map<string, LinkSaid> {
  return new Map(
    Array.from({ length: OF_AREA * areas.length }, (_, at) => {
      const grade = Math.floor(at / areas.length);
      return [
        `lnc_${at}`,
        {
          to: [{ kind: 'area', code: areas[at % areas.length] }],
          source: SOURCE_GRADES[grade % SOURCE_GRADES.length] ?? '',
          information: `${INFORMATION_GRADES[grade % INFORMATION_GRADES.length]}`,
        },
      ];
    }),
  );
}

/** Every area of a state's panel is closed in turn; how long its server counts each, in ms. */
function countedAreas(linked: readonly string[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-bench-'));
  const sql = openNodeSqlite({ path: join(folder, 'state.sqlite') });
  try {
    const state = openRatedState(sql);
    state.link(linksAbout(linked));
    state.rate({ areas: STATE_AREAS, seats: STATE_SEATS });
    return STATE_AREAS.map((area) => {
      state.must('panels.close_area', { area, round: 1, missing: null });
      const handed = state.compartment.pendingForwards();
      const took = timed(() => state.compartment.receiveAll(handed));
      state.compartment.markDelivered(handed.map(({ id }) => id));
      return took;
    });
  } finally {
    sql.close();
    rmSync(folder, { recursive: true });
  }
}

/** `panels.count` in a state's compartment on the disk, with all of its links and with those of three areas alone. */
async function measureCounting(world: World): Promise<Row[]> {
  const FEW = 3;
  const areas: Record<'all' | 'few' | 'none', number[]> = { all: [], few: [], none: [] };
  await interleaved({
    contenders: ['all', 'few', 'none'] as const,
    runs: world.runs,
    measure: async (name) => {
      const linked = { all: STATE_AREAS, few: STATE_AREAS.slice(-FEW), none: [] }[name];
      const each = countedAreas(linked);
      // Where few have links, the others say nothing of them.
      areas[name].push(...(name === 'few' ? each.slice(-FEW) : each));
      return median(each);
    },
  });
  const value = median(areas.all);
  const few = median(areas.few);
  const growth = value / few;
  return [
    makeRow({
      what: 'server: one area of a closed panel counted, 6,000 links of the state',
      value,
      unit: 'ms',
      goals: [atMost(value, 10, '≤ 10 ms')],
      beside: { slowest: Math.max(...areas.all), own: OF_AREA, none: median(areas.none) },
    }),
    makeRow({
      what: 'the same with six times the links, those of the area alike',
      value: growth,
      unit: 'times',
      goals: [atMost(growth, 1.5, '≤ 1.5 times')],
      beside: { few, all: value },
    }),
  ];
}

/** Sixteen states, twenty areas, forty indicators, seven seats, on one core. */
export async function measureScoring(world: World): Promise<Row[]> {
  const inputs = new Map(LINKS.map((count) => [`links${count}`, makeScoringInput({ evidence: count })]));
  const most = inputs.get(`links${MOST}`) as ScoringInput;
  const [panel, areas] = [panelOf(most), areasOf(most)];
  const { indicators, seed } = most;
  const random = createRandom(1);
  const medians = Array.from({ length: MANY_AREAS }, () => random() * 10);
  const works: Readonly<Record<string, () => unknown>> = {
    ...Object.fromEntries([...inputs].map(([name, input]) => [name, () => computeFigures(input)])),
    floor: () => floor(most),
    panel: () => subjectFigure(panel),
    draws: () => drawMedians({ areas, indicators, seed }),
    ranks: () => ranksOf(medians),
  };
  const found = await interleaved({
    contenders: Object.keys(works),
    runs: world.runs,
    measure: async (name) => timed(works[name] as () => unknown),
  });
  const of = (name: string) => median(found[name] ?? []);
  const first = (name: string) => found[name]?.[0] ?? Number.NaN;
  const all = of(`links${MOST}`);
  const growth = all / of(`links${LEAST}`);
  const dearer = all / of('floor');
  return [
    makeRow({
      what: 'all figures of 100,000 links, 16 states, 20 areas, from scratch',
      value: all,
      unit: 'ms',
      goals: [atMost(all, 1000, '≤ 1 s')],
      beside: { first: first(`links${MOST}`), floor: of('floor'), dearer },
    }),
    makeRow({
      what: 'the same from 1,000 links to 100,000',
      value: growth,
      unit: 'times',
      goals: [atMost(growth, 3, '≤ 3 times for a hundred times the links')],
      beside: Object.fromEntries([...inputs.keys()].map((name) => [name, of(name)])),
    }),
    makeRow({
      what: '30,000 areas ranked',
      value: of('ranks'),
      unit: 'ms',
      goals: [atMost(of('ranks'), 1000, '≤ 1 s')],
      beside: {},
    }),
    makeRow({
      what: 'a closed panel of seven seats, forty indicators',
      value: of('panel'),
      unit: 'ms',
      goals: [atMost(first('panel'), 10, '≤ 10 ms, the first one too')],
      beside: { first: first('panel'), evidence: panel.evidence.length },
    }),
    makeRow({
      what: '1,000 draws of twenty areas, sixteen states',
      value: of('draws'),
      unit: 'ms',
      goals: [atMost(of('draws'), 300, '≤ 300 ms')],
      beside: { first: first('draws') },
    }),
    ...(await measureCounting(world)),
  ];
}
