import * as v from 'valibot';
import {
  ContactsSchema,
  CounterSchema,
  CountersSchema,
  KindSchema,
  releaseFields,
  SubdivisionSchema,
  seizureFields,
} from '#shared/jointdays/totals.schemas.ts';
import { InstitutionSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';
import { cleanedLine, cleanedText, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { TimeZoneSchema } from '#shared/meetings/meetings.schemas.ts';

/** Times that are over (`spells.rules.ts`). */
const SpellsSchema = v.array(v.strictObject({ from: v.number(), until: v.number() }));
const line = (letters: number) => v.pipe(v.string(), v.maxLength(letters), cleanedLine);
const note = (letters: number) => v.nullable(v.pipe(v.string(), v.maxLength(letters), cleanedText));
/** So many in one entry. */
export const MOST_AT_ONCE = 1e12;

/** No longer than `createId` makes them, so that each is whole in the ids and audiences that are made of it. */
const idOf = (prefix: string) => v.pipe(IdSchema, v.startsWith(prefix), v.maxLength(30));
export const DayIdSchema = idOf('jad_');
export const PostIdSchema = idOf('pto_');
export const CountIdSchema = idOf('cnt_');
export const ShiftIdSchema = idOf('shf_');
/** Posts of which one person is at a time, each with audiences of its own (`MAX_SCOPES_PER_PULL`). */
export const MOST_POSTINGS = 20;
export const MOST_SHIFTS = 100;
/** Provisional releases of one day: each goes to everybody who takes part, and none ever goes. */
export const MOST_PROVISIONAL = 300;
/** All releases of one day: after the last provisional one there is room for verified ones. */
export const MOST_RELEASES = 350;

export const stateDayFields = {
  /** Of the committee’s entry: copied, so that a phone at a post has it. */
  title: TextSchema,
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  timeZone: TimeZoneSchema,
  counters: CountersSchema,
  /** Whom a post calls. */
  contacts: ContactsSchema,
  /** What the posts are to do, and what they are not to write here. */
  briefing: v.nullable(TextSchema),
  /** After how many minutes without an entry a post is called silent. */
  silentAfter: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(1440)),
  /** What the committee's entry said when it was looked at last: a state may have chosen otherwise, and that is no change of it. */
  copied: v.nullable(
    v.strictObject({
      title: TextSchema,
      from: WrittenDaySchema,
      until: WrittenDaySchema,
      counters: CountersSchema,
    }),
  ),
} as const;
/** A joint action day as one state takes part in it. Parent: `OF_STATE_DAYS`; id from the day; audience `posts/about/<day>`. */
export const stateDays = defineCollection({
  name: 'stateDays',
  derived: /^sdy_/,
  body: v.strictObject({
    /** The committee's entry (`jad_`). */
    day: IdSchema,
    ...stateDayFields,
    state: v.picklist(['open', 'closed']),
    made: SignedAtSchema,
    closed: v.nullable(SignedAtSchema),
    /** Why it was opened once more, the last time. */
    reopened: v.nullable(v.strictObject({ ...SignedAtSchema.entries, reason: ReasonSchema })),
    /** When it had been closed and was not yet open again: what came after and says to be of before is looked at. */
    closings: v.exactOptional(SpellsSchema),
  }),
});
export type StateDay = v.InferOutput<typeof stateDays.body>;

const named = (letters: number) => v.pipe(v.string(), v.maxLength(letters), cleanedLine, v.minLength(1));
export const postFields = {
  name: named(120),
  institution: InstitutionSchema,
  subdivision: v.nullable(SubdivisionSchema),
  place: v.nullable(line(200)),
  phone: v.nullable(line(40)),
} as const;
/** Parent: the state's day; audience `posts/<institution>/<day>/<post>`. */
export const posts = defineCollection({
  name: 'posts',
  body: v.strictObject({ day: IdSchema, ...postFields, endedAt: v.nullable(v.number()) }),
});
export type Post = v.InferOutput<typeof posts.body>;

/** Who works at a post, with what they are called. Parent: the post; audience of it. */
export const postCrew = defineCollection({
  name: 'postCrew',
  derived: /^pcr_/,
  body: v.strictObject({
    person: PersonIdSchema,
    label: line(200),
    isLead: v.boolean(),
    endedAt: v.nullable(v.number()),
    /** When they had left and were not yet posted again: what they say to have counted then is looked at. */
    away: v.exactOptional(SpellsSchema),
  }),
});
export type PostCrew = v.InferOutput<typeof postCrew.body>;
export function postCrewId({ post, person }: { post: string; person: string }): string {
  return `pcr_${idPart(post, 30)}-${idPart(person, 40)}`;
}

export const shiftFields = {
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SHIFTS)),
  /** Instants. */
  from: Instant,
  until: Instant,
  officers: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
} as const;
/** Parent: the post. Handed over once: who hands over says how many work next, and leaves a note. */
export const shifts = defineCollection({
  name: 'shifts',
  body: v.strictObject({
    ...shiftFields,
    handed: v.nullable(v.strictObject({ ...SignedAtSchema.entries, note: note(500) })),
  }),
});
export type Shift = v.InferOutput<typeof shifts.body>;

