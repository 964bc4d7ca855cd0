import * as v from 'valibot';
import { ActorSchema } from '#shared/kernel/actor.ts';
import { ReplicatedCompartmentSchema } from '#shared/kernel/compartments.ts';
import {
  DeviceIdSchema,
  HashSchema,
  MutationIdSchema,
  PersonIdSchema,
  RecordedIdSchema,
} from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { MAX_FORMER_NUMBERS } from '#shared/kernel/mutation.ts';
import { Instant } from '#shared/kernel/scalars.ts';

/** Version of the envelope and of the two messages around it. The server still serves devices for 90 days. */
export const PROTOCOL_VERSION = 1;
export const OLDEST_SERVED_PROTOCOL = 1;

export const MAX_MUTATIONS_PER_PUSH = 500;
/** Bytes of one push body; a larger outbox needs several pushes. */
export const MAX_PUSH_BYTES = 1_048_576;
/** Values of one push body, as counted by `Shape`; again, a larger outbox needs several. */
export const MAX_PUSH_VALUES = 30_000;
/**
 * What the mutations of one push may take together (`Mutation.labour`): they are judged in one turn, in which the server
 * answers nobody else. A push with more is refused as a whole, and a device sends it in parts.
 */
export const MAX_LABORIOUS_PER_PUSH = 50;
export const MAX_PULL_BYTES = 65_536;
/** Values of one pull body: `MAX_SCOPES_PER_PULL` streams and what stands around them. */
export const MAX_PULL_VALUES = 1_400;
export const MAX_ENTRIES_PER_PAGE = 5_000;
/** More than anybody reads: `MAX_PLACES`, two of each of `MOST_PANELS`, the institutions of a state, what everybody has. */
export const MAX_SCOPES_PER_PULL = 256;

const Counter = v.pipe(v.number(), v.integer(), v.minValue(0));
const Scope = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_\-/]{1,200}$/));
const Request = v.pipe(v.string(), v.regex(/^req_[0-9A-Za-z]{1,40}$/));
const Details = v.record(v.string(), v.any()) as v.GenericSchema<unknown, JsonObject>;

const MAX_DEPTH = 32;

/** Without recursion, since endless nesting would break it, and depth first, so that it stops early. */
function isShallow(value: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [each, depth] = next;
    if (depth > MAX_DEPTH) return false;
    if (each === null || typeof each !== 'object') continue;
    const source = each as Record<string, unknown>;
    for (const name in source) {
      const member = source[name];
      if (member !== null && typeof member === 'object') waiting.push([member, depth + 1]);
    }
  }
  return true;
}

/** Any JSON, at most 32 levels deep; the mutation's own schema says what it must be. */
const Args = v.pipe(v.unknown(), v.check(isShallow, 'nested too deep'));

/** What a person did, and everything needed to decide it again elsewhere and later. */
export const EnvelopeSchema = v.strictObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: MutationIdSchema,
  name: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z_]+$/), v.maxLength(80)),
  args: Args,
  compartment: ReplicatedCompartmentSchema,
  device: DeviceIdSchema,
  person: PersonIdSchema,
  /** The device's own counter: order without trusting a clock. */
  counter: Counter,
  madeAt: Instant,
  /** `collection/id` → revision that the person saw. */
  base: v.record(v.pipe(v.string(), v.maxLength(200)), Counter),
  /** Pending mutations of this device that it was built on. */
  after: v.pipe(v.array(v.unknown()), v.maxLength(200), v.array(MutationIdSchema)),
  replaces: v.nullable(MutationIdSchema),
});
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

/** Counted before the first of them is parsed. */
export const OutboxSchema = v.pipe(
  v.array(v.unknown()),
  v.minLength(1),
  v.maxLength(MAX_MUTATIONS_PER_PUSH),
  v.array(EnvelopeSchema),
);

export const VerdictSchema = v.strictObject({
  id: RecordedIdSchema,
  status: v.picklist(['accepted', 'refused', 'held']),
  /** Position in the compartment's log; 0 for a held one, which has none yet. */
  seq: Counter,
  receivedAt: Instant,
  code: v.optional(v.string()),
  details: v.optional(Details),
  say: v.optional(Details),
});
export type Verdict = v.InferOutput<typeof VerdictSchema>;

/** Of a mutation whose sender asked after it before it came: it counts no more, whenever it comes (SPEC P13). */
export const NEVER_ARRIVED = 'sync.never_arrived';
export const ReceiptRequestSchema = v.strictObject({
  compartment: ReplicatedCompartmentSchema,
  id: MutationIdSchema,
});
/** What became of one mutation of the caller's device. */
export const ReceiptAnswerSchema = v.strictObject({
  kind: v.literal('clasi.receipt'),
  instance: v.string(),
  epoch: Counter,
  verdict: VerdictSchema,
  serverTime: Instant,
});
export type ReceiptAnswer = v.InferOutput<typeof ReceiptAnswerSchema>;

const Sequence = v.pipe(v.string(), v.maxLength(80));
const GivenNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31));

/**
 * The numbers that a mutation got, in `say.given` of its receipt and sent back with it after a restore. The seal is the
 * server's; null if the receipt is older than seals, so that only the phone vouches for the numbers.
 */
export const GivenSchema = v.strictObject({
  of: MutationIdSchema,
  numbers: v.pipe(v.record(Sequence, GivenNumber), v.maxEntries(8)),
  /** What earlier receipts named, by sequence, oldest first. */
  formerly: v.exactOptional(
    v.pipe(
      v.record(
        Sequence,
        v.pipe(
          v.array(v.strictObject({ number: GivenNumber, isProven: v.boolean() })),
          v.maxLength(MAX_FORMER_NUMBERS),
        ),
      ),
      v.maxEntries(8),
    ),
  ),
  seal: v.nullable(HashSchema),
});
export type Given = v.InferOutput<typeof GivenSchema>;

