import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECURITY_HEADERS } from '../http/security.middleware.ts';
import { OperatorError } from '../node/operator-error.ts';
import { ROOT } from './run-script.ts';

const EDGE = join(ROOT, 'server/edge');
const WRANGLER = join(EDGE, 'node_modules/wrangler/bin/wrangler.js');

/** No network: no account, no telemetry, no check for updates. */
const QUIET = {
  CI: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'warn',
};

/** @throws OperatorError unless it ends with 0 */
export async function finish(child: ChildProcess, what: string): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new OperatorError(`${what} failed; the reason stands above.`);
}

/** The edge's engine is a separate package: some 300 MB that nobody needs on premises. */
export async function requireWrangler(): Promise<void> {
  if (existsSync(WRANGLER)) return;
  console.error('installing the engine of the edge …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--prefix', EDGE, '--no-audit', '--no-fund', '--loglevel=error'];
  // Standard output belongs to the script.
  const stdio = ['ignore', 2, 2] as const;
  const child =
    npm === undefined
      ? spawn('npm', args, { cwd: ROOT, stdio: [...stdio] })
      : spawn(process.execPath, [npm, ...args], { cwd: ROOT, stdio: [...stdio] });
  await finish(child, 'Installing the engine of the edge');
}

export function startWrangler(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: EDGE,
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 2, 2],
  });
}

/** The platform serves files without the Worker, so it gets the headers from the same list. */
export function assetHeaders(): string {
  const every = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const hashed = ['/assets/*', '  Cache-Control: public, max-age=31536000, immutable'];
  return `${['/*', ...every, '', ...hashed].join('\n')}\n`;
}

export function writeAssetHeaders(dist: string): void {
  writeFileSync(join(dist, '_headers'), assetHeaders());
}
