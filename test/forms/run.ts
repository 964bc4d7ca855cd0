import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { prepareDemo } from '#server/demo/run-demo.ts';
import { serve } from '#server/node/serve.ts';
import { program } from '#server/program.ts';
import { CHROMIUM_ARGS, findChromium } from '#server/scripts/find-chromium.ts';
import { freePort } from '../e2e/demo-server.ts';
import type { FormFinding, GivenFile } from './form-finding.ts';

const ROOT = join(import.meta.dirname, '../..');
const USAGE = 'Say which forms: npm run -s form -- check FILE...';
/** Longer than the slowest valid form takes on a small machine. */
const PATIENCE_MS = 180_000;
/** A phone keeps what it is sent: after so many forms, a new one bounds what thousands of them take. */
const MOST_ON_A_HOST = 100;
/** What may lie beside a form as one of its files. */
const MOST_BESIDE_BYTES = 30_000_000;

/** The forms among what was named; a folder stands for the XForms in it. */
function formsOf(named: readonly string[]): string[] {
  return named.flatMap((name) => {
    const path = resolve(name);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [name];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(xml|xhtml)$/i.test(file))
      .sort()
      .map((file) => join(name, file));
  });
}

/** The form first, then those of its neighbours that it may name; the page takes those that it does name. */
function givenFiles(path: string): GivenFile[] {
  const text = readFileSync(path);
  const definition = { name: basename(path), base64: text.toString('base64') };
  const words = text.toString('utf8');
  const folder = dirname(resolve(path));
  const isNamed = (name: string) =>
    [name, encodeURIComponent(name)].some((each) => words.includes(`/${each}`)) && words.includes('jr://');
  const beside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== definition.name && isNamed(entry.name))
    .filter(({ name }) => statSync(join(folder, name)).size <= MOST_BESIDE_BYTES)
    .map(({ name }) => ({ name, base64: readFileSync(join(folder, name)).toString('base64') }));
  return [definition, ...beside];
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [solid()],
    define: { __BUILD__: JSON.stringify('form-check') },
    build: { target: 'es2022', outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}

async function startServer({ data, dist }: { data: string; dist: string }) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const links: Record<string, string> = {};
  const running = await serve({
    folder: data,
    dist,
    settings: { port, host: '127.0.0.1', data, origin, trustProxy: false, build: 'form-check' },
    program,
    demo: () => new Hono(),
    async prepare(ports) {
      const formXml = readFileSync(join(ROOT, 'public/forms/threat-report.xml'), 'utf8');
      for (const { role, url } of await prepareDemo({ ports, folder: data, formXml, origin }))
        links[role] = url;
    },
  });
  return { running, links, origin };
}

const TIMEOUT: FormFinding = {
  ok: false,
  reason: 'hang: no answer in time',
  questions: 0,
  languages: [],
  unsupported: [],
  answerable: 0,
  roundTrip: false,
};

/** One server and one browser for all; a form that hangs costs its page and its server, not the others. */
async function checkAll(paths: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-form-'));
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  let isAllOk = true;
  try {
    await buildPage(join(folder, 'page'));
    let turn = 0;
    let host: Awaited<ReturnType<typeof openHost>> | undefined;
    for (const path of paths) {
      let finding: FormFinding;
      try {
        const files = givenFiles(path);
        turn += 1;
        if (turn % MOST_ON_A_HOST === 0) {
          await host?.close();
          host = undefined;
        }
        host ??= await openHost({ browser, data: join(folder, `data-${turn}`), dist: join(folder, 'page') });
        finding = await host.check(files);
      } catch (error) {
        await host?.close();
        host = undefined;
        const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        finding = error instanceof Overdue ? TIMEOUT : { ...TIMEOUT, reason: `failed: ${words}` };
      }
      isAllOk &&= finding.ok;
      process.stdout.write(`${JSON.stringify({ file: path, ...finding })}\n`);
    }
    await host?.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return isAllOk;
}

class Overdue extends Error {}

async function openHost({ browser, data, dist }: { browser: Browser; data: string; dist: string }) {
  const { running, links, origin } = await startServer({ data, dist });
  const context = await browser.newContext();
  const page: Page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  await page.goto(origin);
  await page.waitForFunction(() => window.formCheck !== undefined);
  await page.evaluate((given) => window.formCheck?.enrol(given), links);
  return {
    async check(files: readonly GivenFile[]): Promise<FormFinding> {
      let timer: NodeJS.Timeout | undefined;
      const overdue = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Overdue()), PATIENCE_MS);
      });
      try {
        const finding = page.evaluate((given) => window.formCheck?.check(given), files);
        finding.catch(() => undefined);
        const found = await Promise.race([finding, overdue]);
        if (found === undefined) throw new Error('the page is not there');
        return found;
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      await context.close().catch(() => undefined);
      await running.close();
    },
  };
}

const [command, ...named] = process.argv.slice(2);
if (command !== 'check' || named.length === 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
process.exit((await checkAll(formsOf(named))) ? 0 : 1);
