import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';

/**
 * Once a backup was put back: what has ended since it was made must not live again. Sessions end, since devices
 * sign in anew by themselves; calendar feeds end, since some may have been revoked meanwhile; unused codes are withdrawn, since some of them may have been used meanwhile.
 */
export function afterRestore(context: IdentityContext): void {
  perform(context, { deed: deedOf('people.restored') }, () => {
    const now = context.clock();
    context.sql.run('update session set ended_at = ? where ended_at is null', now);
    context.sql.run('update feed set revoked_at = ? where revoked_at is null', now);
    context.sql.run('update code set withdrawn_at = ? where used_at is null and withdrawn_at is null', now);
  });
}
