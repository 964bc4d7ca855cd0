import * as v from 'valibot';
import {
  CORRECTED,
  DetailSchema,
  languageFields,
  reservedFields,
  VERSION_KINDS,
} from '#shared/assessment/assessment.schemas.ts';
import { LEVELS } from '#shared/assessment/levels.ts';
import { SectionSchema } from '#shared/assessment/sections.ts';
import { MAX_STATES_ASKED } from '#shared/ideal/ideal.schemas.ts';
import { ContentHashSchema, contentHash } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { AreaSchema } from '#shared/panels/panels.schemas.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import {
  AboutEditionSchema,
  ManifestSchema,
  OpenFiguresSchema,
  ProofSchema,
  StateFigureSchema,
  StateRowsSchema,
} from './publication.schemas.ts';

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));

const IssuedTextSchema = v.strictObject({
  paragraphs: v.array(
    v.strictObject({
      of: IdSchema,
      section: SectionSchema,
      number: ordinal,
      order: v.number(),
      marking: v.picklist(LEVELS),
      detail: DetailSchema,
      ...languageFields,
      figures: v.array(AreaSchema),
      rests: v.array(IdSchema),
      grades: v.array(
        v.strictObject({
          source: v.picklist(SOURCE_GRADES),
          information: v.picklist(INFORMATION_GRADES),
          count: ordinal,
        }),
      ),
      signedAt: v.nullable(v.number()),
    }),
  ),
  reservations: v.array(v.strictObject(reservedFields)),
  /** What later versions changed, and why. */
  corrections: v.array(
    v.strictObject({
      version: ordinal,
      paragraph: IdSchema,
      section: SectionSchema,
      number: ordinal,
      change: v.picklist(CORRECTED),
      reason: TextSchema,
    }),
  ),
});

export const EDITION_FORMAT = 'clasi-ideal-1';
/**
 * A published edition as a file. How much is in it depends on who saved it: the rows of no state, of one, or of all, and
 * the text as far as its reader reads.
 */
export const EditionFileSchema = v.strictObject({
  format: v.literal(EDITION_FORMAT),
  edition: AboutEditionSchema,
  manifest: ManifestSchema,
  /** Of the manifest. */
  hash: ContentHashSchema,
  /** Of both: what is printed on the report, so that neither its figures nor its text can be exchanged (`fileHashOf`). */
  fileHash: ContentHashSchema,
  figures: OpenFiguresSchema,
  states: v.pipe(
    v.array(
      v.strictObject({ rows: StateRowsSchema, figures: v.array(StateFigureSchema), proof: ProofSchema }),
    ),
    v.maxLength(MAX_STATES_ASKED),
  ),
  text: v.strictObject({
    /** Whose text it is. */
    level: v.picklist(LEVELS),
    version: ordinal,
    kind: v.picklist(VERSION_KINDS),
    at: v.number(),
    /** Of this text. */
    hash: ContentHashSchema,
    content: IssuedTextSchema,
  }),
});
export type EditionFile = v.InferOutput<typeof EditionFileSchema>;

/**
 * By which a report is known, in one version and as one kind of readers has it.
 * @param edition the hash of its manifest
 * @param text the hash of its text
 */
export function fileHashOf(of: { readonly edition: string; readonly text: string }): string {
  return contentHash({ edition: of.edition, text: of.text });
}
