import { textAudience } from '#shared/access/scopes.ts';
import { contentHash } from '#shared/ideal/content-hash.ts';
import { EDITION_STATUSES, type EditionStatus } from '#shared/ideal/editions.rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { byText } from '#shared/kernel/text-order.ts';
import type {
  Cited,
  Comment,
  Correction,
  IssuedParagraph,
  Paragraph,
  Reservation,
  Round,
  Statement,
  Version,
  VersionKind,
} from './assessment.schemas.ts';
import { LEVELS, type Level, reads, stricter } from './levels.ts';
import { sectionNumber } from './sections.ts';

/** The text is written from the first contributions on; once adopted it stands still until it is published. */
const WRITTEN: readonly EditionStatus[] = ['collecting', 'analysing', 'validating', 'published'];
export function isWritten(status: EditionStatus): boolean {
  return WRITTEN.includes(status);
}

/** What is written then is proposed as a correction; figures, and how they were adjusted, are final. */
export function isCorrected(status: EditionStatus): boolean {
  return status === 'published';
}

export function isAdopted(status: EditionStatus): boolean {
  return EDITION_STATUSES.indexOf(status) >= EDITION_STATUSES.indexOf('adopted');
}

const HOUR = 3_600_000;
/** When a day is over everywhere on earth, milliseconds since 1970. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + 36 * HOUR;
}

export function isOver(round: Pick<Round, 'until' | 'closed'>, now: number): boolean {
  return round.closed !== null || now >= endOfDay(round.until);
}

/** The last one; null where there was none. */
export function lastRound(rounds: readonly Doc<Round>[]): Doc<Round> | null {
  return lastOf(rounds, ({ body }) => body.number);
}

/** The one with the highest number; null where there is none. */
export function lastOf<T>(all: readonly T[], numberOf: (each: T) => number): T | null {
  return all.reduce<T | null>(
    (last, each) => (last === null || numberOf(each) > numberOf(last) ? each : last),
    null,
  );
}

/** How many of the cited items have which grade, the best first. */
export function gradesOf(cites: readonly Cited[]): IssuedParagraph['grades'] {
  return [...groupBy(cites, ({ source, information }) => `${source}${information}`)]
    .sort(([left], [right]) => byText(left, right))
    .map(([, own]) => {
      const { source, information } = own[0] as Cited;
      return { source, information, count: own.length };
    });
}

type Content = Omit<IssuedParagraph, 'version'>;

type Written = Pick<Doc<Paragraph>, 'id' | 'body'>;

/**
 * What others read of a paragraph; null where it has no number yet, or is taken out.
 * @param all of the edition: others read that it rests on one of them only where they read that, too
 */
export function issuedContent({ id, body }: Written, all: readonly Written[]): Content | null {
  const { number, cites, signed, takenOut, rests, ...rest } = body;
  if (number === null || takenOut) return null;
  const known = new Set(
    rests.length === 0 ? [] : all.filter((each) => isReadWith(body, each)).map((each) => each.id),
  );
  return {
    ...rest,
    rests: rests.filter((each) => known.has(each)),
    of: id,
    number,
    grades: gradesOf(cites),
    signedAt: body.detail.kind === 'adjustment' ? signed.at : null,
  };
}

/** Whether whoever reads a paragraph reads another one as well. */
function isReadWith({ marking }: Pick<Paragraph, 'marking'>, { body }: Pick<Written, 'body'>): boolean {
  return body.number !== null && !body.takenOut && reads(marking, body.marking);
}

/** In the order in which they are read; one without a number comes last of its place. */
export function inReadingOrder<T extends Pick<Paragraph, 'section' | 'order' | 'number'>>(
  all: readonly T[],
): T[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...all].sort(
    (left, right) =>
      sectionNumber(left.section) - sectionNumber(right.section) ||
      left.order - right.order ||
      (left.number ?? last) - (right.number ?? last),
  );
}

type Printed = Pick<Reservation, 'paragraph' | 'state' | 'text' | 'printed'>;

/** What readers of a level have of a text: of this its hash is made, whatever order it came in. */
export function textOf(
  level: Level,
  {
    paragraphs,
    reservations,
  }: {
    paragraphs: readonly (Content & Partial<IssuedParagraph>)[];
    reservations: readonly Printed[];
  },
) {
  const own = inReadingOrder(paragraphs.filter(({ marking }) => reads(level, marking)));
  const known = new Set(own.map(({ of }) => of));
  return {
    // Whichever version it stands in, it says the same.
    paragraphs: own.map(({ edition: _edition, version: _version, ...rest }) => rest),
    reservations: reservations
      .filter(({ paragraph }) => known.has(paragraph))
      .map(({ paragraph, state, text, printed }) => ({ paragraph, state, text, printed }))
      .sort((left, right) => byText(left.paragraph, right.paragraph) || byText(left.state, right.state)),
  };
}
export type IssuedText = ReturnType<typeof textOf>;

