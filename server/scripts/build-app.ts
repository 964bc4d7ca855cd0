import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../node/operator-error.ts';
import { ROOT } from './run-script.ts';

/**
 * The folder of the built app, which is built first if it is missing.
 * @throws OperatorError when the build fails; what it said stands above
 */
export async function builtApp(): Promise<string> {
  const dist = join(ROOT, 'dist');
  if (existsSync(join(dist, 'index.html'))) return dist;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite))
    throw new OperatorError('The app is not built and its builder is missing: run npm ci.');
  console.error('building the app …');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    // Standard output is the script's own: programs read it line by line.
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new OperatorError('The app could not be built; the reason stands above.');
  return dist;
}
