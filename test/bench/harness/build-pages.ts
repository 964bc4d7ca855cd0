import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';

const BENCH = join(import.meta.dirname, '..');

/** The product does not need the contenders' packages: they are installed when somebody measures. */
export function installPeers(): void {
  if (existsSync(join(BENCH, 'peers/node_modules/@getodk/web-forms'))) return;
  process.stderr.write('installing what is compared with (once)\n');
  const { status } = spawnSync('npm', ['ci', '--prefix', join(BENCH, 'peers'), '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci --prefix test/bench/peers failed');
}

const PAGES = ['floor', 'pouchdb', 'rxdb', 'clasi', 'forms', 'odk-web-forms'];

/** One page per contender, each without the code of the others, built like the product. */
export async function buildPages({ outDir }: { outDir: string }): Promise<void> {
  const root = join(BENCH, 'page');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [solid()],
    define: { global: 'globalThis', __BUILD__: JSON.stringify('bench') },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(PAGES.map((name) => [name, join(root, `${name}.html`)])),
      },
    },
  });
}