/** Which text it is: whose, in which version. */
export type TextHead = Pick<Version, 'kind' | 'at'> & { readonly level: Level; readonly version: number };
/** By which a text is known: of all that its readers have, and of which version it is. */
export function textSum({ level, version, kind, at }: TextHead, content: IssuedText): string {
  return contentHash({ level, version, kind, at, ...content });
}

/** By level: how many paragraphs its readers have, and the hash of all that they have. */
export function sumsOf(
  head: Omit<TextHead, 'level'>,
  text: { paragraphs: readonly Content[]; reservations: readonly Printed[] },
) {
  const each = <T>(make: (own: IssuedText, level: Level) => T) =>
    Object.fromEntries(LEVELS.map((level) => [level, make(textOf(level, text), level)])) as Record<Level, T>;
  return {
    counts: each(({ paragraphs }) => paragraphs.length),
    hashes: each((own, level) => textSum({ ...head, level }, own)),
  };
}

/**
 * Where a paragraph lies once it is issued. Until it is published, states read all but what only analysts read; then each
 * reader what its marking allows.
 */
export function issuedAudience({
  edition,
  marking,
  kind,
}: {
  edition: string;
  marking: Level;
  kind: VersionKind;
}): string {
  const isOut = kind === 'published' || kind === 'corrected';
  const level = marking === 'analysts' || isOut ? marking : 'members';
  return textAudience({ level, edition });
}

/** Whether two say the same, whichever version they stand in. */
export function isSameContent(one: Content | IssuedParagraph, other: Content | IssuedParagraph): boolean {
  const plain = (each: object) => canonicalJson({ ...each, version: 0 });
  return plain(one) === plain(other);
}

/** What is to be answered before the text can be adopted. A reservation stands whatever is answered to it. */
export function awaitsAnswer({
  kind,
  withdrawn,
  answer,
}: Pick<Comment, 'kind' | 'withdrawn' | 'answer'>): boolean {
  return withdrawn === null && answer === null && kind !== 'reservation';
}

export type Voice = 'agrees' | 'has_said' | 'commented' | 'waited_for' | 'silent';
/** What is known of a state in a round. Silence is silence only once the round is over. */
export function voiceOf({
  state,
  round,
  statements,
  comments,
  now,
}: {
  state: string;
  round: Doc<Round>;
  /** Of the round. */
  statements: readonly Pick<Statement, 'state' | 'says'>[];
  /** Of the edition, as far as the reader has them. */
  comments: readonly Pick<Comment, 'round' | 'state' | 'withdrawn'>[];
  now: number;
}): Voice {
  const said = statements.find((each) => each.state === state);
  if (said !== undefined) return said.says;
  const hasCommented = comments.some(
    (each) => each.round === round.id && each.state === state && each.withdrawn === null,
  );
  if (hasCommented) return 'commented';
  return isOver(round.body, now) ? 'silent' : 'waited_for';
}

/**
 * How a paragraph of the analysts differs from what others read of it; null where it does not.
 * @param all paragraphs of the edition
 */
export function changeOf(
  paragraph: Doc<Paragraph>,
  issued: Doc<IssuedParagraph> | null,
  all: readonly Doc<Paragraph>[],
): Correction['change'] | null {
  const content = issuedContent(paragraph, all);
  if (content === null) return issued === null ? null : 'taken_out';
  if (issued === null) return 'added';
  return isSameContent(content, issued.body) ? null : 'changed';
}

/** Of a paragraph as it stands; also of one that is taken out. */
export function correctionHash(paragraph: Doc<Paragraph>, all: readonly Doc<Paragraph>[]): string {
  return contentHash(issuedContent(paragraph, all) ?? { of: paragraph.id, takenOut: true });
}

/** Until it has come out, its paragraph stays as it was when it was proposed: what is published is what others saw. */
export function isWaiting({ published }: Pick<Correction, 'published'>): boolean {
  return published === null || published.version === null;
}

/**
 * Who reads of a correction: readers of the stricter marking. What only analysts read before it, or from now on, the
 * others are told of as far as it was, or becomes, theirs.
 */
export function correctionLevel(before: Level | null, after: Level | null): Level {
  if (before === null || after === null) return after ?? before ?? 'analysts';
  if (before === 'analysts') return after;
  return after === 'analysts' ? before : stricter(before, after);
}
