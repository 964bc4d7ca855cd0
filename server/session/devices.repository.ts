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
