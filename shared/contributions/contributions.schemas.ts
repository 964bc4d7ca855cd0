import * as v from 'valibot';
import { ReleaseLifeSchema } from '#shared/ideal/release-life.schemas.ts';
import {
  CHANGES,
  ExchangeSchema,
  MATERIAL_KINDS,
  OriginalGradeSchema,
  SubdivisionSchema,
} from '#shared/ideal/released.schemas.ts';
import { COUNTED, STAGES, SubjectSchema } from '#shared/ideal/subjects.ts';
import { InstitutionSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { bareId } from '#shared/kernel/derived-id.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, cleanedText, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { gradeFields, HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';

/** What a state's point of contact and its authoriser read of the contribution in work. */
export const NATIONAL = 'national/ideal';
/** Where a unit would be named: no unit can be called so (`UnitSchema`). */
const NO_UNIT = '_';
/** What one institution, or one unit of it, is asked for. Heads of an institution read what is asked of its units. */
export function sectionAudience({ institution, unit }: { institution: string; unit: string | null }): string {
  return `sections/${institution}/${unit ?? NO_UNIT}`;
}

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300), cleanedLine, v.minLength(1));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4000), cleanedText, v.minLength(1));
/** By the server's clock, which alone orders what people say; null until the server has it. */
const TakenAtSchema = v.nullable(v.number());
const LabelSchema = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));

/** A count with what makes it comparable (`domain.md` §5.4). */
export const CountSchema = v.strictObject({
  /** What is counted within its subject, in words: "cocaine hydrochloride". */
  what: line,
  counted: v.picklist(COUNTED),
  stage: v.picklist(STAGES),
  /** ISO 3166-2 code of the subdivision; null for the whole state. */
  place: v.nullable(SubdivisionSchema),
  amount: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** How it is counted, where laws and ways of recording differ: without it no two states' counts can be compared. */
  note: line,
});
export type Count = v.InferOutput<typeof CountSchema>;

/** A number and a document by which the state answers for what it hands in. */
export const CoveringNoteSchema = v.strictObject({
  number: line,
  date: WrittenDaySchema,
  file: v.nullable(FileSchema),
});

/** What the point of contact writes of the contribution as a whole. */
export const writtenFields = {
  /** What the state says of its own position, as others will read it; null until written. */
  summary: v.nullable(TextSchema),
  coveringNote: v.nullable(CoveringNoteSchema),
  /** Codes of bodies whose analysts may read it. */
  readers: v.pipe(v.array(v.picklist(BODY_CODES)), v.maxLength(BODY_CODES.length)),
};

/** More than two releases of the largest size; of more, the first are forgotten. */
export const MOST_EARLIER = 5000;
/** A count as it was: a short hash of what was counted where, and the amount (`figureVersion`). */
const VersionSchema = v.pipe(v.string(), v.maxLength(60));
const EarlierSchema = v.strictObject({
  shown: v.pipe(v.array(VersionSchema), v.maxLength(MOST_EARLIER)),
  /** Totals of which not everything was shown. */
  sums: v.pipe(
    v.array(
      v.strictObject({
        total: VersionSchema,
        parts: v.pipe(v.array(VersionSchema), v.maxLength(MOST_EARLIER)),
      }),
    ),
    v.maxLength(MOST_EARLIER),
  ),
});
export type Earlier = v.InferOutput<typeof EarlierSchema>;

/** One a state and edition; its id is `contributionId`. */
export const contributions = defineCollection({
  name: 'contributions',
  body: v.strictObject({
    edition: IdSchema,
    ...ReleaseLifeSchema.entries,
    ...writtenFields,
    /** The edition from which it was started, whose items are carried on. */
    startedFrom: v.nullable(IdSchema),
    /** The figures of all releases so far: a later one must not give away what those left out. */
    earlier: v.exactOptional(EarlierSchema),
  }),
  files: 'common',
});
export type Contribution = v.InferOutput<typeof contributions.body>;

/** Derived, so that two people who begin offline begin the same. */
export function contributionId(edition: string): string {
  return `ctb_${bareId(edition)}`;
}

export const askedFields = {
  /** Null if the state asks this of its own. */
  requirement: v.nullable(IdSchema),
  question: TextSchema,
  about: SubjectSchema,
  institution: InstitutionSchema,
  unit: v.nullable(UnitSchema),
  due: WrittenDaySchema,
};
export const saidFields = {
  answer: v.nullable(text),
  counts: v.pipe(v.array(CountSchema), v.maxLength(100)),
};
export const SECTION_STATUSES = ['asked', 'answered', 'returned'] as const;
/** Parent: the contribution. Audience `sections/<institution>`. What one institution is asked, and what it says. */
export const sections = defineCollection({
  name: 'sections',
  body: v.strictObject({
    ...askedFields,
    ...saidFields,
    status: v.picklist(SECTION_STATUSES),
    answeredBy: v.nullable(
      v.strictObject({ by: PersonIdSchema, label: LabelSchema, at: v.number(), takenAt: TakenAtSchema }),
    ),
    returnedFor: v.nullable(ReasonSchema),
  }),
});
export type Section = v.InferOutput<typeof sections.body>;

