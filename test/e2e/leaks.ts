import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** What a phone is told: by its browser, which forgets a body when its page is left, and by its pages, which do not. */
interface Heard {
  readonly parts: Promise<string>[];
  readonly byPages: string[];
}
const recorded = new WeakMap<BrowserContext, Heard>();
const TELL = 'clasiTestHeard';

/** Every answer of this phone so far is recorded with its body, and the pages it opens from now on tell theirs. */
export async function untilTrafficRead(context: BrowserContext): Promise<void> {
  const parts = recorded.get(context)?.parts ?? [];
  for (let read = -1; read !== parts.length; ) {
    read = parts.length;
    await Promise.all(parts);
  }
}

/** Runs in each page: the app gets an answer only when what it says has been recorded. */
function tellAnswers(tell: string): void {
  const answer = globalThis.fetch.bind(globalThis);
  const record = (globalThis as unknown as Record<string, (told: string) => Promise<void>>)[tell];
  globalThis.fetch = async (input, init) => {
    const response = await answer(input, init);
    const { pathname } = new URL(response.url, location.href);
    if (!pathname.startsWith('/api/') || pathname.startsWith('/api/live/')) return response;
    const body = await response
      .clone()
      .arrayBuffer()
      .catch(() => new ArrayBuffer());
    const letters = Array.from(new Uint8Array(body), (byte) => String.fromCharCode(byte));
    await record?.(`${response.url}\n${letters.join('')}`);
    return response;
  };
}

function record(context: BrowserContext): Heard {
  const before = recorded.get(context);
  if (before !== undefined) return before;
  const heard: Heard = { parts: [], byPages: [] };
  recorded.set(context, heard);
  const told = context
    .exposeFunction(TELL, (text: string) => {
      heard.byPages.push(text);
    })
    .then(() => context.addInitScript(tellAnswers, TELL))
    .then(() => '');
  heard.parts.push(told);
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // An endless stream has no body; the code below reads its pokes in the page.
    if (!pathname.startsWith('/api/') || pathname.startsWith('/api/live/')) return;
    const headers = JSON.stringify(response.headers());
    const part = response
      .body()
      .then((body) => `${response.url()}\n${headers}\n${body.toString('latin1')}`)
      .catch(() => response.url());
    heard.parts.push(part);
  });
  return heard;
}

/** Collects everything that the server tells this phone's pages from now on, as text; waits for open requests. */
export function recordTraffic(context: BrowserContext): () => Promise<string> {
  const { parts, byPages } = record(context);
  const from = { parts: parts.length, byPages: byPages.length };
  return async () => {
    const byBrowser = await Promise.all(parts.slice(from.parts));
    return [...byBrowser, ...byPages.slice(from.byPages)].join('\n');
  };
}

/** Which of these stand in what a phone was told: what a test that fails prints is no page of traffic. */
export function heardIn(traffic: string, words: readonly string[]): string[] {
  return words.filter((word) => traffic.includes(word));
}

/** A text as its bytes are in UTF-8 and in UTF-16, both read as Latin-1. */
function spellings(token: string): string[] {
  return [Buffer.from(token, 'utf8').toString('latin1'), Buffer.from(token, 'utf16le').toString('latin1')];
}

/**
 * Where one of the tokens is readable in this origin's stores: every value of every IndexedDB store, every OPFS file,
 * localStorage, sessionStorage and the caches. Also returns how much was searched.
 */
export function findInStores(
  page: Page,
  tokens: readonly string[],
): Promise<{ found: string[]; databases: number; rows: number; files: number }> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    let rows = 0;
    let files = 0;

    function look(place: string, value: unknown, seen = new Set<unknown>()): void {
      if (typeof value === 'string') {
        if (wanted.some((token) => value.includes(token))) found.push(place);
        return;
      }
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if (value instanceof ArrayBuffer) {
        look(place, new Uint8Array(value), seen);
        return;
      }
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        for (const label of ['utf-8', 'utf-16le']) look(place, new TextDecoder(label).decode(bytes), seen);
        return;
      }
      const inner =
        value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);
      for (const [key, one] of inner) {
        look(`${place} key`, key, seen);
        look(`${place}.${String(key)}`, one, seen);
      }
    }

    const databases = await indexedDB.databases();
    for (const { name } of databases) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        rows += values.length;
        for (const value of values) look(`${name}/${store}`, value);
      }
      database.close();
    }

    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) {
          await walk(handle, `${path}/${name}`);
          continue;
        }
        files += 1;
        look(`${path}/${name}`, await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      }
    }
    await walk(await navigator.storage.getDirectory(), 'opfs');

    look('localStorage', { ...localStorage });
    look('sessionStorage', { ...sessionStorage });
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        look(`cache ${request.url}`, await (await cache.match(request))?.arrayBuffer());
      }
    }
    return { found, databases: databases.length, rows, files };
  }, tokens);
}

/**
 * Files of a browser's profile in which a token is readable, including the browser's own: history, form contents of its
 * last session, caches.
 */
export function findOnDisk(profile: string, tokens: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path).toString('latin1');
    for (const token of tokens) {
      if (!spellings(token).some((spelling) => text.includes(spelling))) continue;
      found.push(`${path.slice(profile.length + 1)}: ${token}`);
    }
  }
  return found;
}
