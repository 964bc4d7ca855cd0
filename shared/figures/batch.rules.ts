import type { DISPLAYS } from '#shared/ideal/ideal.schemas.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { inScale, sheetsOfNobody } from '#shared/panels/panels.rules.ts';
import type { PanelRelease, RatedArea } from '#shared/panels/release.schemas.ts';
import { CLASSES } from '#shared/scoring/classes.ts';
import { type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import { ascending, printed } from '#shared/scoring/numbers.ts';
import { areaFigure, dimensionMedians } from '#shared/scoring/region.rules.ts';
import type { Dimension } from '#shared/scoring/scoring.schemas.ts';
import {
  classOf,
  isEligible,
  partsOf,
  type SubjectFigure,
  subjectFigure,
} from '#shared/scoring/subject.rules.ts';
import {
  type BatchBase,
  LEAST_CHANGED,
  LEAST_STATES,
  ofRegion,
  type RegionalFigure,
  type ShownCell,
  type StateContribution,
  VIEWS,
  type View,
} from './figures.schemas.ts';
import {
  type Contributions,
  contributionsAfter,
  groupsAfter,
  type Plan,
  type Step,
  safePart,
  toldAfter,
} from './told-apart.rules.ts';

type Area = RegionalFigure['area'];
type Display = (typeof DISPLAYS)[number];

export interface BatchInput {
  readonly edition: string;
  /** The day of the batch. */
  readonly on: string;
  readonly display: Display;
  readonly method: MethodVersion;
  /** What states and bodies have released; bodies are no part of the region. */
  readonly panels: readonly Pick<PanelRelease, 'state' | 'showsColumn' | 'areas'>[];
  /** What members read until now. */
  readonly figures: readonly RegionalFigure[];
  readonly bases: readonly BatchBase[];
}

export interface BatchOutcome {
  /** Of the areas whose figure changes; null where none is left. */
  readonly figures: ReadonlyMap<Area, RegionalFigure | null>;
  /** Every column that members may read, by state, as a whole. */
  readonly columns: ReadonlyMap<string, readonly ShownCell[]>;
  /** Those that change. */
  readonly bases: ReadonlyMap<Area, BatchBase>;
}

/** What readers could tell two figures apart by. Where classes alone are shown, also by a class. */
const LOOKED_AT: Readonly<Record<Display, readonly View[]>> = {
  scores: ['score', 'ratings'],
  classes: VIEWS,
};
const HASH_DIGITS = 16;

interface RatedByState {
  readonly state: string;
  readonly showsColumn: boolean;
  readonly figure: SubjectFigure;
  /** Null where it does not count for the region. */
  readonly contribution: StateContribution | null;
}

function ratedBy(
  { state, showsColumn }: Pick<PanelRelease, 'state' | 'showsColumn'>,
  { values }: RatedArea,
  method: MethodVersion,
): RatedByState {
  const { indicators } = methodOf(method);
  const ratings = sheetsOfNobody(values);
  const figure = subjectFigure({ indicators, ratings, evidence: [] });
  const rated = indicators.map(({ code }) => [code, inScale(values[code] ?? [])]);
  return { state, showsColumn, figure, contribution: contributionOf(figure, canonicalJson(rated)) };
}

function contributionOf(figure: SubjectFigure, rated: string): StateContribution | null {
  const { score } = figure;
  if (!isEligible(figure) || score === null || figure.class === 'gap') return null;
  const { T, V, I } = partsOf(figure);
  return {
    looks: {
      class: figure.class,
      score: printed(score, 1).toFixed(1),
      ratings: textHash(rated).slice(0, HASH_DIGITS),
    },
    ...{ score, T: T ?? 0, V: V ?? 0, I: I ?? 0 },
  };
}

/** One area over the states that are in its figure: no value in it stands where its state does. */
function figureOf(of: Contributions, { edition, on, display }: BatchInput, area: Area): RegionalFigure {
  const all = Object.values(of);
  const { median, min, max, high, contributing } = areaFigure(
    all.map(({ score, looks }) => ({ score, class: looks.class })),
  );
  const medians = dimensionMedians(all);
  const middle = (dimension: Dimension) => ({ median: printed(medians[dimension] ?? 0, 2) });
  return {
    ...{ edition, area, on, contributing, high },
    classes: Object.fromEntries(
      CLASSES.flatMap((name) => {
        const count = all.filter(({ looks }) => looks.class === name).length;
        return count === 0 ? [] : [[name, count]];
      }),
    ),
    class: classOf(median ?? 0),
    measures:
      display === 'classes'
        ? null
        : {
            score: {
              median: printed(median ?? 0, 1),
              min: printed(min ?? 0, 1),
              max: printed(max ?? 0, 1),
              values: ascending(all.map(({ score }) => printed(score, 1))),
            },
            ...{ T: middle('T'), V: middle('V'), I: middle('I') },
          },
  };
}

function cellOf({ figure }: RatedByState, area: Area, display: Display): ShownCell {
  if (display === 'classes')
    return { area, class: figure.class, score: null, low: null, high: null, dimensions: null };
  const part = (dimension: Dimension) => {
    const { value } = figure.dimensions[dimension];
    return value === null ? null : printed(value, 2);
  };
  return {
    ...{ area, class: figure.class },
    score: figure.score === null ? null : printed(figure.score, 1),
    low: printed(figure.low, 1),
    high: printed(figure.high, 1),
    dimensions: { T: part('T'), V: part('V'), I: part('I') },
  };
}

function emptyBase(edition: string, area: Area): BatchBase {
  return {
    ...{ edition, area, of: {} },
    groups: { class: {}, score: {}, ratings: {} },
    told: { class: [], score: [], ratings: [] },
  };
}

/** What becomes of one area. */
function nextArea(input: BatchInput, area: Area, rated: readonly RatedByState[]) {
  const base = input.bases.find((each) => each.area === area) ?? emptyBase(input.edition, area);
  const figure = input.figures.find((each) => each.area === area) ?? null;
  const current = Object.fromEntries(
    rated.flatMap(({ state, contribution }) => (contribution === null ? [] : [[state, contribution]])),
  );
  const step: Step = { base, current, views: LOOKED_AT[input.display] };
  const states = [...new Set([...Object.keys(base.of), ...Object.keys(current)])];
  const differs = (state: string) => base.of[state]?.looks.ratings !== current[state]?.looks.ratings;
  const showing = new Set(rated.filter(({ showsColumn }) => showsColumn).map(({ state }) => state));
  const plan: Plan = safePart(step, { moving: new Set(states.filter(differs)), showing });
  const isFirst = Object.keys(base.of).length === 0;
  const isEnough = isFirst || plan.moving.size >= LEAST_CHANGED;
  const moving = isEnough ? plan.moving : new Set<string>();
  const of = contributionsAfter(step, moving);
  // What was taken back counts no more for whether there is a figure, though it may be one of those in it.
  const isEnoughOf = Math.min(Object.keys(current).length, Object.keys(of).length) >= LEAST_STATES;
  // Once it went, it comes back with nothing that a state took back meanwhile, or rated otherwise.
  const isReleased = (state: string) => of[state]?.looks.ratings === current[state]?.looks.ratings;
  const isThere = isEnoughOf && (figure !== null || Object.keys(of).every(isReleased));
  const isNew = isThere && moving.size > 0;
  const next: BatchBase = {
    ...base,
    of: isNew ? { ...of } : base.of,
    groups: isNew ? eachView((view) => groupsOf(step, of, view)) : base.groups,
    told: eachView((view) => [...toldAfter(step, plan.showing, view)].sort()),
  };
  return {
    figure: isThere ? (isNew || figure === null ? figureOf(of, input, area) : figure) : null,
    before: figure,
    base: canonicalJson(next) === canonicalJson(base) ? null : next,
    showing: plan.showing,
  };
}

function groupsOf({ base, views }: Step, of: Contributions, view: View): Record<string, number> {
  return views.includes(view) ? groupsAfter(base.groups[view], of, view) : base.groups[view];
}

function eachView<V>(of: (view: View) => V): Record<View, V> {
  return { class: of('class'), score: of('score'), ratings: of('ratings') };
}

/**
 * The figures that members read from the day of a batch on (`design.md` §11). A figure is of five states or more, and
 * another one only if three or more of them are others or rated otherwise. What would let members find out what fewer
 * than three hidden states rated waits for a later batch (`told-apart.rules.ts`): a change of a state, also that it took
 * back what it had released, and a cell that it wants to show. A figure that went waits until nothing is in it that is
 * no longer released.
 */
export function nextBatch(input: BatchInput): BatchOutcome {
  const panels = ofRegion(input.panels).sort((left, right) => byText(left.state, right.state));
  const areas = new Set<Area>([
    ...input.bases.map(({ area }) => area),
    ...input.figures.map(({ area }) => area),
    ...panels.flatMap((panel) => panel.areas.map(({ area }) => area)),
  ]);
  const figures = new Map<Area, RegionalFigure | null>();
  const bases = new Map<Area, BatchBase>();
  const columns = new Map<string, ShownCell[]>();
  for (const area of [...areas].sort()) {
    const rated = panels.flatMap((panel) => {
      const own = panel.areas.find((each) => each.area === area);
      return own === undefined ? [] : [ratedBy(panel, own, input.method)];
    });
    const { figure, before, base, showing } = nextArea(input, area, rated);
    if (figure !== before) figures.set(area, figure);
    if (base !== null) bases.set(area, base);
    for (const each of rated.filter(({ state }) => showing.has(state)))
      columns.set(each.state, [...(columns.get(each.state) ?? []), cellOf(each, area, input.display)]);
  }
  return { figures, columns, bases };
}
