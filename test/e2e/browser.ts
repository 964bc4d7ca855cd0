import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#server/scripts/find-chromium.ts';
import { ORIGIN } from './demo-server.ts';

/** A typical field phone of the demo. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: 'es-CL',
  timezoneId: 'America/Santiago',
};

/** A browser on its own profile that resolves the demo's address to this port. */
export function launch({
  profile,
  port,
  options,
  camera,
}: {
  profile: string;
  port: number;
  options: BrowserContextOptions;
  /** The picture in front of the camera, as JPEG in a file `.mjpeg`; without it the phone has no camera. */
  camera?: string | undefined;
}): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    args: [
      ...CHROMIUM_ARGS,
      `--host-resolver-rules=MAP ${new URL(ORIGIN).host} 127.0.0.1:${port}`,
      // Background pages must go on, like those of a phone on a table.
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-background-timer-throttling',
      ...(camera === undefined
        ? []
        : [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${camera}`,
          ]),
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
    ...PHONE,
    baseURL: ORIGIN,
    ...options,
  });
}

/** The browser's main process: the one that names the profile and has no `--type`. */
function browserProcess(profile: string): number | null {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      const isMain = !words.some((word) => word.startsWith('--type='));
      if (isMain && words.includes(`--user-data-dir=${profile}`)) return Number(entry);
    } catch {
      // It ended during the search.
    }
  }
  return null;
}

/** Kills it like a system that is short of memory: no page hears of it. */
export async function killBrowser(profile: string): Promise<void> {
  for (let pid = browserProcess(profile); pid !== null; pid = browserProcess(profile)) {
    process.kill(pid, 'SIGKILL');
    await delay(50);
  }
  // Files that a killed browser leaves behind and that would keep a copy of its profile from opening.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(profile, name), { force: true });
  }
}
