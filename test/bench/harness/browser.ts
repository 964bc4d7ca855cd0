import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
}

export interface Traffic {
  /** Bytes from the server on the wire, including headers; bytes of request bodies. */
  readonly down: number;
  readonly up: number;
  readonly requests: number;
}

export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  throttle(rate: number): Promise<void>;
  /** Counts from this call to `traffic()`. */
  countTraffic(): Promise<void>;
  traffic(): Traffic;
  close(): Promise<void>;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/**
 * A browser with a new profile on the disk: a private window keeps IndexedDB in memory, where durability costs nothing.
 */
export async function openTab({
  url,
  cookies = [],
}: {
  url: string;
  cookies?: readonly Cookie[];
}): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'clasi-bench-profile-'));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    args: ARGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const counted = { down: 0, up: 0, requests: 0 };
  await context.addCookies(
    cookies.map((cookie) => ({ ...cookie, httpOnly: true, secure: true, sameSite: 'Strict' as const })),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.stack ?? error.message}\n`));
  page.on('console', (message) => {
    // PouchDB asks for checkpoints that do not exist yet.
    const isTold = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
    if (isTold) process.stderr.write(`page: ${message.text()}\n`);
  });
  const cdp = await context.newCDPSession(page);
  cdp.on('Network.loadingFinished', (event) => {
    counted.down += event.encodedDataLength;
  });
  cdp.on('Network.requestWillBeSent', (event) => {
    counted.requests += 1;
    counted.up += (event.request.postDataEntries ?? []).reduce(
      (sum, entry) => sum + Buffer.from(entry.bytes ?? '', 'base64').length,
      0,
    );
  });
  await page.goto(url);
  return {
    page,
    context,
    cdp,
    throttle: async (rate) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
    async countTraffic() {
      await cdp.send('Network.enable', { maxPostDataSize: 50_000_000 });
      Object.assign(counted, { down: 0, up: 0, requests: 0 });
    },
    traffic: () => ({ ...counted }),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
