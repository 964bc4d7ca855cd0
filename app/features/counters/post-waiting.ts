import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { needsPerson } from '#app/kit/attention.ts';
import { callOf } from '#app/kit/whom-to-call.ts';
import type { JsonObject } from '#shared/kernel/json.ts';

export interface PostWaiting {
  readonly queued: number;
  readonly stopped: number;
  /** The day was closed before some of it arrived: the server said so. */
  readonly isClosed: boolean;
  /** Whom the refusal names: the day and its telephones have left the device by then. */
  readonly call: ReturnType<typeof callOf>;
}

/** What was done at a post and waits on this device, and what of it was not taken. */
export function useWaiting(post: Accessor<string>): Accessor<PostWaiting> {
  const client = useClient();
  return createMemo(() => {
    let [queued, stopped, isClosed] = [0, 0, false];
    let call: PostWaiting['call'] = null;
    for (const { id, envelope } of client.outbox()) {
      if (!envelope.name.startsWith('counters.')) continue;
      if ((envelope.args as JsonObject).post !== post()) continue;
      const facts = client.factsOf(id);
      if (facts === null) continue;
      if (needsPerson(facts)) stopped += 1;
      else if (facts.receivedAt === null) queued += 1;
      if (facts.refusal?.code !== 'counters.day_closed') continue;
      isClosed = true;
      call = callOf(facts.refusal.details) ?? call;
    }
    return { queued, stopped, isClosed, call };
  });
}
