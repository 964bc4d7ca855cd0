import * as v from 'valibot';
import { EditionIdSchema, METHODS } from '#shared/ideal/ideal.schemas.ts';
import { ReleaseLifeSchema } from '#shared/ideal/release-life.schemas.ts';
import { MATERIAL_KINDS } from '#shared/ideal/released.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { gradeFields, HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';
import { CLASSES, CONFIDENCES } from '#shared/scoring/classes.ts';
import { INFORMATION_GRADES, RATINGS, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import type { PANEL_EVIDENCE } from '#shared/seatings/seatings.schemas.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300), cleanedLine, v.minLength(1));
export const AreaSchema = v.picklist(AREA_CODES);
export const RatingSchema = v.picklist(RATINGS);
/** Of an indicator. Which codes there are, the method says. */
export const CodeSchema = v.pipe(v.string(), v.regex(/^[TVI][1-9]\d?$/));
export const RoundSchema = v.picklist([1, 2]);

export const MOST_AREAS = AREA_CODES.length;
/** More voices than this are no panel any more. */
export const MOST_SEATS = 12;
/** Panels of which one person holds a seat at a time, each with audiences of its own (`MAX_SCOPES_PER_PULL`). */
export const MOST_PANELS = 32;
/** Every panel of a state has a seat of each: no figure leaves out a part of the penal chain. */
export const PANEL_INSTITUTIONS = ['police', 'prosecution', 'prison'] as const;
/** Of fewer sheets, a figure would say what one person wrote. */
export const LEAST_SHEETS = 3;

/**
 * Who of a state rates what for an edition, and how far the release of its figures is. One a state and edition; its id is
 * `panelId`. Audience `panel/<edition>`.
 */
export const panels = defineCollection({
  name: 'panels',
  body: v.strictObject({
    edition: EditionIdSchema,
    method: v.picklist(METHODS),
    /** Of the edition, for those who rate and take part in no meeting: they do not read the edition itself. */
    title: TextSchema,
    /** The last day of collection, until which it rates. */
    until: WrittenDaySchema,
    /** Whether the other members may read this state's figures by name (`figures.schemas.ts`, `shownColumns`). */
    showsColumn: v.boolean(),
    release: ReleaseLifeSchema,
  }),
});
export type Panel = v.InferOutput<typeof panels.body>;

export const OfficeSchema = line;
/** Parent: the panel. An office that rates; it names nobody. Audience `panel/<edition>`. */
export const panelSeats = defineCollection({
  name: 'panelSeats',
  body: v.strictObject({
    edition: EditionIdSchema,
    institution: InstitutionSchema,
    /** In the words of the state, without a name: it is printed with the edition. */
    office: OfficeSchema,
    /** It rates no more; what it handed in counts. */
    endedAt: v.nullable(v.number()),
    /** It handed in a sheet of some area: so it is printed, and counts, also once it has ended. */
    hasRated: v.boolean(),
  }),
});
export type PanelSeat = v.InferOutput<typeof panelSeats.body>;

/** Parent: the panel. Who holds a seat now. Audience `seats/<edition>/<seat>`. */
export const seatHolders = defineCollection({
  name: 'seatHolders',
  body: v.strictObject({
    edition: EditionIdSchema,
    seat: IdSchema,
    person: v.nullable(PersonIdSchema),
    label: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    since: v.number(),
  }),
});

export const AREA_STATUSES = [
  'first_round',
  /** Closed, and its figures are being written. */
  'counting',
  'second_round',
  'counting_again',
  'final',
] as const;

/** What every seat said of an indicator, in the order of the scale, so that no place in it is a person's. */
export const SpreadSchema = v.record(CodeSchema, v.pipe(v.array(RatingSchema), v.maxLength(MOST_SEATS)));
export type Spread = v.InferOutput<typeof SpreadSchema>;
/** In the order of their words: whose they are does not show. */
const ReasonsSchema = v.pipe(v.array(ReasonSchema), v.maxLength(MOST_SEATS));

/** Seats without a sheet when a round was closed, and why it was closed all the same. */
export const MissingSchema = v.nullable(
  v.strictObject({ seats: v.pipe(v.array(IdSchema), v.maxLength(MOST_SEATS)), reason: ReasonSchema }),
);

/**
 * Parent: the panel. One crime area that it rates. Audience `panel/<edition>`. After the first round it shows the panel
 * what is contested, and nothing else of what was rated.
 */
export const panelAreas = defineCollection({
  name: 'panelAreas',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    status: v.picklist(AREA_STATUSES),
    /** Codes of what is contested after the first round; once it is final, of what still is. Empty before. */
    contested: v.array(CodeSchema),
    /** With the reasons whose authors agreed: of what was contested after the first round, also once it is final. */
    spread: SpreadSchema,
    reasons: v.record(CodeSchema, ReasonsSchema),
    missing: MissingSchema,
    closedAt: v.nullable(v.number()),
    finalAt: v.nullable(v.number()),
  }),
});
export type PanelArea = v.InferOutput<typeof panelAreas.body>;

