import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { openObjectSql } from '#server/edge/object-sql.ts';
import {
  readToken,
  toBeSigned,
  tokenOf,
  type VerifySignature,
  verifyToken,
} from '#shared/checkins/badges.rules.ts';
import type { Badge, BadgeKey } from '#shared/checkins/checkins.schemas.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import type { PullResponse } from '#shared/sync/protocol.ts';
import { dump } from '#test/contracts/engine.ts';
import { call, device, me, post, push, signIn } from './first-device.ts';

const PHONE = '+56 2 2345 6789';
const object = (name: string) => env.COMPARTMENT.get(env.COMPARTMENT.idFromName(name));
/** Long before the meeting in the fixtures, whenever this runs. */
const dates = { startsOn: '2099-06-25', endsOn: '2099-06-25' };
const NOW = Date.UTC(2099, 5, 25, 12);

let counter = 0;
async function must(name: string, args: object) {
  counter += 1;
  const { body } = await push([{ id: `mut_${name.replace('.', '')}${counter}`, counter, name, args }]);
  expect([name, body.verdicts]).toMatchObject([name, [{ status: 'accepted' }]]);
}

async function entries<B>(collection: string): Promise<{ id: string; body: B }[]> {
  const ask = { protocol: 1, request: 'req_2', device, person: me(), compartment: 'committee' };
  const { body } = await post('/api/pull', {
    ...ask,
    instance: null,
    epoch: 0,
    streams: [],
    settled: 0,
    limit: 500,
  });
  return (body as unknown as PullResponse).pages
    .flatMap((page) => page.entries)
    .flatMap(([of, id, , , , , held]) =>
      of === collection && held !== null ? [{ id, body: held as unknown as B }] : [],
    );
}

beforeAll(async () => {
  await signIn();
  await runInDurableObject(object('identity'), (_, state) => {
    openObjectSql(state.storage).run("update person set delegation = 'presidency'");
  });
  await must('meetings.schedule', { ...meetingArgs, ...dates });
  const delegation = {
    delegation: 'dlg_1',
    meeting: MEETING,
    kind: 'institution',
    code: 'presidency',
    name: { es: 'X' },
  };
  await must('participants.add_delegation', { ...delegation, order: 0 });
  const place = { participant: 'prt_1', meeting: MEETING, delegation: 'dlg_1', capacity: 'head', order: 0 };
  await must('participants.add', { ...place, name: null, office: { es: 'Dirección' } });
});

const verify: VerifySignature = async ({ key: { x, y }, signed, signature }) => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, curve, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
};

test('who is put on the list has a badge at once, which the published key verifies and no other text passes', async () => {
  const [badge] = await entries<Badge>('badges');
  const keys = (await entries<BadgeKey>('badgeKeys')).map(({ body }) => body);
  expect(keys).toHaveLength(1);
  const text = badge?.body.token ?? '';
  const check = (given: string) => verifyToken({ text: given, keys, meeting: MEETING, now: NOW, verify });
  expect(await check(text)).toMatchObject({ status: 'valid', claim: { participant: 'prt_1' } });
  const read = readToken(text);
  if (read === null) throw new Error('no token');
  const longer = toBeSigned({ ...read.claim, lastDay: read.claim.lastDay + 1 });
  const forged = tokenOf({ signed: longer, signature: read.signature });
  expect(await check(forged)).toEqual({ status: 'forged' });
  await runInDurableObject(object('committee'), (_, state) => {
    const { value } = openObjectSql(state.storage).get<{ value: string }>(
      "select value from meta where key = 'secret/badge-key'",
    ) ?? { value: '{}' };
    expect((JSON.parse(value) as { d: string }).d).toHaveLength(43);
  });
});

test('a calendar’s address is made, read and revoked; the programme for conference apps is well-formed', async () => {
  const item = {
    number: '1',
    class: null,
    kind: 'session',
    title: { es: 'Reservado' },
    summary: null,
    room: null,
    speakers: [],
    order: 0,
  };
  const when = { startsAt: '2099-06-25T10:00', timeZone: 'Europe/Madrid', durationMinutes: 30 };
  await must('agenda.add_item', { item: 'agi_1', meeting: MEETING, ...item, ...when });
  await must('agenda.release', {
    release: releaseId({ meeting: MEETING, version: 1 }),
    meeting: MEETING,
    note: null,
  });
  const { body } = await post('/api/feeds', { language: 'es', what: 'all' });
  const { feed, token } = body as { feed: string; token: string };
  const read = () => call(`/api/feeds/${token}.ics`, { headers: { cookie: '' } });
  const text = await (await read()).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(events.map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0])).toEqual([
    MEETING,
    'agi_1',
  ]);
  expect(text).not.toContain('Reservado');
  const schedule = (query = '') => call(`/api/meetings/${MEETING}/schedule.xml${query}`);
  expect(await (await schedule()).text()).toContain('<title>Reservado</title>');
  expect(await (await schedule(`?feed=${token}`)).text()).not.toContain('Reservado');
  expect((await call(`/api/feeds/${feed}`, { method: 'DELETE' })).status).toBe(200);
  const [gone, never] = [await read(), await call(`/api/feeds/${'A'.repeat(43)}.ics`)];
  expect([gone.status, await gone.text()]).toEqual([never.status, await never.text()]);
  expect(gone.status).toBe(404);
  await runInDurableObject(object('identity'), (_, state) => {
    expect(dump(openObjectSql(state.storage))).not.toContain(token);
  });
});

