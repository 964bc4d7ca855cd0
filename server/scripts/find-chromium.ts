import { existsSync } from 'node:fs';

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

/** Without a sandbox it also runs as root; the other flags keep it from calling home. */
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
 * @throws if `CHROMIUM_PATH` names nothing, rather than running a browser that was not meant
 */
export function findChromium({ env, exists }: Machine = thisMachine): string | undefined {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!exists(named)) throw new Error(`CHROMIUM_PATH is ${named}, where there is no file.`);
    return named;
  }
  return USUAL_PATHS.find((path) => exists(path));
}
