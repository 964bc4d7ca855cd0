import {
  evictDurableObject,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { createEdgePorts } from '#server/edge/edge-ports.ts';
import { openObjectSql } from '#server/edge/object-sql.ts';
import { expectLog } from '#test/support/expect-log.ts';
import { call, device, me, post, push, signIn } from './first-device.ts';

beforeAll(signIn);

test('this runs in workerd, and each compartment is an object of its own', async () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers');
  await call('/api/health');
  expect((await listDurableObjectIds(env.COMPARTMENT)).length).toBe(2);
});

test('a device signs in with its key and the session answers', async () => {
  const answer = await call('/api/session');
  expect(await answer.json()).toMatchObject({
    kind: 'clasi.session',
    // The office comes by mandate, which the operator's code brought along.
    actor: { person: me(), roles: [] },
  });
});

test('an error thrown in an object keeps its code and status', async () => {
  const wrong = await post('/api/enrolment/look', { code: 'AAAAAAAAAA' });
  expect(wrong.body).toMatchObject({ kind: 'clasi.error', error: { code: 'session.code_unknown' } });
  expect(wrong.status).toBeLessThan(500);
  const missing = await call(`/api/attachments/committee/${'0'.repeat(64)}?via=forms/frm_1`);
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({ error: { code: 'attachments.not_found' } });
});

