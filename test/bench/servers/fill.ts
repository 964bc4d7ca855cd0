import type { NodePorts } from '#server/node/node-ports.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Json } from '#shared/kernel/json.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';

const BATCH = 500;

interface Given {
  readonly name: string;
  readonly args: Json;
  /** Milliseconds since 1970 on the person's device; absent: now. */
  readonly at?: number;
  /** Revisions that the person had seen. */
  readonly base?: Readonly<Record<string, number>>;
}

/**
 * What people do, by the mutations that the pages themselves use.
 *
 * @param series tells the ids of several pushers to one compartment apart
 */
export function createPusher(ports: NodePorts, compartment: string, series = 'bench') {
  let counter = 0;
  return (actor: Actor, list: readonly Given[]) => {
    for (let start = 0; start < list.length; start += BATCH) {
      const { verdicts } = ports.compartmentActor(compartment).push({
        actor,
        label: `Oficina de ${actor.person.slice(4)}`,
        request: {
          protocol: PROTOCOL_VERSION,
          request: 'req_fill',
          device: actor.device,
          person: actor.person,
          compartment,
          mutations: list.slice(start, start + BATCH).map(({ name, args, at, base = {} }) => {
            counter += 1;
            return {
              v: PROTOCOL_VERSION,
              id: `mut_${series}-${counter}`,
              name,
              args,
              compartment,
              device: actor.device,
              person: actor.person,
              counter,
              madeAt: at ?? ports.clock(),
              base,
              after: [],
              replaces: null,
            };
          }),
        },
      });
      const refused = verdicts.find((verdict) => verdict.status !== 'accepted');
      if (refused !== undefined)
        throw new Error(`filling: ${refused.code} ${JSON.stringify(refused.details)}`);
    }
  };
}
