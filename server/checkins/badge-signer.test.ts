import { expect, test } from 'vitest';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { readCode } from '#shared/checkins/badge-code.rules.ts';
import { type VerifySignature, verifyToken } from '#shared/checkins/badges.rules.ts';
import type { Badge, BadgeKey } from '#shared/checkins/checkins.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { openSigningCommittee } from './signing-committee.fixtures.ts';

const NOW = Date.UTC(2026, 5, 20);
const clock = () => NOW;

const verify: VerifySignature = async ({ key: { x, y }, signed, signature }) => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, curve, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
};

const open = (sql: Sql) => openSigningCommittee({ sql, clock });

let count = 0;
function act({ compartment }: ReturnType<typeof open>, name: string, args: unknown) {
  count += 1;
  const { device, person } = presidency;
  const envelope = {
    v: 1,
    id: `mut_${count}`,
    name,
    args,
    compartment: 'committee',
    device,
    person,
    counter: count,
  };
  const { verdicts } = compartment.push({
    actor: presidency,
    label: 'x',
    request: {
      protocol: 1,
      request: 'req_1',
      device,
      person,
      compartment: 'committee',
      mutations: [{ ...envelope, madeAt: NOW, base: {}, after: [], replaces: null }],
    },
  });
  expect(verdicts).toMatchObject([{ status: 'accepted' }]);
  return verdicts[0]?.say;
}

function start(people: number) {
  const sql = openNodeSqlite({ path: ':memory:' });
  const opened = open(sql);
  act(opened, 'meetings.schedule', meetingArgs);
  const chile = {
    delegation: 'dlg_chile',
    meeting: MEETING,
    kind: 'state',
    code: 'CL',
    name: { es: 'Chile' },
  };
  act(opened, 'participants.add_delegation', { ...chile, order: 0 });
  for (let at = 0; at < people; at += 1) {
    const person = { name: null, office: { es: 'Director' }, capacity: 'head', order: at };
    const participant = `prt_${at}`;
    act(opened, 'participants.add', { participant, meeting: MEETING, delegation: 'dlg_chile', ...person });
  }
  return { ...opened, sql };
}

function forwardOf(id: string, participant = 'prt_0') {
  const args = { participant, meeting: MEETING, delegation: 'CL' };
  return { id, compartment: 'committee', name: 'badges.issue', args };
}

type Opened = Pick<ReturnType<typeof open>, 'compartment'>;
function badgeOf({ compartment }: Opened, participant = 'prt_0'): Doc<Badge> {
  const badge = compartment.document('badges', `bdg_${participant}`);
  if (badge === null) throw new Error('no badge');
  return badge as Doc<Badge>;
}

function keysOf({ compartment }: Opened): BadgeKey[] {
  const kept = JSON.parse(compartment.secret('badge-key') ?? '{}') as { id: string };
  const key = compartment.document('badgeKeys', kept.id);
  return key === null ? [] : [key.body as unknown as BadgeKey];
}

const check = (opened: Opened, text: string) =>
  verifyToken({ text, keys: keysOf(opened), meeting: MEETING, now: NOW, verify });

test('a forward without a signature becomes a badge that the published key verifies', async () => {
  const opened = start(1);
  expect(await opened.port.receive(forwardOf('fwd_1'))).toMatchObject({ status: 'accepted' });
  const badge = badgeOf(opened);
  const { token, code } = badge.body;
  expect(badge).toMatchObject({ parent: MEETING, audience: 'personal/CL/prt_0', rev: 1 });
  expect(readCode(code)).toBe(code);
  expect(await check(opened, token)).toMatchObject({ status: 'valid', claim: { participant: 'prt_0' } });
});

test('delivered twice, also at the same time, it is one badge with one signature', async () => {
  const opened = start(1);
  const forward = forwardOf('fwd_1');
  const [first, second] = await Promise.all([opened.port.receive(forward), opened.port.receive(forward)]);
  expect(second).toEqual(first);
  const { token } = badgeOf(opened).body;
  expect(await opened.port.receive(forward)).toEqual(first);
  expect(badgeOf(opened)).toMatchObject({ rev: 1, body: { token } });
});

