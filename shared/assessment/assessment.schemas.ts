import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { LIKELIHOODS } from '#shared/ideal/yardsticks.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedText, ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { AreaSchema, MOST_AREAS } from '#shared/panels/panels.schemas.ts';
import { CONFIDENCES } from '#shared/scoring/classes.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import { LEVELS, type Level } from './levels.ts';
import { SectionSchema } from './sections.ts';

/** Of one edition: a report of some 120 pages, with room. All of them are read when a version is issued. */
export const MOST_PARAGRAPHS = 800;
/** In letters, in each language. */
export const LONGEST_PARAGRAPH = 6000;
const MOST_CITED = 30;
/** Of one state in one edition. */
export const MOST_COMMENTS = 1000;
const MOST_RESTS = 20;

/** What is made of a comment, or said in a round, derives its id from it, without the prefix. */
export const CommentIdSchema = v.pipe(IdSchema, v.startsWith('cmt_'), v.maxLength(60));
export const RoundIdSchema = v.pipe(IdSchema, v.startsWith('rnd_'), v.maxLength(60));
export const ParagraphIdSchema = v.pipe(IdSchema, v.startsWith('pgf_'), v.maxLength(40));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const signature = {
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
};
const SignedSchema = v.strictObject(signature);

/** Null where it is not written yet in that language. Each language is a field of its own, so that translators merge. */
const inLanguage = v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_PARAGRAPH), cleanedText));
export const languageFields = { es: inLanguage, pt: inLanguage, en: inLanguage };

/** By so much the analysts move the printed regional score of an area, 0 to 10, in steps of a tenth. */
const PointsSchema = v.pipe(
  v.number(),
  v.minValue(-3),
  v.maxValue(3),
  v.check((points) => points !== 0 && Number.isInteger(Math.round(points * 1e6) / 1e5)),
);

/** What a paragraph is besides its text. */
export const DetailSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('text') }),
  /** A key judgement: how likely, and how sure the analysts are of it, are two things (`domain.md` §5.3). */
  v.strictObject({
    kind: v.literal('judgement'),
    likelihood: v.nullable(v.picklist(LIKELIHOODS)),
    confidence: v.picklist(CONFIDENCES),
    /** What would change it. */
    changes: v.nullable(TextSchema),
    /** The judgement of the edition before that it goes on from. */
    follows: v.nullable(ParagraphIdSchema),
  }),
  /** A recommended priority. Plans link to its id. */
  v.strictObject({
    kind: v.literal('priority'),
    area: v.nullable(AreaSchema),
    follows: v.nullable(ParagraphIdSchema),
  }),
  /** The text is the reason. Figures stay as they were computed; both are shown (`domain.md` §1.9, step 12). */
  v.strictObject({ kind: v.literal('adjustment'), area: AreaSchema, points: PointsSchema }),
]);
export type Detail = v.InferOutput<typeof DetailSchema>;
export type ParagraphKind = Detail['kind'];
export const PARAGRAPH_KINDS = [
  'text',
  'judgement',
  'priority',
  'adjustment',
] as const satisfies readonly ParagraphKind[];

/** A released item on which a paragraph rests, with its grade when it was cited. */
const CitedSchema = v.strictObject({
  item: IdSchema,
  source: v.picklist(SOURCE_GRADES),
  information: v.picklist(INFORMATION_GRADES),
});
export type Cited = v.InferOutput<typeof CitedSchema>;

export const paragraphFields = {
  /** Its place among the paragraphs of its section. */
  order: v.pipe(v.number(), v.finite()),
  marking: v.picklist(LEVELS),
  detail: DetailSchema,
  ...languageFields,
  /** Areas whose figures it rests on. */
  figures: v.pipe(v.array(AreaSchema), v.maxLength(MOST_AREAS)),
  /** Other paragraphs that it rests on, such as the judgements behind a priority. */
  rests: v.pipe(v.array(ParagraphIdSchema), v.maxLength(MOST_RESTS)),
};
/** As a caller writes it: items alone, whose grades the server knows. */
export const CitesSchema = v.pipe(v.array(IdSchema), v.maxLength(MOST_CITED));

