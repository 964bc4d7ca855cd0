import { addDays, endOfDay } from '#shared/kernel/days.ts';
import type { Doc, Docs, Read } from '#shared/kernel/mutation.ts';
import { within } from '#shared/kernel/mutation.ts';
import type { Parameters } from './parameters.schemas.ts';
import {
  ALL_RULES,
  type Article,
  type ArticleVersion,
  type ParameterVersion,
  parameterVersions,
  type RuleSet,
  ruleSets,
  type Stage,
} from './rules.schemas.ts';

type Period = Pick<RuleSet, 'stage' | 'from' | 'replacedFrom'>;

/** How far a set is on a day: adopted rules come into force, and are replaced, with nobody doing anything. */
export function stageOn({ stage, from, replacedFrom }: Period, day: string): Stage {
  if (stage !== 'adopted' || from === null || day < from) return stage;
  return replacedFrom !== null && day >= replacedFrom ? 'replaced' : 'in_force';
}

/** The rules in force on a day; null where there are none. */
export function rulesOn(sets: readonly Doc<RuleSet>[], day: string): Doc<RuleSet> | null {
  const inForce = sets.filter(({ body }) => stageOn(body, day) === 'in_force');
  return latest(inForce, ({ body }) => body.from ?? '');
}

/** The one with the greatest key; of equal ones the one with the greatest id, so that every device finds the same. */
function latest<T extends Doc, K extends string | number>(
  all: readonly T[],
  keyOf: (each: T) => K,
): T | null {
  return all.reduce<T | null>((last, each) => {
    if (last === null) return each;
    const [one, other] = [keyOf(each), keyOf(last)];
    return one > other || (one === other && each.id > last.id) ? each : last;
  }, null);
}

/** Of those that hold by a day, the one decided last: each decision is built on the one before it. */
const decidedLast = <B extends { readonly version: number }>({ body }: Doc & { readonly body: B }) =>
  body.version;

/**
 * The day from which the last decision holds; null where nothing was decided. The next one is built on its text, and so
 * holds no earlier: else the last one would hold before its day.
 */
export function lastHeldFrom(versions: readonly { readonly from: string | null }[]): string | null {
  return versions.reduce<string | null>(
    (last, { from }) => (from !== null && (last === null || from > last) ? from : last),
    null,
  );
}

/** The parameters of one set as they hold on a day; null before it comes into force. */
export function parametersOfSet({
  set,
  versions,
  day,
}: {
  set: string;
  versions: readonly Doc<ParameterVersion>[];
  day: string;
}): Parameters | null {
  const held = versions.filter(({ body }) => body.set === set && body.from <= day);
  return latest(held, decidedLast)?.body.parameters ?? null;
}

export interface RulesInForce {
  readonly set: string;
  readonly parameters: Parameters;
}

/** Which rules hold on a day, and what they say in numbers; null where none are in force. */
export function parametersOn({
  sets,
  versions,
  day,
}: {
  sets: readonly Doc<RuleSet>[];
  versions: readonly Doc<ParameterVersion>[];
  day: string;
}): RulesInForce | null {
  const set = rulesOn(sets, day);
  if (set === null) return null;
  const parameters = parametersOfSet({ set: set.id, versions, day });
  return parameters === null ? null : { set: set.id, parameters };
}

/** What an act must read to know which rules hold. */
export const RULES_READS: readonly Read[] = [
  within(ruleSets, ALL_RULES),
  within(parameterVersions, ALL_RULES),
];

/** The same as `parametersOn`, for an act that reads `RULES_READS`. */
export function rulesInForce(docs: Docs, day: string): RulesInForce | null {
  return parametersOn({
    sets: docs.within(ruleSets, ALL_RULES),
    versions: docs.within(parameterVersions, ALL_RULES),
    day,
  });
}

/** Whether it is still some time before the end of this day somewhere on earth: rules never begin in the past. */
export function isNotPast(day: string, now: number): boolean {
  return now < endOfDay(day);
}

/** An article as it is shown: what it says, and since when. */
export interface ShownArticle
  extends Pick<ArticleVersion, 'number' | 'order' | 'title' | 'text' | 'version' | 'from' | 'amendment'> {
  readonly article: string;
}

const inOrder = (left: ShownArticle, right: ShownArticle) =>
  left.order - right.order || (left.article < right.article ? -1 : 1);

/**
 * The text in force on a day, in its order. Empty before it comes into force.
 *
 * @param versions of one set
 */
export function articlesOn(versions: readonly Doc<ArticleVersion>[], day: string): ShownArticle[] {
  const held = new Map<string, Doc<ArticleVersion>[]>();
  for (const each of versions) {
    if (each.body.from === null || each.body.from > day) continue;
    held.set(each.body.article, [...(held.get(each.body.article) ?? []), each]);
  }
  return [...held.values()]
    .flatMap((of) => latest(of, decidedLast) ?? [])
    .filter(({ body }) => !body.isRemoved)
    .map(({ body }) => body)
    .sort(inOrder);
}

/** The text as last drafted or decided. */
export function draftArticles(articles: readonly Doc<Article>[]): ShownArticle[] {
  return articles
    .filter(({ body }) => !body.isRemoved)
    .map(({ id, body }) => ({ article: id, ...body, from: null, amendment: null }))
    .sort(inOrder);
}

/** All that an article said, the latest first. */
export function historyOf(versions: readonly Doc<ArticleVersion>[], article: string): Doc<ArticleVersion>[] {
  return versions
    .filter(({ body }) => body.article === article)
    .sort((left, right) => right.body.version - left.body.version);
}

/** Days on which the text of a set changes, in order: those from which any article holds. */
export function daysOfChange(versions: readonly Doc<ArticleVersion>[]): string[] {
  return [...new Set(versions.flatMap(({ body }) => body.from ?? []))].sort();
}

/** The place of an article that is added after another; null for the beginning. */
export function orderAfter(articles: readonly Doc<Article>[], after: string | null): number {
  const orders = articles.map(({ body }) => body.order).sort((left, right) => left - right);
  const before =
    after === null ? 0 : (articles.find(({ id }) => id === after)?.body.order ?? orders.at(-1) ?? 0);
  const next = orders.find((order) => order > before);
  return next === undefined ? before + 10 : (before + next) / 2;
}

/** A text that held, and `until` is its last day; `by` is the amendment that took its place on the next. */
export interface EarlierText {
  readonly text: ShownArticle;
  readonly until: string;
  readonly by: string | null;
}

/** What was in force before a day and is not any more, by article and the latest first. */
export function earlierTexts(versions: readonly Doc<ArticleVersion>[], day: string): EarlierText[] {
  const held = versions
    .map(({ body }) => body)
    .filter(({ from }) => from !== null && from <= day)
    .sort((left, right) => left.version - right.version);
  const found: EarlierText[] = [];
  for (const [at, text] of held.entries()) {
    const next = held.slice(at + 1).find(({ article }) => article === text.article);
    // One that was replaced on its own first day never held.
    if (next?.from == null || next.from === text.from || text.isRemoved) continue;
    found.push({ text, until: addDays(next.from, -1), by: next.amendment });
  }
  return found.sort((left, right) => {
    if (left.text.article !== right.text.article) return inOrder(left.text, right.text);
    return left.until < right.until ? 1 : -1;
  });
}
