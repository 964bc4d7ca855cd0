import type { Actor } from '#shared/kernel/actor.ts';
import { defineError } from '#shared/kernel/errors.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { type Envelope, NEVER_ARRIVED, PROTOCOL_VERSION, type Verdict } from '#shared/sync/protocol.ts';
import type { Sha256 } from './chain.ts';
import { type Log, toVerdict } from './log.ts';

/** Another device's mutation: an asker learns nothing of it. */
const createNotYourMutationError = defineError({ code: 'sync.not_yours', status: 403 });

/**
 * What became of a mutation whose answer was lost, for the device that made it. If it has not arrived, its id is used up by
 * a refusal in the log, so that it cannot count any more when it comes late: `sync.id_reused` (SPEC P13). The caller holds
 * a transaction.
 *
 * @throws CodedError `sync.not_yours`
 */
export function receiptOf({
  log,
  sha256,
  name,
  actor,
  id,
  now,
}: {
  log: Log;
  sha256: Sha256;
  /** Of the compartment. */
  name: string;
  actor: Pick<Actor, 'device' | 'person'>;
  id: string;
  now: number;
}): Verdict {
  const known = log.find(id);
  if (known !== undefined) {
    if (known.device !== actor.device) throw createNotYourMutationError();
    return toVerdict(known);
  }
  const envelope: Envelope = {
    ...{ v: PROTOCOL_VERSION, id, name: NEVER_ARRIVED, args: {}, compartment: name },
    ...{ device: actor.device, person: actor.person, counter: 0, madeAt: now },
    ...{ base: {}, after: [], replaces: null },
  };
  const content = canonicalJson(envelope);
  const after = log.head();
  const verdict: Verdict = {
    ...{ id, status: 'refused', seq: after.seq + 1, receivedAt: now, code: NEVER_ARRIVED },
  };
  log.append({ envelope, content, contentHash: sha256([content]), verdict, after, wrote: [], forwards: [] });
  return verdict;
}
