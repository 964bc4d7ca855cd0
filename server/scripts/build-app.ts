import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../node/operator-error.ts';
import { ROOT } from './run-script.ts';

/** The sources of the built app. */
const SOURCES = ['app', 'shared', 'public', 'vite.config.ts', 'package-lock.json'];

/** When a source of the app last changed, in ms since 1970. */
function changedAt(): number {
  let latest = 0;
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    latest = Math.max(latest, statSync(path).mtimeMs);
    if (!statSync(path).isDirectory()) continue;
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.tsbuildinfo')) latest = Math.max(latest, statSync(join(path, name)).mtimeMs);
    }
  }
  return latest;
}

/** An app older than its sources would be an older program than the server. */
function isFresh(dist: string): boolean {
  const page = join(dist, 'index.html');
  // An installation may contain only the built app.
  if (!existsSync(join(ROOT, 'app/index.html'))) return existsSync(page);
  return existsSync(page) && statSync(page).mtimeMs >= changedAt();
}

/**
 * The folder of the built app; builds it first if it is missing or older than its sources. `CLASI_DIST` names one that
 * was built elsewhere and is used as it is.
 * @throws OperatorError when the build fails; its output is above
 */
export async function builtApp(): Promise<string> {
  const given = process.env.CLASI_DIST;
  if (given !== undefined && existsSync(join(given, 'index.html'))) return given;
  const dist = join(ROOT, 'dist');
  if (isFresh(dist)) return dist;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite))
    throw new OperatorError('The app is not built and its builder is missing: run npm ci.');
  console.error('building the app …');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    // Standard output belongs to the script: programs read it line by line.
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new OperatorError('The app could not be built; the reason stands above.');
  return dist;
}
