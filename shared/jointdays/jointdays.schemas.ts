import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { MoneySchema } from '#shared/kernel/money.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine, ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { TimeZoneSchema } from '#shared/meetings/meetings.schemas.ts';
import { FIGURE_UNIT_NAMES, isMoneyOf } from './counter-set.ts';
import { DAY_STATE_NAMES } from './day-states.ts';
import {
  ContactsSchema,
  CounterSchema,
  CountersSchema,
  KindSchema,
  RELEASE_KINDS,
  ReferenceSchema,
  SeizureCardSchema,
  TotalLineSchema,
} from './totals.schemas.ts';

const line = (letters: number) => v.pipe(v.string(), v.maxLength(letters), cleanedLine);

export const dayFields = {
  title: textUpTo(300),
  about: v.nullable(TextSchema),
  objectives: v.pipe(v.array(textUpTo(500)), v.maxLength(20)),
  /** First and last day, where the coordination centre is. */
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  timeZone: TimeZoneSchema,
  /** The state that coordinates it. */
  coordinator: StateCodeSchema,
  centre: v.nullable(
    v.strictObject({
      name: line(200),
      city: line(120),
      state: StateCodeSchema,
      contacts: ContactsSchema,
    }),
  ),
  counters: CountersSchema,
  /** How often states are asked for provisional totals, in minutes. */
  rhythm: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(1440)),
  /** Before this instant nobody else reads of it. Null: not set yet, so nobody does. */
  pressAt: v.nullable(Instant),
  /** Numbers under which it is found in SIPA, SIENA or I-24/7: what is operational lies there. */
  references: v.pipe(
    v.array(
      v.strictObject({ system: v.picklist(['sipa', 'siena', 'i247', 'other']), reference: ReferenceSchema }),
    ),
    v.maxLength(20),
  ),
} as const;
/** Parent: the action of the operational plan; audience `jointdays/<day>`. */
export const jointActionDays = defineCollection({
  name: 'jointActionDays',
  body: v.strictObject({
    ...dayFields,
    pao: IdSchema,
    /** States and bodies that take part, the coordinator with them; each reads by `dayStates`. */
    participants: v.pipe(v.array(StateCodeSchema), v.maxLength(40)),
    state: v.picklist(DAY_STATE_NAMES),
    /** When it was begun: nobody is asked for figures before. */
    begunAt: v.optional(v.number()),
    /** By whom it was called off, and why. */
    cancelled: v.optional(v.nullable(v.strictObject({ ...SignedAtSchema.entries, reason: ReasonSchema }))),
    /** By whom it was approved, and what it rests on: a decision of the committee, or none. */
    approved: v.nullable(v.strictObject({ ...SignedAtSchema.entries, decision: v.nullable(IdSchema) })),
    /** How it went, once it is debriefed. */
    debriefing: v.nullable(TextSchema),
    made: SignedAtSchema,
  }),
});
export type JointActionDay = v.InferOutput<typeof jointActionDays.body>;

/** A paper for those who take part. Parent: the day. */
export const dayBriefings = defineCollection({
  name: 'dayBriefings',
  body: v.strictObject({
    title: textUpTo(200),
    text: v.nullable(TextSchema),
    /** A paper of the register. */
    document: v.nullable(IdSchema),
    made: SignedAtSchema,
  }),
});
export type DayBriefing = v.InferOutput<typeof dayBriefings.body>;

export const LOG_KINDS = ['decision', 'request', 'note'] as const;
/** What the coordination centre decided, asked and wrote down. Parent: the day. */
export const dayLog = defineCollection({
  name: 'dayLog',
  body: v.strictObject({
    kind: v.picklist(LOG_KINDS),
    text: textUpTo(1000),
    /** The state in whose name it was asked; null: the coordination centre's. */
    from: v.nullable(StateCodeSchema),
    /** Whom it concerns; null: all. */
    to: v.nullable(StateCodeSchema),
    reference: v.nullable(ReferenceSchema),
    said: SignedAtSchema,
    /** Of a request. */
    answer: v.nullable(v.strictObject({ text: textUpTo(1000), done: SignedAtSchema })),
  }),
});
export type DayLogEntry = v.InferOutput<typeof dayLog.body>;