/** One rating with its reason; the reason is shown to the panel in the second round only if its author agrees. */
export const RatedSchema = v.strictObject({
  value: RatingSchema,
  reason: v.nullable(ReasonSchema),
  isShown: v.boolean(),
});
export type Rated = v.InferOutput<typeof RatedSchema>;
/** By code. */
const RatedByCodeSchema = v.record(CodeSchema, RatedSchema);

/**
 * Parent: the area of the panel. One sheet for a seat, an area and whoever held the seat. Audience
 * `sheets/<person>`: of its author alone, also when the seat passes to somebody else.
 */
export const ratingSheets = defineCollection({
  name: 'ratingSheets',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    seat: IdSchema,
    person: PersonIdSchema,
    ratings: RatedByCodeSchema,
    /** Second round, of what is contested: the same value with a reason is a dissent. */
    second: RatedByCodeSchema,
    /** When the server took it as finished, for each round; null until then. */
    handedIn: v.nullable(v.number()),
    handedInAgain: v.nullable(v.number()),
  }),
});
export type RatingSheet = v.InferOutput<typeof ratingSheets.body>;

/**
 * Parent: the area of the panel. That a seat handed in its sheet of a round, without a word of it. Audience
 * `panel/<edition>`.
 */
export const sheetHandIns = defineCollection({
  name: 'sheetHandIns',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    seat: IdSchema,
    round: RoundSchema,
    /** Of the last time, whose sheet is the one that counts. */
    at: v.number(),
  }),
});

/** More than this nobody reads beside forty indicators; the best graded are shown. */
export const MOST_EVIDENCE = 300;
/** In all of one area, as JSON: a server keeps 2 MB in one entry, and a letter is up to three bytes. */
export const MOST_LETTERS = 500_000;
/** What a link says, how sure it is, and how it may be used. Neither its report nor who wrote it. */
const EvidenceItemSchema = v.strictObject({
  statement: TextSchema,
  ...gradeFields,
  handlingCode: v.picklist(HANDLING_CODES),
  tlp: v.picklist(TLP),
  restrictions: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  basis: v.picklist(['report', ...MATERIAL_KINDS]),
});
export type EvidenceItem = v.InferOutput<typeof EvidenceItemSchema>;

/**
 * Parent: the panel. What the panel may read of what its state knows of one area: strategic statements that could go out,
 * never a report. Audience `panel/<edition>`.
 */
export const panelEvidence = defineCollection({
  name: 'panelEvidence' satisfies typeof PANEL_EVIDENCE,
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    /** From the best grade, then in the order of their words: no place in it says whose report it was. */
    items: v.pipe(v.array(EvidenceItemSchema), v.maxLength(MOST_EVIDENCE)),
    at: v.number(),
    /** When something went by itself since it was given last; null if nothing did. */
    takenAwayAt: v.nullable(v.number()),
  }),
});
export type PanelEvidence = v.InferOutput<typeof panelEvidence.body>;

