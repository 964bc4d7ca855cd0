import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';

const EVERYBODY = 0o007;

function close(path: string, mode: number): void {
  const found = lstatSync(path).mode & 0o777;
  if (found === mode) return;
  try {
    chmodSync(path, mode);
  } catch {
    if ((found & EVERYBODY) === 0) return;
    throw new OperatorError(
      `${path} can be read by everybody on this machine and its mode cannot be changed by this user; let it belong to the user that runs the server, or run chmod ${mode.toString(8)} on it.`,
    );
  }
}

/**
 * Removes everybody else's rights from a folder and all its content: 0700 and 0600.
 * @throws OperatorError if the system does not let this user do so, and others may read it
 */
export function makePrivate(folder: string): void {
  close(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makePrivate(path);
    else if (entry.isFile()) close(path, 0o600);
  }
}
