import type { OnlineDoing } from '#app/sync/acts.ts';
import type { OnlineActs, OnlineAnswer } from '#app/sync/online-acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';

/** There is no network: nothing left this device. */
export const NOT_SENT = 'sync.not_sent';
/** Nobody knows whether it counted: `AtOnceNotice` says so, and asks. */
export const NOT_KNOWN = 'sync.not_known';

/** Why it did not count, or that nobody knows; null if it did. */
export function codeOfAnswer(answer: OnlineAnswer): string | null {
  if (answer.status === 'accepted') return null;
  if (answer.status === 'refused') return answer.code;
  return answer.status === 'not_sent' ? NOT_SENT : NOT_KNOWN;
}

/**
 * Does what counts at its moment or not at all.
 *
 * @throws CodedError unless the server accepted it
 */
export async function doOnline(
  client: Pick<OnlineActs, 'actOnline'>,
  { name, about, args }: OnlineDoing,
): Promise<void> {
  const code = codeOfAnswer(await client.actOnline(name, about, args));
  if (code !== null) throw new CodedError({ code, status: 409 });
}
