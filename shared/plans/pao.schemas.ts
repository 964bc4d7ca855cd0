import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine, ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { FREQUENCIES, MOST_PARTICIPANTS, PartySchema } from './plans.schemas.ts';

/** Links of the criminal justice chain for which a plan must have an action, or a reason why not. */
export const CHAIN_LINKS = ['police', 'customs', 'prosecution', 'judiciary', 'prison'] as const;
export type ChainLink = (typeof CHAIN_LINKS)[number];
const meant = v.nullable(v.strictObject({ reason: ReasonSchema, done: SignedAtSchema }));
/** Where the reason stands why a link has no action, if that is meant. A field for each: two states may give two at once. */
export const LINK_REASONS = {
  police: 'noPolice',
  customs: 'noCustoms',
  prosecution: 'noProsecution',
  judiciary: 'noJudiciary',
  prison: 'noPrison',
} as const satisfies Record<ChainLink, string>;

/** `domain.md` §8.5. */
export const PAO_STATES = ['drafting', 'consultation', 'adopted', 'running', 'reporting', 'closed'] as const;
export type PaoState = (typeof PAO_STATES)[number];
export const paoFields = {
  title: textUpTo(300),
  about: v.nullable(TextSchema),
  priority: IdSchema,
  /** The multi-year plan by whose goals its actions are numbered. */
  strategy: IdSchema,
  /** First and last day. */
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  /** The state that leads it, `domain.md` §7 `planLeader`. */
  leader: HolderSchema,
  coLeader: v.nullable(HolderSchema),
  participants: v.pipe(v.array(HolderSchema), v.maxLength(MOST_PARTICIPANTS)),
  /** How often action leaders report. */
  rhythm: v.picklist(FREQUENCIES),
} as const;
/** Operational action plan (PAO). Parent: the priority; audience `plans/<pao>`, as for all of it. */
export const paos = defineCollection({
  name: 'operationalPlans',
  body: v.strictObject({
    ...paoFields,
    state: v.picklist(PAO_STATES),
    consultUntil: v.nullable(WrittenDaySchema),
    decision: v.nullable(IdSchema),
    /** The plan of the period before it was made from; null: from nothing, or from a template. */
    follows: v.nullable(IdSchema),
    /** How many actions of each goal it began with: numbers that the server gives later follow these. */
    begunWith: v.record(IdSchema, v.pipe(v.number(), v.integer(), v.minValue(1))),
    ...{ noPolice: meant, noCustoms: meant, noProsecution: meant, noJudiciary: meant, noPrison: meant },
    made: SignedAtSchema,
  }),
});
export type OperationalPlan = v.InferOutput<typeof paos.body>;

export const ACTION_TYPES = [
  'intelligence',
  'operational',
  'joint_action_day',
  'customs',
  'judicial',
  'penitentiary',
  'financial',
  'training',
  'prevention',
  'legislative',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];
export const CHANNELS = ['none', 'sipa', 'siena', 'i247', 'iberred', 'other'] as const;
export const LINKED_SYSTEMS = ['empact', 'ameripol', 'other'] as const;
export const OPERATION_STATES = [
  'proposed',
  'agreed',
  'scheduled',
  'running',
  'completed',
  'postponed',
  'cancelled',
  /** Of the plan before, and no more of this one. */
  'dropped',
] as const;

export const operationFields = {
  /** A goal of the multi-year plan. */
  goal: IdSchema,
  type: v.picklist(ACTION_TYPES),
  title: textUpTo(300),
  about: v.nullable(TextSchema),
  /** What is to be so afterwards. */
  expected: v.nullable(TextSchema),
  leader: v.nullable(PartySchema),
  coLeader: v.nullable(PartySchema),
  participants: v.pipe(v.array(PartySchema), v.maxLength(MOST_PARTICIPANTS)),
  from: v.nullable(WrittenDaySchema),
  until: v.nullable(WrittenDaySchema),
  /** What it aims at, in a few words, and where: what plans of other bodies are compared with. */
  target: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine))),
  where: v.exactOptional(
    v.nullable(
      v.strictObject({
        state: v.nullable(StateCodeSchema),
        place: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
      }),
    ),
  ),
  /** By which data are exchanged: they never lie here. */
  channel: v.picklist(CHANNELS),
  /** Actions of other plans: of EMPACT, of AMERIPOL. */
  links: v.pipe(
    v.array(
      v.strictObject({
        system: v.picklist(LINKED_SYSTEMS),
        /** Its number there. */
        reference: v.pipe(v.string(), v.maxLength(100), cleanedLine),
        text: v.nullable(textUpTo(300)),
      }),
    ),
    v.maxLength(20),
  ),
} as const;
/** Parent: the PAO; audience `plans/<pao>`. Drafted by several states at once. */
export const operations = defineCollection({
  name: 'operationalActions',
  body: v.strictObject({
    ...operationFields,
    /** After the number of its goal, as in 2.3; null until the server gives it. Never given again. */
    sequence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    state: v.picklist(OPERATION_STATES),
    isAtRisk: v.boolean(),
    /** The action of the plan before that it goes on from. */
    follows: v.nullable(IdSchema),
    /** Why it was dropped, postponed or cancelled. */
    reason: v.nullable(ReasonSchema),
    made: SignedAtSchema,
  }),
});
export type Operation = v.InferOutput<typeof operations.body>;
export type OperationState = (typeof OPERATION_STATES)[number];
/** In one plan, those that were dropped too. */
export const MOST_OPERATIONS = 600;
/** That one act makes with the plan; more are added one by one. */
export const MOST_BEGUN = 150;
/** Of one action. */
export const MOST_MILESTONES = 40;
export const MOST_RISKS = 20;

export const milestoneFields = {
  text: textUpTo(300),
  day: WrittenDaySchema,
  doneOn: v.nullable(WrittenDaySchema),
} as const;
/** Parent: the action. */
export const milestones = defineCollection({ name: 'milestones', body: v.strictObject(milestoneFields) });
export type Milestone = v.InferOutput<typeof milestones.body>;

export const riskFields = {
  text: textUpTo(1000),
  level: v.picklist(['low', 'medium', 'high']),
  /** What is done about it. */
  answer: v.nullable(textUpTo(1000)),
} as const;
/** Parent: the action. */
export const risks = defineCollection({ name: 'planRisks', body: v.strictObject(riskFields) });
export type Risk = v.InferOutput<typeof risks.body>;
