import * as v from 'valibot';
import { compartmentsOf } from '#shared/access/scopes.ts';
import { shapeOf } from '#shared/kernel/json-shape.ts';
import { createHandoverInvalidError, createHandoverNotRevokedError } from '#shared/session/session.errors.ts';
import { type Envelope, MAX_PUSH_VALUES, OutboxSchema } from '#shared/sync/protocol.ts';
import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import { actorOf } from './persons.repository.ts';
import { acceptAssertion, signLimit, type VerifiedAssertion } from './sessions.ts';

export interface Handover {
  readonly device: string;
  readonly person: string;
  readonly mutations: Envelope[];
}

const encoder = new TextEncoder();
/** As any body's: an outbox is a push without its head. */
const MOST = { values: MAX_PUSH_VALUES, depth: 40 };

/** Counted before it is parsed, and judged to the first fault: a revoked device may be in anybody's hands. */
function readOutbox(outbox: string): Envelope[] {
  const { values, depth } = shapeOf(encoder.encode(outbox), MOST);
  if (values > MOST.values || depth > MOST.depth) throw createHandoverInvalidError();
  try {
    return v.parse(OutboxSchema, JSON.parse(outbox), { abortEarly: true });
  } catch {
    throw createHandoverInvalidError();
  }
}

/**
 * What a revoked device still held, to be set aside for a person to judge. It proves the device's key once more,
 * opens no session and reads nothing.
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
  return perform(context, { deed, limit: signLimit(source) }, () => {
    const { device, person } = acceptAssertion(context, { assertion, deed });
    if (device.revoked_at === null) throw createHandoverNotRevokedError();
    if (sha256 !== context.sha256([outbox])) throw createHandoverInvalidError();
    const mutations = readOutbox(outbox);
    // Before the account was closed the person could write to these, and to no other.
    const compartments = compartmentsOf(actorOf(person, device.id));
    const isOwn = mutations.every(
      (mutation) =>
        mutation.device === device.id &&
        mutation.person === person.id &&
        compartments.includes(mutation.compartment),
    );
    if (!isOwn) throw createHandoverInvalidError();
    deed.details = { mutations: mutations.length };
    return { device: device.id, person: person.id, mutations };
  });
}
