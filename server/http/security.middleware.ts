import type { MiddlewareHandler } from 'hono';
import { createCrossSiteError } from './errors.middleware.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // The forms engine and Argon2 are WebAssembly; no eval of JavaScript follows from this word.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of every answer, also of the files that the edge serves without asking the Worker. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The one address that is meant to be followed from elsewhere. */
const PUBLIC_PAPER = /^\/api\/papers\/[^/]+$/;

export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
    const isKept = context.res.headers.has('Cache-Control');
    if (context.req.path.startsWith('/api') && !isKept) context.header('Cache-Control', 'no-store');
  };
}

/**
 * What writes must come from our own page: by Fetch Metadata, or by Origin where a browser sends none. A GET
 * never writes; as image or script of another page it is refused too.
 */
export function sameSiteOnly({ origin }: { origin: string }): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header('sec-fetch-site');
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (isRead) {
      const destination = context.req.header('sec-fetch-dest');
      // A person follows a link from a mail or a page of others: it opens a page of its own, which nobody embeds.
      const isFollowed = destination === 'document' && context.req.header('sec-fetch-mode') === 'navigate';
      const isForeign = site === 'cross-site' && !(isFollowed && PUBLIC_PAPER.test(context.req.path));
      if (isForeign || destination === 'image' || destination === 'script') throw createCrossSiteError();
    } else if (site === undefined ? context.req.header('origin') !== origin : site !== 'same-origin') {
      throw createCrossSiteError();
    }
    await next();
  };
}
