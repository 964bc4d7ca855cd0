import { createId } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  type Envelope,
  PROTOCOL_VERSION,
  type PushRequest,
  type PushResponse,
  type Verdict,
} from '#shared/sync/protocol.ts';
import { type Core, commit, noteAnswer } from './core.ts';
import { createUnknownMutationError } from './errors.ts';
import { weigh } from './make.ts';
import { readPushResponse } from './receive.ts';
import { TransportError, toTransportError } from './transport-error.ts';

export interface AloneInput {
  readonly name: string;
  readonly args: JsonObject;
}

/**
 * The envelope of an act that never waits (SPEC P13), with the next number of this device, which is durable when this
 * resolves. It is built on nothing that is pending: what the server does not have yet has no part in it. Its base names only
 * what it reads by id: of a list the server looks at its own, and a vote would name everybody at the meeting.
 *
 * @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments`, `store.not_saved`
 */
export async function makeAlone(core: Core, input: AloneInput): Promise<Envelope> {
  const { mutation, args, reads, madeAt } = weigh(core, input);
  if (mutation.online !== true) throw createUnknownMutationError({ name: input.name });
  const base: Record<string, number> = {};
  for (const read of reads) {
    if (read.kind !== 'one') continue;
    const doc = core.replica.entries.one(read.collection, read.id);
    if (doc !== null) base[`${doc.collection}/${doc.id}`] = doc.rev;
  }
  core.counter += 1;
  const { counter } = core;
  await core.exclusive(() => commit(core, { counter: core.counter }));
  return {
    ...{ v: PROTOCOL_VERSION, name: input.name, args: input.args, counter, madeAt, base },
    id: createId({ prefix: 'mut', now: madeAt, random: core.random }),
    compartment: mutation.compartment(args),
    ...{ device: core.actor.device, person: core.actor.person, after: [], replaces: null },
  };
}

/** What became of one act, and in which life of the server: in another one it may not have it (SPEC E1). */
export type Answered = Verdict & Pick<PushResponse, 'instance' | 'epoch'>;

/** Sends it, once. @throws TransportError unless our server has answered: then nobody knows whether it has arrived */
export async function pushAlone(core: Core, envelope: Envelope): Promise<Answered> {
  const sentAt = core.clock();
  const request: PushRequest = {
    protocol: PROTOCOL_VERSION,
    request: createId({ prefix: 'req', now: sentAt, random: core.random }),
    ...{ device: envelope.device, person: envelope.person, compartment: envelope.compartment },
    mutations: [envelope],
  };
  const answer = await core.transport.push(request).catch((error: unknown) => {
    throw toTransportError(error);
  });
  const sent = new Set([envelope.id]);
  const { verdicts, serverTime, instance, epoch } = readPushResponse({
    answer,
    request: request.request,
    sent,
  });
  noteAnswer({ core, serverTime, sentAt });
  const [verdict] = verdicts;
  if (verdict === undefined) throw new TransportError({ kind: 'not_ours' });
  return { ...verdict, instance, epoch };
}
