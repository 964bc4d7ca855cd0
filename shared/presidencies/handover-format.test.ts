import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { is } from 'valibot';
import { expect, test } from 'vitest';
import { textHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { fingerprintOf as fingerprintShown, thumbprintText } from '#shared/session/session.rules.ts';
import { dossierHash, HandoverFileSchema, handoverClaims, handoverFileOf } from './handover.rules.ts';
import { type Dossier, HANDOVER_SECTIONS, type HandoverSide } from './handover.schemas.ts';

/*
 * A stranger's reading of "The file of a hand-over" in ARCHITECTURE.md: a JSON parser, SHA-256 and ES256 of Node, and
 * nothing of this repository.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

interface Signed {
  readonly key: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string };
  readonly jws: string;
}
interface Read {
  readonly hash: string;
  readonly dossier: { readonly to: { readonly term: string } };
  readonly outgoing: Signed;
  readonly incoming: Signed | null;
}

function hashOf(dossier: unknown): string {
  const hex = createHash('sha256').update(canonical(dossier), 'utf8').digest('hex');
  return (hex.match(/.{8}/g) ?? []).join('-');
}

function isSigned({ key, jws }: Signed, claims: object): boolean {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const isOfKey = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    { key: createPublicKey({ key: { ...key }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isOfKey && read(header).alg === 'ES256' && canonical(read(payload)) === canonical(claims);
}

function faultsOf(text: string): string[] {
  const file = JSON.parse(text) as Read;
  const hash = hashOf(file.dossier);
  const claims = (side: string) => ({ purpose: 'clasi.handover', hash, to: file.dossier.to.term, side });
  return [
    ...(file.hash === hash ? [] : ['hash']),
    ...(isSigned(file.outgoing, claims('outgoing')) ? [] : ['outgoing']),
    ...(file.incoming === null || isSigned(file.incoming, claims('incoming')) ? [] : ['incoming']),
  ];
}

function fingerprintOf({ crv, kty, x, y }: Signed['key']): string {
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('hex');
  return (thumbprint.slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/* What the product makes, with keys as a device has them. */
const empty = { lines: [], more: 0, note: null };
const DOSSIER: Dossier = {
  ...{ kind: 'clasi.handover', v: 1, on: '2026-11-15', drafts: [] },
  from: { term: 'prs_2', state: 'BR', number: 2, from: '2026-01-01', until: '2026-12-31' },
  to: { term: 'prs_3', state: 'CL', number: 3, from: '2027-01-01', until: '2027-12-31' },
  sections: {
    ...(Object.fromEntries(HANDOVER_SECTIONS.map((each) => [each, empty])) as unknown as Dossier['sections']),
    actions: {
      lines: [{ id: 'act_1', title: { es: 'Lista «ñ» 🙂' }, number: null, of: 'PE', day: '2027-02-01' }],
      more: 0,
      note: { pt: 'Sem atraso', es: 'Sin atraso' },
    },
  },
};
const pairs = {
  outgoing: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  incoming: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};

function jwsOf(key: KeyObject, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

function signatureOf(side: HandoverSide, hash = dossierHash(DOSSIER)) {
  const { kty, crv, x, y } = pairs[side].publicKey.export({ format: 'jwk' });
  const jws = jwsOf(pairs[side].privateKey, handoverClaims({ hash, to: DOSSIER.to.term, side }));
  const key = { kty, crv, x, y } as never;
  return { by: 'per_one', label: side, at: 1, takenAt: 1, checked: [], key, jws };
}

function fileText(change: object = {}): string {
  const file = handoverFileOf({
    ...{ from: 'prs_2', to: 'prs_3', state: 'CL', dossier: DOSSIER, hash: dossierHash(DOSSIER) },
    ...{ status: 'accepted', outgoing: signatureOf('outgoing'), incoming: signatureOf('incoming') },
  });
  return canonicalJson({ ...file, ...change });
}

test('the hash and both signatures come out by the description alone', () => {
  expect(faultsOf(fileText())).toEqual([]);
  expect(faultsOf(fileText({ incoming: null }))).toEqual([]);
});

test('written with spaces and in another order, the file says the same', () => {
  const file = JSON.parse(fileText()) as Record<string, unknown>;
  const turned = Object.fromEntries(Object.entries(file).reverse());
  expect(faultsOf(JSON.stringify(turned, null, 2))).toEqual([]);
});

test('a changed word, a changed hash, and the signature of the other side are found', () => {
  expect(faultsOf(fileText({ dossier: { ...DOSSIER, on: '2026-11-16' } }))).toEqual([
    'hash',
    'outgoing',
    'incoming',
  ]);
  expect(faultsOf(fileText({ hash: dossierHash({ ...DOSSIER, on: '2026-11-16' }) }))).toEqual(['hash']);
  const { label, key, jws } = signatureOf('outgoing');
  expect(faultsOf(fileText({ incoming: { label, key, jws } }))).toEqual(['incoming']);
});

test('the fingerprint of a device is what its people read aloud', () => {
  const { key } = signatureOf('incoming');
  expect(fingerprintOf(key)).toBe(fingerprintShown(textHash(thumbprintText(key))));
});

test('a day that the calendar does not have is no day of a file', () => {
  const onDay = (on: string) => JSON.parse(fileText({ dossier: { ...DOSSIER, on } }));
  expect(is(HandoverFileSchema, onDay('2026-02-28'))).toBe(true);
  expect(is(HandoverFileSchema, onDay('2026-02-30'))).toBe(false);
});
