import { analysisInput, type OwnedItem, seedOf } from '#shared/figures/analysis.ts';
import type { RegionalFigure } from '#shared/figures/figures.schemas.ts';
import { LEAST_STATES } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { DEFAULT_YARDSTICK } from '#shared/ideal/yardsticks.ts';
import { contentHash, inGroups } from '#shared/kernel/content-hash.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { sheetsOfNobody } from '#shared/panels/panels.rules.ts';
import type { RatedArea } from '#shared/panels/release.schemas.ts';
import { CLASSES } from '#shared/scoring/classes.ts';
import {
  type ComputedFigures,
  computeFigures,
  sortedEvidence,
  sortedSheets,
} from '#shared/scoring/compute.ts';
import { countEvidence, gradedIn } from '#shared/scoring/evidence.rules.ts';
import { type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import { methodHash } from '#shared/scoring/method-hash.ts';
import { ascending, printed } from '#shared/scoring/numbers.ts';
import {
  areaFigure,
  dimensionMedians,
  drawMedians,
  rankIntervals,
  ranksOf,
} from '#shared/scoring/region.rules.ts';
import type { Dimension, ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import {
  classOf,
  gradedFigure,
  isEligible,
  partsOf,
  type SubjectFigure,
} from '#shared/scoring/subject.rules.ts';
import { leafHash, merkleProof, merkleRoot } from './merkle.ts';
import type {
  AboutEdition,
  Manifest,
  OpenArea,
  OpenFigures,
  StateFigure,
  StateRows,
} from './publication.schemas.ts';

type Area = OpenArea['area'];
type Grade = StateRows['evidence'][number];

/** What a published edition says of itself. */
export function aboutEdition({ adoption, yardstick, ...edition }: Edition): AboutEdition {
  const { number, title, periodFrom, periodUntil, display } = edition;
  return {
    ...{ number, title, periodFrom, periodUntil, display },
    yardstick: yardstick ?? DEFAULT_YARDSTICK,
    adoptedOn: adoption?.on ?? null,
    document: adoption?.document ?? null,
  };
}

/**
 * What a state's figures rest on, in one order whatever order it came in.
 * @param release the hash of all that the state released: its words are nobody else's to guess
 */
export function stateRows({
  state,
  release,
  areas,
  items,
}: {
  state: string;
  release: string;
  areas: readonly Pick<RatedArea, 'area' | 'values'>[];
  items: readonly OwnedItem['item'][];
}): StateRows {
  const { evidence } = analysisInput({
    ...{ edition: '', method: 'ideal-1', panels: [] },
    items: items.map((item) => ({ state, item })),
  });
  const counted = groupBy(evidence, ({ area, source, information }) => `${area} ${source}${information}`);
  return {
    state,
    key: contentHash({ key: release }),
    areas: areas
      .map(({ area, values }) => ({ area, values }))
      .sort((left, right) => byText(left.area, right.area)),
    evidence: [...counted]
      .sort(([left], [right]) => byText(left, right))
      .map(([, own]) => {
        const { area, source, information } = own[0] as (typeof evidence)[number];
        return { area: area as Area, source, information, count: own.length };
      }),
  };
}

const inOrder = (states: readonly StateRows[]) =>
  [...states].sort((left, right) => byText(left.state, right.state));

/** Everything that the figures of an edition are computed from. */
export function inputOf({
  edition,
  method,
  states,
}: {
  edition: string;
  method: MethodVersion;
  states: readonly StateRows[];
}): ScoringInput {
  return {
    method,
    seed: seedOf(edition),
    indicators: methodOf(method).indicators.map(({ code, dimension, weight, inverted }) => ({
      ...{ code, dimension, weight, inverted },
    })),
    sheets: sortedSheets(
      states.flatMap(({ state, areas }) =>
        areas.flatMap(({ area, values }) =>
          sheetsOfNobody(values).map((ratings, at) => ({ state, area, seat: String(at + 1), ratings })),
        ),
      ),
    ),
    evidence: sortedEvidence(
      states.flatMap(({ state, evidence }) =>
        evidence.flatMap(({ area, source, information, count }: Grade) =>
          Array<{ state: string; area: Area; source: Grade['source']; information: Grade['information'] }>(
            count,
          ).fill({ state, area, source, information }),
        ),
      ),
    ),
  };
}

/** The figures of one state alone, as they are printed: it needs nobody else's. */
export function figuresOfState(rows: StateRows, method: MethodVersion): StateFigure[] {
  const { indicators } = methodOf(method);
  const { evidence } = inputOf({ edition: '', method, states: [rows] });
  const counts = countEvidence(evidence);
  return rows.areas.map(({ area, values }) => {
    const figure = gradedFigure({
      indicators,
      ratings: sheetsOfNobody(values),
      graded: gradedIn(counts, { state: rows.state, area }),
    });
    return printedFigure(area, figure);
  });
}

function printedFigure(area: Area, figure: SubjectFigure): StateFigure {
  return {
    area,
    score: figure.score === null ? null : printed(figure.score, 1),
    low: printed(figure.low, 1),
    high: printed(figure.high, 1),
    coverage: printed(figure.coverage, 2),
    class: figure.class,
    confidence: figure.confidence,
    contested: [...figure.contested],
  };
}

/** Unrounded, by area, of the states that count for the region. */
function eligibleByArea(states: readonly StateRows[], method: MethodVersion): Map<Area, SubjectFigure[]> {
  const { indicators } = methodOf(method);
  const found = new Map<Area, SubjectFigure[]>();
  for (const { areas } of states)
    for (const { area, values } of areas) {
      const graded = { all: 0, good: 0 };
      const figure = gradedFigure({ indicators, ratings: sheetsOfNobody(values), graded });
      const known = found.get(area) ?? [];
      if (isEligible(figure)) known.push(figure);
      found.set(area, known);
    }
  return found;
}

/** How one area looks without any state by name. */
function openArea(area: Area, eligible: readonly SubjectFigure[], display: Edition['display']) {
  const { median, min, max, high, contributing } = areaFigure(eligible);
  const middle = dimensionMedians(eligible.map(partsOf));
  const dimension = (name: Dimension) => printed(middle[name] ?? 0, 2);
  const isShown = display === 'scores';
  return {
    ...{ area, contributing, high },
    classes: Object.fromEntries(
      CLASSES.flatMap((name) => {
        const own = eligible.filter((each) => each.class === name).length;
        return own === 0 ? [] : [[name, own]];
      }),
    ) as OpenArea['classes'],
    class: classOf(median ?? 0),
    score: isShown
      ? {
          median: printed(median ?? 0, 1),
          min: printed(min ?? 0, 1),
          max: printed(max ?? 0, 1),
          values: ascending(eligible.map(({ score }) => printed(score ?? 0, 1))),
        }
      : null,
    dimensions: isShown ? { T: dimension('T'), V: dimension('V'), I: dimension('I') } : null,
  };
}

type Shown = ReturnType<typeof openArea>;

/**
 * Whether members have read this of the area already, all of it, so that its publication tells nobody apart
 * (`told-apart.rules.ts`): one number that is another would be of the few states that rated otherwise meanwhile.
 */
export function isTold(open: Shown, told: RegionalFigure | undefined): boolean {
  if (told === undefined) return false;
  const { contributing, high, classes, class: ofMedian, measures } = told;
  const read = {
    ...{ area: open.area, contributing, high, classes, class: ofMedian },
    score: measures?.score ?? null,
    dimensions:
      measures === null ? null : { T: measures.T.median, V: measures.V.median, I: measures.I.median },
  };
  return canonicalJson(read) === canonicalJson(open);
}

/**
 * What everybody may read of the figures: areas of enough states, of which members have read the same before. Ranks, and
 * their intervals, are among these.
 * @param isShown of the areas of enough states
 */
export function openFigures({
  states,
  method,
  edition,
  display,
  isShown,
  alpha,
}: {
  states: readonly StateRows[];
  method: MethodVersion;
  edition: string;
  display: Edition['display'];
  isShown: (open: Shown) => boolean;
  alpha: OpenFigures['alpha'];
}): OpenFigures {
  const all = [...eligibleByArea(states, method)].sort(([left], [right]) => byText(left, right));
  const shown = all
    .map(([area, figures]) => ({ area, figures, open: openArea(area, figures, display) }))
    .filter(({ open }) => open.contributing >= LEAST_STATES && isShown(open));
  const { indicators } = methodOf(method);
  const ranks = ranksOf(shown.map(({ figures }) => areaFigure(figures).median));
  const intervals =
    shown.length === 0 ? [] : rankIntervals(drawMedians({ areas: shown, indicators, seed: seedOf(edition) }));
  const names = new Set(shown.map(({ area }) => area));
  return {
    areas: shown.map(({ open }, at) => ({
      ...open,
      rank: ranks[at] ?? 1,
      rankLow: intervals[at]?.low ?? 1,
      rankHigh: intervals[at]?.high ?? 1,
    })),
    held: all.map(([area]) => area).filter((area) => !names.has(area)),
    // Of too few states, how well they agree is how well each of them does.
    alpha: states.length >= LEAST_STATES ? alpha : { T: null, V: null, I: null },
  };
}

/** The hash of all inputs as it is published. */
export function keyedInputHash(inputHash: string, states: readonly StateRows[]): string {
  return contentHash({ inputHash: inGroups(inputHash), keys: inOrder(states).map(({ key }) => key) });
}

export interface Frozen {
  readonly manifest: Manifest;
  readonly hash: string;
  readonly open: OpenFigures;
  readonly computed: ComputedFigures;
  /** Of each state, that its rows are in the root. */
  readonly proofs: ReadonlyMap<string, ReturnType<typeof merkleProof>>;
}

/** All that is published of the figures, from what the states gave. */
export function frozen({
  edition: { id, method, about },
  states: given,
  told,
}: {
  edition: { readonly id: string; readonly method: MethodVersion; readonly about: AboutEdition };
  states: readonly StateRows[];
  /** What members read of the region. */
  told: ReadonlyMap<string, RegionalFigure>;
}): Frozen {
  const states = inOrder(given);
  const computed = computeFigures(inputOf({ edition: id, method, states }));
  const open = openFigures({
    ...{ states, method, edition: id, display: about.display },
    isShown: (shown) => isTold(shown, told.get(shown.area)),
    alpha: computed.alpha,
  });
  const leaves = states.map((rows) => leafHash(rows));
  const manifest: Manifest = {
    ...{ edition: id, number: about.number, aboutHash: contentHash(about), method },
    methodHash: inGroups(methodHash(methodOf(method))),
    seed: seedOf(id),
    states: states.length,
    root: merkleRoot(leaves),
    inputHash: keyedInputHash(computed.inputHash, states),
    openHash: contentHash(open),
  };
  return {
    manifest,
    hash: contentHash(manifest),
    open,
    computed,
    proofs: new Map(states.map(({ state }, at) => [state, merkleProof(leaves, at)])),
  };
}
