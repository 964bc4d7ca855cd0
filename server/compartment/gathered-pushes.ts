import {
  MAX_LABORIOUS_PER_PUSH,
  MAX_MUTATIONS_PER_PUSH,
  MAX_PUSH_BYTES,
  MAX_PUSH_VALUES,
  type PushResponse,
} from '#shared/sync/protocol.ts';
import type { Compartment } from './compartment.ts';
import type { PushInput } from './judge-push.ts';

/** What was counted when the request was read: its bytes, and its values as `Shape` counts them. */
export interface RequestSize {
  readonly bytes: number;
  readonly values: number;
}

/** One without a size goes alone. */
export interface SizedPush extends PushInput {
  readonly size?: RequestSize;
  /** How laborious its mutations are together. */
  readonly laborious?: number;
}

type Load = RequestSize & { readonly mutations: number; readonly laborious: number };

/** One turn of the owner, so that those who only read are not kept waiting. As much as one push may have. */
const MOST: Load = {
  mutations: MAX_MUTATIONS_PER_PUSH,
  bytes: MAX_PUSH_BYTES,
  values: MAX_PUSH_VALUES,
  laborious: MAX_LABORIOUS_PER_PUSH,
};

function loadOf({ request, size = MOST, laborious = 0 }: SizedPush): Load {
  return { mutations: request.mutations.length, bytes: size.bytes, values: size.values, laborious };
}

function sumOf(left: Load, right: Load): Load {
  return {
    mutations: left.mutations + right.mutations,
    bytes: left.bytes + right.bytes,
    values: left.values + right.values,
    laborious: left.laborious + right.laborious,
  };
}

function isTooMuch(load: Load): boolean {
  return (Object.keys(MOST) as (keyof Load)[]).some((each) => load[each] > MOST[each]);
}

interface Waiting {
  readonly input: SizedPush;
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
}): (input: SizedPush) => Promise<PushResponse> {
  let waiting: Waiting[] = [];

  function takeGroup(): Waiting[] {
    let load: Load = { mutations: 0, bytes: 0, values: 0, laborious: 0 };
    const end = waiting.findIndex(({ input }, index) => {
      load = sumOf(load, loadOf(input));
      return index > 0 && isTooMuch(load);
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
