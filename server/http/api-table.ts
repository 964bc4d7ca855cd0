import * as v from 'valibot';
import { FeedAnswerSchema, FeedRequestSchema, FeedsAnswerSchema } from '#shared/calendar/feeds.schemas.ts';
import { DeliveriesAnswerSchema } from '#shared/kernel/deliveries.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { EditionFileSchema } from '#shared/publication/edition-file.schemas.ts';
import {
  DoneAnswerSchema,
  EnrolAnswerSchema,
  EnrolRequestSchema,
  HandoverAnswerSchema,
  HandoverRequestSchema,
  LookAnswerSchema,
  LookRequestSchema,
  NonceAnswerSchema,
  NonceRequestSchema,
  SignInRequestSchema,
} from '#shared/session/session.schemas.ts';
import {
  BriefPullSchema,
  PullRequestSchema,
  PullResponseSchema,
  PushRequestSchema,
  PushResponseSchema,
  ReceiptAnswerSchema,
  ReceiptRequestSchema,
  SessionSchema,
} from '#shared/sync/protocol.ts';
import { STORAGE_FAULTS } from '../compartment/storage-error.ts';
import { HALL_OPERATIONS } from './api-hall.ts';
import { PEOPLE_OPERATIONS } from './api-people.ts';
import { BODY_LIMITS } from './body-limits.ts';
import type { Operation } from './operation.ts';

const HealthAnswerSchema = v.strictObject({
  kind: v.literal('clasi.health'),
  build: v.string(),
  protocol: v.number(),
  demo: v.boolean(),
  serverTime: v.number(),
  committee: v.number(),
  /**
   * Null, or why nothing is forgotten until the operator confirms the clock. `mark` is the last time that was believed.
   */
  forgettingWaits: v.nullable(v.strictObject({ reason: v.picklist(['ahead', 'behind']), mark: v.number() })),
  /** Whether its disk can be written, or why not. */
  storage: v.picklist(['ok', ...STORAGE_FAULTS]),
});
const AttachmentAnswerSchema = v.strictObject({
  kind: v.literal('clasi.attachment'),
  received: v.number(),
  complete: v.boolean(),
});
const digits = v.pipe(v.string(), v.regex(/^\d{1,12}$/));