test('the key outlives the process', async () => {
  const before = start(2);
  await before.port.receive(forwardOf('fwd_1'));
  const after = open(before.sql);
  await after.port.receive(forwardOf('fwd_2', 'prt_1'));
  for (const participant of ['prt_0', 'prt_1']) {
    const { token } = badgeOf(after, participant).body;
    expect(await check(after, token)).toMatchObject({ status: 'valid' });
  }
});

test('another server’s key signs nothing here', async () => {
  const ours = start(1);
  const theirs = start(1);
  await ours.port.receive(forwardOf('fwd_1'));
  await theirs.port.receive(forwardOf('fwd_1'));
  const { token } = badgeOf(theirs).body;
  expect(await check(ours, token)).toEqual({ status: 'forged' });
});

test('no stream carries the private key', async () => {
  const opened = start(1);
  await opened.port.receive(forwardOf('fwd_1'));
  const { d } = JSON.parse(opened.compartment.secret('badge-key') ?? '{}') as { d: string };
  const { text: page } = opened.compartment.pull({
    actor: presidency,
    label: 'Presidencia',
    request: {
      protocol: 1,
      request: 'req_2',
      device: presidency.device,
      person: presidency.person,
      compartment: 'committee',
      instance: null,
      epoch: 0,
      streams: [],
      settled: 0,
      limit: 1_000,
    },
  });
  expect(d).toHaveLength(43);
  expect(page).toContain('badgeKeys');
  expect(page).not.toContain(d);
});

test('codes of a meeting are all different', async () => {
  const opened = start(40);
  for (let at = 0; at < 40; at += 1) await opened.port.receive(forwardOf(`fwd_${at}`, `prt_${at}`));
  const codes = Array.from({ length: 40 }, (_, at) => badgeOf(opened, `prt_${at}`).body.code);
  expect(new Set(codes).size).toBe(40);
});

test('a meeting that moves has its badges made anew on request, with the same codes', async () => {
  const opened = start(1);
  await opened.port.receive(forwardOf('fwd_1'));
  const before = badgeOf(opened).body;
  expect(act(opened, 'badges.request', { meeting: MEETING })).toEqual({ asked: 0, left: 0 });
  const dates = { startsOn: '2026-07-01', endsOn: '2026-07-02', precision: 'day', timeZone: 'Europe/Madrid' };
  act(opened, 'meetings.edit', {
    meeting: MEETING,
    dates,
  });
  expect(act(opened, 'badges.request', { meeting: MEETING })).toEqual({ asked: 1, left: 0 });
  for (const forward of opened.compartment.pendingForwards()) await opened.port.receive(forward);
  const after = badgeOf(opened).body;
  expect(after.code).toBe(before.code);
  expect(await check(opened, after.token)).toMatchObject({ claim: { lastDay: 20_637 } });
  expect(new Date(20_637 * 86_400_000).toISOString()).toContain('2026-07-03');
});

test('the badge of somebody who left the list is withdrawn, whichever ids anybody took before', async () => {
  const opened = start(1);
  await opened.port.receive(forwardOf('fwd_1'));
  act(opened, 'participants.remove', { participant: 'prt_0', meeting: MEETING });
  // The log as a version left it that took any id: a person's own act under each name of what is handed over.
  const taken = Array.from({ length: 6 }, (_, index) => `fwd_mut_${count}_${index}`);
  for (const id of taken.flatMap((each) => [each, `fwd_${each}_0`, `fwd_${each}_1`])) {
    const person = { name: null, office: { es: 'Asesor' }, capacity: 'head', order: 9 };
    const of = { meeting: MEETING, delegation: 'dlg_chile' };
    act(opened, 'participants.add', { ...person, ...of, participant: `prt_${count}` });
    opened.sql.run('update mutation set id = ? where id = ?', id, `mut_${count}`);
  }
  for (let round = 0; round < 5; round += 1) {
    const handed = opened.compartment.pendingForwards();
    for (const forward of handed) await opened.port.receive(forward);
    opened.compartment.markDelivered(handed.map(({ id }) => id));
  }
  expect(badgeOf(opened).body.withdrawnAt).toBe(NOW);
});
