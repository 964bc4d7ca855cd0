import type { MiddlewareHandler } from 'hono';
import { createCrossSiteError } from './errors.middleware.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // The form engine and Argon2 are WebAssembly. This does not allow `eval` of JavaScript.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  // Recordings, and the sound of a form, are read from this device; a camera's picture needs none of it.
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For every answer, including files that the edge serves without running the Worker. */
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
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()',
};

/** The only address that other sites may link to. */
const PUBLIC_PAPER = /^\/api\/papers\/[^/]+$/;

export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    // One copy of the answer, whose headers may be fixed: `context.header` makes another for each header.
    const answer = new Response(context.res.body, context.res);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.headers.set(name, value);
    const isKept = answer.headers.has('Cache-Control');
    if (context.req.path.startsWith('/api') && !isKept) answer.headers.set('Cache-Control', 'no-store');
    // The former one has all of these headers, or none: nothing is to be joined.
    context.res = undefined;
    context.res = answer;
  };
}

/**
 * Writes must come from our own page: by Fetch Metadata, or by Origin if the browser sends none. A GET never writes; it
 * is refused too if another page embeds it as an image or a script.
 */
export function sameSiteOnly({ origin }: { origin: string }): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header('sec-fetch-site');
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (isRead) {
      const destination = context.req.header('sec-fetch-dest');
      // A person follows a link from a mail or another site: it opens a page of its own, not an embedded one.
      const isFollowed = destination === 'document' && context.req.header('sec-fetch-mode') === 'navigate';
      const isForeign = site === 'cross-site' && !(isFollowed && PUBLIC_PAPER.test(context.req.path));
      if (isForeign || destination === 'image' || destination === 'script') throw createCrossSiteError();
    } else if (site === undefined ? context.req.header('origin') !== origin : site !== 'same-origin') {
      throw createCrossSiteError();
    }
    await next();
  };
}
