import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as v from 'valibot';
import { cookieName } from '#server/http/actor.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import type { Role } from '#shared/kernel/actor.ts';
import { PublicKeySchema } from '#shared/session/session.schemas.ts';
import { allMutations } from '#shared/sync/all-mutations.ts';
import { createRegistry } from '#shared/sync/registry.ts';

/** A person with one device, signed in, unless the device was revoked. */
export interface Member {
  readonly person: string;
  readonly device: string;
  readonly compartment: string;
  readonly cookie: string;
  readonly privateKey: JsonWebKey;
}
export interface MeasuredReady {
  readonly url: string;
  readonly admin: Member;
  readonly officer: Member;
  readonly revoked: Member;
  /** Whose session may end while it is measured. */
  readonly leaver: Member;
}

const ORIGIN = 'http://localhost';

interface Wanted {
  readonly key: string;
  readonly role: Role;
  readonly state: string | null;
}

async function enrol(ports: NodePorts, { key, role, state }: Wanted): Promise<Member> {
  const { actor: identity } = ports;
  const isField = role === 'fieldOfficer';
  const place = { institution: isField ? ('customs' as const) : null, unit: isField ? 'port-7' : null };
  const id = `per_${key}`;
  const device = `dev_${key}`;
  const [invitation] = identity.seedDemo({
    people: [{ id, label: key, state, delegation: state, roles: [role], ...place }],
  });
  const pair = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(pair.publicKey);
  const publicKey = v.parse(PublicKeySchema, { kty, crv, x, y });
  identity.enrol({ code: invitation?.code ?? '', device, publicKey, deviceLabel: key, source: 'start' });
  const { nonce } = identity.createNonce({ device });
  const { token } = identity.openSession({ device, nonce, source: 'start' });
  return {
    person: id,
    device,
    compartment: state === null ? 'committee' : `state:${state}`,
    cookie: `${cookieName(device)}=${token}`,
    privateKey: (await exportJWK(pair.privateKey)) as JsonWebKey,
  };
}

const [, , folder = ''] = process.argv;
const dist = join(folder, 'dist');
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>measured</title>');

let members: Omit<MeasuredReady, 'url'> | undefined;
const running = await serve({
  folder: join(folder, 'data'),
  dist,
  settings: {
    port: 0,
    host: '127.0.0.1',
    data: folder,
    origin: ORIGIN,
    // Each measured request comes from an address of its own: none is answered by the lock of another.
    trustProxy: true,
    build: 'measured',
  },
  registry: createRegistry(allMutations),
  async prepare(ports) {
    const admin = await enrol(ports, { key: 'admin', role: 'presidencyAdmin', state: null });
    const officer = await enrol(ports, { key: 'officer', role: 'fieldOfficer', state: 'CL' });
    const revoked = await enrol(ports, { key: 'revoked', role: 'fieldOfficer', state: 'CL' });
    const owner = await enrol(ports, { key: 'owner', role: 'nationalAdmin', state: 'CL' });
    const token = owner.cookie.slice(owner.cookie.indexOf('=') + 1);
    const credentials = { device: owner.device, token };
    ports.actor.revokeDevice({ credentials, device: revoked.device });
    const leaver = await enrol(ports, { key: 'leaver', role: 'observer', state: null });
    members = { admin, officer, revoked, leaver };
  },
});
if (members === undefined) throw new Error('nobody was enrolled');
const ready: MeasuredReady = { url: running.url, ...members };
console.log(JSON.stringify(ready));
await untilStopped(running);
