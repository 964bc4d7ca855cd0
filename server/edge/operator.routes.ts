import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { fromOutcome } from '../compartment/outcome.ts';
import { sha256 } from '../compartment/sha256.ts';
import { securityHeaders } from '../http/security.middleware.ts';
import { objectOf } from './edge-ports.ts';

function isSame(left: string, right: string): boolean {
  const encoder = new TextEncoder();
  return timingSafeEqual(encoder.encode(sha256([left])), encoder.encode(sha256([right])));
}

/**
 * What an operator does at a terminal on premises: ask for the first administrator's code. Only while the secret
 * `OPERATOR_TOKEN` is set, and nobody is enrolled; to everybody else there is no such address.
 */
export function operatorRoutes(env: Env): Hono {
  return new Hono().post('/api/operator/bootstrap', securityHeaders(), async (context, next) => {
    const given = context.req.header('x-clasi-operator') ?? '';
    const wanted = env.OPERATOR_TOKEN ?? '';
    if (wanted === '' || !isSame(given, wanted)) return next();
    const label = context.req.query('label') ?? 'Presidencia';
    try {
      return context.json(fromOutcome(await objectOf(env, 'identity').bootstrap({ label })) as object);
    } catch {
      return context.json({ kind: 'clasi.error', error: { code: 'people.not_empty', details: {} } }, 409);
    }
  });
}
