import { parseArgs } from 'node:util';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { createId } from '#shared/kernel/ids.ts';
import { PROTOCOL_VERSION, type PushRequest } from '#shared/sync/protocol.ts';
import { programOf } from '#test/support/program.ts';
import { benchRegistry, toWriteArgs } from '../bench-mutation.ts';
import { makeDocuments } from '../documents.ts';
import { type Member, signIn } from './sign-in.ts';

export interface ClasiReady {
  readonly url: string;
  readonly members: readonly Member[];
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    pages: { type: 'string' },
    port: { type: 'string' },
    /** Names of the people: a state's code or `committee`, followed by a number. */
    members: { type: 'string', default: '' },
    /** How many entries `committee` and each state of the members are filled up to. */
    entries: { type: 'string', default: '0' },
    fill: { type: 'string', default: '' },
  },
});
const { data = '', pages = '', port = '0' } = options;
const BATCH = 500;

function fill(
  ports: NodePorts,
  { compartment, actor, count }: { compartment: string; actor: Actor; count: number },
) {
  const target = ports.compartmentActor(compartment);
  if (target.head().seq >= count) return;
  const documents = makeDocuments({ count, seed: 1 });
  for (let start = 0; start < count; start += BATCH) {
    const now = ports.clock();
    const request: PushRequest = {
      protocol: PROTOCOL_VERSION,
      request: createId({ prefix: 'req', now, random: ports.random }),
      device: actor.device,
      person: actor.person,
      compartment,
      mutations: documents.slice(start, start + BATCH).map((document, index) => ({
        v: PROTOCOL_VERSION,
        id: createId({ prefix: 'mut', now, random: ports.random }),
        name: 'bench.write',
        args: toWriteArgs({ compartment, document }),
        compartment,
        device: actor.device,
        person: actor.person,
        counter: start + index + 1,
        madeAt: now,
        base: {},
        after: [],
        replaces: null,
      })),
    };
    const { verdicts } = target.push({ actor, label: actor.person, request });
    const refused = verdicts.find((verdict) => verdict.status !== 'accepted');
    if (refused !== undefined) throw new Error(`filling ${compartment}: ${refused.code}`);
  }
}

let members: Member[] = [];
const running = await serve({
  folder: data,
  dist: pages,
  settings: {
    port: Number(port),
    host: '127.0.0.1',
    data,
    origin: `http://localhost:${port}`,
    trustProxy: false,
    build: 'bench',
  },
  program: programOf(benchRegistry),
  async prepare(ports) {
    members = signIn(
      ports,
      options.members
        .split(',')
        .filter((name) => name !== '')
        .map((name) => ({
          name,
          roles: name.startsWith('committee')
            ? (['programmeSupport'] as const)
            : (['pointOfContact'] as const),
        })),
    );
    const filled = new Set(options.fill.split(',').filter((name) => name !== ''));
    for (const { actor } of members) {
      const compartment = actor.state === null ? 'committee' : `state:${actor.state}`;
      // A new compartment makes its database and its statements at its first uses; no contender's figure holds that.
      const count = filled.has(compartment) ? Number(options.entries) : 1;
      fill(ports, { compartment, actor, count });
    }
  },
});
const ready: ClasiReady = { url: running.url, members };
console.log(JSON.stringify(ready));
await untilStopped(running);
