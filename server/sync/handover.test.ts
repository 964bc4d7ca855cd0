import { CompactSign } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { dossierOf } from '#shared/presidencies/dossier.rules.ts';
import {
  acceptedArgs,
  OF_CHILE,
  OF_ECUADOR,
  signedArgs,
  termDoc,
} from '#shared/presidencies/handover.fixtures.ts';
import { dossierHash, handoverClaims } from '#shared/presidencies/handover.rules.ts';
import type { HandoverSide } from '#shared/presidencies/handover.schemas.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { createKey, type Key, type Phone, START } from '#test/support/identity-world.ts';
import { createServerBench, type ServerBench } from '#test/support/server-bench.ts';
import { setAside } from '../session/set-aside.ts';

let bench: ServerBench;
let count = 0;
const going = { ...OF_CHILE, until: '2026-10-31' };
const coming = { ...OF_ECUADOR, from: '2026-11-01', until: '2027-10-31' };
const dossier = dossierOf({
  ...{ source: { all: () => [] }, from: termDoc(going), to: termDoc(coming) },
  ...{ on: '2026-09-15', notes: {}, drafts: [] },
});
const hash = dossierHash(dossier);

function envelopeOf(phone: Phone, name: string, args: object, change: object = {}) {
  count += 1;
  return {
    ...{ v: 1, id: `mut_${count}`, name, args, compartment: 'committee', device: phone.device },
    ...{ person: phone.person, counter: count, madeAt: START, base: {}, after: [], replaces: null },
    ...change,
  };
}
async function send(phone: Phone, ...mutations: object[]): Promise<Verdict[]> {
  const { device, person } = phone;
  const whole = { protocol: 1, request: 'req_1', device, person, compartment: 'committee', mutations };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(whole);
  const answer = await bench.raw({ method: 'POST', path: '/api/push', phone, headers, body });
  return ((await answer.json()) as { verdicts: Verdict[] }).verdicts;
}
async function does(phone: Phone, name: string, args: object, change: object = {}): Promise<string> {
  const [verdict] = await send(phone, envelopeOf(phone, name, args, change));
  return verdict?.status === 'refused' ? String(verdict.code) : String(verdict?.status);
}
async function signature(key: Key, side: HandoverSide, change: object = {}) {
  const claims = { ...handoverClaims({ hash, to: 'prs_4', side }), ...change };
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(key.privateKey);
  return { key: key.publicKey, jws };
}
const signs = async (given: object = {}, phone = bench.admin) =>
  does(phone, 'presidencies.sign_handover', {
    ...{ ...signedArgs(), dossier, hash, signature: await signature(phone.key, 'outgoing') },
    ...given,
  });
const SEEN = { base: { 'handovers/hov_4': 1 } };
const acceptance = async (phone: Phone) => ({
  ...acceptedArgs({ hash }),
  signature: await signature(phone.key, 'incoming'),
});
const accepts = async (phone = bench.ecuador) =>
  does(phone, 'presidencies.accept_handover', await acceptance(phone), SEEN);
const committee = () => bench.database('committee');
const entry = (id: string) =>
  committee().get<{ audience: string; body: string }>('select audience, body from entry where id = ?', id);
const asides = () =>
  committee().all<{ audience: string; body: string }>(
    `select audience, body from entry where collection = 'setAsides' and deleted = 0 order by id`,
  );

beforeEach(async () => {
  count = 0;
  bench = await createServerBench();
  expect(await does(bench.admin, 'presidencies.designate', going)).toBe('accepted');
  expect(await does(bench.admin, 'presidencies.designate', coming)).toBe('accepted');
});

test.each<[string, (b: ServerBench) => Promise<object>]>([
  ['of another device', ({ officer }) => signature(officer.key, 'outgoing')],
  ['of a key that nobody enrolled', async () => signature(await createKey(), 'outgoing')],
  [
    'of another device under the own key',
    async ({ admin, officer }) => ({
      ...(await signature(officer.key, 'outgoing')),
      key: admin.key.publicKey,
    }),
  ],
  [
    'by the own key, under the name of another',
    async ({ admin, officer }) => ({
      ...(await signature(admin.key, 'outgoing')),
      key: officer.key.publicKey,
    }),
  ],
  ['of another dossier', ({ admin }) => signature(admin.key, 'outgoing', { hash: hash.replace(/^./, 'f') })],
  ['for the other side', ({ admin }) => signature(admin.key, 'incoming')],
  ['for another term', ({ admin }) => signature(admin.key, 'outgoing', { to: 'prs_5' })],
  ['with something more in it', ({ admin }) => signature(admin.key, 'outgoing', { and: 'more' })],
])('a signature %s is none', async (_whose, make) => {
  expect(await signs({ signature: await make(bench) })).toBe('sync.signature_wrong');
  expect(entry('hov_4')).toBeUndefined();
  expect(await signs()).toBe('accepted');
});

