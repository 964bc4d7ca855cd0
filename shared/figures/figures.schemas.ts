import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { AreaSchema, MOST_AREAS } from '#shared/panels/panels.schemas.ts';
import { PanelReleaseSchema } from '#shared/panels/release.schemas.ts';
import { CLASSES } from '#shared/scoring/classes.ts';

/** Those of states: a partner body may have a panel and release it, and is no part of the region (`domain.md` §1.9, step 8). */
export function ofRegion<T extends { readonly state: string }>(all: readonly T[]): T[] {
  return all.filter(({ state }) => !isPartnerBody(state));
}

/** Parent: the edition. What one state released of its panel. Audience `ideal/of/<state>/<edition>`. */
export const ratedPanels = defineCollection({
  name: 'ratedPanels',
  body: v.strictObject({
    ...PanelReleaseSchema.entries,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    hash: ContentHashSchema,
    at: v.number(),
  }),
});
export type RatedPanel = v.InferOutput<typeof ratedPanels.body>;

/** Parent: the edition. A day on which members get the figures of the region anew. Audience `members/ideal`. */
export const batches = defineCollection({
  name: 'batches',
  body: v.strictObject({
    edition: EditionIdSchema,
    on: WrittenDaySchema,
    /** Null until its day has come. */
    madeAt: v.nullable(v.number()),
    /** How many areas it changed; null until its day has come. */
    changed: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
});
export type Batch = v.InferOutput<typeof batches.body>;

/** Over the states, 0 to 10, as printed; values from low to high, so that no place in it is a state's. */
const ScoreMeasureSchema = v.strictObject({
  median: v.number(),
  min: v.number(),
  max: v.number(),
  values: v.array(v.number()),
});
/**
 * Over the states, 0 to 1, to two decimals. The median alone: beside the scores, lists or extremes of the dimensions
 * could be put together again to what one state rated.
 */
const DimensionMeasureSchema = v.strictObject({ median: v.number() });
/** Of fewer states, no figure of the region is shown to members (`design.md` §11). */
export const LEAST_STATES = 5;
/** A figure changes for members only when so many states changed theirs. */
export const LEAST_CHANGED = 3;
/** What members can tell apart belongs to so many states without a shown column, or to none (`told-apart.rules.ts`). */
export const LEAST_HIDDEN = 3;

/** Parent: the edition. What members read of one crime area over the region. Audience `members/ideal`. */
export const regionalFigures = defineCollection({
  name: 'regionalFigures',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    /** The day of the batch that wrote it. */
    on: WrittenDaySchema,
    /** States with a score and half of the weight known. */
    contributing: v.pipe(v.number(), v.integer(), v.minValue(LEAST_STATES)),
    /** How many of them rate high or above. */
    high: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** How many states are of each class. */
    classes: v.record(v.picklist(CLASSES), v.number()),
    /** Class of the median. */
    class: v.picklist(CLASSES),
    /** Null where the edition shows classes alone. */
    measures: v.nullable(
      v.strictObject({
        score: ScoreMeasureSchema,
        T: DimensionMeasureSchema,
        V: DimensionMeasureSchema,
        I: DimensionMeasureSchema,
      }),
    ),
  }),
});
export type RegionalFigure = v.InferOutput<typeof regionalFigures.body>;

/** Parent: the edition. The figures of a state that lets members read them by its name. Audience `members/ideal`. */
export const shownColumns = defineCollection({
  name: 'shownColumns',
  body: v.strictObject({
    edition: EditionIdSchema,
    state: StateCodeSchema,
    on: WrittenDaySchema,
    cells: v.pipe(
      v.array(
        v.strictObject({
          area: AreaSchema,
          class: v.picklist([...CLASSES, 'gap']),
          /** Null where the edition shows classes alone, or there is none. */
          score: v.nullable(v.number()),
          low: v.nullable(v.number()),
          high: v.nullable(v.number()),
          /** 0 to 1, to two decimals. */
          dimensions: v.nullable(
            v.strictObject({
              T: v.nullable(v.number()),
              V: v.nullable(v.number()),
              I: v.nullable(v.number()),
            }),
          ),
        }),
      ),
      v.maxLength(MOST_AREAS),
    ),
  }),
});
export type ShownColumn = v.InferOutput<typeof shownColumns.body>;
export type ShownCell = ShownColumn['cells'][number];

/** What a figure can show of one state, from coarse to fine: two states' values are told apart by one of them. */
export const VIEWS = ['class', 'score', 'ratings'] as const;
export type View = (typeof VIEWS)[number];
/** What is in a figure of one state: what it looks like in each view, and what the figure is computed from. */
const ContributionSchema = v.strictObject({
  looks: v.strictObject({ class: v.picklist(CLASSES), score: v.string(), ratings: v.string() }),
  score: v.number(),
  T: v.number(),
  V: v.number(),
  I: v.number(),
});
export type StateContribution = v.InferOutput<typeof ContributionSchema>;
/** By `<state> <look>`. Whatever has one number stood in the same figures, from the first to this one. */
const GroupsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * Parent: the edition. What is in the figure of an area that members read now, and what they could tell apart of all
 * figures that they ever read: without it, nobody could tell what another figure would give away. Audience
 * `machine/ideal`, which no scope opens.
 */
export const batchBases = defineCollection({
  name: 'batchBases',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    of: v.record(StateCodeSchema, ContributionSchema),
    groups: v.strictObject({ class: GroupsSchema, score: GroupsSchema, ratings: GroupsSchema }),
    /** What columns have shown, also those that are no longer: `<state> <look>`. */
    told: v.strictObject({
      class: v.array(v.string()),
      score: v.array(v.string()),
      ratings: v.array(v.string()),
    }),
  }),
});
export type BatchBase = v.InferOutput<typeof batchBases.body>;

export function ratedPanelId({ edition, state }: { edition: string; state: string }): string {
  return `rtp_${idPart(edition, 60)}-${state}`;
}
export function regionalFigureId({ edition, area }: { edition: string; area: string }): string {
  return `rgf_${idPart(edition, 50)}-${area}`;
}
export function shownColumnId({ edition, state }: { edition: string; state: string }): string {
  return `col_${idPart(edition, 60)}-${state}`;
}
export function batchBaseId({ edition, area }: { edition: string; area: string }): string {
  return `bbs_${idPart(edition, 50)}-${area}`;
}
export function batchId({ edition, on }: { edition: string; on: string }): string {
  return `bat_${idPart(edition, 60)}-${on}`;
}
