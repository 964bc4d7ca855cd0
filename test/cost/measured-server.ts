import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as v from 'valibot';
import { sha256 } from '#server/compartment/sha256.ts';
import { cookieName } from '#server/http/actor.ts';
import type { NodePorts } from '#server/node/node-ports.ts';
import { serve, untilStopped } from '#server/node/serve.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { PublicKeySchema } from '#shared/session/session.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { heldOf } from '#test/support/identity-world.ts';
import { programOf } from '#test/support/program.ts';

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
  /** A person whose session may end during the measurement. */
  readonly leaver: Member;
  /** Id of a public paper of `PAPER_BYTES`. */
  readonly paper: string;
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
    people: [{ id, label: key, state, delegation: state, ...heldOf(role), ...place }],
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

const PAPER_BYTES = 40_000_000;
const CHUNK = 1_000_000;

/** A large paper that anybody may read, published by the presidency. */
async function publishPaper(ports: NodePorts, { person, device }: Member): Promise<string> {
  const committee = ports.compartment(COMMITTEE);
  const actor: Actor = {
    ...{ person, device, state: null, delegation: null, roles: ['presidencyAdmin'] },
    ...{ institution: null, unit: null },
  };
  const part = (index: number) => new Uint8Array(CHUNK).fill(index);
  const parts = Array.from({ length: PAPER_BYTES / CHUNK }, (_, index) => part(index));
  const file = { hash: sha256(parts), name: 'x.pdf', mediaType: 'application/pdf', size: PAPER_BYTES };
  const sent = { hash: file.hash, size: PAPER_BYTES, person };
  for (const [index, bytes] of parts.entries())
    await committee.appendAttachment({ ...sent, offset: index * CHUNK, bytes });
  const document = 'doc_large';
  const register = {
    ...{ document, place: { kind: 'first', year: new Date().getUTCFullYear() }, kind: 'report' },
    ...{ title: { es: 'Informe' }, meeting: null, author: null, originalLanguage: 'es', marking: 'clear' },
  };
  const acts: [string, object][] = [
    ['documents.register', register],
    ['documents.add_version', { document, version: 'dvr_large', language: 'es', file }],
    ['documents.release', { document }],
  ];
  const mutations = acts.map(([name, args], index) => ({
    ...{ v: 1 as const, id: `mut_paper${index}`, name, args, compartment: COMMITTEE, device, person },
    ...{ counter: index + 1, madeAt: Date.now(), base: {}, after: [], replaces: null },
  }));
  const head = { protocol: 1 as const, request: 'req_paper', device, person, compartment: COMMITTEE };
  const { verdicts } = await committee.push({ actor, label: 'x', request: { ...head, mutations } });
  if (verdicts.some(({ status }) => status !== 'accepted')) throw new Error(JSON.stringify(verdicts));
  return document;
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
    // Each measured request uses its own address, so that no lock-out of another one answers it.
    trustProxy: true,
    build: 'measured',
  },
  program: programOf(allMutations),
  async prepare(ports) {
    const admin = await enrol(ports, { key: 'admin', role: 'presidencyAdmin', state: null });
    const officer = await enrol(ports, { key: 'officer', role: 'fieldOfficer', state: 'CL' });
    const revoked = await enrol(ports, { key: 'revoked', role: 'fieldOfficer', state: 'CL' });
    const owner = await enrol(ports, { key: 'owner', role: 'nationalAdmin', state: 'CL' });
    const token = owner.cookie.slice(owner.cookie.indexOf('=') + 1);
    const credentials = { device: owner.device, token };
    ports.actor.revokeDevice({ credentials, device: revoked.device });
    const leaver = await enrol(ports, { key: 'leaver', role: 'observer', state: null });
    const publisher = await enrol(ports, { key: 'publisher', role: 'presidencyAdmin', state: null });
    const paper = await publishPaper(ports, publisher);
    members = { admin, officer, revoked, leaver, paper };
  },
});
if (members === undefined) throw new Error('nobody was enrolled');
const ready: MeasuredReady = { url: running.url, ...members };
console.log(JSON.stringify(ready));
await untilStopped(running);
