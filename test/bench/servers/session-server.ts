import { parseArgs } from 'node:util';
import { serve, untilStopped } from '#server/node/serve.ts';
import { program } from '#server/program.ts';
import { deliverAll } from '#server/sync/deliver-forwards.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CHAIR, claimed, namesOf, prepared, seatsOf } from '../session.ts';
import { createPusher } from './fill.ts';
import { type Member, signIn } from './sign-in.ts';

export interface SessionReady {
  readonly url: string;
  readonly chair: Member;
  /** In the order of `namesOf`. */
  readonly people: readonly Member[];
}

/** The product's server with a meeting in session, and everybody's device signed in. */
const { values: options } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, size: { type: 'string' } },
});
const { data = '', port = '0' } = options;
const size = JSON.parse(options.size ?? '{}') as Parameters<typeof namesOf>[0];

let signedIn: Member[] = [];
const running = await serve({
  folder: data,
  // No page is asked for.
  dist: data,
  settings: {
    ...{ port: Number(port), host: '127.0.0.1', data, origin: `http://localhost:${port}` },
    ...{ trustProxy: false, build: 'bench' },
  },
  program,
  async prepare(ports) {
    const names = namesOf(size);
    signedIn = signIn(ports, [
      { name: CHAIR, roles: [], functions: ['presidency'] },
      ...names.map((name) => ({ name, roles: ['delegate'] as const })),
    ]);
    await deliverAll({ ports, from: ports.identity() });
    const [chair] = signedIn;
    if (chair === undefined) throw new Error('nobody presides');
    const push = createPusher(ports, COMMITTEE);
    const presiding = ports.compartmentActor(COMMITTEE).actorHere(chair.actor);
    push(presiding, prepared(size, ports.clock()));
    const byName = new Map(names.map((name, index) => [name, signedIn[index + 1]]));
    const claim = createPusher(ports, COMMITTEE, 'claim');
    for (let room = 0; room < size.meetings; room += 1) {
      for (const { name } of seatsOf(size, room)) {
        const member = byName.get(name);
        if (member !== undefined) claim(member.actor, [claimed(room, name)]);
      }
    }
    await deliverAll({ ports, from: ports.compartment(COMMITTEE) });
  },
});
const [chair, ...people] = signedIn;
console.log(JSON.stringify({ url: running.url, chair, people }));
await untilStopped(running);
