import * as v from 'valibot';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  BriefPullSchema,
  type PullRequest,
  type PullResponse,
  PullResponseSchema,
  type PushResponse,
  PushResponseSchema,
  type StreamPage,
  StreamPageSchema,
  VerdictSchema,
} from '#shared/sync/protocol.ts';
import { TransportError } from './transport-error.ts';

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isBody(value: unknown): value is JsonObject | null {
  return typeof value === 'object' && !Array.isArray(value);
}

/**
 * Parsing ten thousand entries with a schema library takes longer than parsing their JSON; this loop checks the same.
 */
function areEntries(value: unknown): value is StreamPage['entries'] {
  if (!Array.isArray(value)) return false;
  for (const entry of value as unknown[]) {
    if (!Array.isArray(entry) || entry.length !== 7) return false;
    const [collection, id, parent, audience, rev, seq, body] = entry as unknown[];
    if (typeof collection !== 'string' || typeof id !== 'string' || typeof audience !== 'string')
      return false;
    if (parent !== null && typeof parent !== 'string') return false;
    if (!isCount(rev) || !isCount(seq) || !isBody(body)) return false;
  }
  return true;
}

const pages = v.array(
  v.strictObject({ ...StreamPageSchema.entries, entries: v.custom<StreamPage['entries']>(areEntries) }),
);
const PullShape = v.strictObject({ ...PullResponseSchema.entries, pages });
const BriefShape = v.strictObject({ ...BriefPullSchema.entries, pages });
const AnswerShape = v.variant('kind', [PullShape, BriefShape]);

/** What a brief answer leaves out is as the device asked (SPEC L9). */
function inFull(
  { to, pages: said, ...answer }: v.InferOutput<typeof BriefShape>,
  { instance, epoch, streams }: PullRequest,
): PullResponse {
  if (instance === null) throw notOurs();
  const scopes = streams.map(({ scope }) => scope);
  const byScope = new Map(said.map((page) => [page.scope, page]));
  if (byScope.size !== said.length || said.some((page) => page.to !== to || !scopes.includes(page.scope)))
    throw notOurs();
  const silent = (scope: string, from: number): StreamPage => ({ scope, from, to, entries: [], left: [] });
  return {
    ...{ ...answer, kind: 'clasi.pull', instance, epoch, scopes, reset: false },
    pages: streams.map(({ scope, after }) => byScope.get(scope) ?? silent(scope, after)),
  };
}

/** The verdict that nearly all get, without a word beside it; checked by hand for the same reason as entries. */
function isPlainlyAccepted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return false;
  const { id, status, seq, receivedAt } = value as Record<string, unknown>;
  return status === 'accepted' && v.is(VerdictSchema.entries.id, id) && isCount(seq) && isCount(receivedAt);
}

function areVerdicts(value: unknown): value is PushResponse['verdicts'] {
  return (
    Array.isArray(value) &&
    value.every((verdict) => isPlainlyAccepted(verdict) || v.is(VerdictSchema, verdict))
  );
}

const PushShape = v.strictObject({
  ...PushResponseSchema.entries,
  verdicts: v.custom<PushResponse['verdicts']>(areVerdicts),
});

function notOurs(): TransportError {
  return new TransportError({ kind: 'not_ours' });
}

/** @throws TransportError `not_ours` unless this is our server's answer to exactly this push. */
export function readPushResponse({
  answer,
  request,
  sent,
}: {
  answer: unknown;
  request: string;
  sent: ReadonlySet<string>;
}): PushResponse {
  const parsed = v.safeParse(PushShape, answer);
  if (!parsed.success || parsed.output.request !== request) throw notOurs();
  if (parsed.output.verdicts.some((verdict) => !sent.has(verdict.id))) throw notOurs();
  return parsed.output;
}

/** @throws TransportError `not_ours` unless this is our server's answer to exactly this pull, without a gap. */
export function readPullResponse({
  answer,
  request,
}: {
  answer: unknown;
  request: PullRequest;
}): PullResponse {
  const parsed = v.safeParse(AnswerShape, answer);
  if (!parsed.success || parsed.output.request !== request.request) throw notOurs();
  const { output } = parsed;
  const response = output.kind === 'clasi.brief' ? inFull(output, request) : output;
  const cursors = new Map(request.streams.map(({ scope, after }) => [scope, after]));
  const scopes = new Set(response.scopes);
  for (const page of response.pages) {
    const expected = response.reset ? 0 : (cursors.get(page.scope) ?? 0);
    if (!scopes.has(page.scope) || page.from !== expected || page.to < page.from) throw notOurs();
  }
  return response;
}
