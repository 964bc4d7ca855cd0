import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../e2e/demo-server.ts';
import { type Engine, type Tab, until } from './engine.ts';

const PROGRAM = 'firefox-esr';
const START_MS = 60_000;
const ANSWER_MS = 60_000;

/** Spanish, and silent: it contacts only our server. */
const PREFERENCES = {
  'intl.accept_languages': 'es-CL,es',
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'toolkit.telemetry.enabled': false,
};

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly message?: string;
}

type Command = (method: string, params: object) => Promise<unknown>;

/** WebDriver BiDi without a library: one socket, commands by number. */
async function connect(address: string): Promise<Command> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('Firefox does not answer'));
  });
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(answer.id ?? -1);
    if (answer.id === undefined || asked === undefined) return;
    waiting.delete(answer.id);
    if (answer.type === 'success') asked.resolve(answer.result);
    else asked.reject(new Error(answer.message ?? 'Firefox refused'));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
    waiting.clear();
  };
  return (method, params) => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWER_MS);
      const done = () => clearTimeout(timer);
      waiting.set(id, {
        resolve(value) {
          done();
          resolve(value);
        },
        reject(error) {
          done();
          reject(error);
        },
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
}

function toTab(command: Command, context: string, child: ChildProcess): Tab {
  return {
    async goto(url) {
      await command('browsingContext.navigate', { context, url, wait: 'interactive' });
    },
    async evaluate(expression) {
      const answer = (await command('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value?: string }; exceptionDetails?: { text?: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
      return JSON.parse(answer.result?.value ?? 'null') as unknown;
    },
    async perform(actions) {
      await command('input.performActions', { context, actions });
    },
    async kill() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function openFirefox(profile: string, children: Set<ChildProcess>): Promise<Tab> {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const port = await freePort();
  const args = ['--headless', '--no-remote', '--profile', profile, '--window-size', '420,800'];
  const child = spawn(PROGRAM, [...args, `--remote-debugging-port=${port}`, 'about:blank'], {
    stdio: 'ignore',
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const command = await until('Firefox opens', START_MS, () => connect(`ws://127.0.0.1:${port}/session`));
  await command('session.new', { capabilities: {} });
  const { contexts } = (await command('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const [first] = contexts;
  if (first === undefined) throw new Error('Firefox opened without a page');
  return toTab(command, first.context, child);
}

/** Firefox by WebDriver BiDi. It treats http://localhost as a secure page, including cookies. */
export function createFirefox(): Engine {
  const children = new Set<ChildProcess>();
  return {
    name: 'Firefox',
    origin: (port) => `http://localhost:${port}`,
    open: (profile) => openFirefox(profile, children),
    async close() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
