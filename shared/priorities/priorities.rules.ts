import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { IssuedParagraph } from '#shared/assessment/assessment.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { keepsWords } from '#shared/kernel/keeps-words.ts';
import { type Decision, type Doc, refuse } from '#shared/kernel/mutation.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import {
  type Choice,
  type Criterion,
  HIGHEST_SCORE,
  MOST_RESTS,
  type Priority,
  type PriorityPosition,
  type PriorityStance,
  type priorityFields,
  type Scores,
  STANCES,
} from './priorities.schemas.ts';

/** Whether somebody takes a stance for this delegation: states of the region do, and nobody else is a member. */
export function speaksFor(actor: Actor, delegation: string): boolean {
  return isRegionState(delegation) && may(actor, 'priorities.say', { delegation });
}

/** Whether somebody proposes for this delegation: for a state of the region, or as whoever presides, for their seat. */
export function proposesFor(actor: Actor, delegation: string): boolean {
  return speaksFor(actor, delegation) || (may(actor, 'priorities.edit') && seatOf(actor) === delegation);
}

export function hasTwins(criteria: readonly Pick<Criterion, 'code'>[]): boolean {
  return new Set(criteria.map(({ code }) => code)).size < criteria.length;
}

/** The code of a new criterion: neither one of the others, nor one under which something is scored. */
export function nextCode(
  criteria: readonly Pick<Criterion, 'code'>[],
  scores: readonly Scores[] = [],
): string {
  const codes = [...criteria.map(({ code }) => code), ...scores.flatMap(Object.keys)];
  return `c${Math.max(0, ...codes.map((code) => Number(code.slice(1)))) + 1}`;
}

/** Whether something was decided by the criteria: what was taken back before anybody scored it was not. */
function isDecided({ state, scored }: Pick<Priority, 'state' | 'scored'>): boolean {
  return state !== 'proposed' && (state !== 'left_out' || scored !== null);
}

/**
 * Why the criteria of a choice do not change so; or null. Once something was decided by them they stay: a ranking that
 * changes afterwards explains nothing. Until then weights do as well as what criteria there are, but not the words by which
 * something was scored, and no new one comes under a code that still has scores.
 */
export function criteriaFault(
  known: readonly Criterion[],
  next: readonly Criterion[],
  list: readonly Pick<Doc<Priority>, 'body'>[],
): Decision | null {
  if (isSameJson(known, next)) return null;
  if (list.some(({ body }) => isDecided(body))) return refuse('priorities.criteria_settled');
  const isScored = (code: string) => list.some(({ body: { scores } }) => (scores[code] ?? null) !== null);
  const words = new Map(known.map(({ code, text }) => [code, text]));
  const other = next.find(({ code, text }) => {
    const before = words.get(code);
    return isScored(code) && (before === undefined || !keepsWords(before, text));
  });
  return other === undefined ? null : refuse('priorities.criterion_scored', { criterion: other.code });
}

interface Part {
  readonly code: string;
  readonly weight: number;
  /** Null: not scored. */
  readonly score: number | null;
  /** Weight times score; null where there is none. */
  readonly product: number | null;
}

export interface Weighed {
  /** In the order of the criteria. */
  readonly parts: readonly Part[];
  /** Of all products; null as long as one criterion is not scored: part of a sum is compared with nothing. */
  readonly sum: number | null;
  /** Of a priority that has the highest score by each criterion. */
  readonly most: number;
  readonly missing: number;
}

/** The sum of weight times score over all criteria, with each of its parts. */
export function weighed(criteria: readonly Criterion[], scores: Scores): Weighed {
  const parts = criteria.map(({ code, weight }): Part => {
    const score = (Object.hasOwn(scores, code) ? scores[code] : null) ?? null;
    return { code, weight, score, product: score === null ? null : weight * score };
  });
  const missing = parts.filter(({ product }) => product === null).length;
  return {
    parts,
    sum: missing > 0 ? null : parts.reduce((sum, { product }) => sum + (product ?? 0), 0),
    most: criteria.reduce((sum, { weight }) => sum + weight * HIGHEST_SCORE, 0),
    missing,
  };
}

export interface Ranked {
  readonly priority: Doc<Priority>;
  readonly weighed: Weighed;
  /** Equal sums share a place; null without a sum. */
  readonly place: number | null;
}

