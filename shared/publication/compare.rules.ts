import type { Detail, IssuedParagraph } from '#shared/assessment/assessment.schemas.ts';
import { AREA_CODES, type AreaCode } from '#shared/ideal/subjects.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { printed } from '#shared/scoring/numbers.ts';
import { classOf } from '#shared/scoring/subject.rules.ts';
import type { OpenArea, OpenFigures } from './publication.schemas.ts';

export const CHANGES = ['new', 'changed', 'unchanged', 'retired'] as const;
export type Change = (typeof CHANGES)[number];

type Text = readonly Pick<
  IssuedParagraph,
  'of' | 'section' | 'number' | 'order' | 'detail' | 'es' | 'pt' | 'en'
>[];
/** A published edition, as far as its reader has it. */
export interface Compared {
  readonly method: string;
  readonly figures: OpenFigures;
  readonly text: Text;
}

/** One area as an edition shows it. */
export interface AreaSide {
  readonly open: OpenArea;
  /** Points by which the analysts moved its score, 0 where they did not. */
  readonly adjustment: number;
  /** With its adjustment; null where the edition shows classes alone. */
  readonly score: number | null;
  /** Of the score with its adjustment. */
  readonly class: OpenArea['class'];
}

/** By how much a score moved, and by what: together they are the whole change. */
export interface Reasons {
  readonly whole: number;
  readonly inputs: number;
  /** 0 where both editions have the same method. */
  readonly method: number;
  readonly adjustment: number;
}

export interface AreaChange {
  readonly area: AreaCode;
  readonly change: Change;
  readonly before: AreaSide | null;
  readonly now: AreaSide | null;
  /** Null where one of the two has no score, or another method, by which nobody can say what it alone changed. */
  readonly reasons: Reasons | null;
}

const HIGHEST = 10;
const within = (score: number) => printed(Math.min(HIGHEST, Math.max(0, score)), 1);
/** Of two printed figures. What stands before the sign is rounded the same on both sides of 0. */
function step(from: number, to: number): number {
  const size = printed(Math.abs(to - from), 1);
  return to < from ? -size || 0 : size;
}

/** By area, the points of all adjustments that are in the text. */
function adjustmentsIn(text: readonly { readonly detail: Detail }[]): ReadonlyMap<AreaCode, number> {
  const found = new Map<AreaCode, number>();
  for (const { detail } of text)
    if (detail.kind === 'adjustment') found.set(detail.area, (found.get(detail.area) ?? 0) + detail.points);
  return found;
}

function sideOf(open: OpenArea | undefined, adjustments: ReadonlyMap<AreaCode, number>): AreaSide | null {
  if (open === undefined) return null;
  const points = adjustments.get(open.area) ?? 0;
  if (open.score === null) return { open, adjustment: points, score: null, class: open.class };
  const score = within(open.score.median + points);
  // Without an adjustment the class is the printed one, which the unrounded score made.
  return { open, adjustment: points, score, class: points === 0 ? open.class : classOf(score) };
}

function reasonsOf({
  before,
  now,
  isSameMethod,
}: {
  before: AreaSide;
  now: AreaSide;
  isSameMethod: boolean;
}): Reasons | null {
  if (before.score === null || now.score === null || !isSameMethod) return null;
  const [from, to] = [before.open.score?.median ?? 0, now.open.score?.median ?? 0];
  const inputs = step(from, to);
  const whole = step(before.score, now.score);
  // What an adjustment would have moved beyond the ends of the scale it did not move.
  return { whole, inputs, method: 0, adjustment: step(inputs, whole) };
}

/** What became of every area that one of the two editions shows, in the order in which areas are printed. */
export function compareAreas({ before, now }: { before: Compared; now: Compared }): AreaChange[] {
  const [old, own] = [before, now].map(({ figures, text }) => {
    const adjustments = adjustmentsIn(text);
    const byArea = new Map(figures.areas.map((open) => [open.area, open]));
    return (area: AreaCode) => sideOf(byArea.get(area), adjustments);
  }) as [(area: AreaCode) => AreaSide | null, (area: AreaCode) => AreaSide | null];
  return AREA_CODES.flatMap((area): AreaChange[] => {
    const [was, is] = [old(area), own(area)];
    if (was === null && is === null) return [];
    if (was === null) return [{ area, change: 'new', before: null, now: is, reasons: null }];
    if (is === null) return [{ area, change: 'retired', before: was, now: null, reasons: null }];
    // Where one of the two editions shows classes alone, only these are compared.
    const isSameScore = was.score === null || is.score === null || was.score === is.score;
    const isSame = isSameScore && was.class === is.class && was.adjustment === is.adjustment;
    const reasons = reasonsOf({ before: was, now: is, isSameMethod: before.method === now.method });
    return [{ area, change: isSame ? 'unchanged' : 'changed', before: was, now: is, reasons }];
  });
}

type Followed = Extract<Detail, { kind: 'judgement' | 'priority' }>;
export interface TextChange {
  readonly change: Change;
  readonly before: Text[number] | null;
  readonly now: Text[number] | null;
}

/** What it says, without which one it goes on from. */
function saidIn({ detail, es, pt, en }: Text[number]): string {
  return canonicalJson({ ...{ es, pt, en }, detail: { ...(detail as Followed), follows: null } } as never);
}

/**
 * What became of the key judgements, or of the recommended priorities: by which of the edition before each goes on from.
 * Retired is what none goes on from.
 */
export function compareText(
  kind: Followed['kind'],
  { before, now }: { before: Text; now: Text },
): TextChange[] {
  const ofKind = (text: Text) => text.filter(({ detail }) => detail.kind === kind);
  const known = new Map(ofKind(before).map((each) => [each.of, each]));
  const goneOn = new Set<string>();
  const own = ofKind(now).map((each): TextChange => {
    const { follows } = each.detail as Followed;
    const was = follows === null ? undefined : known.get(follows);
    if (was === undefined) return { change: 'new', before: null, now: each };
    goneOn.add(was.of);
    return { change: saidIn(was) === saidIn(each) ? 'unchanged' : 'changed', before: was, now: each };
  });
  const retired = [...known.values()].filter(({ of }) => !goneOn.has(of));
  return [...own, ...retired.map((each): TextChange => ({ change: 'retired', before: each, now: null }))];
}
