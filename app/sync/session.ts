import { NonceAnswerSchema } from '#shared/session/session.schemas.ts';
import { NEXT_PAGE_HEADER, type Session, SessionSchema } from '#shared/sync/protocol.ts';
import { signAssertion } from './assertion.ts';
import { ask, type Http } from './http.ts';
import { type Transport, toWireBody } from './transport.ts';
import { TransportError, toTransportError } from './transport-error.ts';

/** This device's identity for the server, and the key that proves it; only while unlocked. */
export interface DeviceIdentity {
  readonly device: string;
  readonly signingKey: CryptoKey;
  readonly audience: string;
}

/** One signed statement for one purpose: asks for a nonce and signs it. */
export async function proveDevice({
  http,
  identity,
  claims = {},
}: {
  http: Http;
  identity: DeviceIdentity;
  claims?: Readonly<Record<string, string>>;
}): Promise<string> {
  const { device, audience } = identity;
  const request = { method: 'POST', path: '/api/session/nonce', json: { device } } as const;
  const { nonce, serverTime } = await ask({ http, request, schema: NonceAnswerSchema });
  return signAssertion({ key: identity.signingKey, device, audience, nonce, serverTime, claims });
}

export interface SessionKeeper {
  /** Signs in again; several callers at once share one sign-in. */
  signIn(): Promise<Session>;
  /** What the server says about this person now: roles change while a session lasts. */
  refresh(): Promise<Session>;
  /** Runs it, and once more after signing in if the session has ended. */
  withSession<T>(work: () => Promise<T>): Promise<T>;
}

/** The server does not know the session of somebody who has just signed in: the browser did not keep the cookie. */
function sayIfNotKept(thrown: unknown): never {
  const { kind, code, status } = toTransportError(thrown);
  if (kind === 'unauthorised' && code === 'session.not_signed_in') {
    throw new TransportError({ kind: 'session_not_kept', ...(status === null ? {} : { status }) });
  }
  throw thrown;
}

/** @param onSession called with every new session and the person's current roles */
export function createSessionKeeper({
  http,
  identity,
  onSession,
}: {
  http: Http;
  identity: DeviceIdentity;
  onSession: (session: Session) => void;
}): SessionKeeper {
  let running: Promise<Session> | null = null;

  function accept(session: Session): Session {
    if (session.actor.device !== identity.device) throw new TransportError({ kind: 'not_ours' });
    onSession(session);
    return session;
  }

  async function signInNow(): Promise<Session> {
    const assertion = await proveDevice({ http, identity });
    const request = { method: 'POST', path: '/api/session', json: { assertion } } as const;
    return accept(await ask({ http, request, schema: SessionSchema }));
  }

  function signIn(): Promise<Session> {
    running ??= signInNow().finally(() => {
      running = null;
    });
    return running;
  }

  async function withSession<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      if (toTransportError(thrown).kind !== 'unauthorised') throw thrown;
      await signIn();
      return await work().catch(sayIfNotKept);
    }
  }

  return {
    signIn,
    refresh: async () =>
      accept(
        await withSession(() => ask({ http, request: { path: '/api/session' }, schema: SessionSchema })),
      ),
    withSession,
  };
}

/** Null if there is none, or none that can be read: then the page itself says where the next one starts. */
function readHint(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Push and pull over HTTP. Renews an ended session during a request; the queue does not notice. */
export function createTransport({
  http,
  keeper,
}: {
  http: Http;
  keeper: Pick<SessionKeeper, 'withSession'>;
}): Transport {
  return {
    push: (body, packed = toWireBody(JSON.stringify(body))) =>
      keeper.withSession(() => http.json({ method: 'POST', path: '/api/push', packed })),
    pull: (body, listener) =>
      keeper.withSession(() =>
        http.json({
          method: 'POST',
          path: '/api/pull',
          json: body,
          onHeaders: (headers) => listener?.onNext(readHint(headers.get(NEXT_PAGE_HEADER))),
          onBytes: (bytes) => listener?.onBytes(bytes),
        }),
      ),
  };
}