/** The HTTP interface as its readers see it. A test compares it with the routes. */
export const OPERATIONS: readonly Operation[] = [
  ...PEOPLE_OPERATIONS,
  ...HALL_OPERATIONS,
  {
    method: 'get',
    path: '/health',
    group: 'server',
    session: false,
    summary: 'Whether the server works, and which build it is.',
    unwell: 503,
    answer: HealthAnswerSchema,
  },
  {
    method: 'get',
    path: '/openapi.json',
    group: 'server',
    session: false,
    summary: 'This description.',
    answer: v.record(v.string(), v.unknown()),
  },
  {
    method: 'get',
    path: '/docs',
    group: 'server',
    session: false,
    summary: 'This description as a page.',
    answer: 'html',
  },
  {
    method: 'post',
    path: '/enrolment/look',
    group: 'session',
    session: false,
    summary: 'Who a one-time code is for. Consumes nothing.',
    body: LookRequestSchema,
    answer: LookAnswerSchema,
  },
  {
    method: 'post',
    path: '/enrolment',
    group: 'session',
    session: false,
    summary: 'Uses a one-time code up: registers the public half of a device’s ES256 key.',
    body: EnrolRequestSchema,
    answer: EnrolAnswerSchema,
  },
  {
    method: 'post',
    path: '/session/nonce',
    group: 'session',
    session: false,
    summary: 'A nonce for one sign-in, good for two minutes.',
    body: NonceRequestSchema,
    answer: NonceAnswerSchema,
  },
  {
    method: 'post',
    path: '/session',
    group: 'session',
    session: false,
    summary: 'Signs in with an assertion signed by the device’s key; sets the device’s cookie.',
    body: SignInRequestSchema,
    answer: SessionSchema,
  },
  {
    method: 'get',
    path: '/session',
    group: 'session',
    session: true,
    summary: 'Who is signed in on this device, with the roles of this moment.',
    answer: SessionSchema,
  },
  {
    method: 'delete',
    path: '/session',
    group: 'session',
    session: true,
    summary: 'Ends the session.',
    answer: DoneAnswerSchema,
  },
  {
    method: 'post',
    path: '/handover',
    group: 'session',
    session: false,
    summary: 'A revoked device hands in what it still held; it reads nothing.',
    body: HandoverRequestSchema,
    limits: BODY_LIMITS.handover,
    answer: HandoverAnswerSchema,
  },
  {
    method: 'post',
    path: '/push',
    group: 'sync',
    session: true,
    summary: 'Offers mutations; each gets its verdict. Idempotent by their ids.',
    body: PushRequestSchema,
    limits: BODY_LIMITS.push,
    answer: PushResponseSchema,
  },
  {
    method: 'post',
    path: '/pull',
    group: 'sync',
    session: true,
    summary: 'What changed in the caller’s streams, with the outcomes of the device’s own mutations.',
    body: PullRequestSchema,
    limits: BODY_LIMITS.pull,
    answer: v.union([PullResponseSchema, BriefPullSchema]),
  },
  {
    method: 'post',
    path: '/receipts',
    group: 'sync',
    session: true,
    summary:
      'What became of one mutation of this device whose answer was lost. If it has not arrived, it counts no more, whenever it comes.',
    body: ReceiptRequestSchema,
    answer: ReceiptAnswerSchema,
  },
  {
    method: 'get',
    path: '/live/:compartment',
    group: 'sync',
    session: true,
    summary: 'Server-sent events: a poke whenever something was written. Ends when the session does.',
    answer: 'events',
  },
  {
    method: 'get',
    path: '/attachments/:compartment/:hash/state',
    group: 'attachments',
    session: true,
    summary: 'How much has arrived of one’s own upload, or of what an entry names that the caller may read.',
    query: v.strictObject({ via: v.optional(v.string()) }),
    answer: AttachmentAnswerSchema,
  },
  {
    method: 'get',
    path: '/attachments/:compartment/:hash',
    group: 'attachments',
    session: true,
    summary: 'The bytes, through an entry that the caller may read.',
    query: v.strictObject({ via: v.string() }),
    answer: 'bytes',
  },
  {
    method: 'put',
    path: '/attachments/:compartment/:hash',
    group: 'attachments',
    session: true,
    summary: 'The next chunk of one’s own upload, at most 1 MB; the last one is checked against the hash.',
    query: v.strictObject({ offset: digits, size: digits }),
    body: 'bytes',
    limits: BODY_LIMITS.chunk,
    answer: AttachmentAnswerSchema,
  },
  {
    method: 'get',
    path: '/feeds',
    group: 'calendar',
    session: true,
    summary: 'The caller’s private calendar feeds that still live.',
    answer: FeedsAnswerSchema,
  },
  {
    method: 'post',
    path: '/feeds',
    group: 'calendar',
    session: true,
    summary: 'Makes a private calendar feed; its token is told this once.',
    body: FeedRequestSchema,
    answer: FeedAnswerSchema,
  },
  {
    method: 'delete',
    path: '/feeds/:feed',
    group: 'calendar',
    session: true,
    summary: 'Revokes one of the caller’s feeds.',
    answer: DoneAnswerSchema,
  },
  {
    method: 'get',
    path: '/feeds/:feed',
    group: 'calendar',
    session: false,
    summary:
      'The calendar of a feed: `<token>.ics`. Whoever has the token reads it; no titles, no people, no alarms.',
    answer: 'calendar',
  },
  {
    method: 'get',
    path: '/meetings/:meeting/schedule.xml',
    group: 'calendar',
    session: false,
    summary:
      'The programme of a meeting for conference apps. With a session, or with `feed=<token>` and then without titles.',
    query: v.strictObject({ feed: v.optional(v.string()), lang: v.optional(v.picklist(LANGUAGES)) }),
    answer: 'xml',
  },
  {
    method: 'get',
    path: '/reports/:state/:report/deliveries',
    group: 'reports',
    session: true,
    summary: 'On whose devices a report lies and since when, for whoever decides on it.',
    answer: DeliveriesAnswerSchema,
  },
  {
    method: 'get',
    path: '/releases/:state/:edition/deliveries',
    group: 'ideal',
    session: true,
    summary:
      'On which devices of others all of what a state released for an edition lies and since when, for whoever works on it in that state.',
    answer: DeliveriesAnswerSchema,
  },
  {
    method: 'get',
    path: '/ideal/:edition/text.json',
    group: 'public',
    session: false,
    summary:
      'A published edition of IDEAL as a file, as everybody may have it: its public text, the figures of the region, and the hashes by which both are checked.',
    answer: EditionFileSchema,
  },
  {
    method: 'get',
    path: '/papers/:document',
    group: 'public',
    session: false,
    summary:
      'The file of a released document marked TLP:CLEAR, in the language asked for or accepted. 410 once it is withdrawn.',
    query: v.strictObject({ lang: v.optional(v.picklist(LANGUAGES)) }),
    answer: 'bytes',
  },
  {
    method: 'get',
    path: '/documents.atom',
    group: 'public',
    session: false,
    summary: 'Released documents marked TLP:CLEAR: reference, title and address.',
    query: v.strictObject({ lang: v.optional(v.picklist(LANGUAGES)) }),
    answer: 'atom',
  },
];
