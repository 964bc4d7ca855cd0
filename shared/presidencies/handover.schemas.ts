import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, textUpTo } from '#shared/kernel/text.ts';
import { DeviceSignatureSchema } from '#shared/session/signatures.schemas.ts';
import { NumberSchema } from './presidencies.schemas.ts';

/** What one presidency tells the next about, in the order of the dossier. */
export const HANDOVER_SECTIONS = [
  'silences',
  'decisions',
  'actions',
  'plans',
  'calendar',
  'rules',
  'amendments',
  'instruments',
  'assessment',
  'dialogue',
  'offices',
  'keys',
] as const;
export type HandoverSection = (typeof HANDOVER_SECTIONS)[number];

/** What both sides go through besides the sections: drafts that pass, accounts to close, the archive, the mailbox. */
export const HANDOVER_CHECKS = [...HANDOVER_SECTIONS, 'drafts', 'accounts', 'archive', 'mailbox'] as const;
export type HandoverCheck = (typeof HANDOVER_CHECKS)[number];

/** What a side has ticked, each once. */
export const CheckedSchema = v.pipe(
  v.array(v.picklist(HANDOVER_CHECKS)),
  v.maxLength(HANDOVER_CHECKS.length),
);

/** Letters of a line, in each language: the dossier names a thing, it does not repeat it. */
export const LONGEST_LINE = 300;
export const MOST_LINES = 400;
export const MOST_DRAFTS = 400;
/**
 * UTF-16 units of a dossier as JSON. What is signed goes to the server in one push: this keeps it within the bytes and
 * the values of one, whatever its language.
 */
export const LONGEST_DOSSIER = 150_000;
const TitleSchema = textUpTo(LONGEST_LINE);

/** A day, or `YYYY-MM` where only the month is set. */
export const DossierDaySchema = v.union([DaySchema, v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))]);

/** Signs of those that a line names. */
export const LONGEST_OF = 40;

export const DossierLineSchema = v.strictObject({
  /** Of the entry that it names. */
  id: IdSchema,
  /** Null where its section says what it is. */
  title: v.nullable(TitleSchema),
  /** As people cite it, such as "12/2026". */
  number: v.nullable(v.pipe(v.string(), v.maxLength(60), cleanedLine)),
  /** Code of the delegation that owes it, proposed it, or holds it; of an action point that of each who owes it. */
  of: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_OF), cleanedLine)),
  /** When it is due, takes place, or ends. */
  day: v.nullable(DossierDaySchema),
});
export type DossierLine = v.InferOutput<typeof DossierLineSchema>;

const SectionSchema = v.strictObject({
  lines: v.pipe(v.array(DossierLineSchema), v.maxLength(MOST_LINES)),
  /** How many there are besides, that the dossier has no room for. */
  more: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the presidency that goes says of it. */
  note: v.nullable(textUpTo(4000)),
});
export type DossierSection = v.InferOutput<typeof SectionSchema>;

const TermInDossierSchema = v.strictObject({
  term: IdSchema,
  state: StateCodeSchema,
  number: NumberSchema,
  from: DaySchema,
  until: DaySchema,
});
/** Something only the presidency reads, and that passes to the next. */
export const DraftLineSchema = v.strictObject({
  collection: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)),
  id: IdSchema,
  title: TitleSchema,
});
export type DraftLine = v.InferOutput<typeof DraftLineSchema>;

const sections = {
  silences: SectionSchema,
  decisions: SectionSchema,
  actions: SectionSchema,
  plans: SectionSchema,
  calendar: SectionSchema,
  rules: SectionSchema,
  amendments: SectionSchema,
  instruments: SectionSchema,
  assessment: SectionSchema,
  dialogue: SectionSchema,
  offices: SectionSchema,
  keys: SectionSchema,
} satisfies Record<HandoverSection, unknown>;

/** All that one presidency hands over to the next. It names offices, and nobody's contact. */
export const DossierSchema = v.strictObject({
  kind: v.literal('clasi.handover'),
  v: v.literal(1),
  from: TermInDossierSchema,
  to: TermInDossierSchema,
  /** The day on which it was made. */
  on: DaySchema,
  sections: v.strictObject(sections),
  drafts: v.pipe(v.array(DraftLineSchema), v.maxLength(MOST_DRAFTS)),
});
export type Dossier = v.InferOutput<typeof DossierSchema>;

export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{8}){7}$/));
export const HANDOVER_SIDES = ['outgoing', 'incoming'] as const;
export type HandoverSide = (typeof HANDOVER_SIDES)[number];

/** Who signed for one side, as their account is called, and what only their device could have made. */
export const HandoverSignatureSchema = v.strictObject({
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** By the clock of the device. */
  at: v.number(),
  /** When the server took it; null until it has. */
  takenAt: v.nullable(v.number()),
  /** What they went through. */
  checked: CheckedSchema,
  ...DeviceSignatureSchema.entries,
});
export type HandoverSignature = v.InferOutput<typeof HandoverSignatureSchema>;

export const HANDOVER_STATES = ['signed', 'withdrawn', 'accepted'] as const;
export const HandoverSchema = v.strictObject({
  from: IdSchema,
  to: IdSchema,
  /** Of the presidency that comes. */
  state: StateCodeSchema,
  dossier: DossierSchema,
  /** Of the dossier: SHA-256 of its canonical JSON, in groups. */
  hash: HashSchema,
  status: v.picklist(HANDOVER_STATES),
  outgoing: HandoverSignatureSchema,
  incoming: v.nullable(HandoverSignatureSchema),
});
export type Handover = v.InferOutput<typeof HandoverSchema>;

/** One for each term that begins, however often its dossier is made anew. */
export function handoverId(number: number): string {
  return `hov_${number}`;
}
/** The copy of the side that goes. */
export function keptHandoverId(number: number): string {
  return `hov_${number}-kept`;
}

/**
 * Parent: `TERMS`. Audience: `handover/<state>` of the presidency that comes, which both sides read; the copy that stays
 * with the side that goes lies with what else it keeps.
 */
export const handovers = defineCollection({ name: 'handovers', body: HandoverSchema });
