import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp } from '#server/scripts/build-app.ts';
import { installPackages } from '../support/install-packages.ts';
import { add, BROKEN, type Counts, NONE } from '../support/runners.ts';
import type { Engine } from './engine.ts';
import { createFirefox } from './firefox.ts';
import { prepareJourney } from './journey.ts';
import { createWebKit } from './webkit.ts';

/** One file of each Debian package that this needs, by package name. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  'gir1.2-webkit2-4.1': [
    '/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib',
    '/usr/lib/aarch64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib',
  ],
  gjs: ['/usr/bin/gjs'],
  xvfb: ['/usr/bin/Xvfb'],
  openssl: ['/usr/bin/openssl'],
};

/** What a pass here does not prove. */
const NOT_TOLD = [
  'WebKitGTK shares its engine with Safari, not its shell. Of iPhones this does not tell:',
  '- the app on the home screen, its storage of its own, and installing it;',
  '- the deletion after seven days, and a page ended for want of memory;',
  '- the file system of Safari (OPFS) and persist(): WebKitGTK has no navigator.storage;',
  '- passkeys, the keyboard, the camera, VoiceOver, touch;',
  '- a network that comes and goes: the server is stopped here, the machine stays online;',
  '- Safari’s own rules for cookies and tracking, and private windows.',
].join('\n');

function missingPackages(): string[] {
  return Object.entries(NEEDED).flatMap(([name, files]) =>
    files.some((file) => existsSync(file)) ? [] : [name],
  );
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/** One journey in one engine. A step is skipped if the one before it failed. */
async function tryEngine({ open, dist }: { open: () => Promise<Engine>; dist: string }): Promise<Counts> {
  const engine = await open();
  const folder = mkdtempSync(join(tmpdir(), `clasi-${engine.name.toLowerCase()}-`));
  mkdirSync(join(folder, 'data'));
  let counts = NONE;
  console.log(`\n${engine.name}`);
  try {
    const journey = await prepareJourney({ engine, folder, dist });
    try {
      for (const { name, run } of journey.steps) {
        if (counts.failed > 0) {
          counts = add(counts, { ...NONE, skipped: 1 });
          console.log(`  – ${name}: skipped`);
          continue;
        }
        try {
          const seen = await run();
          counts = add(counts, { ...NONE, passed: 1 });
          console.log(`  ✓ ${name}${seen === undefined ? '' : `: ${seen}`}`);
        } catch (error) {
          counts = add(counts, BROKEN);
          console.log(`  ✗ ${name}: ${textOf(error)}`);
        }
      }
    } finally {
      await journey.close();
    }
  } catch (error) {
    counts = add(counts, BROKEN);
    console.log(`  ✗ the journey did not begin or end: ${textOf(error)}`);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return counts;
}

const missing = missingPackages();
if (missing.length > 0 && !(installPackages(missing) && missingPackages().length === 0)) {
  console.error(
    `Missing: ${missing.join(' ')}. On Debian: apt-get install --no-install-recommends ${missing.join(' ')}`,
  );
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const dist = await builtApp();
let total = NONE;
const only = process.argv[2];
const engines: readonly [string, () => Promise<Engine>][] = [
  ['firefox', async () => createFirefox()],
  ['webkit', createWebKit],
];
for (const [name, open] of engines) {
  if (only !== undefined && only !== name) continue;
  total = add(total, await tryEngine({ open, dist }));
}
console.log(`\n${NOT_TOLD}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
