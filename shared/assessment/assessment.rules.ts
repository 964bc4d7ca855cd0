import { textAudience } from '#shared/access/scopes.ts';
import { EDITION_STATUSES, type EditionStatus } from '#shared/ideal/editions.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { endOfDay, utcDay } from '#shared/kernel/days.ts';
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
  TextSum,
  Version,
  VersionKind,
} from './assessment.schemas.ts';
import { LEVELS, type Level, reads, stricter } from './levels.ts';
import { sectionNumber } from './sections.ts';

const DAY = 86_400_000;

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

export type Written = Pick<Doc<Paragraph>, 'id' | 'body'>;

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

/** The paragraphs as others read them, but for those that a correction changes. */
export function standingWith({
  written,
  issued,
  only,
}: {
  written: readonly Doc<Paragraph>[];
  issued: readonly Doc<IssuedParagraph>[];
  only: ReadonlySet<string>;
}): Written[] {
  const out = new Map(issued.map(({ body }) => [body.of, body]));
  return written.map((doc) => {
    if (only.has(doc.id)) return doc;
    const stands = out.get(doc.id);
    return {
      id: doc.id,
      body: { ...doc.body, takenOut: stands === undefined, ...(stands && { marking: stands.marking }) },
    };
  });
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

type Printed = Omit<Reservation, 'edition'>;

/** A published correction as the report names it, for readers of its level and of stricter ones. */
export type Erratum = Pick<Correction, 'paragraph' | 'section' | 'number' | 'change' | 'reason'> & {
  readonly version: number;
  readonly level: Level;
};
/** What of the corrections of an edition has come out. */
export function errataOf(all: readonly Pick<Doc<Correction>, 'audience' | 'body'>[]): Erratum[] {
  return all.flatMap(({ audience, body }) => {
    const { edition, paragraph, section, number, change, reason, published } = body;
    const version = published?.version ?? null;
    const level = LEVELS.find((each) => textAudience({ level: each, edition }) === audience);
    if (version === null || level === undefined) return [];
    return [{ paragraph, section, number, change, reason, version, level }];
  });
}

/** Whoever reads all of a correction does not hear of it a second time, as those do who read only a part. */
export function toldTo<
  T extends { readonly paragraph: string; readonly version: number; readonly level: Level },
>(level: Level, all: readonly T[]): T[] {
  const own = all.filter((each) => reads(level, each.level));
  return own.filter(
    ({ paragraph, version, level: at }) =>
      !own.some(
        (other) =>
          other.paragraph === paragraph &&
          other.version === version &&
          other.level !== at &&
          reads(other.level, at),
      ),
  );
}

/** What readers of a level have of a text: of this its hash is made, whatever order it came in. */
export function textOf(
  level: Level,
  {
    paragraphs,
    reservations,
    corrections,
  }: {
    paragraphs: readonly (Content & Partial<IssuedParagraph>)[];
    reservations: readonly Printed[];
    corrections: readonly Erratum[];
  },
) {
  const own = inReadingOrder(paragraphs.filter(({ marking }) => reads(level, marking)));
  const known = new Set(own.map(({ of }) => of));
  return {
    // Whichever version it stands in, it says the same.
    paragraphs: own.map(({ edition: _edition, version: _version, ...rest }) => rest),
    reservations: reservations
      .filter(({ paragraph, marking }) => known.has(paragraph) && reads(level, marking))
      .map(({ paragraph, marking, state, text, printed }) => ({ paragraph, marking, state, text, printed }))
      .sort((left, right) => byText(left.paragraph, right.paragraph) || byText(left.state, right.state)),
    corrections: toldTo(level, corrections)
      .map(({ level: _level, ...rest }) => rest)
      .sort((left, right) => left.version - right.version || byText(left.paragraph, right.paragraph)),
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
  text: { paragraphs: readonly Content[]; reservations: readonly Printed[]; corrections: readonly Erratum[] },
): Pick<TextSum, 'level' | 'count' | 'hash'>[] {
  return LEVELS.map((level) => {
    const own = textOf(level, text);
    return { level, count: own.paragraphs.length, hash: textSum({ ...head, level }, own) };
  });
}

/** Whether everybody knows of such a version. */
export function isPublic(kind: VersionKind): boolean {
  return kind === 'published' || kind === 'corrected';
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
  const level = marking === 'analysts' || isPublic(kind) ? marking : 'members';
  return textAudience({ level, edition });
}

/** Whether two say the same, whichever version they stand in. */
export function isSameContent(one: Content | IssuedParagraph, other: Content | IssuedParagraph): boolean {
  const plain = (each: object) => canonicalJson({ ...each, version: 0 });
  return plain(one) === plain(other);
}

/** What is to be answered, in time before the text is adopted. A reservation stands whatever is answered to it. */
export function awaitsAnswer({
  kind,
  withdrawn,
  answer,
}: Pick<Comment, 'kind' | 'withdrawn' | 'answer'>): boolean {
  return withdrawn === null && answer === null && kind !== 'reservation';
}

/** Of what a state says, as somebody read it who answers. */
export function commentHash({
  kind,
  text,
  proposed,
  printed,
}: Pick<Comment, 'kind' | 'text' | 'proposed' | 'printed'>): string {
  return contentHash({ kind, text, proposed, printed });
}

/** What came after its day is answered as well, and holds nothing up: else one state could hold up an adoption at will. */
export function holdsUp(comment: Pick<Comment, 'kind' | 'withdrawn' | 'answer' | 'isLate'>): boolean {
  return awaitsAnswer(comment) && !comment.isLate;
}

/** With the adoption what was said is settled, but for what came late: that held nothing up, and is owed an answer. */
export function isAnswerable({ isLate }: Pick<Comment, 'isLate'>, status: EditionStatus): boolean {
  return isLate || !isAdopted(status);
}

/**
 * Whether a meeting can have adopted the text on a day: since its collection began, and not in the future. Not since its
 * last round: an edition from before is written down afterwards, rounds and all.
 */
export function isAdoptableOn(
  day: string,
  { edition: { collectFrom }, now }: { edition: Pick<Edition, 'collectFrom'>; now: number },
): boolean {
  // In the last place on earth it may be tomorrow already.
  return day >= collectFrom && day <= utcDay(now + DAY);
}

export type Voice = 'agrees' | 'has_said' | 'commented' | 'waited_for' | 'cut_short' | 'silent';
/**
 * What is known of a state in a round. Silence is silence only once the round is over, and where the state had the days that it
 * was given.
 */
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
  if (round.body.closed?.why === 'taken_back') return 'cut_short';
  return isOver(round.body, now) ? 'silent' : 'waited_for';
}

/**
 * How a paragraph of the analysts differs from what others read of it; null where it does not.
 * @param all paragraphs of the edition
 */
export function changeOf(
  paragraph: Doc<Paragraph>,
  issued: Doc<IssuedParagraph> | null,
  all: readonly Written[],
): Correction['change'] | null {
  const content = issuedContent(paragraph, all);
  if (content === null) return issued === null ? null : 'taken_out';
  if (issued === null) return 'added';
  return isSameContent(content, issued.body) ? null : 'changed';
}

/** What readers read of a paragraph, for a correction. */
export function correctedContent(content: Content | IssuedParagraph): NonNullable<Correction['before']> {
  const { es, pt, en, marking, detail, figures, rests, grades } = content;
  return { es, pt, en, marking, detail, figures, rests, grades };
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
