import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp } from '#server/scripts/build-app.ts';
import { makeDocuments } from '../documents.ts';
import type { AppReady } from '../servers/app-server.ts';
import type { ClasiReady } from '../servers/clasi-server.ts';
import type { SessionReady } from '../servers/session-server.ts';
import type { Member } from '../servers/sign-in.ts';
import type { RoomSize } from '../session.ts';
import { type Cookie, openTab, type Tab } from './browser.ts';
import { buildPages, installPeers } from './build-pages.ts';
import { type Child, startChild } from './children.ts';
import { freePort } from './free-port.ts';

export const ENTRIES = 10_000;
const SERVERS = join(import.meta.dirname, '../servers');
const PEERS = join(import.meta.dirname, '../peers');

export type ContenderName =
  | 'clasi'
  | 'floor'
  | 'floorStrict'
  | 'floorRows'
  | 'pouchdb'
  | 'rxdb'
  | 'forms'
  | 'odkForms';

/** Where a contender's page is not called by its name. */
const PAGES: Partial<Record<ContenderName, string>> = {
  floorStrict: 'floor',
  floorRows: 'floor',
  odkForms: 'odk-web-forms',
};

/** What one run of the benchmark shares: built pages, a folder that is removed at the end, servers started once. */
export interface World {
  readonly runs: number;
  /** Path of a form that is not part of the repository and is measured too; null if none was named. */
  readonly form: string | null;
  folder(name: string): string;
  pages(): Promise<string>;
  /** The built app, copied on first use: a later build changes nothing here. */
  dist(): Promise<string>;
  /** One server each, with ten thousand entries to pull, started on first use. */
  clasi(): Promise<Child<ClasiReady>>;
  plain(): Promise<Child<{ url: string }>>;
  couch(): Promise<Child<{ url: string }>>;
  startClasi(options: {
    members: readonly string[];
    fill?: readonly string[];
    data?: string;
  }): Promise<Child<ClasiReady>>;
  startPlain(): Promise<Child<{ url: string }>>;
  startApp(options: { args: readonly string[] }): Promise<Child<AppReady>>;
  startSession(size: RoomSize): Promise<Child<SessionReady>>;
  /** Answers every pull with as many bytes. */
  startSessionFloor(bytes: number): Promise<Child<{ url: string }>>;
  /**
   * A fresh browser profile on the contender's page, not opened yet; `member` is the person that our page acts for.
   */
  tab(contender: ContenderName): Promise<Tab>;
  close(): Promise<void>;
}

export function cookieOf({ member, url }: { member: Member; url: string }): Cookie {
  // Chromium takes a Secure cookie for http://localhost, but Playwright asks for an https address.
  return { ...member.cookie, url: url.replace('http:', 'https:') };
}

/** Two letters per run: every run that writes has its own compartment. */
export function stateOfRun(run: number): string {
  return String.fromCharCode(65 + Math.floor(run / 26), 65 + (run % 26));
}

function once<T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | undefined } {
  let value: Promise<T> | undefined;
  return {
    get() {
      value ??= make();
      return value;
    },
    made: () => value,
  };
}

export function createWorld({ runs, form }: { runs: number; form: string | null }): World {
  const root = mkdtempSync(join(tmpdir(), 'clasi-bench-'));
  const started: Child<unknown>[] = [];
  let folders = 0;
  function folder(name: string): string {
    folders += 1;
    return mkdtempSync(join(root, `${name}-${folders}-`));
  }
  async function start<R>(options: {
    script: string;
    args: readonly string[];
    cwd?: string;
  }): Promise<Child<R>> {
    const child = await startChild<R>(options);
    started.push(child);
    return child;
  }

  const pages = once(async () => {
    installPeers();
    const outDir = folder('pages');
    await buildPages({ outDir });
    return outDir;
  });
  const world: World = {
    runs,
    form,
    folder,
    pages: pages.get,
    dist: once(async () => {
      const copy = folder('dist');
      cpSync(await builtApp(), copy, { recursive: true });
      return copy;
    }).get,
    clasi: once(() =>
      world.startClasi({
        // The first person of a compartment fills it; others pull entries without outcomes of their own.
        members: [
          'committee0',
          'committee',
          ...Array.from({ length: 3 * runs + 2 }, (_, run) => stateOfRun(run)),
        ],
        fill: ['committee'],
      }),
    ).get,
    plain: once(() => world.startPlain()).get,
    couch: once(async () => {
      const child = await start<{ url: string }>({
        script: join(PEERS, 'couch-server.js'),
        args: [folder('couch'), await pages.get(), String(await freePort())],
        cwd: PEERS,
      });
      const filled = await fetch(`${child.ready.url}/fill`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(makeDocuments({ count: ENTRIES, seed: 1 })),
      });
      if (!filled.ok) throw new Error(`filling CouchDB's stand-in: ${filled.status}`);
      return child;
    }).get,
    async startClasi({ members, fill = [], data = folder('clasi') }) {
      return start<ClasiReady>({
        script: join(SERVERS, 'clasi-server.ts'),
        args: [
          ...['--data', data, '--pages', await pages.get(), '--port', String(await freePort())],
          ...['--members', members.join(','), '--fill', fill.join(','), '--entries', String(ENTRIES)],
        ],
      });
    },
    startApp: ({ args }) => start<AppReady>({ script: join(SERVERS, 'app-server.ts'), args }),
    async startSession(size) {
      return start<SessionReady>({
        script: join(SERVERS, 'session-server.ts'),
        args: [
          ...['--data', folder('session'), '--port', String(await freePort())],
          ...['--size', JSON.stringify(size)],
        ],
      });
    },
    async startSessionFloor(bytes) {
      return start<{ url: string }>({
        script: join(SERVERS, 'session-floor.ts'),
        args: ['--port', String(await freePort()), '--bytes', String(bytes)],
      });
    },
    async startPlain() {
      return start<{ url: string }>({
        script: join(SERVERS, 'plain-server.ts'),
        args: [
          ...['--database', join(folder('plain'), 'floor.sqlite'), '--pages', await pages.get()],
          ...['--port', String(await freePort()), '--entries', String(ENTRIES)],
        ],
      });
    },
    async tab(contender) {
      if (contender === 'clasi') {
        const { url, members } = (await world.clasi()).ready;
        return openTab({
          url: `${url}/clasi.html`,
          cookies: members.map((member) => cookieOf({ member, url })),
        });
      }
      if (contender === 'pouchdb') return openTab({ url: `${(await world.couch()).ready.url}/pouchdb.html` });
      const page = PAGES[contender] ?? contender;
      return openTab({ url: `${(await world.plain()).ready.url}/${page}.html` });
    },
    async close() {
      await Promise.all(started.map((child) => child.stop()));
      rmSync(root, { recursive: true, force: true });
    },
  };
  return world;
}
