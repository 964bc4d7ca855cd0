import * as v from 'valibot';
import { InstitutionSchema, OwnRoleSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { DeviceIdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { cleanedLine } from '#shared/kernel/text.ts';
import { DelegationSchema, LabelSchema } from '#shared/session/session.schemas.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What an account stores: offices come by mandate. Somebody of the committee may have none at all. */
const Roles = v.pipe(
  v.array(OwnRoleSchema),
  v.maxLength(6),
  v.check((roles) => new Set(roles).size === roles.length, 'people.role_twice'),
);

export const PERSON_STATUSES = ['invited', 'pending_confirmation', 'active', 'disabled'] as const;
export const PersonStatusSchema = v.picklist(PERSON_STATUSES);
export type PersonStatus = v.InferOutput<typeof PersonStatusSchema>;

export const STATE_STATUSES = ['none', 'founding', 'active'] as const;
export const StateStatusSchema = v.picklist(STATE_STATUSES);
export type StateStatus = v.InferOutput<typeof StateStatusSchema>;

export const PersonSchema = v.strictObject({
  person: PersonIdSchema,
  label: LabelSchema,
  state: v.nullable(StateCodeSchema),
  delegation: v.nullable(v.string()),
  roles: v.array(OwnRoleSchema),
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
  status: PersonStatusSchema,
  createdAt: Instant,
  devices: Count,
});
export type Person = v.InferOutput<typeof PersonSchema>;

/**
 * Whose people a list is about: without it those of the caller's own state, or of the committee for its own people;
 * `of=committee` those of the committee, also for somebody of a state who holds the presidency.
 */
export const PeopleQuerySchema = v.strictObject({ of: v.optional(v.literal('committee')) });
export type PeopleQuery = v.InferOutput<typeof PeopleQuerySchema>;

/** GET /api/people?of=: people whom the caller manages. */
export const PeopleAnswerSchema = v.strictObject({
  kind: v.literal('clasi.people'),
  people: v.array(PersonSchema),
});
export type PeopleAnswer = v.InferOutput<typeof PeopleAnswerSchema>;

/** GET /api/people/eligible: to whom the caller may give a mandate, by name alone. */
export const EligibleAnswerSchema = v.strictObject({
  kind: v.literal('clasi.eligible'),
  people: v.array(v.strictObject({ person: PersonIdSchema, label: LabelSchema })),
});
export type EligibleAnswer = v.InferOutput<typeof EligibleAnswerSchema>;

/**
 * GET /api/people/colleagues: the people of the caller's own state whom they may ask to rate: who they are and where they
 * work, and nothing of their account.
 */
export const ColleaguesAnswerSchema = v.strictObject({
  kind: v.literal('clasi.colleagues'),
  people: v.array(
    v.strictObject({
      person: PersonIdSchema,
      label: LabelSchema,
      institution: v.nullable(InstitutionSchema),
      unit: v.nullable(UnitSchema),
    }),
  ),
});
export type ColleaguesAnswer = v.InferOutput<typeof ColleaguesAnswerSchema>;
export type Colleague = ColleaguesAnswer['people'][number];

/**
 * POST /api/people. `state` null: a person of the committee. `person` is a name that the device made when the form was
 * begun, not the person's id: asked again with it, as long as nobody has enrolled, the same invitation is written anew
 * and gets another code. `askedAt`, by the device's clock in milliseconds since 1970, puts such requests in order: what
 * arrives after a later one is refused. Earlier versions of the app do not send them.
 */
export const InviteRequestSchema = v.strictObject({
  person: v.optional(PersonIdSchema),
  askedAt: v.optional(Instant),
  label: LabelSchema,
  state: v.nullable(StateCodeSchema),
  delegation: v.nullable(DelegationSchema),
  roles: Roles,
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
});
export type InviteRequest = v.InferOutput<typeof InviteRequestSchema>;

/** The only time a code is readable: `code` is typed, `linkCode` goes into the link or QR. Either works once. */
export const InvitationAnswerSchema = v.strictObject({
  kind: v.literal('clasi.invitation'),
  person: PersonIdSchema,
  code: v.string(),
  linkCode: v.string(),
  expiresAt: Instant,
});
export type InvitationAnswer = v.InferOutput<typeof InvitationAnswerSchema>;

/**
 * POST /api/people/:id/code. After a loss the person's devices are revoked in the same step. `first_code` only while
 * nobody has enrolled as the person: the code that they were given before, and lost, never works again.
 */
export const CodeRequestSchema = v.strictObject({
  purpose: v.picklist(['another_device', 'lost_device', 'first_code']),
});
export type CodePurpose = v.InferOutput<typeof CodeRequestSchema>['purpose'];

/** POST /api/people/:id/roles. */
export const RolesRequestSchema = v.strictObject({
  roles: Roles,
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
});
export type RolesRequest = v.InferOutput<typeof RolesRequestSchema>;

/** POST /api/people/:id/disable and POST /api/devices/:id/revoke have no content; GET takes no body. */
export const EmptyRequestSchema = v.strictObject({});

export const DeviceSchema = v.strictObject({
  device: DeviceIdSchema,
  person: PersonIdSchema,
  personLabel: v.string(),
  label: v.string(),
  fingerprint: v.string(),
  createdAt: Instant,
  lastSeen: v.nullable(Instant),
  revokedAt: v.nullable(Instant),
});
export type Device = v.InferOutput<typeof DeviceSchema>;

/**
 * GET /api/devices?of=: for a person of a state all of the state's, for others their own and those of people they manage;
 * of the committee to whoever governs its people. Newest first.
 */
export const DevicesAnswerSchema = v.strictObject({
  kind: v.literal('clasi.devices'),
  devices: v.array(DeviceSchema),
});
export type DevicesAnswer = v.InferOutput<typeof DevicesAnswerSchema>;

/** GET /api/states: which states govern themselves. */
export const StatesAnswerSchema = v.strictObject({
  kind: v.literal('clasi.states'),
  states: v.array(v.strictObject({ code: StateCodeSchema, status: StateStatusSchema })),
});
export type StatesAnswer = v.InferOutput<typeof StatesAnswerSchema>;

/** POST /api/states/:code/found. `person` as in an invitation. */
export const FoundRequestSchema = v.strictObject({
  person: v.optional(PersonIdSchema),
  askedAt: v.optional(Instant),
  label: LabelSchema,
});
export type FoundRequest = v.InferOutput<typeof FoundRequestSchema>;

/** GET /api/states/founding: what the first two people of a state see before it exists. */
export const FoundingAnswerSchema = v.strictObject({
  kind: v.literal('clasi.founding'),
  state: StateCodeSchema,
  role: v.picklist(['first', 'second']),
  /** No fingerprint before the first has enrolled; nor, to the second, once a body waits for its witness. */
  first: v.strictObject({ label: v.string(), fingerprint: v.nullable(v.string()) }),
  second: v.nullable(v.strictObject({ label: v.string(), status: PersonStatusSchema })),
  /** Of a partner body that its second person has confirmed: it waits for a witness of a state. */
  comparedAt: v.exactOptional(Instant),
  endsAt: Instant,
});
export type FoundingAnswer = v.InferOutput<typeof FoundingAnswerSchema>;

/** POST /api/states/confirm: `fingerprint` is the one the second person compared. */
export const ConfirmRequestSchema = v.strictObject({
  fingerprint: v.pipe(v.string(), v.regex(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/)),
});

/**
 * Somebody's part in a founding: what they are called (null to those who only read when), of which state (null: of the
 * committee), and when.
 */
const PartSchema = v.strictObject({
  label: v.nullable(v.string()),
  state: v.nullable(StateCodeSchema),
  at: Instant,
});
export type Part = v.InferOutput<typeof PartSchema>;

/** GET /api/states/witness: partner bodies for which the caller may be the witness. */
export const WitnessAnswerSchema = v.strictObject({
  kind: v.literal('clasi.witness'),
  waiting: v.array(
    v.strictObject({
      code: StateCodeSchema,
      /** Which founding of the body this is. */
      foundedAt: Instant,
      founded: v.nullable(PartSchema),
      /** Without the fingerprint: the witness types what they heard. */
      first: v.strictObject({ label: v.string() }),
      second: v.strictObject({ label: v.string() }),
      endsAt: Instant,
    }),
  ),
});
export type WitnessAnswer = v.InferOutput<typeof WitnessAnswerSchema>;

/** POST /api/states/:code/witness: `fingerprint` is what the witness heard by telephone. */
export const WitnessRequestSchema = ConfirmRequestSchema;

/**
 * POST /api/states/:code/refuse: the founding ends, since whoever answered the telephone is not behind it. `foundedAt` is
 * the one that the witness saw: a later one stays.
 */
export const RefuseRequestSchema = v.strictObject({
  foundedAt: Instant,
  reason: v.pipe(v.string(), cleanedLine, v.minLength(1), v.maxLength(300)),
});

/**
 * GET /api/states/founded: who founded, confirmed and witnessed each state and body, as the server knows it. The reason
 * of a refusal is for administrators; null for everybody else. The last refusal stays when a body is founded anew.
 */
export const FoundedAnswerSchema = v.strictObject({
  kind: v.literal('clasi.founded'),
  states: v.array(
    v.strictObject({
      code: StateCodeSchema,
      status: v.picklist(['none', 'founding', 'waiting', 'refused', 'active']),
      founded: v.nullable(PartSchema),
      confirmed: v.nullable(PartSchema),
      witnessed: v.nullable(PartSchema),
      refused: v.nullable(v.strictObject({ ...PartSchema.entries, reason: v.nullable(v.string()) })),
    }),
  ),
});
export type FoundedAnswer = v.InferOutput<typeof FoundedAnswerSchema>;

export const AuditRowSchema = v.strictObject({
  seq: Count,
  at: Instant,
  actor: v.nullable(v.string()),
  device: v.nullable(v.string()),
  action: v.string(),
  subject: v.nullable(v.string()),
  state: v.nullable(v.string()),
  decision: v.picklist(['done', 'refused']),
  details: v.record(v.string(), v.any()),
});
/** GET /api/audit?before=&limit=&of=: newest first; `head` lets the reader witness the chain. */
export const AuditAnswerSchema = v.strictObject({
  kind: v.literal('clasi.audit'),
  rows: v.array(AuditRowSchema),
  head: v.strictObject({ seq: Count, hash: v.string() }),
});
export const AuditQuerySchema = v.strictObject({
  before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER))),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  ...PeopleQuerySchema.entries,
});
export type AuditQuery = v.InferOutput<typeof AuditQuerySchema>;
export type AuditAnswer = v.InferOutput<typeof AuditAnswerSchema>;