/** By their sums, highest first, then those that have none; equal ones in the order in which they were proposed. */
export function ranked(criteria: readonly Criterion[], list: readonly Doc<Priority>[]): Ranked[] {
  const summed = list
    .map((priority) => ({ priority, weighed: weighed(criteria, priority.body.scores) }))
    .sort(
      (left, right) =>
        (right.weighed.sum ?? -1) - (left.weighed.sum ?? -1) ||
        left.priority.body.proposed.at - right.priority.body.proposed.at ||
        (left.priority.id < right.priority.id ? -1 : 1),
    );
  return summed.map((each) => {
    const { sum } = each.weighed;
    if (sum === null) return { ...each, place: null };
    return { ...each, place: 1 + summed.filter(({ weighed: { sum: other } }) => (other ?? -1) > sum).length };
  });
}

/** What an edition recommends, in reading order, without what somebody has proposed, or left out, already. */
export function notProposed(
  issued: readonly Doc<IssuedParagraph>[],
  known: readonly Pick<Doc<Priority>, 'body'>[],
  leftOut: readonly Pick<Choice, 'leftOut'>[] = [],
): Doc<IssuedParagraph>[] {
  const proposed = new Set([
    ...known.flatMap(({ body }) => body.rests),
    ...leftOut.flatMap((choice) => choice.leftOut.map(({ paragraph }) => paragraph)),
  ]);
  return issued
    .filter(({ body }) => body.detail.kind === 'priority' && !proposed.has(body.of))
    .sort((left, right) => left.body.order - right.body.order || (left.id < right.id ? -1 : 1));
}

/** What was recommended and left out before anybody proposed it, without what somebody did propose after all. */
export function passedOver(
  { leftOut }: Pick<Choice, 'leftOut'>,
  known: readonly Pick<Doc<Priority>, 'body'>[],
): Choice['leftOut'] {
  const proposed = new Set(known.flatMap(({ body }) => body.rests));
  return leftOut.filter(({ paragraph }) => !proposed.has(paragraph));
}

/** Of all that a delegation takes a stance on. */
export function hashOfPriority({
  title,
  area,
  reason,
  rests,
}: Pick<Priority, keyof typeof priorityFields>): string {
  return contentHash({ title, area, reason, rests });
}

/** Whether it was said of other words than those that stand there now. */
export function isOfEarlierWords(
  priority: Pick<Priority, keyof typeof priorityFields>,
  { seen }: Pick<PriorityPosition, 'seen'>,
): boolean {
  return seen !== hashOfPriority(priority);
}

/** How many delegations stand where, by what they said of the words as they are. */
export function countStances(
  priority: Pick<Priority, keyof typeof priorityFields>,
  positions: readonly { readonly body: PriorityPosition }[],
): Record<PriorityStance, number> {
  const now = positions.filter(({ body }) => !isOfEarlierWords(priority, body));
  const count = (stance: PriorityStance) => now.filter(({ body }) => body.stance === stance).length;
  return Object.fromEntries(STANCES.map((stance) => [stance, count(stance)])) as Record<
    PriorityStance,
    number
  >;
}

const LONGEST_TITLE = 300;
const LONGEST_REASON = 4000;

function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [, first = line] = /^(.{10,}?)[.;:](?:\s|$)/.exec(line) ?? [];
  return first.length <= LONGEST_TITLE ? first : `${first.slice(0, LONGEST_TITLE - 1)}…`;
}

function inEach(text: Pick<IssuedParagraph, 'es' | 'pt' | 'en'>, make: (words: string) => string): Text {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = (text[language] ?? '').trim();
      return words === '' ? [] : [[language, make(words)]];
    }),
  );
}

/** Whether all who read plans read this of an edition, action leaders too; until it is published they read nothing of it. */
export function isForAllOfPlans(audience: string): boolean {
  return audience.startsWith('assessment/public/');
}

/**
 * What a recommended paragraph proposes: its first sentence as the title, its words as the reason, and on what it rests.
 * Of what is marked more strictly no word goes along: a priority has more readers than that.
 */
export function proposalFrom(
  audience: string,
  paragraph: Pick<IssuedParagraph, 'of' | 'rests' | 'detail' | 'es' | 'pt' | 'en'>,
): Pick<Priority, 'title' | 'area' | 'reason' | 'rests'> {
  const rests = [...new Set([paragraph.of, ...paragraph.rests])].slice(0, MOST_RESTS);
  if (!isForAllOfPlans(audience)) return { title: {}, area: null, reason: {}, rests };
  return {
    title: inEach(paragraph, firstSentence),
    area: paragraph.detail.kind === 'priority' ? paragraph.detail.area : null,
    reason: inEach(paragraph, (words) => words.slice(0, LONGEST_REASON)),
    rests,
  };
}
