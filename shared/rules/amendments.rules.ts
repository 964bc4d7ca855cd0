import { contentHash } from '#shared/kernel/content-hash.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import type { Amendment, AmendmentPosition, AmendmentState, Stance } from './amendments.schemas.ts';
import { ruledDeadline } from './deadline-days.rules.ts';
import type { VoteOrder } from './parameters.schemas.ts';
import { isNotPast } from './rules.rules.ts';
import type { Article, ParameterVersion, RuleSet } from './rules.schemas.ts';

/** Its authors can still change the words. */
export function isChangeable(state: AmendmentState): boolean {
  return state === 'submitted' || state === 'admissible';
}
/** Nothing was decided about it yet. */
export function isOpen(state: AmendmentState): boolean {
  return isChangeable(state) || state === 'under_discussion';
}

/** The last day for amendments: the one that whoever presides named, else the one by the rules in force. */
export function amendmentDeadline({
  amendUntil,
  meetingOn,
  sets,
  versions,
}: {
  amendUntil: string | null;
  /** The first day of the meeting that reads the text. */
  meetingOn: string | null;
  sets: readonly Doc<RuleSet>[];
  versions: readonly Doc<ParameterVersion>[];
}): Amendment['deadline'] {
  if (amendUntil !== null) return { day: amendUntil, article: null };
  if (meetingOn === null) return null;
  const found = ruledDeadline({ sets, versions, what: 'amendments', on: meetingOn });
  return found === null ? null : { day: found.value, article: found.article };
}

/** Only the receipt counts: when the day was over everywhere on earth, it came late. */
export function isLate(deadline: Amendment['deadline'], now: number): boolean {
  return deadline !== null && !isNotPast(deadline.day, now);
}

/** In time, it is admissible without anybody saying so; a late one waits for whoever presides. */
export function stateOnReceipt({ isLate: late, isReceived }: { isLate: boolean; isReceived: boolean }) {
  return isReceived && !late ? ('admissible' as const) : ('submitted' as const);
}

/** Of what an amendment would have the article say: a ruling and a position are about these words and no others. */
export function hashOfWords({ title, text, number }: Pick<Amendment, 'title' | 'text' | 'number'>): string {
  return contentHash({ title, text, number });
}

/** Of an amendment as it is put to the vote: with the article that it changes, as that stands. Null for one that adds one. */
export function hashOfAmended(
  amendment: Pick<Amendment, 'title' | 'text' | 'number'>,
  article: Pick<Article, 'number' | 'title' | 'text'> | null,
): string {
  return contentHash({
    words: hashOfWords(amendment),
    article: article === null ? null : hashOfWords(article),
  });
}

/** The positions on its words as they are: what was said of earlier ones is kept, and counts for nothing. */
export function positionsNow<P extends { readonly body: Pick<AmendmentPosition, 'seen'> }>(
  { body }: { readonly body: Amendment },
  positions: readonly P[],
): P[] {
  if (positions.length === 0) return [];
  const words = hashOfWords(body);
  return positions.filter((each) => each.body.seen === words);
}

/** All who stand behind it: whoever submitted it, then those who joined, in the order of their codes. */
export function authorsOf(amendment: Doc<Amendment>, positions: readonly Doc<AmendmentPosition>[]): string[] {
  const joined = positionsNow(amendment, positions)
    .filter((each) => each.body.isAuthor)
    .map((each) => each.body.delegation)
    .sort();
  return [...new Set([...amendment.body.authors, ...joined])];
}

/** Amendments to one article, or to one place between two, in the order in which they are decided. */
export interface AmendedPlace {
  /** Null for articles to be added at the beginning. */
  readonly article: string | null;
  readonly isAdded: boolean;
  readonly amendments: readonly Doc<Amendment>[];
}

/** The place first, where one was given; then as the server received them. */
export function inVotingOrder(all: readonly Doc<Amendment>[]): Doc<Amendment>[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...all].sort(
    (left, right) =>
      (left.body.place ?? last) - (right.body.place ?? last) ||
      (left.body.takenAt ?? last) - (right.body.takenAt ?? last) ||
      (left.id < right.id ? -1 : 1),
  );
}

export const isAboutSame = (one: Amendment, other: Amendment) =>
  (one.kind === 'add') === (other.kind === 'add') &&
  one.article === other.article &&
  one.after === other.after;

export function byPlace(all: readonly Doc<Amendment>[], order: readonly string[]): AmendedPlace[] {
  const places: { article: string | null; isAdded: boolean; amendments: Doc<Amendment>[] }[] = [];
  for (const each of inVotingOrder(all)) {
    const known = places.find(({ amendments: [first] }) => first && isAboutSame(first.body, each.body));
    const isAdded = each.body.kind === 'add';
    if (known !== undefined) known.amendments.push(each);
    else places.push({ article: isAdded ? each.body.after : each.body.article, isAdded, amendments: [each] });
  }
  const rank = ({ article }: AmendedPlace) => (article === null ? -1 : order.indexOf(article));
  return places.sort(
    (left, right) => rank(left) - rank(right) || Number(left.isAdded) - Number(right.isAdded),
  );
}

