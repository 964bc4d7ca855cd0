import * as v from 'valibot';
import type { BallotMethod } from '#shared/ballots/ballots.schemas.ts';
import type { RequestKind } from '#shared/floor/floor.schemas.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { cleanedLine, LANGUAGES, TextSchema, textUpTo } from '#shared/kernel/text.ts';

// Written out: the screen's page is small, and loads nothing of the features.
const KINDS = ['speech', 'for', 'against', 'reply', 'order'] as const satisfies readonly RequestKind[];
const METHODS = ['hands', 'roll_call', 'recorded', 'paper'] as const satisfies readonly (
  | BallotMethod
  | 'paper'
)[];

/** Displays of one meeting that are on, or whose address waits to be opened. */
export const MAX_DISPLAYS = 10;
/** An address that no screen has opened by then opens nothing. */
export const ADDRESS_LIFETIME_MS = 15 * 60_000;
/** A display ends then at the latest: a day of meetings, and the night to forget it in. */
export const DISPLAY_LIFETIME_MS = 24 * 3_600_000;
/** How long it goes on after the sitting was closed, so that the last result can be read. */
export const GRACE_MS = 15 * 60_000;
/** A screen that lost the answer asks again within this time, with the same key. */
export const OPENED_AGAIN_MS = 2 * 60_000;

export const DisplayIdSchema = v.pipe(v.string(), v.regex(/^dsp_[0-9A-Za-z]{1,40}$/));
const Milliseconds = v.number();
const Count = v.number();

/** POST /api/hall/displays */
export const HallRequestSchema = v.strictObject({ meeting: IdSchema });
/** The only time the address is told: the server keeps its hashes. */
export const HallAddressSchema = v.strictObject({
  kind: v.literal('clasi.hall_address'),
  display: DisplayIdSchema,
  /** To type: `ABCDE-FGHJK`. */
  code: v.string(),
  /** For a link or a QR code. */
  linkCode: v.string(),
  expiresAt: Instant,
});
export type HallAddress = v.InferOutput<typeof HallAddressSchema>;

export const HallDisplaySchema = v.strictObject({
  display: DisplayIdSchema,
  /** Who asked for it. */
  label: v.string(),
  createdAt: Instant,
  /** Since when a screen shows it; null: nobody has opened the address yet. */
  openedAt: v.nullable(Instant),
  /** To the minute. */
  lastSeen: v.nullable(Instant),
  /** When the address, or the display, ends by itself. */
  endsAt: Instant,
});
export type HallDisplay = v.InferOutput<typeof HallDisplaySchema>;
/** GET /api/hall/displays?meeting= */
export const HallDisplaysSchema = v.strictObject({
  kind: v.literal('clasi.hall_displays'),
  displays: v.array(HallDisplaySchema),
});
export type HallDisplays = v.InferOutput<typeof HallDisplaysSchema>;

/** POST /api/hall/open: uses the address up. The screen makes the key, by which only it can ask again. */
export const HallOpenRequestSchema = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(60), cleanedLine),
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/)),
});
export const HallOpenedSchema = v.strictObject({
  kind: v.literal('clasi.hall_opened'),
  display: DisplayIdSchema,
  endsAt: Instant,
});
export type HallOpened = v.InferOutput<typeof HallOpenedSchema>;

/** As long as an article may be. */
const LongTextSchema = textUpTo(8000);
/** A delegation as the meeting calls it. */
const NameSchema = TextSchema;
const WordsSchema = v.strictObject({
  /** Null where there was, or is to be, nothing. */
  before: v.nullable(LongTextSchema),
  after: v.nullable(LongTextSchema),
});
export const HallTextSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('amendment'),
    /** Of its article; null for one to be added without a number. */
    number: v.nullable(v.string()),
    authors: v.array(NameSchema),
    /** Of the article's title; null where it stays. */
    title: v.nullable(WordsSchema),
    text: WordsSchema,
  }),
  v.strictObject({ kind: v.literal('article'), number: v.string(), title: TextSchema, text: LongTextSchema }),
  v.strictObject({
    kind: v.literal('decision'),
    /** In the register of its year, once adopted. */
    number: v.nullable(v.number()),
    year: v.nullable(v.number()),
    text: TextSchema,
  }),
  v.strictObject({
    kind: v.literal('document'),
    /** As the register refers to it. */
    reference: v.nullable(v.string()),
    title: TextSchema,
  }),
]);
export type HallText = v.InferOutput<typeof HallTextSchema>;

export const HallResultSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('vote'),
    question: TextSchema,
    isCarried: v.boolean(),
    yes: Count,
    no: Count,
    abstain: Count,
    /** On the roll, without an answer. */
    absent: Count,
    /** How many had to be in favour; 0: nobody could be against. */
    needed: Count,
    /** All on the roll, for the ticks. */
    roll: Count,
  }),
  v.strictObject({
    kind: v.literal('election'),
    question: TextSchema,
    /** Most votes first. */
    candidates: v.array(
      v.strictObject({ name: TextSchema, votes: Count, came: v.picklist(['elected', 'next', 'none']) }),
    ),
  }),
]);
export type HallResult = v.InferOutput<typeof HallResultSchema>;

/** GET /api/hall/state: what is public in the room, and nothing else. */
export const HallStateSchema = v.strictObject({
  kind: v.literal('clasi.hall_state'),
  serverTime: Instant,
  endsAt: Instant,
  meeting: v.strictObject({
    title: TextSchema,
    city: v.nullable(TextSchema),
    timeZone: v.string(),
    /** Those of the meeting that the page speaks, its first one first. */
    languages: v.array(v.picklist(LANGUAGES)),
  }),
  /** Whether the sitting is open: else all that follows is empty, but the last result. */
  isOpen: v.boolean(),
  item: v.nullable(v.strictObject({ number: v.nullable(v.string()), title: TextSchema })),
  isListOpen: v.boolean(),
  speaking: v.nullable(
    v.strictObject({
      delegation: NameSchema,
      kind: v.picklist(KINDS),
      startedAt: Instant,
      /** Until `runningSince`; a stopped clock has none. */
      usedMs: Milliseconds,
      runningSince: v.nullable(Instant),
      limitMs: v.nullable(Milliseconds),
    }),
  ),
  /** In order; at most the first few. */
  next: v.array(
    v.strictObject({
      delegation: NameSchema,
      kind: v.picklist(KINDS),
    }),
  ),
  /** How many wait behind those. */
  further: Count,
  text: v.nullable(HallTextSchema),
  ballot: v.nullable(
    v.strictObject({
      question: TextSchema,
      method: v.picklist(METHODS),
      state: v.picklist(['open', 'counting']),
      roll: Count,
      /** How many have voted; null for a show of hands and on paper, which nobody counts one by one. */
      voted: v.nullable(Count),
      /** How many must be in favour if all on the roll vote; 0: nobody may be against. Null in an election. */
      needed: v.nullable(Count),
      /** Of an election, as on the paper; else empty. */
      candidates: v.array(TextSchema),
      /** How many are to be elected. */
      seats: Count,
    }),
  ),
  result: v.nullable(HallResultSchema),
});
export type HallState = v.InferOutput<typeof HallStateSchema>;