export const countFields = {
  counter: CounterSchema,
  kind: v.nullable(KindSchema),
  /** In the counter's smallest unit (`MEASURES`); below zero takes away what was counted too much. */
  value: v.pipe(v.number(), v.integer(), v.minValue(-MOST_AT_ONCE), v.maxValue(MOST_AT_ONCE)),
  /** Only of a seizure. */
  seizure: v.nullable(v.strictObject(seizureFields)),
} as const;
/**
 * One entry of a post, never changed and never removed. A correction is an entry too: it names the entry that it
 * corrects, and says what that one's value is. Parent: the post; audience of it. See `totals.rules.ts` for what counts.
 */
export const counts = defineCollection({
  name: 'counts',
  body: v.strictObject({
    ...countFields,
    shift: v.nullable(IdSchema),
    /** The first entry that it corrects, never a correction; its counter, kind and seizure are the same. */
    corrects: v.nullable(IdSchema),
    /** Of a correction: why. */
    reason: v.nullable(ReasonSchema),
    /** Written down for a post by a coordinator: from paper, by telephone. */
    isForPost: v.boolean(),
    counted: SignedAtSchema,
    /** When it was written down, by the same clock, where `counted.at` is an hour that whoever wrote it chose. */
    writtenAt: v.exactOptional(v.number()),
  }),
});
export type Count = v.InferOutput<typeof counts.body>;

export const SITUATIONS = ['quiet', 'busy', 'incident', 'support', 'closed'] as const;
/** Informe de situación. Parent: the post; audience of it. */
export const situations = defineCollection({
  name: 'situations',
  body: v.strictObject({
    shift: v.nullable(IdSchema),
    situation: v.picklist(SITUATIONS),
    note: note(500),
    said: SignedAtSchema,
    /** It came when the work there of whoever said it was over. */
    isLate: v.exactOptional(v.literal(true)),
  }),
});
export type Situation = v.InferOutput<typeof situations.body>;

/** What a coordinator decided about two entries that could be one seizure. Parent: the state's day; id from the two. */
export const doubleJudgements = defineCollection({
  name: 'doubleJudgements',
  derived: /^dbj_/,
  body: v.strictObject({
    one: IdSchema,
    other: IdSchema,
    isSame: v.boolean(),
    /** Of the same seizure the entry that counts; null if they are two. */
    keeps: v.nullable(IdSchema),
    reason: ReasonSchema,
    judged: SignedAtSchema,
  }),
});
export type DoubleJudgement = v.InferOutput<typeof doubleJudgements.body>;
export function doubleJudgementId(one: string, other: string): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  return `dbj_${idPart(first, 38)}-${idPart(second, 38)}`;
}

/** What a state gave of a day. Parent: the state's day; audience `posts/coordination/<day>`. */
export const countReleases = defineCollection({
  name: 'countReleases',
  body: v.strictObject({
    ...releaseFields,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    released: SignedAtSchema,
  }),
});
export type CountRelease = v.InferOutput<typeof countReleases.body>;