const wordsOf = (text: string) => text.match(/\S+/g) ?? [];

/** How many words of one text the other lacks, in both directions, whatever their places. */
function wordDistance(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(before)) left.set(word, (left.get(word) ?? 0) + 1);
  let added = 0;
  for (const word of wordsOf(after)) {
    const known = left.get(word) ?? 0;
    if (known > 0) left.set(word, known - 1);
    else added += 1;
  }
  return added + [...left.values()].reduce((sum, each) => sum + each, 0);
}

/** How far an amendment leads from the text that it amends: the share of changed words, one for a deletion. */
export function distanceOf({ kind, before, text }: Pick<Amendment, 'kind' | 'before' | 'text'>): number {
  if (kind === 'delete' || text === null || before === null) return 1;
  const shared = LANGUAGES.filter(
    (language) => text[language] !== undefined && before.text[language] !== undefined,
  );
  const of = (each: Text, language: (typeof LANGUAGES)[number]) => each[language] ?? '';
  const [changed, all] = shared.reduce(
    ([sum, total], language) => {
      const [was, is] = [of(before.text, language), of(text, language)];
      return [sum + wordDistance(was, is), total + wordsOf(was).length + wordsOf(is).length];
    },
    [0, 0],
  );
  return all === 0 ? 1 : changed / all;
}

/** Whether somebody who replaces an article says what it says already: in each language in which they wrote. */
export function changesNothing(
  { title, text }: Pick<Amendment, 'title' | 'text'>,
  stands: Amendment['before'],
): boolean {
  if (stands === null) return false;
  const isAsBefore = (now: Text | null, was: Text) =>
    LANGUAGES.every((each) => now?.[each] === undefined || now[each] === was[each]);
  return isAsBefore(title, stands.title) && isAsBefore(text, stands.text);
}

/** Whether the article reads otherwise by now than its author read it, or is gone. */
export function isOutdated(
  { before }: Pick<Amendment, 'before'>,
  article: Pick<Article, 'title' | 'text' | 'isRemoved'> | null,
): boolean {
  if (article === null || before === null) return false;
  const { title, text, isRemoved } = article;
  return isRemoved || !isSameJson({ title, text }, { title: before.title, text: before.text });
}

/** The order that the rules propose: the furthest from the original first. Whoever presides sets it. */
export function furthestFirst(all: readonly Doc<Amendment>[]): Doc<Amendment>[] {
  // Each distance once: it compares whole texts, and a sort asks for each many times.
  return inVotingOrder(all)
    .map((amendment) => ({ amendment, distance: distanceOf(amendment.body) }))
    .sort((left, right) => right.distance - left.distance)
    .map(({ amendment }) => amendment);
}

/** The order in which the server received them, whatever place they have. */
export function asReceived(all: readonly Doc<Amendment>[]): Doc<Amendment>[] {
  return inVotingOrder(all.map((each) => ({ ...each, body: { ...each.body, place: null } })));
}

/** The places that whoever presides gave come first; the others follow in the order that the rules give. */
export function inRuledOrder(all: readonly Doc<Amendment>[], order: VoteOrder | null): Doc<Amendment>[] {
  if (order !== 'furthest_first') return inVotingOrder(all);
  const last = Number.MAX_SAFE_INTEGER;
  return furthestFirst(all).sort((left, right) => (left.body.place ?? last) - (right.body.place ?? last));
}

/**
 * Which one of those on one article is decided now: of those that may be discussed, the first in their order. Null where
 * neither the rules nor whoever presides gave one, and each may be decided.
 *
 * @param open those about one article, or one place between two, of which nothing was decided
 */
export function nextToDecide(
  open: readonly Doc<Amendment>[],
  order: VoteOrder | null,
): Doc<Amendment> | null {
  const admitted = open.filter(({ body }) => body.state !== 'submitted');
  if (order === null && admitted.every(({ body }) => body.place === null)) return null;
  return inRuledOrder(admitted, order)[0] ?? null;
}

/** How many delegations take each position. */
export function countStances(
  amendment: Doc<Amendment>,
  positions: readonly Doc<AmendmentPosition>[],
): Readonly<Record<Stance, number>> {
  const counted = { support: 0, can_accept: 0, reserve: 0, oppose: 0, none: 0 };
  for (const { body } of positionsNow(amendment, positions)) counted[body.stance] += 1;
  return counted;
}
