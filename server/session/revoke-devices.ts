import { findDevice } from './devices.repository.ts';
import type { IdentityContext } from './identity-context.ts';
import { tellHolder } from './mandates.repository.ts';

/** Also ends the device's sessions, and the calendar feeds and displays in the hall made on it. It may still hand over what it holds. */
export function revokeDevices(
  context: IdentityContext,
  { where, id, by }: { where: 'device' | 'person'; id: string; by: string | null },
): void {
  const { sql, clock } = context;
  const now = clock();
  const [devices, sessions, feeds, displays] =
    where === 'device'
      ? [
          'update device set revoked_at = ?, revoked_by = ? where revoked_at is null and id = ?',
          'update session set ended_at = ? where ended_at is null and device = ?',
          'update feed set revoked_at = ? where revoked_at is null and device = ?',
          'update display set ended_at = ? where ended_at is null and device = ?',
        ]
      : [
          'update device set revoked_at = ?, revoked_by = ? where revoked_at is null and person = ?',
          'update session set ended_at = ? where ended_at is null and person = ?',
          'update feed set revoked_at = ? where revoked_at is null and person = ?',
          'update display set ended_at = ? where ended_at is null and person = ?',
        ];
  sql.run(devices, now, by, id);
  sql.run(sessions, now, id);
  sql.run(feeds, now, id);
  sql.run(displays, now, id);
  const person = where === 'person' ? id : findDevice(context, id)?.person;
  if (person !== undefined) tellHolder(context, person);
}
