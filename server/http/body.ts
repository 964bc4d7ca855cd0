import type { Context } from 'hono';
import * as v from 'valibot';
import {
  createBadBodyError,
  createBadContentTypeError,
  createBodyTooLargeError,
} from './errors.middleware.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads at most `limit` bytes, whatever the caller declared: a lying Content-Length gains nothing. */
export async function readBytes(context: Context, limit: number): Promise<Uint8Array> {
  const declared = Number(context.req.header('content-length') ?? '0');
  if (declared > limit) throw createBodyTooLargeError({ limit });
  const stream = context.req.raw.body;
  if (stream === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw createBodyTooLargeError({ limit });
    }
    parts.push(value);
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The body of a request as its schema has it.
 * @throws `http.bad_content_type`, `http.body_too_large`, `http.bad_body` with the path of the first fault
 */
export async function parseBody<const S extends v.GenericSchema>(
  context: Context,
  schema: S,
  { maxBytes = 65_536 }: { maxBytes?: number } = {},
): Promise<v.InferOutput<S>> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json(;|$)/i.test(type))
    throw createBadContentTypeError({ expected: 'application/json' });
  const bytes = await readBytes(context, maxBytes);
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    throw createBadBodyError({ path: '', problem: 'not JSON, or cut off' });
  }
  // A list without anything in it would pass for an object without fields.
  if (Array.isArray(value)) throw createBadBodyError({ path: '', problem: 'a list' });
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const issue = result.issues[0];
    throw createBadBodyError({ path: v.getDotPath(issue) ?? '', problem: issue.message });
  }
  return result.output;
}
