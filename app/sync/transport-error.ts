import type { ErrorDetails } from '#shared/kernel/errors.ts';

/** Why a request failed. Only `rejected` and `revoked` are the server's answer to the request itself. */
export type TransportFailure =
  /** No connection, or it broke. */
  | 'offline'
  | 'timeout'
  /** An answer that is not our server's: a captive portal, a proxy, a truncated body. */
  | 'not_ours'
  /** The session ended or never existed: sign in again, nothing is lost. */
  | 'unauthorised'
  /** The server signed this device in, and the browser did not send its cookie: signing in again changes nothing. */
  | 'session_not_kept'
  /** The server no longer serves this device. */
  | 'revoked'
  /** 400, 413, 415, 422: the content of the request is wrong, and a retry will not help. */
  | 'rejected'
  /** Any other 4xx: not for this person, or not in this version of the program. */
  | 'forbidden'
  /** 5xx, 408, 425, 429. */
  | 'server';

export class TransportError extends Error {
  readonly kind: TransportFailure;
  readonly status: number | null;
  /** The dotted code of our own server, if it sent one. */
  readonly code: string;
  readonly details: ErrorDetails;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | null;
  constructor(init: {
    kind: TransportFailure;
    status?: number;
    code?: string;
    details?: ErrorDetails;
    retryAfter?: number | null;
  }) {
    super(init.code ?? `transport.${init.kind}`);
    this.name = 'TransportError';
    this.kind = init.kind;
    this.status = init.status ?? null;
    this.code = init.code ?? `transport.${init.kind}`;
    this.details = init.details ?? {};
    this.retryAfter = init.retryAfter ?? null;
  }
}

/** Anything that a transport throws, as a `TransportError`: what it did not classify is a broken connection. */
export function toTransportError(error: unknown): TransportError {
  return error instanceof TransportError ? error : new TransportError({ kind: 'offline' });
}

export function isWorthRetrying(error: TransportError): boolean {
  return error.kind !== 'rejected' && error.kind !== 'forbidden' && error.kind !== 'revoked';
}
