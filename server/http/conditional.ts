import type { Context } from 'hono';
import type { Ports } from '../ports.ts';

function isSameTag(header: string, tag: string): boolean {
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag);
}

/** Whether the caller already has this version. */
export function isKnown(context: Context, tag: string): boolean {
  const known = context.req.header('if-none-match');
  return known !== undefined && isSameTag(known, tag);
}

/**
 * A text that clients fetch again and again: while it is unchanged, it is not sent twice.
 * @param changedAt milliseconds since 1970
 * @param version what the text is known by without making it, such as a hash of what it says; by default its own hash
 */
export async function answerUnlessKnown(
  context: Context,
  ports: Ports,
  answer: {
    readonly text: string | (() => Promise<string>);
    readonly version?: string;
    readonly type: string;
    readonly changedAt: number;
    readonly cache: string;
    readonly fileName: string;
  },
): Promise<Response> {
  const make = async () => (typeof answer.text === 'string' ? answer.text : answer.text());
  const version = answer.version ?? (await ports.sha256(new TextEncoder().encode(await make())));
  const tag = `"${version.slice(0, 32)}"`;
  const changed = Math.floor(answer.changedAt / 1000) * 1000;
  context.header('ETag', tag);
  context.header('Last-Modified', new Date(changed).toUTCString());
  context.header('Cache-Control', answer.cache);
  // By its tag alone, not by date: what a person may read can change without a write, or twice within a second.
  if (isKnown(context, tag)) return context.body(null, 304);
  context.header('Content-Type', answer.type);
  context.header('Content-Disposition', `inline; filename="${answer.fileName}"`);
  return context.body(await make());
}