const identity = {
  protocol: v.pipe(v.number(), v.integer(), v.minValue(1)),
  request: Request,
  device: DeviceIdSchema,
  person: PersonIdSchema,
  compartment: ReplicatedCompartmentSchema,
};

export const PushRequestSchema = v.strictObject({
  ...identity,
  mutations: OutboxSchema,
  /** By mutation: what its receipt said about its numbers. Only for what is sent again after a restore (SPEC N2). */
  given: v.exactOptional(
    v.pipe(v.record(MutationIdSchema, GivenSchema), v.maxEntries(MAX_MUTATIONS_PER_PUSH)),
  ),
});
export type PushRequest = v.InferOutput<typeof PushRequestSchema>;

const answer = {
  request: Request,
  instance: v.string(),
  epoch: Counter,
  /** The server's clock, from which the device learns its own error. */
  serverTime: Instant,
};

/** A captive portal's 200 has none of these: `kind`, the echoed `request` and the ids must all be ours. */
export const PushResponseSchema = v.strictObject({
  kind: v.literal('clasi.push'),
  ...answer,
  verdicts: v.array(VerdictSchema),
  /** Head of the compartment's hash chain: every phone is a witness of the log. */
  head: v.strictObject({ seq: Counter, hash: HashSchema }),
});
export type PushResponse = v.InferOutput<typeof PushResponseSchema>;

export const PullRequestSchema = v.strictObject({
  ...identity,
  /** Null on the first pull. */
  instance: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  epoch: Counter,
  streams: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MAX_SCOPES_PER_PULL),
    v.array(v.strictObject({ scope: Scope, after: Counter })),
  ),
  /** Outcomes of own mutations up to here were already applied. */
  settled: Counter,
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ENTRIES_PER_PAGE)),
  /** The device reads a `BriefPull`, too. */
  brief: v.exactOptional(v.literal(true)),
});
export type PullRequest = v.InferOutput<typeof PullRequestSchema>;

/** Where a reader stands in a compartment: the part of a request that changes from page to page. */
export const PullCursorSchema = v.pick(PullRequestSchema, ['instance', 'epoch', 'streams', 'settled']);
export type PullCursor = v.InferOutput<typeof PullCursorSchema>;

/**
 * Header of an answer after which there is more: the `PullCursor` of the next page as JSON, so that it can be asked for
 * before this one is read. Only a hint: whoever asks early compares it with what the page itself says.
 */
export const NEXT_PAGE_HEADER = 'x-clasi-next';
/** A longer hint is left out, in characters: proxies refuse long headers. */
export const MAX_NEXT_PAGE_HEADER = 2_000;

/** collection, id, parent, audience, rev, seq, body; body null = removed. Positional, since ten thousand are sent. */
export type WireEntry = [string, string, string | null, string, number, number, JsonObject | null];
export const WireEntrySchema = v.tuple([
  v.string(),
  v.string(),
  v.nullable(v.string()),
  v.string(),
  Counter,
  Counter,
  v.nullable(Details),
]);
/** collection, id, seq: the entry left this stream for another audience. */
export const DepartureSchema = v.tuple([v.string(), v.string(), Counter]);

export const StreamPageSchema = v.strictObject({
  scope: Scope,
  from: Counter,
  to: Counter,
  entries: v.array(WireEntrySchema),
  left: v.array(DepartureSchema),
});
export type StreamPage = {
  scope: string;
  from: number;
  to: number;
  entries: WireEntry[];
  left: [string, string, number][];
};

export const PullResponseSchema = v.strictObject({
  kind: v.literal('clasi.pull'),
  ...answer,
  /** What this person reads here now; a scope that is not named has ended and its copy must be deleted. */
  scopes: v.array(Scope),
  /** True after a restore or on the first pull: every stream starts again from zero. */
  reset: v.boolean(),
  pages: v.array(StreamPageSchema),
  outcomes: v.array(VerdictSchema),
  settled: Counter,
  more: v.boolean(),
});
export type PullResponse = Omit<v.InferOutput<typeof PullResponseSchema>, 'pages'> & { pages: StreamPage[] };

/**
 * The same to a device whose streams all stand at one point and are still what it reads, where it asked so (SPEC L9): a
 * stream of which nothing is said has nothing new up to `to`, and everything else is as in the request.
 */
export const BriefPullSchema = v.strictObject({
  kind: v.literal('clasi.brief'),
  request: Request,
  serverTime: Instant,
  to: Counter,
  pages: v.array(StreamPageSchema),
  outcomes: v.array(VerdictSchema),
  settled: Counter,
  more: v.boolean(),
});

/** Answer of sign-in and of `GET /api/session`. `compartments` names what this person's device replicates. */
export const SessionSchema = v.strictObject({
  kind: v.literal('clasi.session'),
  actor: ActorSchema,
  /** The person's name on screen: an office, not necessarily a name. */
  label: v.string(),
  compartments: v.array(ReplicatedCompartmentSchema),
  serverTime: Instant,
  expiresAt: Instant,
});
export type Session = v.InferOutput<typeof SessionSchema>;

export const ErrorBodySchema = v.strictObject({
  kind: v.literal('clasi.error'),
  error: v.strictObject({ code: v.string(), details: Details }),
});
export type ErrorBody = v.InferOutput<typeof ErrorBodySchema>;
