import type { CompartmentPort } from '../ports.ts';
import { fromOutcome, type Outcome, toOutcome } from './outcome.ts';

/** Bytes and streams go another way: they may be larger than one call may carry. */
type Stream = 'live' | 'readAttachment';
type Verb = Exclude<keyof CompartmentPort, Stream>;

export type CompartmentCall = { readonly verb: Verb; readonly input: unknown };

/** The far side: one method that a Durable Object offers over RPC. */
export function createCompartmentHandler({
  port,
  onFault,
}: {
  port: CompartmentPort;
  onFault: (fault: { where: string; error: unknown }) => void;
}): (call: CompartmentCall) => Promise<Outcome> {
  return ({ verb, input }) => {
    // The near side checked the types of verb and input together; only the name crosses the wire.
    const act = port[verb] as (input: unknown) => Promise<unknown>;
    return toOutcome(
      () => act(input),
      (error) => onFault({ where: verb, error }),
    );
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
    receipt: remote('receipt'),
    pull: remote('pull'),
    receive: remote('receive'),
    receiveAll: remote('receiveAll'),
    pendingForwards: remote('pendingForwards'),
    isAwaitedBy: remote('isAwaitedBy'),
    markDelivered: remote('markDelivered'),
    attachmentState: remote('attachmentState'),
    appendAttachment: remote('appendAttachment'),
    actorHere: remote('actorHere'),
    list: remote('list'),
    listAt: remote('listAt'),
    deliveriesOf: remote('deliveriesOf'),
    forgetExpired: remote('forgetExpired'),
    decideDue: remote('decideDue'),
    health: remote('health'),
    confirmClock: remote('confirmClock'),
    live,
    readAttachment,
  };
}
