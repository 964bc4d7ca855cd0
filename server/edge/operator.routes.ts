import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { isCompartmentName } from '../compartment/compartment-name.ts';
import { fromOutcome } from '../compartment/outcome.ts';
import { sha256 } from '../compartment/sha256.ts';
import { securityHeaders } from '../http/security.middleware.ts';
import type { Appointment, Presidency } from '../session/vacancy.ts';
import { createEdgePorts, objectOf } from './edge-ports.ts';

function isSame(left: string, right: string): boolean {
  const encoder = new TextEncoder();
  return timingSafeEqual(encoder.encode(sha256([left])), encoder.encode(sha256([right])));
}

/**
 * What an operator does at a terminal on premises: get the first administrator's code while nobody is enrolled,
 * appoint a presidency when nobody holds it, and confirm the clock. Works only while the secret `OPERATOR_TOKEN` is set;
 * without it the addresses do not exist.
 */
export function operatorRoutes(env: Env): Hono {
  function isOperator(given: string | undefined): boolean {
    const wanted = env.OPERATOR_TOKEN ?? '';
    return wanted !== '' && isSame(given ?? '', wanted);
  }
  const app = new Hono();
  app.post('/api/operator/clock', securityHeaders(), async (context, next) => {
    if (!isOperator(context.req.header('x-clasi-operator'))) return next();
    const name = context.req.query('compartment') ?? 'committee';
    if (!isCompartmentName(name)) return next();
    const port = createEdgePorts(env).compartment(name);
    const isBelieved = await port.confirmClock(context.req.query('today') ?? '');
    return context.json({ kind: 'clasi.clock', isBelieved }, isBelieved ? 200 : 409);
  });
  app.get('/api/operator/presidency', securityHeaders(), async (context, next) => {
    if (!isOperator(context.req.header('x-clasi-operator'))) return next();
    const presidency = fromOutcome(await objectOf(env, 'identity').presidency()) as Presidency;
    return context.json({ kind: 'clasi.presidency', ...presidency });
  });
  app.post('/api/operator/appoint', securityHeaders(), async (context, next) => {
    if (!isOperator(context.req.header('x-clasi-operator'))) return next();
    const outcome = await objectOf(env, 'identity').appoint({ whom: context.req.query('whom') ?? '' });
    if (!outcome.ok && outcome.error !== null) {
      const { code, details } = outcome.error;
      return context.json({ kind: 'clasi.error', error: { code, details } }, 409);
    }
    const { person, invitation } = fromOutcome(outcome) as Appointment;
    return context.json({ kind: 'clasi.appointment', person, invitation });
  });
  return app.post('/api/operator/bootstrap', securityHeaders(), async (context, next) => {
    if (!isOperator(context.req.header('x-clasi-operator'))) return next();
    const label = context.req.query('label') ?? 'Presidencia';
    try {
      return context.json(fromOutcome(await objectOf(env, 'identity').bootstrap({ label })) as object);
    } catch {
      return context.json({ kind: 'clasi.error', error: { code: 'people.not_empty', details: {} } }, 409);
    }
  });
}
