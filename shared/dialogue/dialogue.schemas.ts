import * as v from 'valibot';
import { isBodyCode } from '#shared/access/seats.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { EmailSchema } from '#shared/kernel/email.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';

/** The committee and its states are one side, the counterpart is the other. */
export const SIDES = ['ours', 'theirs'] as const;
export type Side = (typeof SIDES)[number];
export const SideSchema = v.picklist(SIDES);

/** Seat by which whoever presides owes an answer. */
export const PRESIDING = 'presidency';

/** The seat of a body that is not of this committee: its code is a part of where things lie. */
export const CounterpartSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{2,39}$/),
  v.check(isBodyCode),
  v.check((code) => code !== PRESIDING, 'presides'),
);

/** What a dialogue is about: who answers for what is told by these. */
export const DIALOGUE_FIELDS = [
  'strategy',
  'assessment',
  'operations',
  'borders',
  'judicial',
  'customs',
  'drugs',
  'training',
  'other',
] as const;
export type DialogueField = (typeof DIALOGUE_FIELDS)[number];

/**
 * TLP 2.0, from open to strict, and whether a text so marked may be given to a counterpart. AMBER+STRICT stays in the organisation that it is
 * for: here, with the members.
 */
export const TEXT_MARKINGS = {
  clear: { isGivable: true },
  green: { isGivable: true },
  amber: { isGivable: true },
  strict: { isGivable: false },
} as const satisfies Record<string, { isGivable: boolean }>;
export type TextMarking = keyof typeof TEXT_MARKINGS;
/** How that counts which has no marking of its own: a request, an answer, a joint item. */
export const UNMARKED: TextMarking = 'amber';
export const TextMarkingSchema = v.picklist(Object.keys(TEXT_MARKINGS) as [TextMarking, ...TextMarking[]]);

/** Who did it, by what name, when by their clock, and when the server took it. */
const DoneSchema = v.strictObject({
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
  /** Null while only a device knows it. */
  takenAt: v.nullable(v.number()),
  /** Written down by whoever presides for a counterpart that is not here itself. */
  recorded: v.exactOptional(v.literal(true)),
});
export type Done = v.InferOutput<typeof DoneSchema>;

export const topicFields = {
  title: textUpTo(300),
  field: v.picklist(DIALOGUE_FIELDS),
  about: v.nullable(TextSchema),
} as const;
export const TopicSchema = v.strictObject({
  counterpart: CounterpartSchema,
  ...topicFields,
  state: v.picklist(['open', 'closed']),
  /** What came of it, for both sides; null while it is open. */
  outcome: v.nullable(TextSchema),
  opened: DoneSchema,
  closed: v.nullable(DoneSchema),
});
export type Topic = v.InferOutput<typeof TopicSchema>;
/** Parent: the seat of the counterpart (`ofCounterpart`); audience `dialogue/<seat>/<topic>`, as for all of it. */
export const topics = defineCollection({ name: 'topics', body: TopicSchema });

export const ASKED_STATES = ['open', 'answered', 'withdrawn'] as const;
export const requestFields = {
  text: TextSchema,
  /** Who owes the answer: the counterpart, or of our side a state or whoever presides. */
  owner: HolderSchema,
  due: v.nullable(WrittenDaySchema),
} as const;
export const DialogueRequestSchema = v.strictObject({
  ...requestFields,
  /** Who asks. */
  side: SideSchema,
  asked: DoneSchema,
  state: v.picklist(ASKED_STATES),
  answer: v.nullable(TextSchema),
  answered: v.nullable(DoneSchema),
  withdrawn: v.nullable(DoneSchema),
});
export type DialogueRequest = v.InferOutput<typeof DialogueRequestSchema>;
/** Parent: the topic. */
export const dialogueRequests = defineCollection({ name: 'dialogueRequests', body: DialogueRequestSchema });

export const WRITING_KINDS = ['position', 'contribution'] as const;
export const DialogueTextSchema = v.strictObject({
  kind: v.picklist(WRITING_KINDS),
  side: SideSchema,
  text: TextSchema,
  marking: TextMarkingSchema,
  given: DoneSchema,
});
export type DialogueText = v.InferOutput<typeof DialogueTextSchema>;
/**
 * What one side has given the other. Parent: the topic. It names no draft, whose id tells when it was begun: the draft names
 * what was given.
 */
export const dialogueTexts = defineCollection({ name: 'dialogueTexts', body: DialogueTextSchema });

export const DialogueDraftSchema = v.strictObject({
  kind: v.picklist(WRITING_KINDS),
  /** Who writes it: a state, or whoever presides. */
  delegation: HolderSchema,
  text: TextSchema,
  marking: TextMarkingSchema,
  /** The text that was given; null until then. */
  given: v.nullable(IdSchema),
  prepared: DoneSchema,
});
export type DialogueDraft = v.InferOutput<typeof DialogueDraftSchema>;
/** What members prepare before it is given. Parent: the topic; audience `prepared/<seat>/<topic>`. */
export const dialogueDrafts = defineCollection({ name: 'dialogueDrafts', body: DialogueDraftSchema });

export const ITEM_STATES = ['proposed', 'agreed', 'declined', 'taken'] as const;
export const jointItemFields = {
  title: textUpTo(300),
  why: v.nullable(TextSchema),
  /** For whose next agenda. */
  agenda: SideSchema,
} as const;
export const JointItemSchema = v.strictObject({
  ...jointItemFields,
  /** Who proposes it; the other side answers. */
  side: SideSchema,
  proposed: DoneSchema,
  state: v.picklist(ITEM_STATES),
  answer: v.nullable(TextSchema),
  answered: v.nullable(DoneSchema),
  /** Of our agenda: the meeting and its item. Of the counterpart's: which of its meetings, and when. */
  taken: v.nullable(
    v.strictObject({
      meeting: v.nullable(IdSchema),
      item: v.nullable(IdSchema),
      where: v.nullable(textUpTo(300)),
      day: v.nullable(WrittenDaySchema),
      done: DoneSchema,
    }),
  ),
});
export type JointItem = v.InferOutput<typeof JointItemSchema>;
/** Parent: the topic. */
export const jointItems = defineCollection({ name: 'jointItems', body: JointItemSchema });

export const contactFields = {
  counterpart: CounterpartSchema,
  side: SideSchema,
  /** Of our side the state or whoever presides, of theirs the counterpart itself. */
  of: HolderSchema,
  answersFor: v.pipe(
    v.array(v.picklist(DIALOGUE_FIELDS)),
    v.minLength(1),
    v.maxLength(DIALOGUE_FIELDS.length),
  ),
  /** A function, never a person. */
  office: textUpTo(300),
  phone: v.nullable(PhoneSchema),
  email: v.nullable(EmailSchema),
} as const;
export const DialogueContactSchema = v.strictObject(contactFields);
export type DialogueContact = v.InferOutput<typeof DialogueContactSchema>;
/** Who answers for what, as the other side reads it. Parent: `ofCounterpart`; audience `dialogue/<seat>/contacts`. */
export const dialogueContacts = defineCollection({ name: 'dialogueContacts', body: DialogueContactSchema });

/** The parent of all topics with a counterpart, and of the contacts of both sides. */
export function ofCounterpart(counterpart: string): string {
  return `bdy_${counterpart}`;
}
