import { isProtected, type Subject } from '#shared/ideal/subjects.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { takenOf } from '#shared/kernel/signed.ts';
import { type Count, type Earlier, MOST_EARLIER, type Section } from './contributions.schemas.ts';
import { type CountCell, type CountSum, suppressedCells } from './suppression.rules.ts';

/** A figure of the state, as it stands before small counts are left out. */
export interface Figure {
  readonly about: Subject;
  readonly count: Count;
}
export type FigureChoice = {
  readonly about: Subject;
  readonly count: Count;
  /** By the server's clock; null for what only this device has. */
  readonly takenAt: number | null;
  /** Null: a figure of its own, which no section says. */
  readonly section: string | null;
};
export interface ReleasedFigure {
  readonly about: Subject;
  readonly what: string;
  readonly counted: Count['counted'];
  readonly stage: Count['stage'];
  readonly place: string | null;
  /** Null: not shown, because it or another count is small. */
  readonly amount: number | null;
  readonly note: string;
}
/** What institutions counted, and what was chosen among it. */
export interface FigureSources {
  readonly sections: readonly Doc<Section>[];
  readonly choices: readonly FigureChoice[];
}

/** The same thing counted in the same way, whoever counted it. */
export function figureKey({
  about,
  count,
}: {
  about: Subject;
  count: Omit<Count, 'amount' | 'note'>;
}): string {
  const subject = about.kind === 'network' ? about.id : about.code;
  const { what, counted, stage, place } = count;
  return [about.kind, subject, fold(what), counted, stage, place ?? ''].join('\n');
}

interface SaidFigure {
  /** Null: chosen once, and said by no section any more. */
  readonly section: string | null;
  readonly figure: Figure;
}
type SaidAt = SaidFigure & { readonly taken: number };

/** What every answered section says, by key; in the order of the sections' ids, which is the same everywhere. */
function saidOf(sections: readonly Doc<Section>[]): ReadonlyMap<string, readonly SaidAt[]> {
  const inOrder = sections
    .filter(({ body }) => body.status === 'answered')
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  return groupBy(
    inOrder.flatMap(({ id, body }) =>
      body.counts.map((count) => ({
        section: id,
        figure: { about: body.about, count },
        taken: body.answeredBy ? takenOf(body.answeredBy) : 0,
      })),
    ),
    ({ figure }) => figureKey(figure),
  );
}

/**
 * The last choice for each key in the order in which the server took them, however they arrived and whatever the clocks
 * of those who chose say.
 */
export function chosenOf<C extends FigureChoice>(choices: readonly C[]): ReadonlyMap<string, C> {
  const text = ({ about, count, section }: FigureChoice) => canonicalJson({ about, count, section });
  const inOrder = [...choices].sort(
    (left, right) => takenOf(left) - takenOf(right) || (text(left) < text(right) ? -1 : 1),
  );
  return new Map(inOrder.map((choice) => [figureKey(choice), choice]));
}

/** Whether what was chosen still follows from what is said; if not, it is asked again. */
function isStillSo(choice: FigureChoice, said: readonly SaidAt[]): boolean {
  if (said.some(({ figure }) => figure.count.amount === choice.count.amount)) return true;
  // One of its own holds against what was said before it.
  return choice.section === null && said.every(({ taken }) => taken <= takenOf(choice));
}

/**
 * Figures of which institutions say different things and nobody has chosen, and those whose choice does not follow from
 * what they say any more. By key, with what each section says.
 */
export function differingFigures({
  sections,
  choices,
}: FigureSources): ReadonlyMap<string, readonly SaidFigure[]> {
  const said = saidOf(sections);
  const chosen = chosenOf(choices);
  const found = new Map<string, readonly SaidFigure[]>();
  for (const [key, each] of said) {
    const choice = chosen.get(key);
    const isOpen =
      choice === undefined
        ? new Set(each.map(({ figure }) => figure.count.amount)).size > 1
        : !isStillSo(choice, each);
    if (isOpen) found.set(key, each);
  }
  for (const [key, choice] of chosen)
    if (!said.has(key) && !isStillSo(choice, []))
      found.set(key, [{ section: null, figure: { about: choice.about, count: choice.count } }]);
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * One amount for each thing counted: what was chosen, else what all who counted it say. The same on every device, in
 * whatever order its entries came.
 */
export function figuresOf(sources: FigureSources): Figure[] {
  const differing = differingFigures(sources);
  const found = new Map<string, Figure>();
  for (const [key, said] of saidOf(sources.sections)) {
    const last = said.at(-1);
    if (last !== undefined) found.set(key, last.figure);
  }
  for (const [key, { about, count }] of chosenOf(sources.choices)) found.set(key, { about, count });
  return [...found]
    .filter(([key]) => !differing.has(key))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, figure]) => figure);
}

