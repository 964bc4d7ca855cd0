import type { PushResponse } from '#shared/sync/protocol.ts';
import type { Compartment, PushInput } from './compartment.ts';

/** One turn of the owner, so that those who only read are not kept waiting. As many as one push may have. */
const MOST_MUTATIONS = 500;

interface Waiting {
  readonly input: PushInput;
  resolve(answer: PushResponse): void;
  reject(error: unknown): void;
}

/**
 * Pushes that arrive while the owner is busy share one write to the disk. None is answered before it.
 *
 * @param soon calls back once what has already arrived was read; each time for one turn
 */
export function createGatheredPushes({
  compartment,
  soon,
}: {
  compartment: Pick<Compartment, 'pushAll'>;
  soon: (work: () => void) => void;
}): (input: PushInput) => Promise<PushResponse> {
  let waiting: Waiting[] = [];

  function takeGroup(): Waiting[] {
    let mutations = 0;
    const end = waiting.findIndex(({ input }, index) => {
      mutations += input.request.mutations.length;
      return index > 0 && mutations > MOST_MUTATIONS;
    });
    const group = end < 0 ? waiting : waiting.slice(0, end);
    waiting = end < 0 ? [] : waiting.slice(end);
    return group;
  }

  function run() {
    const group = takeGroup();
    if (waiting.length > 0) soon(run);
    const answers = compartment.pushAll(group.map(({ input }) => input));
    for (const [index, { resolve, reject }] of group.entries()) {
      const answer = answers[index];
      if (answer?.status === 'fulfilled') resolve(answer.value);
      else reject(answer?.reason);
    }
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (waiting.length === 1) soon(run);
    });
}