test('the first administrator’s code is for the operator alone, and only while nobody is enrolled', async () => {
  const [none, wrong, late] = await Promise.all([
    post('/api/operator/bootstrap', {}),
    post('/api/operator/bootstrap', {}, { 'x-clasi-operator': 'guess' }),
    post('/api/operator/bootstrap', {}, { 'x-clasi-operator': 'operator-of-the-test' }),
  ]);
  expect([none.status, wrong.status, late.status]).toEqual([404, 404, 409]);
  expect(late.body).toMatchObject({ error: { code: 'people.not_empty' } });
  expect(none.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a form’s bytes go up in chunks, a push names them, and a pull and a read bring them back', async () => {
  const bytes = new Uint8Array(1_500_000).map((_, index) => index % 253);
  const hash = sha256([bytes]);
  const at = (offset: number) => `/api/attachments/committee/${hash}?offset=${offset}&size=${bytes.length}`;
  for (const [from, to] of [
    [0, 900_000],
    [900_000, 1_500_000],
  ] as const) {
    const answer = await call(at(from), {
      method: 'PUT',
      body: bytes.slice(from, to),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(await answer.json()).toMatchObject({ received: to, complete: to === bytes.length });
  }
  const args = { form: 'frm_1', formId: 'threat', version: '1', title: { es: 'Amenaza' }, definition: hash };
  const pushed = await push([{ name: 'forms.publish', args }]);
  expect(pushed.body.verdicts).toMatchObject([{ status: 'accepted' }]);
  const [{ seq } = { seq: 0 }] = pushed.body.verdicts as { seq: number }[];
  const pull = { protocol: 1, request: 'req_2', device, person: me(), compartment: 'committee' };
  const pulled = await post('/api/pull', {
    ...pull,
    instance: null,
    epoch: 0,
    streams: [],
    settled: 0,
    limit: 10,
  });
  expect(pulled.body).toMatchObject({ kind: 'clasi.pull', more: false, settled: seq });
  expect(JSON.stringify(pulled.body.pages)).toContain(hash);
  const read = await call(`/api/attachments/committee/${hash}?via=forms/frm_1`);
  expect(sha256([new Uint8Array(await read.arrayBuffer())])).toBe(hash);
});

test('who listens is poked when something was written, and only then', async () => {
  const answer = await call(`/api/live/committee?device=${device}`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: poke');
  let heard = false;
  const next = reader?.read().then((part) => {
    heard = true;
    return part.value;
  });
  await push([{ id: 'mut_burn', name: 'cards.burn', args: {} }]);
  expect(heard).toBe(false);
  const args = {
    form: 'frm_2',
    formId: 'other',
    version: '1',
    title: { es: 'Otra' },
    definition: '1'.repeat(64),
  };
  await push([{ id: 'mut_poke', counter: 9, name: 'forms.publish', args }]);
  expect(await next).toMatch(/^event: poke\ndata: \{"seq":\d+\}\n\n$/);
  await reader?.cancel();
});

test('of five streams of one device the oldest ends', async () => {
  const readers = [];
  for (let index = 0; index < 5; index += 1) {
    const answer = await call(`/api/live/committee?device=${device}`);
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    readers.push(reader);
  }
  expect((await readers[0]?.read())?.done).toBe(true);
  for (const reader of readers) await reader?.cancel();
});

test('what falls due is decided by the alarm at its hour, with nobody calling', async () => {
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const term = { from: day, until: day, function: 'analyst', basis: 'Acta 12', label: 'Ana' };
  const args = { mandate: 'mdt_over', person: 'per_ana', ...term };
  const given = await push([{ id: 'mut_mandate', counter: 90, name: 'mandates.give', args }]);
  expect(given.body).toMatchObject({ verdicts: [{ status: 'accepted' }] });
  const committee = env.COMPARTMENT.get(env.COMPARTMENT.idFromName('committee'));
  const ended = () =>
    runInDurableObject(
      committee,
      (_, state) =>
        openObjectSql(state.storage).get<{ at: number | null }>(
          `select json_extract(body, '$.endedAt') as at from entry where id = 'mdt_over'`,
        )?.at,
    );
  await expect.poll(ended, { timeout: 10_000 }).toBe(Date.parse(day) + 86_400_000);
});

test('what could not be handed over goes by the alarm', async () => {
  const object = env.COMPARTMENT.get(env.COMPARTMENT.idFromName('state:CL'));
  const mutation = { id: 'mut_x', name: 'forms.publish', args: {} };
  const args = { id: 'set_1', compartment: 'committee', device, person: me(), mutation };
  await runInDurableObject(object, async (instance, state) => {
    await (instance as unknown as { compartment(call: object): Promise<unknown> }).compartment({
      verb: 'health',
    });
    openObjectSql(state.storage).run(
      `insert into forward (id, seq, compartment, name, args) values ('fwd_1', 1, 'committee', 'states.set_aside', ?)`,
      JSON.stringify(args),
    );
    await state.storage.setAlarm(Date.now() + 60_000);
  });
  await evictDurableObject(object);
  expect(await runDurableObjectAlarm(object)).toBe(true);
  await runInDurableObject(object, (_, state) => {
    const sql = openObjectSql(state.storage);
    expect(state.id.name).toBe('state:CL');
    expect(sql.get('select delivered_at as at from forward')?.at).not.toBeNull();
  });
  const committee = env.COMPARTMENT.get(env.COMPARTMENT.idFromName('committee'));
  await runInDurableObject(committee, (_, state) => {
    expect(openObjectSql(state.storage).get(`select id from entry where id = 'set_1'`)).toEqual({
      id: 'set_1',
    });
  });
});

test('after a long stop health says that forgetting waits, until the operator names the day (H6)', async () => {
  const committee = env.COMPARTMENT.get(env.COMPARTMENT.idFromName('committee'));
  await runInDurableObject(committee, (_, state) => {
    openObjectSql(state.storage).run(
      "update meta set value = ? where key = 'clock_mark'",
      String(Date.now() - 9 * 86_400_000),
    );
  });
  await evictDurableObject(committee);
  const waits = async () =>
    ((await (await call('/api/health')).json()) as { forgettingWaits: unknown }).forgettingWaits;
  expect(await waits()).toMatchObject({ reason: 'ahead' });
  const operator = { 'x-clasi-operator': 'operator-of-the-test' };
  const confirm = (day: string, headers = {}) => post(`/api/operator/clock?today=${day}`, {}, headers);
  const today = new Date().toISOString().slice(0, 10);
  expect((await confirm(today)).status).toBe(404);
  expect((await confirm('2020-01-01', operator)).status).toBe(409);
  expect(await waits()).not.toBeNull();
  expect((await confirm(today, operator)).status).toBe(200);
  expect(await waits()).toBeNull();
});

test('nothing of the objects’ inside is told when something breaks', async () => {
  const committee = env.COMPARTMENT.get(env.COMPARTMENT.idFromName('identity'));
  await runInDurableObject(committee, (_, state) => {
    openObjectSql(state.storage).run('alter table session rename to session_gone');
  });
  // The operator's log is told; the caller is not.
  expectLog(/^fault at identity authenticate: Error: no such table: session/);
  expectLog(/^fault at GET \/api\/session/);
  const answer = await call('/api/session');
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    kind: 'clasi.error',
    error: { code: 'http.server_fault', details: {} },
  });
});

test('what is put off comes after what had already arrived', async () => {
  const came: string[] = [];
  setTimeout(() => came.push('arrived'), 0);
  await new Promise<void>((resolve) => createEdgePorts(env).soon(resolve));
  expect(came).toEqual(['arrived']);
});