/** A count as it is now; another amount is another version. Says what was counted by a hash alone. */
function figureVersion({ about, count }: Figure): string {
  const key = figureKey({ about, count });
  return `${textHash(key).slice(0, 16)}=${count.amount}`;
}
const amountOf = (version: string) => Number(version.slice(version.indexOf('=') + 1));

/** Totals over places: what no named place has is a part of its own. */
function sumsOf(figures: readonly Figure[]): CountSum[] {
  const inWhole = (figure: Figure) => figureKey({ ...figure, count: { ...figure.count, place: null } });
  const totals = new Map(
    figures.filter(({ count }) => count.place === null).map((figure) => [figureKey(figure), figure]),
  );
  const placed = groupBy(
    figures.filter(({ count }) => count.place !== null),
    inWhole,
  );
  return [...placed].flatMap(([key, parts]) => {
    const whole = totals.get(key);
    if (whole === undefined) return [];
    const total = figureVersion(whole);
    const rest = whole.count.amount - parts.reduce((amount, { count }) => amount + count.amount, 0);
    const versions = parts.map((part) => figureVersion(part));
    return [{ total, parts: rest > 0 ? [...versions, `${total.split('=')[0]}:rest=${rest}`] : versions }];
  });
}

/** Those of which few could point to somebody; a measured amount is shown as it is (`UNITS`). */
const protectedOf = (figures: readonly Figure[]) => figures.filter(({ count }) => isProtected(count.counted));

/** What others have been shown, and not shown, once these go out as well. */
export function afterRelease(
  earlier: Earlier | undefined,
  { figures, released }: { figures: readonly Figure[]; released: readonly ReleasedFigure[] },
): Earlier {
  const isShown = new Set(
    protectedOf(figures.filter((_, index) => released[index]?.amount !== null)).map((figure) =>
      figureVersion(figure),
    ),
  );
  const sums = sumsOf(protectedOf(figures)).filter(({ total, parts }) =>
    [total, ...parts].some((each) => !isShown.has(each)),
  );
  const known = new Set((earlier?.sums ?? []).map((sum) => canonicalJson(sum as unknown as Json)));
  const news = sums.filter((sum) => !known.has(canonicalJson(sum as unknown as Json)));
  return {
    shown: [...new Set([...(earlier?.shown ?? []), ...isShown])].slice(-MOST_EARLIER),
    sums: [...(earlier?.sums ?? []), ...news.map(({ total, parts }) => ({ total, parts: [...parts] }))].slice(
      -MOST_EARLIER,
    ),
  };
}

/**
 * The figures as others read them: small counts of persons, cases and the like left out, and what would give them away
 * (`suppressedCells`), also to somebody who kept every release before this one.
 */
export function releasedFigures(figures: readonly Figure[], earlier?: Earlier): ReleasedFigure[] {
  const counts = protectedOf(figures);
  const [now, shown] = [sumsOf(counts), new Set(earlier?.shown)];
  const sums = [...now, ...(earlier?.sums ?? [])];
  const current = new Set(counts.map((figure) => figureVersion(figure)));
  const versions = new Set([...current, ...sums.flatMap(({ total, parts }) => [total, ...parts])]);
  const cells = [...versions].map(
    (key): CountCell => ({
      key,
      amount: amountOf(key),
      ...(shown.has(key) ? { isKnown: true } : current.has(key) ? {} : { isPrinted: false }),
    }),
  );
  const hidden = suppressedCells({ cells, sums });
  return figures.map(({ about, count }) => {
    const { amount, ...rest } = count;
    return { about, ...rest, amount: hidden.has(figureVersion({ about, count })) ? null : amount };
  });
}

/** Derived, so that the same figure of a later release takes the place of the earlier one. */
export function releasedFigureId({
  edition,
  state,
  figure: { about, what, counted, stage, place },
}: {
  edition: string;
  state: string;
  figure: Omit<ReleasedFigure, 'amount' | 'note'>;
}): string {
  const key = figureKey({ about, count: { what, counted, stage, place } });
  return `rlf_${textHash(`${edition}\n${state}\n${key}`).slice(0, 40)}`;
}
