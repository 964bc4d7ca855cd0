import { textSum } from '#shared/assessment/assessment.rules.ts';
import { seedOf } from '#shared/figures/analysis.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { contentHash, inGroups } from '#shared/kernel/content-hash.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { CLASSES } from '#shared/scoring/classes.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { methodHash } from '#shared/scoring/method-hash.ts';
import { medianOf, printed } from '#shared/scoring/numbers.ts';
import { classOf, isHighOrAbove } from '#shared/scoring/subject.rules.ts';
import { type EditionFile, fileHashOf } from './edition-file.schemas.ts';
import { figuresOfState, inputOf, keyedInputHash, openFigures } from './frozen.rules.ts';
import { leafHash, merkleRoot, provenRoot } from './merkle.ts';
import type { OpenArea } from './publication.schemas.ts';

/** In their order. A file lets one check as much as is in it. */
export const CHECKS = ['manifest', 'method', 'open', 'text', 'states', 'areas', 'whole'] as const;
export type CheckName = (typeof CHECKS)[number];

/** Something that is not what comes out. */
export interface Difference {
  /** As a path, as in `areas.cocaine.median`. */
  readonly place: string;
  readonly published: string;
  readonly computed: string;
}
export interface Check {
  readonly name: CheckName;
  /** How many values were compared; 0: the file does not hold what this check needs. */
  readonly values: number;
  readonly differences: readonly Difference[];
}
export interface FileChecks {
  readonly checks: readonly Check[];
  /** Values compared, over all checks. */
  readonly values: number;
  readonly isRight: boolean;
}

interface Comparison {
  values: number;
  readonly differences: Difference[];
}

const shown = (value: unknown) => (typeof value === 'string' ? value : canonicalJson(value ?? null));

/** Every value of two things that should be the same, down to the last. */
function compare(found: Comparison, place: string, published: unknown, computed: unknown): void {
  const isTree = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (isTree(published) && isTree(computed)) {
    const names = new Set([...Object.keys(published), ...Object.keys(computed)]);
    for (const name of names)
      compare(found, place === '' ? name : `${place}.${name}`, published[name], computed[name]);
    return;
  }
  found.values += 1;
  if (published !== computed)
    found.differences.push({ place, published: shown(published), computed: shown(computed) });
}

const byArea = <T extends { readonly area: string }>(all: readonly T[]) =>
  Object.fromEntries(all.map(({ area, ...rest }) => [area, rest]));

const areasOf = (all: readonly { readonly area: string }[]) => all.map(({ area }) => area).join(' ');

/** What the printed scores of an area alone let one compute. The median is of unrounded scores: of an even number it may be off by a rounding. */
function areaFromScores({ score, ...area }: OpenArea, values: readonly number[]) {
  const classes = values.map(classOf);
  const middle = medianOf(values) ?? 0;
  const stated = score?.median ?? 0;
  const isNear = values.length % 2 === 0 && Math.abs(stated - middle) <= 0.1 + 1e-9;
  const median = isNear ? stated : printed(middle, 1);
  return {
    contributing: values.length,
    high: classes.filter(isHighOrAbove).length,
    classes: Object.fromEntries(
      CLASSES.flatMap((name) => {
        const own = classes.filter((each) => each === name).length;
        return own === 0 ? [] : [[name, own]];
      }),
    ),
    class: isNear ? area.class : classOf(median),
    score: {
      median,
      min: values[0] ?? 0,
      max: values.at(-1) ?? 0,
      values: [...values].sort((a, b) => a - b),
    },
  };
}

/** Ranks that the printed medians allow: as good as those that are higher by more than a rounding leave. */
function rankBounds(area: OpenArea, all: readonly OpenArea[]): readonly [number, number] {
  const own = area.score?.median ?? 0;
  const higher = all.filter(({ score }) => (score?.median ?? 0) > own + 1e-9).length;
  const equal = all.filter(({ score }) => Math.abs((score?.median ?? 0) - own) <= 1e-9).length;
  return [higher + 1, higher + equal];
}