/**
 * Parent: the report or material. Which items of `panelEvidence` say what a link says, so that they go when it could not
 * go out any more. Audience `national/ideal`, as the link.
 */
export const evidenceUses = defineCollection({
  name: 'evidenceUses',
  body: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    link: IdSchema,
    /** By its hash, as it was given (`itemHash`). */
    given: v.pipe(
      v.array(v.strictObject({ area: AreaSchema, item: v.string() })),
      v.minLength(1),
      v.maxLength(AREA_CODES.length),
    ),
    /** From when the consent to it counts no more; null if it does not end. */
    until: v.nullable(v.number()),
  }),
});
export type EvidenceUse = v.InferOutput<typeof evidenceUses.body>;

const GradeCountSchema = v.strictObject({
  source: v.picklist(SOURCE_GRADES),
  information: v.picklist(INFORMATION_GRADES),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
/**
 * Parent: the panel. What the state's figure of one area is computed from, and what was computed. Audience
 * `national/ideal`. Not the ratings of a seat: every indicator is in the order of the scale.
 */
export const panelFigures = defineCollection({
  name: 'panelFigures',
  body: v.strictObject({
    edition: EditionIdSchema,
    area: AreaSchema,
    method: v.picklist(METHODS),
    /** Whose answers count: the first, too, where fewer than three answered the second (`roundThatCounts`). */
    round: RoundSchema,
    isFinal: v.boolean(),
    sheets: v.pipe(v.number(), v.integer(), v.minValue(LEAST_SHEETS)),
    values: SpreadSchema,
    /** Of the first round, where the second counts. */
    firstValues: v.nullable(SpreadSchema),
    /** By how many seats, in the second round, a rating was kept with a reason. */
    dissent: v.record(CodeSchema, v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** Of every link to the area that is not left out. */
    evidence: v.array(GradeCountSchema),
    /** As printed (`domain.md` §1.9). */
    score: v.nullable(v.number()),
    low: v.number(),
    high: v.number(),
    coverage: v.number(),
    class: v.picklist([...CLASSES, 'gap']),
    confidence: v.picklist(CONFIDENCES),
    contested: v.array(CodeSchema),
    /**
     * Of what stands here, so that anybody who has it can tell whether the figure was made of it: SHA-256 in hex of method,
     * its indicators, `values` and `evidence` as canonical JSON. Not the hash of `domain.md` §1.9, whose input has states,
     * seats and a seed.
     */
    inputHash: v.string(),
    at: v.number(),
  }),
});
export type PanelFigure = v.InferOutput<typeof panelFigures.body>;

export function panelId(edition: string): string {
  return `pnl_${idPart(edition, 80)}`;
}
export function panelAreaId({ edition, area }: { edition: string; area: string }): string {
  return `par_${idPart(edition, 50)}-${area}`;
}
export function panelEvidenceId(of: { edition: string; area: string }): string {
  return `pev_${idPart(panelAreaId(of), 90)}`;
}
export function evidenceUseId(link: string): string {
  return `evu_${idPart(link, 90)}`;
}
export function panelFigureId(of: { edition: string; area: string }): string {
  return `pfg_${idPart(panelAreaId(of), 90)}`;
}
export function seatHolderId(seat: string): string {
  return `shl_${idPart(seat, 80)}`;
}
export function ratingSheetId({
  seat,
  person,
  ...of
}: {
  edition: string;
  area: string;
  seat: string;
  person: string;
}): string {
  return `rsh_${idPart(panelAreaId(of), 40)}-${idPart(seat, 24)}-${idPart(person, 24)}`;
}
export function handInId({
  seat,
  round,
  ...of
}: {
  edition: string;
  area: string;
  seat: string;
  round: number;
}): string {
  return `hnd_${idPart(panelAreaId(of), 50)}-${idPart(seat, 34)}-${round}`;
}
