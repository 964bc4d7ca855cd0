import * as v from 'valibot';
import { textAudience } from '#shared/access/scopes.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import {
  correctedContent,
  correctionLevel,
  errataOf,
  isPublic,
  isSameContent,
  issuedAudience,
  issuedContent,
  standingWith,
  sumsOf,
} from './assessment.rules.ts';
import {
  besideId,
  type Comment,
  type Correction,
  comments,
  corrections,
  type IssuedParagraph,
  issuedId,
  issuedParagraphs,
  type Paragraph,
  ParagraphIdSchema,
  paragraphs,
  type Reservation,
  RoundIdSchema,
  reservationId,
  reservations,
  rounds,
  textSumId,
  textSums,
  VERSION_KINDS,
  type VersionKind,
  versionId,
  versions,
} from './assessment.schemas.ts';
import { LEVELS, stricter } from './levels.ts';

/** Its name, for those who forward it. */
export const ISSUE = 'assessment.issue';

interface Issued {
  readonly effects: readonly Effect[];
  /** As others read it from now on. */
  readonly paragraphs: readonly Omit<IssuedParagraph, 'version'>[];
  /** Of those that others than the analysts read: how many are other than before. */
  readonly changed: number;
}

/** The text as it becomes: what was taken out goes, what is the same stays in the version in which it was changed. */
function reissued(
  docs: Docs,
  {
    edition,
    kind,
    version,
    only,
  }: { edition: string; kind: VersionKind; version: number; only: ReadonlySet<string> | null },
): Issued {
  const before = new Map(docs.within(issuedParagraphs, edition).map((doc) => [doc.body.of, doc]));
  const written = docs.within(paragraphs, edition);
  /** What the others read beside what changes now: of what is written and not issued, they hear nothing. */
  const beside = only === null ? written : standingWith({ written, only, issued: [...before.values()] });
  const effects: Effect[] = [];
  const all: Omit<IssuedParagraph, 'version'>[] = [];
  const seen = new Set<string>();
  let changed = 0;
  /** As it is read already. Whoever reads it from now on may be others. */
  function keep(doc: Doc<IssuedParagraph>): void {
    const { version: _since, ...content } = doc.body;
    all.push(content);
    const audience = issuedAudience({ edition, marking: doc.body.marking, kind });
    if (audience !== doc.audience) effects.push(set(issuedParagraphs, { id: doc.id, fields: {}, audience }));
  }
  function take(doc: Doc<Paragraph>): void {
    const known = before.get(doc.id) ?? null;
    const isMine = only === null || only.has(doc.id);
    const content = isMine ? issuedContent(doc, beside) : null;
    // Only those who write read it before it is adopted, and they have it.
    const isOut = content !== null && !(kind === 'draft' && content.marking === 'analysts');
    if (!isMine) {
      if (known !== null) keep(known);
      return;
    }
    if (!isOut) {
      if (known === null) return;
      effects.push(remove(issuedParagraphs, known.id));
      changed += 1;
      return;
    }
    if (known !== null && isSameContent(content, known.body)) {
      keep(known);
      return;
    }
    all.push(content);
    const isRead = content.marking !== 'analysts' || (known !== null && known.body.marking !== 'analysts');
    const isMoved = known !== null && isSameContent({ ...content, order: 0 }, { ...known.body, order: 0 });
    if (isRead && !isMoved) changed += 1;
    const body = { ...content, version };
    const audience = issuedAudience({ edition, marking: content.marking, kind });
    const id = issuedId({ edition, paragraph: doc.id });
    effects.push(
      known === null
        ? create(issuedParagraphs, { id, parent: edition, audience, body, isDerived: true })
        : set(issuedParagraphs, { id, fields: body, audience }),
    );
  }
  for (const doc of written) {
    seen.add(doc.id);
    take(doc);
  }
  for (const [of, doc] of before) if (!seen.has(of)) keep(doc);
  return { effects, paragraphs: all, changed };
}

