import { demoPerson } from '#test/support/identity-world.ts';
import { program } from '../program.ts';
import { serve } from './serve.ts';

export const VOTERS = ['CL', 'PE'] as const;
/**
 * Where the server stands still with a vote: before it was judged, or once it was, with the answer not sent yet. `none`:
 * nowhere.
 */
export type Moment = 'before' | 'after' | 'none';

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const isPush = (input: { request: { mutations: readonly { name: string }[] } }) =>
  input.request.mutations.some(({ name }) => name === 'ballots.cast');

/** The server as it is run, which tells when it holds a vote. */
async function run([folder = '', dist = '', origin = '', moment = 'none']: readonly string[]): Promise<void> {
  const settings = { port: 0, host: '127.0.0.1', data: folder, origin, trustProxy: false, build: 'test' };
  const { ports, url } = await serve({ folder, dist, settings, program });
  const { compartment } = ports;
  function halt(at: Moment): Promise<void> {
    if (moment !== at) return Promise.resolve();
    say({ holds: at });
    return new Promise(() => undefined);
  }
  ports.compartment = (name) => {
    const port = compartment(name);
    return {
      ...port,
      async push(input) {
        if (!isPush(input)) return port.push(input);
        await halt('before');
        const answer = await port.push(input);
        await halt('after');
        return answer;
      },
    };
  };
  const people = [
    demoPerson({ id: 'per_chair', role: 'presidencyAdmin', state: null }),
    ...VOTERS.map((state) => demoPerson({ id: `per_${state}`, role: 'delegate', state })),
  ];
  const codes = ports.actor.isEmpty() ? ports.actor.seedDemo({ people }).map(({ linkCode }) => linkCode) : [];
  say({ url, codes });
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
