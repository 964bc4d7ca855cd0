import type { Context } from 'hono';
import * as v from 'valibot';
import { shapeOf } from '#shared/kernel/json-shape.ts';
import type { RequestSize } from '../compartment/gathered-pushes.ts';
import { BODY_LIMITS, type BodyLimits } from './body-limits.ts';
import {
  createBadBodyError,
  createBadContentTypeError,
  createBodyTooLargeError,
} from './errors.middleware.ts';

/** Maximum nesting of our messages, including arguments (32). */
const MAX_DEPTH = 40;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads at most `limit` bytes, whatever `Content-Length` says. */
export async function readBytes(context: Context, limit: number): Promise<Uint8Array> {
  const declared = Number(context.req.header('content-length') ?? '0');
  if (declared > limit) throw createBodyTooLargeError({ limit });
  const stream = context.req.raw.body;
  if (stream === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await nextPart(reader);
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

/** A line that breaks in the middle of a body is a fault of the line, which no operator has to hear of. */
async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw createBadBodyError({ path: '', problem: 'cut off' });
  }
}

/**
 * Checks the caller before their body is stored. A refused body is still read to its end and dropped: to a slow phone,
 * an answer in the middle of an upload looks like a broken line.
 * @param limit bytes after which reading stops
 */
export async function beforeBody<T>(
  context: Context,
  { limit, judge }: { limit: number; judge: () => Promise<T> },
): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    await dropBody(context, limit);
    throw error;
  }
}

async function dropBody(context: Context, limit: number): Promise<void> {
  const reader = context.req.raw.body?.getReader();
  if (reader === undefined) return;
  for (let length = 0; length <= limit; ) {
    const { done, value } = await nextPart(reader);
    if (done) return;
    length += value.length;
  }
  await reader.cancel();
}

/**
 * JSON as its schema describes it. Its shape is counted before it is parsed, and validation stops at the first fault:
 * the limits bound the cost of any text.
 * @throws `http.bad_body` with the path of the first fault
 */
function parseJson<const S extends v.GenericSchema>(
  bytes: Uint8Array,
  { schema, maxValues }: { schema: S; maxValues: number },
): { value: v.InferOutput<S>; size: RequestSize } {
  const shape = shapeOf(bytes, { values: maxValues, depth: MAX_DEPTH });
  if (shape.depth > MAX_DEPTH)
    throw createBadBodyError({ path: '', problem: `deeper than ${MAX_DEPTH} levels` });
  if (shape.values > maxValues)
    throw createBadBodyError({ path: '', problem: `more than ${maxValues} values` });
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    throw createBadBodyError({ path: '', problem: 'not JSON, or cut off' });
  }
  // Valibot would accept an empty list as an object without fields.
  if (Array.isArray(value) && schema.type !== 'array')
    throw createBadBodyError({ path: '', problem: 'a list' });
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    throw createBadBodyError({ path: v.getDotPath(issue) ?? '', problem: issue.message });
  }
  return { value: result.output, size: { bytes: bytes.length, values: shape.values } };
}

/**
 * The body of a request as its schema describes it, and its size.
 * @throws `http.bad_content_type`, `http.body_too_large`, `http.bad_body` with the path of the first fault
 */
export async function parseSizedBody<const S extends v.GenericSchema>(
  context: Context,
  schema: S,
  { maxBytes, maxValues }: BodyLimits,
): Promise<{ value: v.InferOutput<S>; size: RequestSize }> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json(;|$)/i.test(type))
    throw createBadContentTypeError({ expected: 'application/json' });
  return parseJson(await readBytes(context, maxBytes), { schema, maxValues });
}

/** The same without the size. */
export async function parseBody<const S extends v.GenericSchema>(
  context: Context,
  schema: S,
  limits: BodyLimits = BODY_LIMITS.small,
): Promise<v.InferOutput<S>> {
  return (await parseSizedBody(context, schema, limits)).value;
}