/** One release of one state as it arrived. Id from state and release, so that it counts once. Parent: the day. */
export const stateTotals = defineCollection({
  name: 'stateTotals',
  derived: /^stt_/,
  body: v.strictObject({
    state: StateCodeSchema,
    kind: v.picklist(RELEASE_KINDS),
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    asOf: Instant,
    lines: v.array(TotalLineSchema),
    reason: v.nullable(ReasonSchema),
    receivedAt: v.number(),
    /** What of its seizures a double takes from the region's sum; no reference and no place. */
    cards: v.optional(v.array(v.pick(SeizureCardSchema, ['count', 'counter', 'kind', 'value']))),
  }),
});
export type StateTotals = v.InferOutput<typeof stateTotals.body>;
export function stateTotalsId({ state, release }: { state: string; release: string }): string {
  return `stt_${state}-${idPart(release, 60)}`;
}
/** The seizures of a state's last release. Parent: the day; id from state and entry. */
export const seizureCards = defineCollection({
  name: 'seizureCards',
  derived: /^szc_/,
  body: v.strictObject({ state: StateCodeSchema, ...SeizureCardSchema.entries }),
});
export type ReleasedSeizure = v.InferOutput<typeof seizureCards.body>;
export function seizureCardId({ state, count }: { state: string; count: string }): string {
  return `szc_${state}-${idPart(count, 60)}`;
}
/** Two seizures of two states that could be one, and what was decided. Parent: the day; id from the two cards. */
export const cardJudgements = defineCollection({
  name: 'cardJudgements',
  derived: /^cdj_/,
  body: v.strictObject({
    one: IdSchema,
    other: IdSchema,
    isSame: v.boolean(),
    /** Of one seizure the card that counts for the region; null if they are two. */
    keeps: v.nullable(IdSchema),
    reason: ReasonSchema,
    judged: SignedAtSchema,
  }),
});
export type CardJudgement = v.InferOutput<typeof cardJudgements.body>;
export function cardJudgementId(one: string, other: string): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  return `cdj_${idPart(first, 38)}-${idPart(second, 38)}`;
}

/** A total of the region: more than that of a state may be. */
export const RegionLineSchema = v.strictObject({
  ...TotalLineSchema.entries,
  value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
});
const ToldLineSchema = v.strictObject({
  ...RegionLineSchema.entries,
  value: v.nullable(RegionLineSchema.entries.value),
});
/**
 * A press table: verified totals as they stood, with what may be said. Parent: the day. A new one follows when totals
 * change; this one only gets to hold what was published of it.
 */
export const pressTables = defineCollection({
  name: 'pressTables',
  body: v.strictObject({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    lines: v.array(RegionLineSchema),
    /** Whose verified totals are in it, and of whom there were none. */
    states: v.array(StateCodeSchema),
    missing: v.array(StateCodeSchema),
    /** What each of `states` gave to it: which figure is that of one state alone is found from it. */
    parts: v.array(v.strictObject({ state: StateCodeSchema, lines: v.array(TotalLineSchema) })),
    text: v.nullable(TextSchema),
    notBefore: Instant,
    made: SignedAtSchema,
    /** As it was published; null: it was not. A later table is compared with each that was. */
    told: v.nullable(v.array(ToldLineSchema)),
  }),
});
export type PressTable = v.InferOutput<typeof pressTables.body>;

export const LESSON_KINDS = ['worked', 'failed', 'change'] as const;
export const lessonFields = {
  kind: v.picklist(LESSON_KINDS),
  text: TextSchema,
  /** Whose it is; null: of all who took part. */
  state: v.nullable(StateCodeSchema),
} as const;
/** Parent: the day. */
export const dayLessons = defineCollection({
  name: 'dayLessons',
  body: v.strictObject({
    ...lessonFields,
    said: SignedAtSchema,
  }),
});
export type DayLesson = v.InferOutput<typeof dayLessons.body>;
export const COST_KINDS = ['travel', 'staff', 'equipment', 'centre', 'other'] as const;
export const costFields = {
  kind: v.picklist(COST_KINDS),
  text: textUpTo(300),
  /** Of whom it is a cost; null: of the coordination centre. */
  state: v.nullable(StateCodeSchema),
  /** Who pays. */
  source: textUpTo(300),
  money: v.pipe(MoneySchema, v.check(isMoneyOf)),
} as const;
/** Parent: the day. */
export const dayCosts = defineCollection({
  name: 'dayCosts',
  body: v.strictObject({
    ...costFields,
    entered: SignedAtSchema,
  }),
});
export type DayCost = v.InferOutput<typeof dayCosts.body>;

