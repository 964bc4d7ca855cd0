import * as v from 'valibot';
import {
  createCodeUsedError,
  createDeviceKnownError,
  createKeyInvalidError,
} from '#shared/session/session.errors.ts';
import {
  type EnrolAnswer,
  type EnrolRequest,
  type PublicKey,
  PublicKeySchema,
} from '#shared/session/session.schemas.ts';
import { deedOf } from './audit.ts';
import { type CodeRow, codePayer, findCode, requireOwner, withCode } from './codes.ts';
import { type DeviceRow, findDevice, fingerprintOfDevice, thumbprintOf } from './devices.repository.ts';
import type { IdentityContext } from './identity-context.ts';
import { tellHolder } from './mandates.repository.ts';
import { findPerson, type PersonRow, setStatus } from './persons.repository.ts';

function answerOf(person: PersonRow, device: Pick<DeviceRow, 'id' | 'thumbprint'>): EnrolAnswer {
  const { label, state, delegation, roles, institution, unit } = person;
  return {
    kind: 'clasi.enrolled',
    person: person.id,
    device: device.id,
    label,
    state,
    delegation,
    roles,
    institution,
    unit,
    status: person.status === 'pending_confirmation' ? 'pending_confirmation' : 'active',
    fingerprint: fingerprintOfDevice(device),
  };
}

/** The answer to the first request may have been lost: the same device with the same key gets it again. */
function requireRepetition(
  context: IdentityContext,
  { code, device, thumbprint }: { code: CodeRow; device: string; thumbprint: string },
): void {
  const known = code.used_by === device ? findDevice(context, device) : null;
  const isSame = known !== null && known.thumbprint === thumbprint && known.revoked_at === null;
  if (!isSame) throw createCodeUsedError();
}

function register(
  { sql, clock }: IdentityContext,
  { device, person, key, thumbprint, label }: DeviceToRegister,
): void {
  const isKnown = sql.get('select 1 from device where id = ? or thumbprint = ?', device, thumbprint);
  if (isKnown !== undefined) throw createDeviceKnownError();
  sql.run(
    'insert into device (id, person, public_jwk, thumbprint, label, created_at) values (?, ?, ?, ?, ?, ?)',
    device,
    person,
    JSON.stringify(key),
    thumbprint,
    label,
    clock(),
  );
}

interface DeviceToRegister {
  readonly device: string;
  readonly person: string;
  readonly key: PublicKey;
  readonly thumbprint: string;
  readonly label: string;
}

function isFounding({ sql }: IdentityContext, state: string | null): boolean {
  if (state === null) return false;
  return sql.get<{ status: string }>('select status from state where code = ?', state)?.status === 'founding';
}

/** Uses up the code and registers the public half of the device's key with its person. */
export function enrol(
  context: IdentityContext,
  { code: typed, device, publicKey, deviceLabel, source }: EnrolRequest & { source: string },
): EnrolAnswer {
  const deed = deedOf('enrolment.enrol', { device, subject: device });
  const payer = codePayer(source);
  return withCode(context, { deed, payer }, () => {
    const code = findCode(context, { typed, payer });
    const owner = requireOwner(context, code);
    deed.actor = owner.id;
    deed.state = owner.state;
    deed.actorState = owner.state;
    const parsed = v.safeParse(PublicKeySchema, publicKey);
    if (!parsed.success) throw createKeyInvalidError();
    const key = parsed.output;
    const thumbprint = thumbprintOf(context, key);
    deed.details = { purpose: code.purpose, thumbprint };
    if (code.used_at !== null) {
      requireRepetition(context, { code, device, thumbprint });
    } else {
      register(context, { device, person: owner.id, key, thumbprint, label: deviceLabel });
      context.sql.run(
        'update code set used_at = ?, used_by = ? where id = ?',
        context.clock(),
        device,
        code.id,
      );
      if (owner.status === 'invited') {
        setStatus(context, owner.id, isFounding(context, owner.state) ? 'pending_confirmation' : 'active');
      }
      tellHolder(context, owner.id);
    }
    return answerOf(findPerson(context, owner.id) ?? owner, { id: device, thumbprint });
  });
}
