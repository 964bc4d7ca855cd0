import * as v from 'valibot';
import { compartmentsOf } from '#shared/access/scopes.ts';
import { shapeOf } from '#shared/kernel/json-shape.ts';
import {
  createHandoverInvalidError,
  createHandoverNotRevokedError,
  createHandoverQuotaError,
  createTooManyAttemptsError,
} from '#shared/session/session.errors.ts';
import { MAX_HANDOVER } from '#shared/session/session.rules.ts';
import { type Envelope, MAX_PUSH_VALUES, OutboxSchema } from '#shared/sync/protocol.ts';
import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import { actorOf } from './persons.repository.ts';
import { acceptAssertion, signPayer, type VerifiedAssertion } from './sessions.ts';
import { restOfDay, tally } from './tallies.ts';

export interface Handover {
  readonly device: string;
  readonly person: string;
  /** Whose people they are of; null: the committee's. */
  readonly state: string | null;
  readonly mutations: Envelope[];
}

const encoder = new TextEncoder();
/** The limits of any body: an outbox is a push without its head. */
const MOST = { values: MAX_PUSH_VALUES, depth: 40 };

/** Counted before it is parsed, and checked up to the first fault: anybody may hold a revoked device. */
function readOutbox(outbox: string): Envelope[] {
  const { values, depth } = shapeOf(encoder.encode(outbox), MOST);
  if (values > MOST.values || depth > MOST.depth) throw createHandoverInvalidError();
  try {
    return v.parse(OutboxSchema, JSON.parse(outbox), { abortEarly: true });
  } catch {
    throw createHandoverInvalidError();
  }
}

/** Anybody may hold a revoked device, for ever: what it adds is limited. Repeating the same adds nothing. */
function requireRoom(
  { sql, clock }: IdentityContext,
  { device, hash, mutations, length }: { device: string; hash: string; mutations: number; length: number },
): void {
  const before = sql.get<{ mutations: number; length: number }>(
    `select coalesce(sum(mutations), 0) as mutations, coalesce(sum(length), 0) as length from handover
     where device = ? and hash <> ?`,
    device,
    hash,
  ) ?? { mutations: 0, length: 0 };
  const isTooMuch =
    before.mutations + mutations > MAX_HANDOVER.mutations || before.length + length > MAX_HANDOVER.length;
  if (isTooMuch) throw createHandoverQuotaError({ limit: MAX_HANDOVER.mutations });
  sql.run(
    `insert into handover (device, hash, mutations, length, at) values (?, ?, ?, ?, ?)
     on conflict (device, hash) do nothing`,
    device,
    hash,
    mutations,
    length,
    clock(),
  );
}

/**
 * What a revoked device still held, set aside for a person to judge. The device proves its key once more, opens no
 * session and reads nothing.
 */
export function acceptHandover(
  context: IdentityContext,
  {
    outbox,
    sha256,
    source,
    ...assertion
  }: VerifiedAssertion & { outbox: string; sha256: string | null; source: string },
): Handover {
  const deed = deedOf('session.hand_over', { device: assertion.device, subject: assertion.device });
  const payer = signPayer(source);
  function spend() {
    const proven = acceptAssertion(context, { assertion, deed, payer });
    const { id, revoked_at } = proven.device;
    // Counted whatever the result: a refused one was read, too.
    return { ...proven, times: revoked_at === null ? 0 : tally(context, `handed/${id}`) };
  }
  return perform(context, { deed, payer, spend }, ({ device, person, times }) => {
    if (device.revoked_at === null) throw createHandoverNotRevokedError();
    if (times > MAX_HANDOVER.timesADay)
      throw createTooManyAttemptsError({ retryAfterMs: restOfDay(context) });
    if (sha256 !== context.sha256([outbox])) throw createHandoverInvalidError();
    const mutations = readOutbox(outbox);
    // Before the account was closed the person could write to these compartments, and to no other.
    const compartments = compartmentsOf(actorOf(person, device.id));
    const isOwn = mutations.every(
      (mutation) =>
        mutation.device === device.id &&
        mutation.person === person.id &&
        compartments.includes(mutation.compartment),
    );
    if (!isOwn) throw createHandoverInvalidError();
    requireRoom(context, {
      device: device.id,
      hash: sha256,
      mutations: mutations.length,
      length: outbox.length,
    });
    deed.details = { mutations: mutations.length };
    return { device: device.id, person: person.id, state: person.state, mutations };
  });
}
