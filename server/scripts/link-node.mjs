// npm 9 and 10 install the platform package but leave out its `bin` link once the lockfile holds other
// packages, so scripts would silently run the system's older Node. This makes the link they forgot.
// Plain JavaScript, since it is the one script that may run under Node 20.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const root = process.cwd();
const binary = join(root, 'node_modules', name, 'bin', 'node');
const link = join(root, 'node_modules', '.bin', 'node');

if (process.platform !== 'win32' && existsSync(binary) && !existsSync(link)) {
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join('..', name, 'bin', 'node'), link);
}
