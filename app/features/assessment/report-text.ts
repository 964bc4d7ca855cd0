import { gradesOf } from '#shared/assessment/assessment.rules.ts';
import type {
  IssuedParagraph,
  Paragraph,
  ParagraphKind,
  Reservation,
} from '#shared/assessment/assessment.schemas.ts';
import { paragraphName, type ReportSection } from '#shared/assessment/sections.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language, Text } from '#shared/kernel/text.ts';
import type { ScoredClass } from '#shared/scoring/classes.ts';
import type { Dimension } from '#shared/scoring/scoring.schemas.ts';
import type { SubjectClass } from '#shared/scoring/subject.rules.ts';

/** A paragraph as it is read, whichever copy, or file, it comes from. */
export type ReadParagraph = Omit<IssuedParagraph, 'edition' | 'version' | 'number'> & {
  /** Null while only a device has it. */
  readonly number: number | null;
};
export type ReadReservation = Pick<Reservation, 'paragraph' | 'state' | 'text' | 'printed'>;

/** The figures of one area as some reader has them, printed. */
export interface ReadFigures {
  readonly level: SubjectClass;
  readonly contributing: number;
  readonly high: number;
  /** Null where the edition shows classes alone. */
  readonly score: { readonly median: number; readonly min: number; readonly max: number } | null;
  readonly dimensions: Readonly<Record<Dimension, number>> | null;
  readonly classes: Readonly<Partial<Record<ScoredClass, number>>>;
  /** Null until ranks are published. */
  readonly rank: { readonly rank: number; readonly low: number; readonly high: number } | null;
}
export type FiguresOf = (area: AreaCode) => ReadFigures | null;

const written = new WeakMap<object, ReadParagraph>();
/** One of the analysts' own, as others would read it. The same object as long as the entry is. */
export function asWritten({ id, body }: Pick<Doc<Paragraph>, 'id' | 'body'>): ReadParagraph {
  const known = written.get(body);
  if (known !== undefined) return known;
  const { edition: _edition, cites, signed, takenOut: _takenOut, ...rest } = body;
  const made = {
    ...rest,
    of: id,
    grades: gradesOf(cites),
    signedAt: body.detail.kind === 'adjustment' ? signed.at : null,
  };
  written.set(body, made);
  return made;
}

/** Its text in the languages in which it is written. */
export function textIn({ es, pt, en }: Pick<ReadParagraph, Language>): Text {
  const text: Text = {};
  for (const [language, words] of [
    ['es', es],
    ['pt', pt],
    ['en', en],
  ] as const)
    if (words !== null && words.trim() !== '') text[language] = words;
  return text;
}

export function lacks(paragraph: Pick<ReadParagraph, Language>, language: Language): boolean {
  return (paragraph[language] ?? '').trim() === '';
}

/** How many of them are not written yet, in each language. */
export function untranslatedIn(
  paragraphs: readonly Pick<ReadParagraph, Language>[],
): Readonly<Record<Language, number>> {
  const count = (language: Language) => paragraphs.filter((each) => lacks(each, language)).length;
  return { es: count('es'), pt: count('pt'), en: count('en') };
}

/** The first words of it, where it stands in a list. */
export function startOf(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[.,;:]+$/, '')}…`;
}

export function nameOf(paragraph: Pick<ReadParagraph, 'section' | 'number'>): string | null {
  return paragraphName(paragraph);
}

/** An adjusted score stays on the scale (`domain.md` §1.9, step 12). */
export function adjusted(score: number, points: number): number {
  return Math.min(10, Math.max(0, Math.round((score + points) * 10) / 10));
}

/** What may be written in a section; the first is what most of it is. */
export function kindsIn(
  section: ReportSection,
  { isArea, isFinal }: { isArea: boolean; isFinal: boolean },
): readonly [ParagraphKind, ...ParagraphKind[]] {
  if (section === 'judgements') return ['judgement', 'text'];
  if (section === 'priorities') return ['priority', 'text'];
  return isArea && !isFinal ? ['text', 'judgement', 'adjustment'] : ['text', 'judgement'];
}

/** Between two neighbours, so that no other paragraph moves. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined && after === undefined) return 10;
  if (before === undefined) return (after ?? 0) - 10;
  if (after === undefined) return before + 10;
  return (before + after) / 2;
}

type Placed = Pick<ReadParagraph, 'of' | 'order'>;
/**
 * The order that moves a paragraph by one place among those of its section; null where there is no further place. Past
 * several that two people put in one place, it moves past all of them.
 */
export function orderMoved(all: readonly Placed[], of: string, by: -1 | 1): number | null {
  const others = all.filter((each) => each.of !== of);
  const to = all.findIndex((each) => each.of === of) + by;
  if (to < 0 || to >= all.length) return null;
  if (by === -1) {
    const after = others[to]?.order;
    return orderBetween(others.findLast(({ order }) => order < (after ?? 0))?.order, after);
  }
  const before = others[to - 1]?.order;
  return orderBetween(before, others.find(({ order }) => order > (before ?? 0))?.order);
}

/** Points of an adjustment as typed: with a comma or a point, and either sign for less. NaN for what is no number. */
export function pointsIn(typed: string): number {
  const plain = typed.trim().replace(',', '.').replace(/^[−–]/, '-');
  return plain === '' ? Number.NaN : Number(plain);
}

export function isPoints(value: number): boolean {
  return Math.abs(value) <= 3 && value !== 0 && Number.isInteger(Math.round(value * 1e6) / 1e5);
}
