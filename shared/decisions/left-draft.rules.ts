import { PRESIDENCY, SHOWN_DRAFTS } from '#shared/access/scopes.ts';
import type { Docs } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { decisions } from './decisions.schemas.ts';

/**
 * Where a draft lies once somebody writes in it: left with the room by a meeting that is over, what is written now is the
 * presidency's own again.
 */
export function audienceWritten(
  docs: Docs,
  { decision, meeting }: { decision: string; meeting: string },
): { readonly audience?: string } {
  const isLeft =
    docs.get(decisions, decision)?.audience === SHOWN_DRAFTS &&
    docs.get(meetings, meeting)?.body.state !== 'in_session';
  return isLeft ? { audience: PRESIDENCY } : {};
}
