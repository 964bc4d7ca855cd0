import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, TextSchema } from '#shared/kernel/text.ts';
import { gradeFields, HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';
import { GRADING_SCHEMES, isGradeOf } from './gradings.ts';
import { COUNTED, STAGES, SubjectSchema } from './subjects.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300), cleanedLine, v.minLength(1));
export const CoveringNumberSchema = v.strictObject({ number: line, date: WrittenDaySchema });

const code = v.pipe(v.string(), v.minLength(1), v.maxLength(10), cleanedLine, v.minLength(1));
export const OriginalGradeSchema = v.pipe(
  v.strictObject({ scheme: v.picklist(GRADING_SCHEMES), source: code, information: code }),
  v.check((grade) => isGradeOf(grade)),
);
export const EXCHANGES = ['sipa', 'siena', 'i247', 'other'] as const;
export const ExchangeSchema = v.strictObject({ system: v.picklist(EXCHANGES), number: line });
export const CHANGES = ['new', 'changed', 'unchanged', 'retired'] as const;
export const MATERIAL_KINDS = ['national_assessment', 'study', 'open_source', 'other'] as const;
/** ISO 3166-2; which codes exist the forms know, and not every phone at its start. */
export const SubdivisionSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/));

/** What others read of one thing that a state handed in. It names no report, no institution and no person. */
export const ReleasedItemSchema = v.strictObject({
  to: v.pipe(v.array(SubjectSchema), v.minLength(1), v.maxLength(10)),
  requirements: v.pipe(v.array(IdSchema), v.maxLength(10)),
  statement: v.nullable(TextSchema),
  ...gradeFields,
  originalGrade: v.nullable(OriginalGradeSchema),
  handlingCode: v.picklist(HANDLING_CODES),
  tlp: v.picklist(TLP),
  restrictions: v.nullable(line),
  exchange: v.nullable(ExchangeSchema),
  change: v.nullable(v.picklist(CHANGES)),
  basis: v.picklist(['report', ...MATERIAL_KINDS]),
  cites: v.nullable(
    v.strictObject({
      title: line,
      publisher: v.nullable(line),
      date: v.nullable(WrittenDaySchema),
      url: v.nullable(v.pipe(v.string(), v.maxLength(500), v.regex(/^https:\/\/\S+$/))),
      paragraph: v.nullable(line),
    }),
  ),
});
export const ReleasedFigureSchema = v.strictObject({
  about: SubjectSchema,
  what: line,
  counted: v.picklist(COUNTED),
  stage: v.picklist(STAGES),
  place: v.nullable(SubdivisionSchema),
  /** Null: not shown, because it or another count is small. */
  amount: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /** How it was counted (`domain.md` §5.4). */
  note: line,
});

/** Of items, and of figures, in one release: each device of its readers holds, and draws, all of them. */
export const MOST_RELEASED = 2000;

/** What a state released for an edition, as a whole. Audience `ideal/of/<state>/<edition>`, like its parts. */
export const releases = defineCollection({
  name: 'releases',
  body: v.strictObject({
    edition: IdSchema,
    state: StateCodeSchema,
    summary: TextSchema,
    coveringNote: CoveringNumberSchema,
    /** Counted by the state; a later one takes the place of the one before. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Of the content that both pairs of eyes saw. */
    hash: ContentHashSchema,
    at: v.number(),
  }),
});
/** Parent: the release. */
export const releasedItems = defineCollection({ name: 'releasedItems', body: ReleasedItemSchema });
export const releasedFigures = defineCollection({ name: 'releasedFigures', body: ReleasedFigureSchema });
export type ReleasedItemBody = v.InferOutput<typeof ReleasedItemSchema>;
export type ReleasedFigureBody = v.InferOutput<typeof ReleasedFigureSchema>;

/**
 * That a state opened what it released to the people of a partner body, and when it closed it again: what they read is
 * gone then, and they read here that it was taken back. Parent: `openingParent` of the body. Audience `openingAudience`.
 */
export const openings = defineCollection({
  name: 'openings',
  body: v.strictObject({
    edition: IdSchema,
    state: StateCodeSchema,
    body: v.picklist(BODY_CODES),
    at: v.number(),
    endedAt: v.nullable(v.number()),
  }),
});

/**
 * That a person had a release on the screen, as far as the device could tell; one for each person and number. Parent:
 * the release. Read by whoever reads that.
 */
export const releaseReadings = defineCollection({
  name: 'releaseReadings',
  body: v.strictObject({
    person: PersonIdSchema,
    label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    at: v.number(),
  }),
});

export function releaseId({ edition, state }: { edition: string; state: string }): string {
  return `rls_${idPart(edition, 60)}-${state}`;
}
export function releaseReadingId({
  person,
  number,
  ...of
}: {
  edition: string;
  state: string;
  person: string;
  number: number;
}): string {
  return `rdg_${idPart(releaseId(of), 34)}-${idPart(person, 34)}-${number}`;
}
export function openingId({ body, ...of }: { edition: string; state: string; body: string }): string {
  return `opn_${idPart(releaseId(of), 64)}-${body}`;
}

export const PROGRESS = ['begun', 'answered', 'gap'] as const;
/** How far a state says it is with one requirement. Parent: the requirement. Audience `ideal/progress/<state>`. */
export const progress = defineCollection({
  name: 'progress',
  body: v.strictObject({
    edition: IdSchema,
    state: StateCodeSchema,
    status: v.picklist(PROGRESS),
    at: v.number(),
  }),
});
/** A state that says it has no information has answered too: nothing more is awaited of it. */
export function isSaid(status: string | undefined): boolean {
  return status === 'answered' || status === 'gap';
}
export function progressId({ requirement, state }: { requirement: string; state: string }): string {
  return `prg_${idPart(requirement, 70)}-${state}`;
}