/** Reservations that are to be printed, as they stand when the text is adopted. */
function printedOf(
  all: readonly Doc<Comment>[],
  text: Issued['paragraphs'],
): (Reservation & { comment: string })[] {
  const known = new Set(text.map(({ of }) => of));
  return all.flatMap(({ id, body }) => {
    const { edition, paragraph, marking, state, kind, printed, withdrawn } = body;
    if (kind !== 'reservation' || withdrawn !== null || !known.has(paragraph)) return [];
    if (printed === null || printed === 'nowhere') return [];
    return [{ comment: id, edition, paragraph, marking, state, text: body.text, printed }];
  });
}

/** Where reservations lie: with their paragraphs. */
function reservationEffects(
  docs: Docs,
  {
    edition,
    kind,
    text,
    wanted,
  }: {
    edition: string;
    kind: VersionKind;
    text: Issued['paragraphs'];
    wanted: ReturnType<typeof printedOf> | null;
  },
): Effect[] {
  const before = docs.within(reservations, edition);
  const audienceOf = ({ paragraph, marking: own }: Pick<Reservation, 'paragraph' | 'marking'>) => {
    const marking = text.find(({ of }) => of === paragraph)?.marking ?? 'analysts';
    return issuedAudience({ edition, marking: stricter(own, marking), kind });
  };
  if (wanted === null)
    return before.flatMap((doc) => {
      const audience = audienceOf(doc.body);
      return audience === doc.audience ? [] : [set(reservations, { id: doc.id, fields: {}, audience })];
    });
  return wanted.map(({ comment, ...body }) =>
    create(reservations, {
      id: reservationId({ comment }),
      parent: edition,
      audience: audienceOf(body),
      body,
      isDerived: true,
    }),
  );
}

type Told = Pick<Doc<Correction>, 'id' | 'audience' | 'body'>;

/**
 * A correction with its version, for whoever reads what it changes: whoever published it need not read the paragraphs.
 * Where its paragraph has other readers than before, those who read it only before, or only now, are told so as well.
 */
function cameOut(
  docs: Docs,
  { id, edition, version, text }: { id: string; edition: string; version: number; text: Issued },
): { readonly own: readonly Told[]; readonly beside: readonly Told[] } {
  const known = docs.within(corrections, edition).find((each) => each.id === id);
  if (known === undefined || known.body.published === null) return { own: [], beside: [] };
  const { body } = known;
  const issuedBefore = docs.within(issuedParagraphs, edition).find((each) => each.body.of === body.paragraph);
  const content = text.paragraphs.find(({ of }) => of === body.paragraph) ?? null;
  const [before, after] = [issuedBefore?.body.marking ?? null, content?.marking ?? null];
  const level = correctionLevel(before, after);
  const published = { ...known.body.published, version };
  // What it rests on may have been marked otherwise since it was proposed: it tells what came out.
  const is = body.after === null || content === null ? body.after : correctedContent(content);
  const audience = textAudience({ level, edition });
  if (level === 'analysts')
    return { own: [{ id, audience, body: { ...body, after: is, published } }], beside: [] };
  const told = {
    proposed: null,
    published: { ...published, signed: null },
    // What is taken from its readers is not told to them once more.
    before: is === null ? null : body.before,
    after: is,
  };
  const own = [{ id, audience, body: { ...body, ...told } }];
  if (before === null || after === null || before === after || [before, after].includes('analysts'))
    return { own, beside: [] };
  const isLost = after === level;
  const others = textAudience({ level: isLost ? before : after, edition });
  const change = isLost ? ('taken_out' as const) : ('added' as const);
  const side = { ...body, ...told, change, before: null, after: isLost ? null : is };
  return { own, beside: [{ id: besideId({ correction: id }), audience: others, body: side }] };
}

