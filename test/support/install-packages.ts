import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** Installs packages of the distribution: on Debian, as root. False if that is impossible or failed. */
export function installPackages(names: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.log(`installing ${names.join(', ')} from the distribution …`);
  return (
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names])
  );
}
