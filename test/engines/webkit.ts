import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../e2e/demo-server.ts';
import { type Engine, type Tab, until } from './engine.ts';
import { startTlsProxy, type TlsProxy } from './tls-proxy.ts';

const START_MS = 60_000;
const WINDOW = join(import.meta.dirname, 'webkit-window.mjs');

type Command = (method: 'POST' | 'DELETE' | 'GET', path: string, body?: object) => Promise<unknown>;

function createCommand(port: number): Command {
  return async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error((value as { message?: string }).message ?? `${path}: ${answer.status}`);
    return value;
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

interface NewSession {
  readonly sessionId: string;
  readonly capabilities: { readonly 'webkit:processID': number };
}

async function openWindow(command: Command, profile: string): Promise<Tab> {
  mkdirSync(profile, { recursive: true });
  const browserOptions = { binary: '/usr/bin/gjs', args: ['-m', WINDOW, profile] };
  const alwaysMatch = { acceptInsecureCerts: true, 'webkitgtk:browserOptions': browserOptions };
  const { sessionId, capabilities } = (await command('POST', '/session', {
    capabilities: { alwaysMatch },
  })) as NewSession;
  const pid = capabilities['webkit:processID'];
  const session = `/session/${sessionId}`;
  return {
    async goto(url) {
      await command('POST', `${session}/url`, { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve(${expression}).then(
          (value) => done(JSON.stringify({ value: value ?? null })),
          (error) => done(JSON.stringify({ error: String(error) })),
        );`;
      const text = (await command('POST', `${session}/execute/async`, { script, args: [] })) as string;
      const answer = JSON.parse(text) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    async perform(actions) {
      await command('POST', `${session}/actions`, { actions });
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await until('WebKit ends', 10_000, async () => (isAlive(pid) ? null : true));
      await command('DELETE', session).catch(() => undefined);
      // Its network process ends by itself once nobody uses it, and only then releases the stores.
      await delay(500);
    },
  };
}

/**
 * WebKitGTK by WebDriver, on its own screen. WebKit takes no Secure cookie over http, so the server is behind TLS, as
 * in real use.
 */
export async function createWebKit(): Promise<Engine> {
  const children: ChildProcess[] = [];
  const display = await startScreen(children);
  const port = await freePort();
  children.push(
    spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      // As root, and without a graphics card.
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' },
      stdio: 'ignore',
    }),
  );
  const command = createCommand(port);
  await until('WebKitWebDriver answers', START_MS, () => command('GET', '/status'));
  let proxy: TlsProxy | null = null;
  const tlsPort = await freePort();
  return {
    name: 'WebKit',
    origin(server) {
      proxy ??= startTlsProxy({ port: tlsPort, server });
      return `https://localhost:${tlsPort}`;
    },
    open: (profile) => openWindow(command, profile),
    async close() {
      proxy?.close();
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

/** An X server for this test; it picks a free display number and prints it. */
async function startScreen(children: ChildProcess[]): Promise<string> {
  const screen = ['-screen', '0', '600x1000x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stdio[3]?.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  return until('Xvfb opens a screen', START_MS, async () => (said.includes('\n') ? `:${said.trim()}` : null));
}
