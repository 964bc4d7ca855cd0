import * as v from 'valibot';
import { compartmentsOf } from '#shared/access/scopes.ts';
import { createHandoverInvalidError, createHandoverNotRevokedError } from '#shared/session/session.errors.ts';
import { type Envelope, EnvelopeSchema, MAX_MUTATIONS_PER_PUSH } from '#shared/sync/protocol.ts';
import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import type { PersonRow } from './persons.repository.ts';
import { acceptAssertion, signLimit, type VerifiedAssertion } from './sessions.ts';

export interface Handover {
  readonly device: string;
  readonly person: string;
  readonly mutations: Envelope[];
}

const OutboxSchema = v.pipe(v.array(EnvelopeSchema), v.minLength(1), v.maxLength(MAX_MUTATIONS_PER_PUSH));

function readOutbox(outbox: string): Envelope[] {
  try {
    return v.parse(OutboxSchema, JSON.parse(outbox));
  } catch {
    throw createHandoverInvalidError();
  }
}

/** Before the account was closed the person could write to these, and to no other. */
function compartmentsOfPerson({ id, state, delegation, roles, institution, unit }: PersonRow): string[] {
  return compartmentsOf({ person: id, device: '', state, delegation, roles, institution, unit });
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
    const compartments = compartmentsOfPerson(person);
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
