import { fingerprintOf, thumbprintText } from '#shared/session/session.rules.ts';
import type { PublicKey } from '#shared/session/session.schemas.ts';
import type { IdentityContext } from './identity-context.ts';

export type DeviceRow = {
  id: string;
  person: string;
  public_jwk: string;
  thumbprint: string;
  label: string;
  created_at: number;
  last_seen: number | null;
  revoked_at: number | null;
};

const COLUMNS = 'id, person, public_jwk, thumbprint, label, created_at, last_seen, revoked_at';

export function findDevice({ sql }: IdentityContext, id: string): DeviceRow | null {
  return sql.get<DeviceRow>(`select ${COLUMNS} from device where id = ?`, id) ?? null;
}

export function devicesOf({ sql }: IdentityContext, person: string): DeviceRow[] {
  return sql.all<DeviceRow>(`select ${COLUMNS} from device where person = ? order by created_at, id`, person);
}

export function liveDevicesOf(context: IdentityContext, person: string): DeviceRow[] {
  return devicesOf(context, person).filter((device) => device.revoked_at === null);
}

export function thumbprintOf({ sha256 }: IdentityContext, key: PublicKey): string {
  return sha256([thumbprintText(key)]);
}

export function fingerprintOfDevice(device: Pick<DeviceRow, 'thumbprint'>): string {
  return fingerprintOf(device.thumbprint);
}

/** Also ends the device's sessions and the calendar feeds made on it. It may still hand over what it holds. */
export function revokeDevices(
  { sql, clock }: IdentityContext,
  { where, id, by }: { where: 'device' | 'person'; id: string; by: string | null },
): void {
  const now = clock();
  const [devices, sessions, feeds] =
    where === 'device'
      ? [
          'update device set revoked_at = ?, revoked_by = ? where revoked_at is null and id = ?',
          'update session set ended_at = ? where ended_at is null and device = ?',
          'update feed set revoked_at = ? where revoked_at is null and device = ?',
        ]
      : [
          'update device set revoked_at = ?, revoked_by = ? where revoked_at is null and person = ?',
          'update session set ended_at = ? where ended_at is null and person = ?',
          'update feed set revoked_at = ? where revoked_at is null and person = ?',
        ];
  sql.run(devices, now, by, id);
  sql.run(sessions, now, id);
  sql.run(feeds, now, id);
}