/** Earlier corrections of what has stricter readers now, or none: their words go with it. */
function withdrawn(
  docs: Docs,
  { edition, out, text }: { edition: string; out: readonly string[]; text: Issued },
): Told[] {
  const markings = new Map(text.paragraphs.map(({ of, marking }) => [of, marking]));
  return docs.within(corrections, edition).flatMap(({ id, audience, body }) => {
    const isPast = body.published?.version != null && !out.includes(id);
    if (!isPast || (body.before === null && body.after === null)) return [];
    const level = LEVELS.find((each) => textAudience({ level: each, edition }) === audience);
    if (level === undefined) return [];
    const now = stricter(level, markings.get(body.paragraph) ?? 'analysts');
    return now === level ? [] : [{ id, audience: textAudience({ level: now, edition }), body }];
  });
}

/**
 * Makes a version of the text for those who do not write it: from the paragraphs of the analysts, by leaving out. Whoever
 * asks for it need not read them.
 */
export const issue = defineMutation({
  name: 'assessment.issue',
  internal: true,
  args: v.strictObject({
    edition: EditionIdSchema,
    kind: v.picklist(VERSION_KINDS),
    /** Of a draft: the round in which states verify it. */
    round: v.nullable(RoundIdSchema),
    /** Of a correction: the paragraphs that it changes. Null: all. */
    only: v.nullable(v.array(ParagraphIdSchema)),
    /** Corrections that come out with it. */
    corrections: v.array(IdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, round }) => [
    one(editions, edition),
    within(paragraphs, edition),
    within(issuedParagraphs, edition),
    within(versions, edition),
    within(reservations, edition),
    within(comments, edition),
    ...(round === null ? [] : [one(rounds, round)]),
    within(corrections, edition),
  ],
  decide({ args: { edition, kind, round, only, corrections: out }, docs, now }) {
    if (docs.get(editions, edition) === null) return accept([]);
    const version = Math.max(0, ...docs.within(versions, edition).map(({ body }) => body.number)) + 1;
    // What was adopted is published word for word; after that, only what a correction names changes.
    const named = kind === 'published' ? new Set<string>() : only === null ? null : new Set(only);
    const text = reissued(docs, { edition, kind, version, only: named });
    const wanted = kind === 'adopted' ? printedOf(docs.within(comments, edition), text.paragraphs) : null;
    const printed = wanted ?? docs.within(reservations, edition).map(({ body }) => body);
    const changed = kind === 'adopted' ? text.changed : null;
    const body = { edition, number: version, kind, at: now, changed };
    const came = out.map((id) => cameOut(docs, { id, edition, version, text }));
    const [fresh, beside] = [came.flatMap(({ own }) => own), came.flatMap((each) => each.beside)];
    const moved = withdrawn(docs, { edition, out, text });
    const other = new Set([...fresh, ...moved].map(({ id }) => id));
    const kept = docs.within(corrections, edition).filter(({ id }) => !other.has(id));
    const errata = errataOf([...kept, ...moved, ...fresh, ...beside]);
    const sums = sumsOf(
      { version, kind, at: now },
      { paragraphs: text.paragraphs, reservations: printed, corrections: errata },
    );
    const audience = textAudience({ level: isPublic(kind) ? 'public' : 'members', edition });
    return accept([
      ...text.effects,
      ...reservationEffects(docs, { edition, kind, text: text.paragraphs, wanted }),
      create(versions, { id: versionId({ edition, number: version }), parent: edition, audience, body }),
      ...sums.map((sum) =>
        create(textSums, {
          id: textSumId({ edition, version, level: sum.level }),
          parent: edition,
          audience: issuedAudience({ edition, marking: sum.level, kind }),
          body: { edition, version, ...sum },
        }),
      ),
      ...(round === null || docs.get(rounds, round) === null
        ? []
        : [set(rounds, { id: round, fields: { version } })]),
      ...fresh.map(({ id, audience: readers, body: { proposed, published, before, after } }) =>
        set(corrections, { id, fields: { proposed, published, before, after }, audience: readers }),
      ),
      ...moved.map(({ id, audience: readers }) => set(corrections, { id, fields: {}, audience: readers })),
      ...beside.map(({ id, audience: readers, body: told }) =>
        create(corrections, { id, parent: edition, audience: readers, body: told, isDerived: true }),
      ),
    ]);
  },
});
