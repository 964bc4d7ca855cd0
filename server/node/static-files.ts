import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { chosenCoding } from './chosen-coding.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.xml', '.webmanifest', '.json', '.txt']);

interface StoredFile {
  /** ms since 1970, of the file it was read from. */
  readonly changedAt: number;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Null: packing it saves nothing. */
  readonly packed: Readonly<Record<'br' | 'gzip', Uint8Array<ArrayBuffer>>> | null;
}

function load(path: string, changedAt: number): StoredFile {
  const extension = extname(path);
  const plain = new Uint8Array(readFileSync(path));
  const packs = COMPRESSIBLE.has(extension) && plain.length > 512;
  return {
    changedAt,
    type: TYPES[extension] ?? 'application/octet-stream',
    plain,
    packed: packs
      ? {
          br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
          gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
        }
      : null,
  };
}

/** The path below the root for an address; null if it is invalid or could leave the root. */
function wantedBy(address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (/[\\\0]/.test(path) || path.split('/').includes('..')) return null;
  return normalize(path).replace(/^[/\\]+/, '');
}

/**
 * The built app. Hashed files are cached for ever, all others are revalidated. An unknown path gets the app's page,
 * since the app has its own routes. Each file is compressed once and kept until it changes: a new version of the app that
 * is built in the same folder is served without a restart.
 */
export function staticFiles({ root }: { root: string }): Hono {
  const cache = new Map<string, StoredFile>();
  return new Hono().get('*', (context) => {
    const wanted = wantedBy(context.req.path);
    if (wanted === null) return context.text('not found', 404);
    const path = join(root, wanted);
    const isFile = path.startsWith(root + sep) && existsSync(path) && statSync(path).isFile();
    if (!isFile && extname(wanted) !== '') return context.text('not found', 404);
    const name = isFile ? wanted : 'index.html';
    let file = cache.get(name);
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    // While the app is built anew its page is gone for a moment.
    if (file === undefined || (found !== undefined && found.mtimeMs !== file.changedAt)) {
      file = load(join(root, name), found?.mtimeMs ?? 0);
      cache.set(name, file);
    }
    const { plain, packed } = file;
    const coding = packed === null ? null : chosenCoding(context, ['br', 'gzip']);
    context.header('Content-Type', file.type);
    context.header('Vary', 'Accept-Encoding');
    context.header(
      'Cache-Control',
      name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (packed === null || coding === null) return context.body(plain);
    context.header('Content-Encoding', coding);
    return context.body(packed[coding]);
  });
}
