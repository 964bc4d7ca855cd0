import * as v from 'valibot';
import { DISPLAYS, EditionIdSchema, METHODS } from '#shared/ideal/ideal.schemas.ts';
import { YARDSTICK_NAMES } from '#shared/ideal/yardsticks.ts';
import { InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { AreaSchema, CodeSchema, MOST_AREAS, SpreadSchema } from '#shared/panels/panels.schemas.ts';
import { CLASSES, CONFIDENCES } from '#shared/scoring/classes.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(10));
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What the figures of one state are computed from: ratings of nobody in particular, and how many pieces of evidence. */
export const StateRowsSchema = v.strictObject({
  state: StateCodeSchema,
  /** Known to whoever reads what the state released, and to nobody else: without it, others could test what they guess of these rows. */
  key: ContentHashSchema,
  areas: v.pipe(
    v.array(
      v.strictObject({
        area: AreaSchema,
        /** By code, in the order of the scale. */
        values: SpreadSchema,
      }),
    ),
    v.maxLength(MOST_AREAS),
  ),
  evidence: v.array(
    v.strictObject({
      area: AreaSchema,
      source: v.picklist(SOURCE_GRADES),
      information: v.picklist(INFORMATION_GRADES),
      count: ordinal,
    }),
  ),
});
export type StateRows = v.InferOutput<typeof StateRowsSchema>;

/** Figures of one state in one area, as printed (`domain.md` §1.9, steps 5 to 7). */
export const StateFigureSchema = v.strictObject({
  area: AreaSchema,
  score: v.nullable(score),
  low: score,
  high: score,
  coverage: part,
  class: v.picklist([...CLASSES, 'gap']),
  confidence: v.picklist(CONFIDENCES),
  contested: v.array(CodeSchema),
});
export type StateFigure = v.InferOutput<typeof StateFigureSchema>;

export const ProofSchema = v.pipe(
  v.array(v.strictObject({ side: v.picklist(['left', 'right']), hash: ContentHashSchema })),
  // More states than there are on earth.
  v.maxLength(16),
);

/** Parent: the edition. What one state gave to a frozen edition, and came out for it. Audience `ideal/of/<state>/<edition>`. */
export const publishedStates = defineCollection({
  name: 'publishedStates',
  body: v.strictObject({
    edition: EditionIdSchema,
    rows: StateRowsSchema,
    /** The offices of its panel, as they are printed. */
    seats: v.array(
      v.strictObject({ institution: InstitutionSchema, office: v.pipe(v.string(), v.maxLength(300)) }),
    ),
    /** Null until the figures of all have been computed, as is the proof. */
    figures: v.nullable(v.array(StateFigureSchema)),
    /** That its rows are in the whole. */
    proof: v.nullable(ProofSchema),
  }),
});
export type PublishedState = v.InferOutput<typeof publishedStates.body>;

/** One crime area over the region, without any state by name. */
export const OpenAreaSchema = v.strictObject({
  area: AreaSchema,
  contributing: ordinal,
  high: count,
  classes: v.record(v.picklist(CLASSES), ordinal),
  class: v.picklist(CLASSES),
  /** From low to high; null where the edition shows classes alone. */
  score: v.nullable(v.strictObject({ median: score, min: score, max: score, values: v.array(score) })),
  /** Medians, 0 to 1; null where the edition shows classes alone. */
  dimensions: v.nullable(v.strictObject({ T: part, V: part, I: part })),
  /** Among the areas that are shown. */
  rank: ordinal,
  rankLow: ordinal,
  rankHigh: ordinal,
});
export type OpenArea = v.InferOutput<typeof OpenAreaSchema>;

const agreement = v.nullable(v.pipe(v.number(), v.maxValue(1)));
/** What everybody may read of the figures. */
export const OpenFiguresSchema = v.strictObject({
  areas: v.array(OpenAreaSchema),
  /** Of too few states, or of one that could be told apart: no figure is shown. */
  held: v.array(AreaSchema),
  alpha: v.strictObject({ T: agreement, V: agreement, I: agreement }),
});
export type OpenFigures = v.InferOutput<typeof OpenFiguresSchema>;

/** By what everything that was published can be checked. Its hash stands at the foot of the report. */
export const ManifestSchema = v.strictObject({
  edition: EditionIdSchema,
  number: ordinal,
  /** Of what the edition is called, its period and its adoption. */
  aboutHash: ContentHashSchema,
  method: v.picklist(METHODS),
  methodHash: ContentHashSchema,
  seed: count,
  /** How many contributed. */
  states: count,
  /** Merkle root over the rows of the states, in the order of their codes. */
  root: ContentHashSchema,
  /**
   * Of the hash of the canonical input of all figures (`domain.md` §1.9, step 11) and the keys of all states: without these,
   * whoever knows what all but one gave could test what they guess of the last.
   */
  inputHash: ContentHashSchema,
  /** Of what everybody may read of the figures. */
  openHash: ContentHashSchema,
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Which edition it is, for readers who have nothing else of it. */
export const AboutEditionSchema = v.strictObject({
  number: ordinal,
  title: TextSchema,
  periodFrom: WrittenDaySchema,
  periodUntil: WrittenDaySchema,
  display: v.picklist(DISPLAYS),
  yardstick: v.picklist(YARDSTICK_NAMES),
  adoptedOn: v.nullable(WrittenDaySchema),
  document: v.nullable(v.string()),
});
export type AboutEdition = v.InferOutput<typeof AboutEditionSchema>;

export const PUBLICATION_STATUSES = ['building', 'ready', 'published'] as const;
/**
 * Parent: the edition. Nobody’s while it is built; then, until it is published, of those who write the text and those who
 * preside; then everybody’s.
 */
export const publications = defineCollection({
  name: 'publications',
  body: v.strictObject({
    edition: EditionIdSchema,
    status: v.picklist(PUBLICATION_STATUSES),
    /** States whose part is built, and how many there are. */
    built: count,
    of: count,
    /** Of these it is not built yet. */
    left: v.array(StateCodeSchema),
    manifest: v.nullable(ManifestSchema),
    /** Of the manifest; null until it is there. */
    hash: v.nullable(ContentHashSchema),
    figures: v.nullable(OpenFiguresSchema),
    readyAt: v.nullable(v.number()),
    publishedAt: v.nullable(v.number()),
    /** Absent until it is published: not everybody who reads it then reads the edition. */
    about: v.exactOptional(AboutEditionSchema),
  }),
});
export type Publication = v.InferOutput<typeof publications.body>;

export function publicationId(edition: string): string {
  return `pbl_${idPart(edition, 60)}`;
}
export function publishedStateId({ edition, state }: { edition: string; state: string }): string {
  return `pbs_${idPart(edition, 60)}-${state}`;
}
