import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** What a delegation is to the committee, as rights depend on it. */
export const CAPACITIES = ['members', 'observers', 'guests'] as const;
export type Capacity = (typeof CAPACITIES)[number];
export const RIGHTS = ['speak', 'propose', 'vote'] as const;
export type Right = (typeof RIGHTS)[number];
/** What decisions are about, as the needed majority depends on it. */
export const MATTERS = ['procedure', 'substance', 'amendments', 'admission'] as const;
export type Matter = (typeof MATTERS)[number];
export const MAJORITIES = [
  'consensus',
  'simple_of_present',
  'simple_of_members',
  'two_thirds_of_present',
  'two_thirds_of_members',
] as const;
export type Majority = (typeof MAJORITIES)[number];
export const QUORUMS = ['half', 'more_than_half', 'two_thirds', 'number'] as const;
export const POINTS_OF_ORDER = ['suspend', 'adjourn', 'adjourn_debate', 'close_debate'] as const;
export const ROTATIONS = ['alphabetical_es', 'reverse_alphabetical_es', 'by_decision'] as const;
export const SILENCE_UNITS = ['hours', 'working_days'] as const;
export const VOTE_ORDERS = ['furthest_first', 'as_received'] as const;
export type VoteOrder = (typeof VOTE_ORDERS)[number];

/** The article that a parameter rests on. */
const article = IdSchema;
const days = v.nullable(v.strictObject({ days: whole(365), article }));
const rights = v.array(v.picklist(RIGHTS));
const minutes = (most: number) =>
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)));

/** How the floor is given in a meeting. */
const FloorSchema = v.strictObject({
  /** Of one speech. */
  minutes: minutes(60),
  /** Of one delegation on one item, all its speeches together. */
  budget: minutes(240),
  replyMinutes: minutes(60),
  isPresentOnly: v.boolean(),
  isMinisterFirst: v.boolean(),
  /** For and against, by turns. */
  areSidesInTurn: v.boolean(),
  hasReply: v.boolean(),
  areObserversLast: v.boolean(),
  article,
});
export type FloorRule = v.InferOutput<typeof FloorSchema>;

/**
 * What the rules say in numbers and choices, each with its article; null where they say nothing of it. Days before a
 * meeting are calendar days, those of corrections are working days.
 */
export const ParametersSchema = v.strictObject({
  agenda: days,
  papers: days,
  amendments: days,
  corrections: days,
  silence: v.nullable(v.strictObject({ amount: whole(720), unit: v.picklist(SILENCE_UNITS), article })),
  quorum: v.nullable(
    v.pipe(
      v.strictObject({ basis: v.picklist(QUORUMS), number: v.nullable(whole(99)), article }),
      v.check(({ basis, number }) => (basis === 'number') === (number !== null), 'rules.quorum_number'),
    ),
  ),
  majorities: v.pipe(
    v.array(v.strictObject({ matter: v.picklist(MATTERS), majority: v.picklist(MAJORITIES), article })),
    v.check((list) => new Set(list.map(({ matter }) => matter)).size === list.length, 'rules.matter_twice'),
  ),
  rights: v.nullable(v.strictObject({ members: rights, observers: rights, guests: rights, article })),
  pointsOfOrder: v.nullable(v.strictObject({ rank: v.array(v.picklist(POINTS_OF_ORDER)), article })),
  voteOrder: v.nullable(v.strictObject({ order: v.picklist(VOTE_ORDERS), article })),
  presidency: v.nullable(v.strictObject({ rotation: v.picklist(ROTATIONS), months: whole(60), article })),
  /** Sets from before say nothing of it. */
  floor: v.exactOptional(v.nullable(FloorSchema)),
});
export type Parameters = v.InferOutput<typeof ParametersSchema>;

export const NO_PARAMETERS: Parameters = {
  ...{ agenda: null, papers: null, amendments: null, corrections: null, silence: null, quorum: null },
  ...{ majorities: [], rights: null, pointsOfOrder: null, voteOrder: null, presidency: null },
};
