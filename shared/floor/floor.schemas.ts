import * as v from 'valibot';
import { idPart, isWholeIn } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema, Instant, idOf } from '#shared/kernel/scalars.ts';
import { cleanedLine, ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';

export { floorAudience } from '#shared/access/scopes.ts';

/** Where the server took it among all of its kind in the meeting, from 1; null until it has. */
const Turn = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
export const Milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000));
const ItemNumber = v.nullable(v.pipe(v.string(), v.maxLength(12), cleanedLine));

/** What the room has before it; its words are read where they lie, by this id. */
export const SHOWN_KINDS = ['amendment', 'decision', 'document', 'article'] as const;
export type TextKind = (typeof SHOWN_KINDS)[number];
export const ShownTextSchema = v.strictObject({ kind: v.picklist(SHOWN_KINDS), id: IdSchema });
export type ShownText = v.InferOutput<typeof ShownTextSchema>;

/** Of a device, as `localCode` gives it: the room need not know which one the chair has. */
const LocalCodeSchema = v.pipe(v.string(), v.length(4));

export const REQUEST_KINDS = ['speech', 'for', 'against', 'reply', 'order'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Who has the floor. `usedMs` is what was used until `runningSince`; a stopped clock has no `runningSince`. */
export const SpeakingSchema = v.strictObject({
  request: IdSchema,
  delegation: DelegationCodeSchema,
  kind: v.picklist(REQUEST_KINDS),
  startedAt: Instant,
  usedMs: Milliseconds,
  runningSince: v.nullable(Instant),
  /**
   * Whose clock started it, and what that clock said: what the same device stops is measured by that clock, however late
   * it arrives. Absent while it stands still.
   */
  started: v.exactOptional(v.strictObject({ code: LocalCodeSchema, at: v.number() })),
  /** What was measured and what the server heard cannot both be true. */
  isTimeUnknown: v.exactOptional(v.literal(true)),
  /** With what the chair added; null: the rules set no limit. */
  limitMs: v.nullable(Milliseconds),
  /** What the chair added, all in all, and why it did so last. */
  added: v.nullable(v.strictObject({ ms: Milliseconds, reason: ReasonSchema })),
});
export type Speaking = v.InferOutput<typeof SpeakingSchema>;

/** The agenda item that is open, with what the room is told of it: the working agenda is not for everybody. */
export const OpenItemSchema = v.strictObject({ id: IdSchema, number: ItemNumber, title: TextSchema });

export type OpenItem = v.InferOutput<typeof OpenItemSchema>;

export const SittingSchema = v.strictObject({
  /** The day of the venue's calendar on which it was opened: the rules of that day hold for the whole sitting. */
  day: v.pipe(v.string(), v.isoDate()),
  item: v.nullable(OpenItemSchema),
  text: v.nullable(ShownTextSchema),
  /** Whether delegations can ask for the floor on this item. */
  isListOpen: v.boolean(),
  speaking: v.nullable(SpeakingSchema),
  openedAt: Instant,
  closedAt: v.nullable(Instant),
});
export type Sitting = v.InferOutput<typeof SittingSchema>;
/** One of each meeting, `sittingId`. Parent: the meeting; audience `floor/<meeting>`. */
export const sittings = defineCollection({ name: 'sittings', body: SittingSchema, derived: /^sit_/ });
export function sittingId(meeting: string): string {
  return `sit_${idPart(meeting.replace('_', '-'), 60)}`;
}

/** Where a delegation stands in a debate; of all three together it has one request waiting. */
export const SPEECH_KINDS = ['speech', 'for', 'against'] as const satisfies readonly RequestKind[];
export function isSpeech(kind: RequestKind): boolean {
  return SPEECH_KINDS.some((each) => each === kind);
}
/** `called`: it has, or had, the floor. */
export const FLOOR_REQUEST_STATES = ['waiting', 'called', 'withdrawn', 'gave_way', 'lapsed'] as const;

export const FloorRequestSchema = v.strictObject({
  delegation: DelegationCodeSchema,
  /** The agenda item. */
  item: IdSchema,
  kind: v.picklist(REQUEST_KINDS),
  /** Of a point of order: what it asks for; null: anything else. */
  point: v.nullable(v.picklist(POINTS_OF_ORDER)),
  /** Whether a minister will speak; the rules may let ministers come first. */
  isMinister: v.boolean(),
  /** As what the delegation sits here; null where only the server can know. */
  capacity: v.nullable(v.picklist(['members', 'observers', 'guests'])),
  state: v.picklist(FLOOR_REQUEST_STATES),
  /** By the server's clock; null until it has it. */
  takenAt: v.nullable(Instant),
  turn: Turn,
  by: PersonIdSchema,
});
export type FloorRequest = v.InferOutput<typeof FloorRequestSchema>;
/** What is left of a request's id in that of its intervention. */
const PART_OF_REQUEST = 60;
/** Short enough to stand whole in the id of its intervention: no two requests have one. */
export const RequestIdSchema = v.pipe(
  idOf('spk', 'floor.wrong_id'),
  v.check((id) => isWholeIn(id, PART_OF_REQUEST), 'floor.wrong_id'),
);
export const MoveIdSchema = idOf('spm', 'floor.wrong_id');
/** Id `spk_…`, made by the device that asks. Parent: the meeting; audience `floor/<meeting>`. */
export const floorRequests = defineCollection({ name: 'floorRequests', body: FloorRequestSchema });

export const FloorMoveSchema = v.strictObject({
  item: IdSchema,
  request: IdSchema,
  /** The request before which it is to stand; null: at the end. */
  before: v.nullable(IdSchema),
  reason: ReasonSchema,
  turn: Turn,
  by: PersonIdSchema,
  at: Instant,
});
export type FloorMove = v.InferOutput<typeof FloorMoveSchema>;
/** That the chair put a request elsewhere, and why. Id `spm_…`. Parent: the meeting; audience `floor/<meeting>`. */
export const floorMoves = defineCollection({ name: 'floorMoves', body: FloorMoveSchema });

export const InterventionSchema = v.strictObject({
  request: IdSchema,
  item: IdSchema,
  delegation: DelegationCodeSchema,
  kind: v.picklist(REQUEST_KINDS),
  startedAt: Instant,
  endedAt: Instant,
  /** How long they spoke; pauses are not counted. Null where nobody knows. */
  usedMs: v.nullable(Milliseconds),
  limitMs: v.nullable(Milliseconds),
});
export type Intervention = v.InferOutput<typeof InterventionSchema>;
/** Who spoke and how long. Id `itv_<request>`. Parent: the meeting; audience `floor/<meeting>`. */
export const interventions = defineCollection({
  name: 'interventions',
  body: InterventionSchema,
  derived: /^itv_/,
});
export function interventionId(request: string): string {
  return `itv_${idPart(request, PART_OF_REQUEST)}`;
}