test('the feed of public documents has what was released as clear, and nothing else', async () => {
  const bytes = new TextEncoder().encode('A paper');
  const hash = sha256([bytes]);
  const headers = { 'content-type': 'application/octet-stream' };
  await call(`/api/attachments/committee/${hash}?offset=0&size=${bytes.length}`, {
    method: 'PUT',
    body: bytes,
    headers,
  });
  const file = { hash, name: 'a.pdf', mediaType: 'application/pdf', size: bytes.length };
  const year = new Date().getUTCFullYear();
  for (const marking of ['clear', 'green']) {
    const document = `doc_${marking}`;
    const paper = {
      kind: 'note',
      title: { es: `Nota ${marking}` },
      meeting: null,
      author: null,
      originalLanguage: 'es',
      marking,
    };
    await must('documents.register', { document, place: { kind: 'first', year }, ...paper });
    await must('documents.add_version', { document, version: `dvr_${marking}`, language: 'es', file });
  }
  const atom = async () => (await call('/api/documents.atom', { headers: { cookie: '' } })).text();
  expect(await atom()).not.toContain('Nota');
  for (const document of ['doc_clear', 'doc_green']) await must('documents.release', { document });
  expect((await atom()).match(/Nota \w+/g)).toEqual(['Nota clear']);
});

test('papers registered and decisions adopted at once have a number each, also when one is sent twice', async () => {
  const year = new Date().getUTCFullYear();
  const kinds = ['first', 'second', 'third', 'fourth'];
  const paper = { kind: 'note', meeting: null, author: null, originalLanguage: 'es', marking: 'green' };
  const registered = kinds.map((kind, index) => ({
    id: `mut_race${kind}`,
    counter: 1_000 + index,
    name: 'documents.register',
    args: { document: `doc_${kind}`, place: { kind: 'first', year }, title: { es: kind }, ...paper },
  }));
  const answers = await Promise.all([...registered, ...registered].map((mutation) => push([mutation])));
  for (const { body } of answers) expect(body.verdicts).toMatchObject([{ status: 'accepted' }]);
  const numbers = (await entries<{ number: number }>('documents'))
    .filter(({ id }) => kinds.some((kind) => id === `doc_${kind}`))
    .map(({ body }) => body.number);
  expect(new Set(numbers).size).toBe(kinds.length);
  for (const kind of kinds)
    await must('decisions.draft', {
      decision: `dcs_${kind}`,
      meeting: MEETING,
      item: 'agi_1',
      text: { es: kind },
      mode: 'consensus',
    });
  const adopted = kinds.map((kind, index) => ({
    id: `mut_adopt${kind}`,
    counter: 2_000 + index,
    name: 'decisions.adopt',
    args: { decision: `dcs_${kind}`, meeting: MEETING, decidedOn: '2026-06-25' },
  }));
  // The author knows the revision that they have just drafted.
  const counters = adopted.map((mutation) => ({
    ...mutation,
    base: { [`decisions/${mutation.args.decision}`]: 1 },
  }));
  await Promise.all(counters.map((mutation) => push([mutation])));
  const decisions = await entries<{ number: number | null; state: string }>('decisions');
  expect(decisions.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4]);
});

test('what somebody shared of themselves is forgotten by the alarm, from every table', async () => {
  // The same alarm checks uploads, on a day of their own.
  await runInDurableObject(object('committee'), (_, state) => {
    for (const table of ['upload_chunk', 'upload']) openObjectSql(state.storage).run(`delete from ${table}`);
  });
  const mine = { participant: 'prt_1', meeting: MEETING };
  await must('participants.claim', mine);
  const contact = { phone: PHONE, email: null, languages: [], pronunciation: null, consent: 'meeting' };
  await must('contacts.share', { ...mine, ...contact });
  expect(await entries('contacts')).toHaveLength(1);
  await runInDurableObject(object('committee'), async (_, state) => {
    const sql = openObjectSql(state.storage);
    expect(await state.storage.getAlarm()).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect(dump(sql)).toContain(PHONE);
    sql.run(
      "update entry set body = json_set(body, '$.expiresOn', '2020-01-01') where collection = 'contacts'",
    );
  });
  expect(await runDurableObjectAlarm(object('committee'))).toBe(true);
  expect(await entries('contacts')).toEqual([]);
  await runInDurableObject(object('committee'), async (_, state) => {
    expect(dump(openObjectSql(state.storage))).not.toContain(PHONE);
    // Nothing is left to forget, and still the hour is marked (SPEC H6).
    expect(await state.storage.getAlarm()).toBeLessThanOrEqual(Date.now() + 3_600_000);
  });
});