/** From the post to the end of the criminal justice chain. */
export const STAGES = ['police', 'prosecution', 'court', 'prison'] as const;
export type Stage = (typeof STAGES)[number];
export const FOLLOW_UPS = {
  prosecutions: 'prosecution',
  assets_frozen: 'prosecution',
  convictions: 'court',
  acquittals: 'court',
  forfeited: 'court',
  prison_sentences: 'prison',
  prison_transfers: 'prison',
} as const satisfies Record<string, Exclude<Stage, 'police'>>;
export type FollowUp = keyof typeof FOLLOW_UPS;
export const followUpFields = {
  state: StateCodeSchema,
  /** What it goes back to. */
  counter: CounterSchema,
  what: v.picklist(Object.keys(FOLLOW_UPS) as [FollowUp, ...FollowUp[]]),
  value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9)),
  asOf: WrittenDaySchema,
  note: v.nullable(textUpTo(500)),
} as const;
/**
 * What became of what a state counted that day, at a later stage: the last figure of a state counts, it is not added.
 * Parent: the day; entered by the state itself.
 */
export const dayFollowUps = defineCollection({
  name: 'dayFollowUps',
  body: v.strictObject({
    ...followUpFields,
    entered: SignedAtSchema,
  }),
});
export type DayFollowUp = v.InferOutput<typeof dayFollowUps.body>;

export const indicatorFields = {
  counter: CounterSchema,
  /** Null: only of a counter without kinds, or all pieces of one. */
  kind: v.nullable(KindSchema),
  /** What became of it at a later stage of the criminal justice chain; null: what was counted that day, by the police. */
  followUp: v.nullable(v.picklist(Object.keys(FOLLOW_UPS) as [FollowUp, ...FollowUp[]])),
  /** In what the indicator is counted. */
  unit: v.picklist(FIGURE_UNIT_NAMES),
} as const;
const ToldValueSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const StateValueSchema = v.strictObject({ state: StateCodeSchema, value: ToldValueSchema });
/** Which total of the day is a figure of which indicator. Parent: the day; id from indicator: one source each. */
export const dayIndicators = defineCollection({
  name: 'dayIndicators',
  derived: /^jdi_/,
  body: v.strictObject({
    kpi: IdSchema,
    ...indicatorFields,
    linked: SignedAtSchema,
    /** The measurement that the totals last became. */
    measurement: v.nullable(IdSchema),
    /** Each total that it was told, in its smallest unit, with what each state had given to it; null: none yet. */
    told: v.nullable(v.array(v.strictObject({ value: ToldValueSchema, by: v.array(StateValueSchema) }))),
  }),
});
export type DayIndicator = v.InferOutput<typeof dayIndicators.body>;
export function dayIndicatorId({ day, kpi }: { day: string; kpi: string }): string {
  return `jdi_${idPart(day, 38)}-${idPart(kpi, 38)}`;
}

/**
 * What everybody who reads the plan learns, from the press hour on: that the day was, and sums of the region with small
 * ones left out. Parent: the action; audience of the plan; id from the day.
 */
export const publishedDays = defineCollection({
  name: 'publishedDays',
  derived: /^pbd_/,
  body: v.strictObject({
    day: IdSchema,
    title: textUpTo(300),
    from: WrittenDaySchema,
    until: WrittenDaySchema,
    states: v.array(StateCodeSchema),
    missing: v.array(StateCodeSchema),
    /** The press table that it is. */
    table: IdSchema,
    /** `value` null: fewer than may be told, or others could be found from it. */
    lines: v.array(ToldLineSchema),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    published: SignedAtSchema,
  }),
});
export type PublishedDay = v.InferOutput<typeof publishedDays.body>;
export function publishedDayId(day: string): string {
  return `pbd_${idPart(day, 60)}`;
}