/** Parent: the contribution. Which of differing figures counts, and why. Audience `national/ideal`. */
export const figureChoices = defineCollection({
  name: 'figureChoices',
  body: v.strictObject({
    count: CountSchema,
    /** The section whose figure it is; null if it is another one. */
    section: v.nullable(IdSchema),
    about: SubjectSchema,
    reason: ReasonSchema,
    by: PersonIdSchema,
    label: LabelSchema,
    at: v.number(),
    takenAt: TakenAtSchema,
  }),
});

/** Who must consent to the use of something: an institution of the state, or an originator elsewhere. */
export const OriginatorSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('institution'), institution: InstitutionSchema }),
  v.strictObject({ kind: v.literal('elsewhere'), name: line }),
]);

export const materialFields = {
  kind: v.picklist(MATERIAL_KINDS),
  title: line,
  publisher: v.nullable(line),
  date: v.nullable(WrittenDaySchema),
  /** Where it can be read; only https. */
  url: v.nullable(v.pipe(v.string(), v.maxLength(500), v.regex(/^https:\/\/\S+$/))),
  handlingCode: v.picklist(HANDLING_CODES),
  tlp: v.picklist(TLP),
  originator: OriginatorSchema,
};
/** Something other than a report that a contribution rests on. Audience `national/ideal`. */
export const materials = defineCollection({
  name: 'materials',
  body: v.strictObject({ ...materialFields, withdrawn: v.boolean() }),
});
export type Material = v.InferOutput<typeof materials.body>;

/** So that its whole id is within that of what is released of it (`releasedItemId`). */
export const MOST_OF_LINK = 70;
export const LinkIdSchema = v.pipe(IdSchema, v.maxLength(MOST_OF_LINK + 'lnc_'.length));
export const LinkFromSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('report'), id: IdSchema }),
  v.strictObject({ kind: v.literal('material'), id: IdSchema, paragraph: v.nullable(line) }),
]);
/** What is said of a link, and can be said anew. */
export const linkFields = {
  to: v.pipe(v.array(SubjectSchema), v.minLength(1), v.maxLength(10)),
  requirements: v.pipe(v.array(IdSchema), v.maxLength(10)),
  ...gradeFields,
  /** The grade as its originator gave it, in another system; null if it was given in ours. */
  originalGrade: v.nullable(OriginalGradeSchema),
  handlingCode: v.picklist(HANDLING_CODES),
  tlp: v.picklist(TLP),
  restrictions: v.nullable(line),
  /** What others read of it: strategic, without persons and sources; null: nothing but that it exists. */
  statement: v.nullable(TextSchema),
  /** Number of an exchange made elsewhere, never its content. */
  exchange: v.nullable(ExchangeSchema),
  /** Somebody saw that it names or describes a person: then it cannot be released. */
  hasPersonalData: v.boolean(),
};
/** How it stands to the last edition, and whether it goes out. */
export const linkStanding = {
  /** Against the last edition; null if there was none. */
  change: v.nullable(v.picklist(CHANGES)),
  /** Left out of the release, with the reason. */
  leftOut: v.nullable(ReasonSchema),
};

/** Parent: the contribution. What of a report or material bears on what. Audience `national/ideal`. */
export const links = defineCollection({
  name: 'links',
  body: v.strictObject({
    from: LinkFromSchema,
    ...linkFields,
    ...linkStanding,
    /** The link of the last edition that it goes on from. */
    follows: v.nullable(IdSchema),
  }),
});
export type Link = v.InferOutput<typeof links.body>;

/** What is to be done with it, in words that the originator understands. */
export const UseSchema = text;
export const CONSENT_ANSWERS = ['granted', 'refused'] as const;
export const consentFields = {
  given: v.picklist(CONSENT_ANSWERS),
  /** Last day on which it counts. */
  expires: v.nullable(WrittenDaySchema),
  /** Of the letter by which an originator elsewhere answered; else null. */
  reference: v.nullable(line),
  reason: v.nullable(ReasonSchema),
};
/**
 * What the originator consents to, as it stood when they were asked: they read neither the link nor the contribution.
 * A later change is not covered (`coversUse`).
 */
export const ConsentShownSchema = v.strictObject({
  /** Folio and title of the report, or title of the material: their own. */
  title: v.pipe(v.string(), v.maxLength(400)),
  paragraph: v.nullable(line),
  statement: TextSchema,
  handlingCode: linkFields.handlingCode,
  tlp: linkFields.tlp,
  restrictions: linkFields.restrictions,
  readers: writtenFields.readers,
  edition: IdSchema,
  /** Office of who asks. */
  label: LabelSchema,
});
/**
 * Parent: the report or material that the link rests on, so that a refusal is found for every link on it, of whatever
 * edition. Audience `sections/<institution>` of the originator, or `national/ideal`.
 */
export const consents = defineCollection({
  name: 'consents',
  body: v.strictObject({
    link: IdSchema,
    originator: OriginatorSchema,
    use: UseSchema,
    shown: ConsentShownSchema,
    askedAt: v.number(),
    askedBy: PersonIdSchema,
    answer: v.nullable(
      v.strictObject({
        ...consentFields,
        by: PersonIdSchema,
        label: LabelSchema,
        /** By the clock of whoever answered. */
        at: v.number(),
        /** Never before the last answer about the same source (`nextTakenAt`). */
        takenAt: TakenAtSchema,
      }),
    ),
  }),
});
export type Consent = v.InferOutput<typeof consents.body>;
