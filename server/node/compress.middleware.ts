import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const packed = promisify(gzip);
const MIN_BYTES = 1024;
/** The lowest level: a pull page of a phone's first minute is packed while other phones wait. */
const LEVEL = constants.Z_BEST_SPEED;

/** Packs JSON answers above 1 KB. An event stream is never JSON, so it goes out line by line as it comes. */
export function compressJson(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    const isJson = /^application\/(openapi\+)?json(;|$)/.test(res.headers.get('content-type') ?? '');
    if (!isJson || res.body === null || res.headers.has('content-encoding')) return;
    context.header('Vary', 'Accept-Encoding');
    if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return;
    const { status, headers } = context.res;
    const plain = new Uint8Array(await context.res.arrayBuffer());
    const isWorthIt = plain.length > MIN_BYTES;
    const body = isWorthIt ? new Uint8Array(await packed(plain, { level: LEVEL })) : plain;
    const answer = new Response(body, { status, headers });
    answer.headers.delete('content-length');
    if (isWorthIt) answer.headers.set('Content-Encoding', 'gzip');
    context.res = undefined;
    context.res = answer;
  };
}