/** Parent: the edition. The text as the analysts work on it. Audience `assessment/analysts/<edition>`. */
export const paragraphs = defineCollection({
  name: 'paragraphs',
  body: v.strictObject({
    edition: EditionIdSchema,
    section: SectionSchema,
    /** In its section; never given again. Null until the server gives it. */
    number: v.nullable(ordinal),
    ...paragraphFields,
    cites: v.pipe(v.array(CitedSchema), v.maxLength(MOST_CITED)),
    /**
     * Who wrote it, or last changed its detail: the judgement, or by how much it moves a figure. Not who translated it, so that
     * those who write it in different languages merge.
     */
    signed: SignedSchema,
    /** It is part of the text no more; its number stays its own. */
    takenOut: v.boolean(),
  }),
});
export type Paragraph = v.InferOutput<typeof paragraphs.body>;

/** How many of the cited items have one grade: nobody's in particular. */
const GradeCountSchema = v.strictObject({
  source: v.picklist(SOURCE_GRADES),
  information: v.picklist(INFORMATION_GRADES),
  count: ordinal,
});

const issuedFields = {
  section: SectionSchema,
  number: ordinal,
  ...paragraphFields,
  grades: v.array(GradeCountSchema),
  /** Whose adjustment it is: by office, when. Null for the other kinds. */
  signedAt: v.nullable(v.number()),
};
/**
 * Parent: the edition. The text as others read it, one for each paragraph, in its latest version. Audience by marking,
 * `textAudience`.
 */
export const issuedParagraphs = defineCollection({
  name: 'issuedParagraphs',
  body: v.strictObject({
    edition: EditionIdSchema,
    /** The paragraph of the analysts. */
    of: ParagraphIdSchema,
    ...issuedFields,
    /** The version in which it was last changed. */
    version: ordinal,
  }),
});
export type IssuedParagraph = v.InferOutput<typeof issuedParagraphs.body>;

