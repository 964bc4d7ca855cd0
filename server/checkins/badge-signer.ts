import { lastDayOf, toBeSigned, tokenOf } from '#shared/checkins/badges.rules.ts';
import { bytesOf } from '#shared/checkins/base32.ts';
import { type Clock, createId, type RandomBytes } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Sha256 } from '../compartment/chain.ts';
import type { Compartment } from '../compartment/compartment.ts';
import type { CompleteForward } from '../compartment/compartment-port.ts';
import type { Forward } from '../compartment/outgoing.ts';

const SECRET = 'badge-key';
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The pair as it is kept: coordinates of an ES256 JWK, `d` being the private one. */
interface KeptKey {
  readonly id: string;
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly from: number;
}

/** Named after what makes it: Node and workerd each have a type of their own for it. */
type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

async function makeKey({ now, random }: { now: number; random: RandomBytes }): Promise<KeptKey> {
  const pair = (await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify'])) as {
    privateKey: SigningKey;
  };
  const {
    x = '',
    y = '',
    d = '',
  } = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as Partial<KeptKey>;
  return { id: createId({ prefix: 'key', now, random }), x, y, d, from: now };
}

/**
 * Signs badges where they are received: the private key is made on the first need, lies beside the entries (so a
 * backup has it, and a restored server signs on) and never leaves the owner of the compartment. The public half is
 * an entry that every device carries.
 */
export function createBadgeSigner({
  compartment,
  clock,
  random,
  sha256,
}: {
  compartment: Compartment;
  clock: Clock;
  random: RandomBytes;
  sha256: Sha256;
}): CompleteForward {
  let signing: Promise<{ kept: KeptKey; key: SigningKey }> | null = null;

  async function open(): Promise<{ kept: KeptKey; key: SigningKey }> {
    const known = compartment.secret(SECRET);
    const text =
      known ?? compartment.keepSecret(SECRET, JSON.stringify(await makeKey({ now: clock(), random })));
    const kept = JSON.parse(text) as KeptKey;
    const { id, x, y, d, from } = kept;
    compartment.receive({
      id: `fwd_${id}`,
      compartment: compartment.name,
      name: 'badges.publish_key',
      args: { key: id, x, y, from },
    });
    const jwk = { kty: 'EC', crv: CURVE.namedCurve, x, y, d };
    return { kept, key: await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['sign']) };
  }

  async function sign(forward: Forward): Promise<Forward> {
    const { participant, meeting } = forward.args as JsonObject;
    if (typeof participant !== 'string' || typeof meeting !== 'string') return forward;
    const about = compartment.document(meetings.name, meeting);
    // Without its meeting a badge has no last day: the decision refuses what has no token.
    if (about === null) return forward;
    signing ??= open().catch((error: unknown) => {
      signing = null;
      throw error;
    });
    const { kept, key } = await signing;
    const lastDay = lastDayOf({ endsOn: String(about.body.endsOn) });
    const signed = toBeSigned({ participant, meeting, lastDay });
    const signature = new Uint8Array(await crypto.subtle.sign(ES256, key, bytesOf(signed)));
    const codeKey = sha256([kept.d, meeting]).slice(0, 32);
    return {
      ...forward,
      args: { ...(forward.args as JsonObject), token: tokenOf({ signed, signature }), codeKey },
    };
  }

  return (forward) => (forward.name === 'badges.issue' ? sign(forward) : Promise.resolve(forward));
}