type Run = (file: EditionFile, found: Comparison, onDraw: ((done: number) => void) | undefined) => void;

const RUNS: Readonly<Record<CheckName, Run>> = {
  manifest({ hash, manifest, edition }, found) {
    compare(found, 'hash', hash, contentHash(manifest));
    compare(found, 'manifest.aboutHash', manifest.aboutHash, contentHash(edition));
    compare(found, 'manifest.number', manifest.number, edition.number);
  },
  method({ manifest }, found) {
    compare(
      found,
      'manifest.methodHash',
      manifest.methodHash,
      inGroups(methodHash(methodOf(manifest.method))),
    );
    compare(found, 'manifest.seed', manifest.seed, seedOf(manifest.edition));
  },
  open: ({ manifest, figures }, found) =>
    compare(found, 'manifest.openHash', manifest.openHash, contentHash(figures)),
  text({ manifest, fileHash, text: { hash, content, ...head } }, found) {
    const computed = textSum(head, content);
    compare(found, 'text.hash', hash, computed);
    compare(found, 'fileHash', fileHash, fileHashOf({ edition: contentHash(manifest), text: computed }));
  },
  states({ manifest, states }, found) {
    for (const { rows, figures, proof } of states) {
      const place = `states.${rows.state}`;
      compare(found, `${place}.root`, manifest.root, provenRoot(leafHash(rows), proof));
      const computed = figuresOfState(rows, manifest.method);
      compare(found, `${place}.areas`, areasOf(figures), areasOf(computed));
      compare(found, place, byArea(figures), byArea(computed));
    }
  },
  areas({ figures }, found) {
    for (const area of figures.areas) {
      if (area.score === null) continue;
      const { contributing, high, classes, class: ofMedian, score } = area;
      const published = { contributing, high, classes, class: ofMedian, score };
      compare(found, `areas.${area.area}`, published, areaFromScores(area, score.values));
      const [best, worst] = rankBounds(area, figures.areas);
      const allowed = Math.min(Math.max(area.rank, best), worst);
      compare(found, `areas.${area.area}.rank`, area.rank, allowed);
    }
  },
  whole({ manifest, states, figures, edition }, found, onDraw) {
    if (states.length !== manifest.states || states.length === 0) return;
    const rows = states.map((each) => each.rows).sort((left, right) => (left.state < right.state ? -1 : 1));
    compare(found, 'manifest.root', manifest.root, merkleRoot(rows.map((each) => leafHash(each))));
    const { method } = manifest;
    const computed = computeFigures(
      inputOf({ edition: manifest.edition, method, states: rows }),
      onDraw === undefined ? {} : { onDraw },
    );
    compare(found, 'manifest.inputHash', manifest.inputHash, keyedInputHash(computed.inputHash, rows));
    const isOpen = new Set<AreaCode>(figures.areas.map(({ area }) => area));
    const open = openFigures({
      ...{ states: rows, method, edition: manifest.edition, display: edition.display },
      isShown: ({ area }) => isOpen.has(area),
      alpha: computed.alpha,
    });
    compare(found, 'alpha', figures.alpha, open.alpha);
    compare(found, 'areas', byArea(figures.areas), byArea(open.areas));
    compare(found, 'held', figures.held, open.held);
  },
};

/**
 * Computes again whatever a file lets one compute. Pure, and the same everywhere: nothing but the file is read.
 * @param onDraw after each of the draws of a whole file, with how many there were
 */
export function checkFile(
  file: EditionFile,
  { onDraw }: { onDraw?: (done: number) => void } = {},
): FileChecks {
  const checks = CHECKS.map((name): Check => {
    const found: Comparison = { values: 0, differences: [] };
    RUNS[name](file, found, onDraw);
    return { name, ...found };
  });
  return {
    checks,
    values: checks.reduce((sum, { values }) => sum + values, 0),
    isRight: checks.every(({ differences }) => differences.length === 0),
  };
}