test('the acceptance ends the offices at once, here and for the identities, with the same session', async () => {
  expect(await signs()).toBe('accepted');
  expect(await accepts(bench.chile)).toBe('presidencies.handover_unknown');
  expect(await does(bench.ecuador, 'meetings.schedule', meetingArgs)).toBe('access.not_allowed');
  expect(await accepts()).toBe('accepted');
  expect(await does(bench.admin, 'meetings.schedule', meetingArgs)).toBe('presidencies.handed_over');
  expect(await does(bench.ecuador, 'meetings.schedule', meetingArgs)).toBe('accepted');
  const eligible = async (phone: Phone) => (await bench.send({ path: '/api/people/eligible', phone })).status;
  expect([await eligible(bench.admin), await eligible(bench.ecuador)]).toEqual([403, 200]);
});

test('what a phone of the former presidency sends later lies aside for its state, once, however often it is sent', async () => {
  const unsent = [
    envelopeOf(bench.admin, 'meetings.schedule', { ...meetingArgs, meeting: 'mtg_late' }),
    envelopeOf(bench.admin, 'decisions.draft', {
      ...{
        decision: 'dcs_late',
        meeting: 'mtg_1',
        item: 'agi_1',
        text: { es: 'Sin red' },
        mode: 'consensus',
      },
    }),
    envelopeOf(bench.admin, 'none.such', {}),
  ];
  await signs();
  await accepts();
  const first = await send(bench.admin, ...unsent);
  expect(first.map(({ status }) => status)).toEqual(Array(3).fill('refused'));
  expect(first[0]?.code).toBe('presidencies.handed_over');
  expect(first[0]?.details).toEqual({ state: 'CL', number: 3 });
  // What is not of the office stays their own affair.
  expect(first[2]?.code).not.toBe('presidencies.handed_over');
  const once = asides();
  expect(once).toHaveLength(2);
  expect(new Set(once.map(({ audience }) => audience))).toEqual(new Set(['presided/CL/3']));
  expect(once.some(({ body }) => body.includes('mtg_late'))).toBe(true);
  // What was not for the presidency to do then is not late, but none of its business.
  const own = { silence: 'sil_1', state: 'CL', reason: 'No.' };
  expect(await does(bench.admin, 'silences.break', own)).toBe('access.not_allowed');
  // The answer was lost: the same is sent again.
  expect(await send(bench.admin, ...unsent)).toEqual(first);
  expect(asides()).toEqual(once);
});

test.each([
  ['of the state that presided, whose office had ended before', 'contact', true, 'presided/CL/3'],
  ['of the state that presided, with the office still', 'contact', false, 'presided/CL/3'],
  ['of another state: what they wrote may be for that one', 'foreigner', false, 'person/per_foreigner'],
] as const)(
  'what came too late of somebody %s, lies where no other state reads it',
  async (_, who, ends, place) => {
    const phone = bench[who];
    const given = { person: phone.person, label: 'x', function: 'coordination', basis: 'x' };
    const term = { from: '2026-01-01', until: null };
    expect(await does(bench.admin, 'mandates.give', { mandate: 'mdt_late', ...given, ...term })).toBe(
      'accepted',
    );
    if (ends) {
      const seen = { base: { 'mandates/mdt_late': 1 } };
      expect(await does(bench.admin, 'mandates.end', { mandate: 'mdt_late' }, seen)).toBe('accepted');
    }
    await signs();
    await accepts();
    expect(await does(phone, 'meetings.schedule', meetingArgs)).toBe('presidencies.handed_over');
    expect(asides().map(({ audience }) => audience)).toEqual([place]);
  },
);

test('what lies aside its state passes on to whoever presides now, and nobody else does', async () => {
  await signs();
  await accepts();
  await does(bench.admin, 'meetings.schedule', meetingArgs);
  const id = committee().get<{ id: string }>(`select id from entry where collection = 'setAsides'`)?.id ?? '';
  for (const phone of [bench.admin, bench.ecuador, bench.contact])
    expect(await does(phone, 'states.pass_on', { id })).toBe('access.not_allowed');
  expect(entry(id)?.audience).toBe('presided/CL/3');
  expect(await does(bench.chile, 'states.pass_on', { id })).toBe('accepted');
  expect(entry(id)?.audience).toBe('presidency/set-aside');
});

test('what a revoked phone of the former presidency hands in afterwards stays with its state as well', async () => {
  await signs();
  await accepts();
  const { device, person } = bench.admin;
  const mutation = envelopeOf(bench.admin, 'decisions.draft', { text: { es: 'Sin adoptar' } });
  await setAside({
    ports: bench.ports,
    handover: { device, person, state: null, mutations: [mutation as never] },
  });
  expect(asides().map(({ audience }) => audience)).toEqual(['presided/CL/3']);
});

test('an acceptance that fails halfway changes nothing, and the same one succeeds afterwards', async () => {
  await signs();
  const before = bench.dumpAll();
  committee().run(
    `create trigger torn before insert on revision when new.collection = 'presidencyTerms'
     begin select raise(abort, 'torn'); end`,
  );
  const args = await acceptance(bench.ecuador);
  const accepting = envelopeOf(bench.ecuador, 'presidencies.accept_handover', args, SEEN);
  await send(bench.ecuador, accepting);
  committee().run('drop trigger torn');
  expect(bench.dumpAll()).toBe(before);
  expect(await does(bench.admin, 'meetings.schedule', meetingArgs)).toBe('accepted');
  const [verdict] = await send(bench.ecuador, accepting);
  expect(verdict?.status).toBe('accepted');
});
