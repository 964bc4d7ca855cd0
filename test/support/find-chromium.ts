import { existsSync } from 'node:fs';
import { installPackages } from './install-packages.ts';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without a sandbox it also runs as root; the other flags keep it from calling home during a test. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { env: process.env, exists: existsSync };

/**
 * The Chromium of `CHROMIUM_PATH` or of the usual places; undefined lets Playwright use its own.
 * @throws if `CHROMIUM_PATH` names nothing, rather than testing in a browser that was not meant
 */
export function findChromium({ env, exists }: Machine = thisMachine): string | undefined {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!exists(named)) throw new Error(`CHROMIUM_PATH is ${named}, where there is no file.`);
    return named;
  }
  return USUAL_PATHS.find((path) => exists(path));
}

async function hasPlaywrightsOwn(): Promise<boolean> {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

/**
 * Makes sure that there is a Chromium to test in; on Debian as root it installs one.
 * @throws with one sentence that says what to do
 */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== undefined || (await hasPlaywrightsOwn())) return;
  if (installPackages(['chromium']) && findChromium() !== undefined) return;
  throw new Error(
    'No Chromium found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name it in CHROMIUM_PATH.',
  );
}
