import { CodedError } from '#shared/kernel/errors.ts';
import type { CompartmentPort } from '../ports.ts';
import type { Outcome } from '../session/identity-port.ts';

/** Bytes and streams go another way: they may be larger than one call may carry. */
type Stream = 'live' | 'readAttachment';
type Verb = Exclude<keyof CompartmentPort, Stream>;

export type CompartmentCall = { readonly verb: Verb; readonly input: unknown };

/** Does `work` where the caller is another process: an error thrown there would arrive without its code. */
export async function toOutcome(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { ok: false, error: { code: error.code, status: error.status, details: error.details } };
  }
}

/** @throws CodedError as it was thrown on the far side */
export function fromOutcome(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  throw new CodedError(outcome.error);
}

/** The far side: one method that a Durable Object offers over RPC. */
export function createCompartmentHandler(port: CompartmentPort): (call: CompartmentCall) => Promise<Outcome> {
  return ({ verb, input }) => {
    // The near side typed verb and input together; across the wire only the name is left of that.
    const act = port[verb] as (input: unknown) => Promise<unknown>;
    return toOutcome(() => act(input));
  };
}

/** The near side: the same port, over one function that carries a call across. */
export function createRemoteCompartmentPort({
  send,
  live,
  readAttachment,
}: Pick<CompartmentPort, Stream> & {
  send: (call: CompartmentCall) => Promise<Outcome>;
}): CompartmentPort {
  function remote<V extends Verb>(verb: V): CompartmentPort[V] {
    async function call(input?: unknown): Promise<unknown> {
      return fromOutcome(await send({ verb, input }));
    }
    return call as CompartmentPort[V];
  }
  return {
    push: remote('push'),
    pull: remote('pull'),
    receive: remote('receive'),
    pendingForwards: remote('pendingForwards'),
    markDelivered: remote('markDelivered'),
    attachmentState: remote('attachmentState'),
    appendAttachment: remote('appendAttachment'),
    list: remote('list'),
    forgetExpired: remote('forgetExpired'),
    health: remote('health'),
    live,
    readAttachment,
  };
}
