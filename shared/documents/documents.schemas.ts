import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { FormerlySchema } from '#shared/kernel/formerly.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { LANGUAGES, TextSchema } from '#shared/kernel/text.ts';

/** Kinds of paper (`domain.md` §3.2, §8.3). */
export const DOCUMENT_KINDS = [
  'convocation',
  'agenda',
  'annotated_agenda',
  'note',
  'working_paper',
  'report',
  'road_map',
  'declaration',
  'conclusions',
  'minutes',
  'list',
  'rules',
  'press',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** A revision replaces, an addendum adds, a corrigendum corrects (`domain.md` §3.2). */
export const RELATIONS = ['REV', 'ADD', 'COR'] as const;
export type Relation = (typeof RELATIONS)[number];
/**
 * TLP 2.0, from open to closed, each with who reads the file and whether a phone may keep it. The register lists
 * every released paper for everybody; the marking binds the content.
 */
export const MARKINGS = {
  clear: { audience: 'all', mayKeep: true, isPublic: true },
  green: { audience: membersAudience('papers'), mayKeep: true, isPublic: false },
  amber: { audience: 'papers/amber', mayKeep: true, isPublic: false },
  red: { audience: 'papers/red', mayKeep: false, isPublic: false },
} as const satisfies Record<string, { audience: string; mayKeep: boolean; isPublic: boolean }>;
export type Marking = keyof typeof MARKINGS;
export const MarkingSchema = v.picklist(Object.keys(MARKINGS) as [Marking, ...Marking[]]);
export const DOCUMENT_STATES = ['draft', 'released', 'withdrawn'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const documentFields = {
  kind: v.picklist(DOCUMENT_KINDS),
  title: TextSchema,
  /** The meeting it belongs to; null: the committee in general. */
  meeting: v.nullable(IdSchema),
  /** An office or a body. */
  author: v.nullable(TextSchema),
  originalLanguage: v.picklist(LANGUAGES),
  marking: MarkingSchema,
} as const;
export const DocumentSchema = v.strictObject({
  ...documentFields,
  /** Number in the register of its year; null until the server has given it. The whole chain shares it. */
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  /** Year of the first paper of its chain, shared like the number. */
  formerly: v.exactOptional(FormerlySchema),
  /**
   * Of a later link of a chain: what it is, which of that kind, and the revision that it adds to or corrects
   * (0: the first paper; of a revision itself always 0).
   */
  relation: v.nullable(
    v.strictObject({
      kind: v.picklist(RELATIONS),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  state: v.picklist(DOCUMENT_STATES),
  /** Server's clock, milliseconds since 1970; null if it was never released. */
  releasedAt: v.nullable(v.number()),
  withdrawnAt: v.nullable(v.number()),
  withdrawnReason: v.nullable(TextSchema),
});
export type CommitteeDocument = v.InferOutput<typeof DocumentSchema>;
/**
 * A line of the register. Parent: the first paper of its chain, null for the first itself. Audience: `presidency/drafts`
 * as a draft, `all` from its release on.
 */
export const documents = defineCollection({ name: 'documents', body: DocumentSchema });

export const DocumentVersionSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  file: FileSchema,
  /** Version of the file in this language, from 1; the highest is in force. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  addedAt: v.number(),
});
export type DocumentVersion = v.InferOutput<typeof DocumentVersionSchema>;
/** The file of a paper in one language. Parent: the paper; audience: by state and marking of the paper. */
export const documentVersions = defineCollection({
  name: 'documentVersions',
  body: DocumentVersionSchema,
  files: 'common',
});