/** `draft` goes to the states; `corrected` follows a published one. */
export const VERSION_KINDS = ['draft', 'adopted', 'published', 'corrected'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** Parent: the edition. Audience of the members until it is published, then everybody's. */
export const versions = defineCollection({
  name: 'versions',
  body: v.strictObject({
    edition: EditionIdSchema,
    number: ordinal,
    kind: v.picklist(VERSION_KINDS),
    at: v.number(),
    /** Of what was adopted: how many paragraphs are other than the states last read them. Null of other versions. */
    changed: v.nullable(count),
  }),
});
export type Version = v.InferOutput<typeof versions.body>;

/**
 * Parent: the edition. What readers of one level have of a version. Audience of that level: by a hash of what others read,
 * one could test what one guesses of it.
 */
export const textSums = defineCollection({
  name: 'textSums',
  body: v.strictObject({
    edition: EditionIdSchema,
    version: ordinal,
    level: v.picklist(LEVELS),
    /** How many paragraphs. */
    count,
    hash: ContentHashSchema,
  }),
});
export type TextSum = v.InferOutput<typeof textSums.body>;

export const ROUND_ENDS = ['deadline', 'all_spoke', 'taken_back'] as const;
/** Parent: the edition. States verify one version, until a day (`domain.md` §1.4). Audience of the members. */
export const rounds = defineCollection({
  name: 'rounds',
  body: v.strictObject({
    edition: EditionIdSchema,
    number: ordinal,
    openedAt: v.number(),
    /** Its last day, `YYYY-MM-DD`, until midnight in UTC-12: it is over everywhere then. */
    until: WrittenDaySchema,
    /** Null until the version has been made. */
    version: v.nullable(ordinal),
    closed: v.nullable(v.strictObject({ at: v.number(), why: v.picklist(ROUND_ENDS) })),
  }),
});
export type Round = v.InferOutput<typeof rounds.body>;

export const STATEMENTS = ['agrees', 'has_said'] as const;
/** Parent: the round. That a state has said what it has to say of a version. Audience of the members. */
export const statements = defineCollection({
  name: 'statements',
  body: v.strictObject({
    edition: EditionIdSchema,
    round: IdSchema,
    state: StateCodeSchema,
    says: v.picklist(STATEMENTS),
    ...signature,
  }),
});
export type Statement = v.InferOutput<typeof statements.body>;

export const COMMENT_KINDS = ['factual', 'wording', 'reservation', 'addition'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];
export const ANSWERS = ['accepted', 'partly', 'not_retained'] as const;
/** Where a state wants its reservation printed. */
export const PRINTED = ['paragraph', 'annex', 'nowhere'] as const;

export const commentFields = {
  kind: v.picklist(COMMENT_KINDS),
  /** In the languages in which the state wrote it. */
  text: TextSchema,
  /** Of a wording: how it should read. It holds what a paragraph holds. */
  proposed: v.nullable(textUpTo(LONGEST_PARAGRAPH)),
  /** Of a reservation; null for the others. */
  printed: v.nullable(v.picklist(PRINTED)),
};
/** Parent: the edition. What a state says of one paragraph. Audience `assessment/said/<state>`. */
export const comments = defineCollection({
  name: 'comments',
  body: v.strictObject({
    edition: EditionIdSchema,
    round: IdSchema,
    paragraph: ParagraphIdSchema,
    /** The version that it is about. */
    version: ordinal,
    /** Of the paragraph when it was said. */
    marking: v.picklist(LEVELS),
    state: StateCodeSchema,
    ...commentFields,
    ...signature,
    /** It came after the last day of its round. */
    isLate: v.boolean(),
    withdrawn: v.nullable(SignedSchema),
    answer: v.nullable(
      v.strictObject({ result: v.picklist(ANSWERS), reason: v.nullable(ReasonSchema), ...signature }),
    ),
  }),
});
export type Comment = v.InferOutput<typeof comments.body>;

export const reservedFields = {
  paragraph: ParagraphIdSchema,
  /** Of the paragraph when the state spoke: whoever reads no such paragraph does not read it, however it is marked now. */
  marking: v.picklist(LEVELS),
  state: StateCodeSchema,
  text: TextSchema,
  printed: v.picklist(['paragraph', 'annex']),
};
/**
 * Parent: the edition. A reservation as it is printed, a dissent where it is about a judgement. Audience of its paragraph, or of
 * the marking under which the state wrote it if that is stricter.
 */
export const reservations = defineCollection({
  name: 'reservations',
  body: v.strictObject({
    edition: EditionIdSchema,
    ...reservedFields,
  }),
});
export type Reservation = v.InferOutput<typeof reservations.body>;

/** What a correction does with its paragraph. */
export const CORRECTED = ['changed', 'added', 'taken_out'] as const;
/** All that its readers read of a paragraph, so that whoever publishes a correction sees whatever it changes. */
export const correctedFields = {
  ...languageFields,
  marking: v.picklist(LEVELS),
  detail: DetailSchema,
  figures: paragraphFields.figures,
  rests: paragraphFields.rests,
  grades: v.array(GradeCountSchema),
};
/**
 * Parent: the edition. What a later version changes in one paragraph, and why. Audience of the paragraph once it is
 * published; until then of those who write the text and those who preside.
 */
export const corrections = defineCollection({
  name: 'textCorrections',
  // Of what a correction says to those who read less: beside it.
  derived: /^crb_/,
  body: v.strictObject({
    edition: EditionIdSchema,
    paragraph: ParagraphIdSchema,
    section: SectionSchema,
    number: ordinal,
    change: v.picklist(CORRECTED),
    reason: TextSchema,
    before: v.nullable(v.strictObject(correctedFields)),
    after: v.nullable(v.strictObject(correctedFields)),
    /** Who proposed it, and who published it, are for those who write and preside: null once others read it. */
    proposed: v.nullable(SignedSchema),
    /** Null until it is published. */
    published: v.nullable(
      v.strictObject({ version: v.nullable(ordinal), at: v.number(), signed: v.nullable(SignedSchema) }),
    ),
  }),
});
export type Correction = v.InferOutput<typeof corrections.body>;

const OF_EDITION = 40;
export function issuedId({ edition, paragraph }: { edition: string; paragraph: string }): string {
  return `ipg_${idPart(edition, 30)}-${idPart(paragraph, OF_EDITION)}`;
}
/** Of a correction as those are told of it who read its paragraph only before, or only since. */
export function besideId({ correction }: { correction: string }): string {
  return `crb_${idPart(correction, 70)}`;
}
export function versionId({ edition, number }: { edition: string; number: number }): string {
  return `ver_${idPart(edition, OF_EDITION)}-${number}`;
}
export function textSumId({
  edition,
  version,
  level,
}: {
  edition: string;
  version: number;
  level: Level;
}): string {
  return `tsm_${idPart(edition, OF_EDITION)}-${version}-${level}`;
}
export function statementId({ round, state }: { round: string; state: string }): string {
  return `stm_${idPart(round, OF_EDITION)}-${state}`;
}
export function reservationId({ comment }: { comment: string }): string {
  return `rsv_${idPart(comment, 70)}`;
}
