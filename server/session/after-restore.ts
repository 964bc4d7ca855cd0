import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';

/**
 * Runs after a restore: what ended since the backup must not live again. Sessions end; devices sign in again by
 * themselves. Calendar feeds end, since some may have been revoked meanwhile. So do displays in the hall. Unused codes are withdrawn, since some
 * may have been used meanwhile. The mandates are told anew by the committee's copy, which may be of another moment, and
 * what was to be told to it is told again.
 */
export function afterRestore(context: IdentityContext): void {
  perform(context, { deed: deedOf('people.restored') }, () => {
    const now = context.clock();
    context.sql.run('update session set ended_at = ? where ended_at is null', now);
    context.sql.run('update feed set revoked_at = ? where revoked_at is null', now);
    context.sql.run('update display set ended_at = ? where ended_at is null', now);
    context.sql.run('delete from mandate');
    context.sql.run('update forward set delivered_at = null');
    context.sql.run('update code set withdrawn_at = ? where used_at is null and withdrawn_at is null', now);
  });
}
