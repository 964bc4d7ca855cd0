import { generateKeyPairSync } from 'node:crypto';
import { cookieName } from '#server/http/actor.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import type { Actor, OwnRole } from '#shared/kernel/actor.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';

/** A person with a device that is already signed in. */
export interface Member {
  readonly actor: Actor;
  readonly cookie: { readonly name: string; readonly value: string };
}

export interface Wanted {
  /** A state's code or `committee`, followed by what tells the people of one place apart. */
  readonly name: string;
  readonly roles: readonly OwnRole[];
  /** Held by mandate. */
  readonly functions?: readonly MandateFunction[];
}

export function toPlace(name: string) {
  const place = name.replace(/\d+$/, '');
  const state = place === 'committee' ? null : place;
  return { state, id: `per_bench-${name}`, device: `dev_bench${name}` };
}

/** The product's way from invitation to session, without the signatures that a page makes. */
export function signIn(ports: NodePorts, wanted: readonly Wanted[]): Member[] {
  const identity = ports.actor;
  const invitations = identity.seedDemo({
    people: wanted.map(({ name, roles, functions = [] }) => {
      const { id, state } = toPlace(name);
      const place = { state, delegation: state, institution: null, unit: null };
      return { id, label: name, roles, functions, ...place };
    }),
  });
  return wanted.map(({ name }, index) => {
    const { device } = toPlace(name);
    const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
      format: 'jwk',
    });
    const publicKey = { kty, crv, x, y } as Parameters<typeof identity.enrol>[0]['publicKey'];
    const code = invitations[index]?.code ?? '';
    identity.enrol({ code, device, publicKey, deviceLabel: 'bench', source: 'bench' });
    const { nonce } = identity.createNonce({ device });
    const { token, session } = identity.openSession({ device, nonce, source: 'bench' });
    return { actor: session.actor, cookie: { name: cookieName(device), value: token } };
  });
}
