import * as v from 'valibot';
import { plansAudience } from '#shared/access/members.ts';
import { InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { AreaSchema } from '#shared/panels/panels.schemas.ts';

/** Where plans of agencies and partners lie, and what was judged of overlaps. */
export const COHERENCE = plansAudience('coherence');

export const OUTSIDE_KINDS = ['plan', 'meeting', 'training', 'operation'] as const;
export const outsideFields = {
  /** Whose: a body's seat, or a state's code for a national unit. */
  agency: HolderSchema,
  kind: v.picklist(OUTSIDE_KINDS),
  title: textUpTo(300),
  /** First and last day; null: not known. */
  from: v.nullable(WrittenDaySchema),
  until: v.nullable(WrittenDaySchema),
  areas: v.pipe(v.array(AreaSchema), v.maxLength(20)),
  priority: v.nullable(IdSchema),
  /** Where: a state, a place in it in words. */
  state: v.nullable(StateCodeSchema),
  place: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
  /** What it aims at, in a few words: compared without accents and case. */
  target: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
  /** States and institutions that it is for. */
  states: v.pipe(v.array(StateCodeSchema), v.maxLength(40)),
  audience: v.pipe(v.array(InstitutionSchema), v.maxLength(10)),
  /** Whoever leads it, as a function. */
  leader: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
} as const;
export const ORIGINS = ['entered', 'csv', 'xlsx', 'ics', 'pasted'] as const;
export const originFields = {
  kind: v.picklist(ORIGINS),
  /** Name of the file, or who said it. */
  source: v.pipe(v.string(), v.maxLength(200), cleanedLine),
  day: WrittenDaySchema,
  /** By which the source itself tells its items apart: a UID, a number; null: by agency, kind, title and first day. */
  key: v.nullable(v.pipe(v.string(), v.maxLength(300), cleanedLine)),
} as const;
/** Where many things come from at once; each has its own key. */
export const OriginSchema = v.strictObject({
  kind: originFields.kind,
  source: originFields.source,
  day: originFields.day,
});
/** A plan, meeting, training or operation of another body. Parent: none; audience `plans/coherence`. */
export const outsideItems = defineCollection({
  name: 'outsideItems',
  derived: /^oit_source-/,
  body: v.strictObject({
    ...outsideFields,
    origin: v.strictObject(originFields),
    entered: SignedAtSchema,
    /** It is no more in its source, or was entered by mistake. */
    withdrawn: v.nullable(SignedAtSchema),
  }),
});
export type OutsideItem = v.InferOutput<typeof outsideItems.body>;

/** Written rules of the radar. */
export const OVERLAPS = ['same_target', 'same_place', 'same_audience', 'same_leader'] as const;
export const GAPS = ['uncovered_priority', 'untrained_state'] as const;
export const RADAR_RULES = [...OVERLAPS, ...GAPS] as const;
export type RadarRule = (typeof RADAR_RULES)[number];
/** What two sides are to each other. */
export const OVERLAP_JUDGEMENTS = ['complementary', 'duplicate', 'conflict'] as const;
/** What a gap is: meant to be one, or to be filled. */
export const GAP_JUDGEMENTS = ['intended', 'to_fill'] as const;
export const JUDGEMENTS = [...OVERLAP_JUDGEMENTS, ...GAP_JUDGEMENTS] as const;
export const JUDGEMENT_STATES = ['discussed', 'arranged', 'closed'] as const;
export const judgementFields = {
  judgement: v.picklist(JUDGEMENTS),
  arrangement: v.nullable(TextSchema),
  owner: v.nullable(HolderSchema),
  due: v.nullable(WrittenDaySchema),
} as const;
/** Ids of the two sides; of a gap the priority. */
export const SidesSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(2));
/** What was judged of one overlap or gap: id from its rule and its sides. Audience `plans/coherence`. */
export const judgements = defineCollection({
  name: 'coherenceJudgements',
  derived: /^cjd_/,
  body: v.strictObject({
    rule: v.picklist(RADAR_RULES),
    sides: SidesSchema,
    /** Of what the rule read of both sides when it was judged: another one makes it speak again. */
    seen: ContentHashSchema,
    ...judgementFields,
    state: v.picklist(JUDGEMENT_STATES),
    judged: SignedAtSchema,
  }),
});
export type Judgement = v.InferOutput<typeof judgements.body>;
