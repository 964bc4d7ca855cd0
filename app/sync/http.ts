import * as v from 'valibot';
import { ErrorBodySchema } from '#shared/sync/protocol.ts';
import { toWireBody, type WireBody } from './transport.ts';
import { TransportError } from './transport-error.ts';

/** Timeouts: until the server starts to answer, and from then to the end of a large page on a slow connection. */
const HEAD_MS = 30_000;
const BODY_MS = 180_000;

/** Only these are about what was sent; any other 4xx is about who asks, or for what. */
const ABOUT_CONTENT: ReadonlySet<number> = new Set([400, 413, 415, 422]);
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  /** JSON that is written already. */
  readonly packed?: WireBody;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Called when a success has begun to arrive, before its body is read. */
  readonly onHeaders?: (headers: Headers) => void;
  /** Called with the whole body of a JSON answer: the UTF-8 of exactly the value that is returned. */
  readonly onBytes?: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Requests to our own server, in the name of one device. Every failure is a `TransportError`. */
export interface Http {
  json(request: HttpRequest): Promise<unknown>;
  bytes(request: HttpRequest): Promise<Uint8Array<ArrayBuffer>>;
}

function readRetryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}

async function toError(response: Response): Promise<TransportError> {
  const { status } = response;
  const body = v.safeParse(ErrorBodySchema, await response.json().catch(() => null));
  const retryAfter = readRetryAfter(response);
  if (status >= 500 || PASSING.has(status)) {
    const code = body.success ? body.output.error.code : 'transport.server';
    // 511 means that a network wants a login: not our server.
    return new TransportError({ kind: status === 511 ? 'not_ours' : 'server', status, code, retryAfter });
  }
  if (!body.success) return new TransportError({ kind: 'not_ours', status });
  const { code, details } = body.output.error;
  if (status === 401) return new TransportError({ kind: 'unauthorised', status, code, details });
  if (code === 'session.device_revoked')
    return new TransportError({ kind: 'revoked', status, code, details });
  const isAboutContent = ABOUT_CONTENT.has(status) && !code.startsWith('sync.protocol');
  return new TransportError({ kind: isAboutContent ? 'rejected' : 'forbidden', status, code, details });
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/json') === true;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws TransportError `not_ours`: a truncated body looks like broken JSON */
function readJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    throw new TransportError({ kind: 'not_ours' });
  }
}

/** Whether a failed request still got an answer from our server. */
function isOurAnswer({ kind }: TransportError): boolean {
  return kind !== 'offline' && kind !== 'timeout' && kind !== 'not_ours';
}

/**
 * @param device sent along, so that several people on one phone each have their own session; null before enrolment
 * @param onAnswer called whenever our server answered, whatever it said
 */
export function createHttp({
  device,
  onAnswer = () => undefined,
  fetch = globalThis.fetch.bind(globalThis),
}: {
  device: string | null;
  onAnswer?: () => void;
  fetch?: typeof globalThis.fetch;
}): Http {
  async function send<T>(request: HttpRequest, read: (response: Response) => Promise<T>): Promise<T> {
    const { method = 'GET', path, json, bytes } = request;
    const { packed = json === undefined ? undefined : toWireBody(JSON.stringify(json)) } = request;
    const control = new AbortController();
    let timer = setTimeout(() => control.abort(), HEAD_MS);
    const headers: Record<string, string> = { accept: 'application/json' };
    if (device !== null) headers['x-clasi-device'] = device;
    if (packed !== undefined) headers['content-type'] = 'application/json';
    if (bytes !== undefined) headers['content-type'] = 'application/octet-stream';
    const body = packed ?? bytes;
    try {
      const response = await fetch(path, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        credentials: 'same-origin',
        // Our server never redirects: only a portal does.
        redirect: 'error',
        cache: 'no-store',
        signal: control.signal,
      });
      clearTimeout(timer);
      timer = setTimeout(() => control.abort(), BODY_MS);
      if (!response.ok) throw await toError(response);
      request.onHeaders?.(response.headers);
      const answer = await read(response);
      onAnswer();
      return answer;
    } catch (error) {
      if (error instanceof TransportError) {
        if (isOurAnswer(error)) onAnswer();
        throw error;
      }
      throw new TransportError({ kind: control.signal.aborted ? 'timeout' : 'offline' });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    json: (request) =>
      send(request, async (response) => {
        if (!isJson(response)) throw new TransportError({ kind: 'not_ours', status: response.status });
        const bytes = new Uint8Array(await response.arrayBuffer());
        const value = readJson(bytes);
        request.onBytes?.(bytes);
        return value;
      }),
    bytes: (request) =>
      send(request, async (response) => {
        // A portal gives its page for whatever is asked for.
        if (response.headers.get('content-type')?.startsWith('text/html') === true)
          throw new TransportError({ kind: 'not_ours', status: response.status });
        return new Uint8Array(await response.arrayBuffer());
      }),
  };
}

/** An answer of our server, checked against its schema; anything else is `not_ours`. */
export async function ask<const S extends v.GenericSchema>({
  http,
  request,
  schema,
}: {
  http: Pick<Http, 'json'>;
  request: HttpRequest;
  schema: S;
}): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, await http.json(request));
  if (!parsed.success) throw new TransportError({ kind: 'not_ours' });
  return parsed.output;
}
