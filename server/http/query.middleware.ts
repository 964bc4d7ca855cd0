import type { MiddlewareHandler } from 'hono';
import { createBadBodyError } from './errors.middleware.ts';

/** Of two values under one name only one would be read, and which one is nobody's to guess: both are refused. */
export function eachNameOnce(): MiddlewareHandler {
  return async (context, next) => {
    const twice = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
    if (twice !== undefined)
      throw createBadBodyError({ path: 'query', problem: `${twice[0]} is named twice` });
    await next();
  };
}
