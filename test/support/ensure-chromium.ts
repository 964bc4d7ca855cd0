import { existsSync } from 'node:fs';
import { findChromium } from '#server/scripts/find-chromium.ts';
import { installPackages } from './install-packages.ts';

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
