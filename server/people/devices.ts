import { may } from '#shared/access/rules.ts';
import { createDeviceUnknownError, createPeopleNotAllowedError } from '#shared/people/people.errors.ts';
import { governs } from '#shared/people/people.rules.ts';
import type { Device, DevicesAnswer, PeopleQuery } from '#shared/people/people.schemas.ts';
import { type Caller, type Credentials, performAs } from '../session/caller.ts';
import { devicesOf, findDevice, fingerprintOfDevice, liveDevicesOf } from '../session/devices.repository.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { findPerson, listPersons, type PersonRow } from '../session/persons.repository.ts';
import { revokeDevices } from '../session/revoke-devices.ts';
import { knows, requireAnotherAdministrator, requireGovernor } from './subjects.ts';

/** In a state everybody sees everybody's devices: a stranger's device cannot join unseen. */
function watchedBy(context: IdentityContext, caller: Caller, of: PeopleQuery['of']): PersonRow[] {
  if (of === 'committee') {
    requireGovernor(caller, null);
    return listPersons(context, null);
  }
  const { state } = caller.person;
  return state !== null || governs(caller.actor, null) ? listPersons(context, state) : [caller.person];
}

export function listDevices(
  context: IdentityContext,
  { credentials, of }: PeopleQuery & { credentials: Credentials },
): DevicesAnswer {
  return performAs(context, { credentials, action: 'devices.list', reading: true }, (caller) => ({
    kind: 'clasi.devices',
    devices: watchedBy(context, caller, of)
      .flatMap((person) =>
        devicesOf(context, person.id).map(
          (device): Device => ({
            device: device.id,
            person: person.id,
            personLabel: person.label,
            label: device.label,
            fingerprint: fingerprintOfDevice(device),
            createdAt: device.created_at,
            lastSeen: device.last_seen,
            revokedAt: device.revoked_at,
          }),
        ),
      )
      .sort((left, right) => right.createdAt - left.createdAt),
  }));
}

/** The caller's own device, or that of somebody they govern. From the next request on it reads nothing. */
export function revokeDevice(
  context: IdentityContext,
  { credentials, device: id }: { credentials: Credentials; device: string },
): void {
  performAs(context, { credentials, action: 'devices.revoke', subject: id }, (caller, deed) => {
    const device = findDevice(context, id);
    const owner = device === null ? null : findPerson(context, device.person);
    if (device === null || owner === null) throw createDeviceUnknownError();
    deed.state = owner.state;
    if (!knows(caller, owner.state)) throw createDeviceUnknownError();
    const isOwn = may(caller.actor, 'devices.own', { person: owner.id });
    if (!isOwn && !governs(caller.actor, owner.state)) throw createPeopleNotAllowedError();
    const others = liveDevicesOf(context, owner.id).filter((other) => other.id !== id);
    if (isOwn && !caller.isPending && device.revoked_at === null && others.length === 0) {
      requireAnotherAdministrator(context, owner);
    }
    revokeDevices(context, { where: 'device', id, by: caller.person.id });
  });
}
