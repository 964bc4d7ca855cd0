import { beforeEach, expect, test } from 'vitest';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import {
  MAX_LABORIOUS_PER_PUSH,
  MAX_MUTATIONS_PER_PUSH,
  MAX_PUSH_BYTES,
  MAX_PUSH_VALUES,
  MAX_SCOPES_PER_PULL,
  NEXT_PAGE_HEADER,
} from '#shared/sync/protocol.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';

let bench: ServerBench;
const configure = {
  name: 'states.configure',
  args: { state: 'CL', dutyPhone: '+56 133', dutyLabel: { es: 'Guardia' } },
};
const JSON_TYPE = { 'content-type': 'application/json' };

function pullBody(change: object = {}) {
  const { device, person } = bench.contact;
  const streams: object[] = [];
  const cursor = { instance: null, epoch: 0, streams, settled: 0, limit: 10 };
  return { protocol: 1, request: 'req_2', device, person, compartment: 'state:CL', ...cursor, ...change };
}
function pull(change: object = {}, headers: Record<string, string | null> = {}) {
  const body = JSON.stringify(pullBody(change));
  const sent = { ...JSON_TYPE, ...headers };
  return bench.raw({ method: 'POST', path: '/api/pull', phone: bench.contact, headers: sent, body });
}
function chunks(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(65_536).fill(32));
      left -= 65_536;
    },
  });
}

beforeEach(async () => {
  bench = await createServerBench();
  // Everything is open and has content, so that a change would show.
  await bench.push(bench.contact, [{ ...configure, id: 'mut_first' }]);
  await bench.push(bench.foreigner, [{ id: 'mut_first', name: 'none.such', args: {} }]);
  await bench.raw({ path: '/api/health' });
});

async function expectRefused(send: () => Response | Promise<Response>, status: number, code: string) {
  const before = bench.dumpAll();
  expect(await refusalOf(await send())).toEqual([status, code]);
  expect(bench.dumpAll()).toBe(before);
}

test('a push is answered with verdicts, a pull with the page that has the effect', async () => {
  const answer = await bench.push(bench.officer, [{ ...configure, id: 'mut_second' }]);
  expect(answer.status).toBe(200);
  const { kind, verdicts } = await answer.json();
  expect(kind).toBe('clasi.push');
  expect(verdicts).toMatchObject([{ status: 'refused', code: 'access.not_allowed', seq: 2 }]);
  const page = await (await pull()).json();
  expect(page).toMatchObject({ kind: 'clasi.pull', request: 'req_2', more: false, settled: 2 });
  expect(JSON.stringify(page.pages)).toContain('+56 133');
});

test('before a page that is not the last a header says where the next one starts', async () => {
  const { admin } = bench;
  const given = await bench.push(admin, [
    { id: 'mut_1', name: 'meetings.schedule', args: meetingArgs },
    { id: 'mut_2', name: 'agenda.add_item', args: itemArgs },
    { id: 'mut_3', name: 'agenda.add_item', args: { ...itemArgs, item: 'agi_second' } },
  ]);
  expect((await given.json()).verdicts).toMatchObject(Array(3).fill({ status: 'accepted' }));
  const asked = { compartment: 'committee', device: admin.device, person: admin.person };
  const send = (change: object) => {
    const body = JSON.stringify(pullBody({ ...asked, ...change }));
    return bench.raw({ method: 'POST', path: '/api/pull', phone: admin, headers: JSON_TYPE, body });
  };
  const first = await send({ limit: 1 });
  const hint = JSON.parse(first.headers.get(NEXT_PAGE_HEADER) ?? 'null');
  const page = await first.json();
  expect([page.more, hint.settled, hint.instance]).toEqual([true, page.settled, page.instance]);
  const last = await send({ ...hint, limit: 10 });
  expect([last.headers.get(NEXT_PAGE_HEADER), (await last.json()).more]).toEqual([null, false]);
});

test.each<[string, Record<string, string | null>]>([
  ['text', { 'content-type': 'text/plain' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['almost JSON', { 'content-type': 'application/jsonp' }],
  ['nothing said', { 'content-type': null }],
])('a body that comes as %s is not looked at', async (_, headers) => {
  const body = new TextEncoder().encode('{}');
  for (const path of ['/api/push', '/api/pull']) {
    const send = () => bench.raw({ method: 'POST', path, phone: bench.contact, headers, body });
    await expectRefused(send, 415, 'http.bad_content_type');
  }
});

test('who is not signed in is told so whatever they send, and nothing of it is parsed', async () => {
  for (const path of ['/api/push', '/api/pull']) {
    for (const body of ['{"mutations":[{},{}]}', 'x', '']) {
      const send = () => bench.raw({ method: 'POST', path, headers: JSON_TYPE, body });
      await expectRefused(send, 401, 'session.not_signed_in');
    }
    const endless = () => bench.raw({ method: 'POST', path, headers: JSON_TYPE, body: chunks(8_000_000) });
    await expectRefused(endless, 401, 'session.not_signed_in');
  }
});

test('a body of more values than one may hold is refused before it is parsed, and so is a list of too many', async () => {
  const list = (items: number) => `{"mutations":[${'{},'.repeat(items)}{}]}`;
  for (const [body, problem] of [
    [list(MAX_PUSH_VALUES), `more than ${MAX_PUSH_VALUES} values`],
    ['['.repeat(100), 'deeper than 40 levels'],
  ] as const) {
    const send = () =>
      bench.raw({ method: 'POST', path: '/api/push', phone: bench.contact, headers: JSON_TYPE, body });
    expect(await (await send()).json()).toMatchObject({
      error: { code: 'http.bad_body', details: { problem } },
    });
    await expectRefused(send, 400, 'http.bad_body');
  }
  const many = Array.from({ length: MAX_MUTATIONS_PER_PUSH + 1 }, () => ({ name: 'none.such' }));
  const answer = await bench.push(bench.contact, many);
  expect(await answer.json()).toMatchObject({ error: { details: { path: 'mutations' } } });
});

test('a body that declares too much is refused before it is read', async () => {
  const headers = { ...JSON_TYPE, 'content-length': String(MAX_PUSH_BYTES + 1) };
  const send = () =>
    bench.raw({ method: 'POST', path: '/api/push', phone: bench.contact, headers, body: '{}' });
  await expectRefused(send, 413, 'http.body_too_large');
});

test('a body that lies about its length is cut off', async () => {
  for (const [path, size] of [
    ['/api/push', MAX_PUSH_BYTES + 65_536],
    ['/api/pull', 131_072],
  ] as const) {
    for (const length of ['10', null]) {
      const headers = { ...JSON_TYPE, 'content-length': length };
      const send = () =>
        bench.raw({ method: 'POST', path, phone: bench.contact, headers, body: chunks(size) });
      await expectRefused(send, 413, 'http.body_too_large');
    }
  }
});

test.each([
  ['cut off', new TextEncoder().encode('{"protocol":1,"request":"req_1","mut')],
  ['no JSON', new TextEncoder().encode('protocol=1')],
  ['empty', new Uint8Array()],
  ['not UTF-8', Uint8Array.from([0x22, 0xff, 0x22])],
  ['null', new TextEncoder().encode('null')],
  ['a list', new TextEncoder().encode('[]')],
])('a body that is %s is a bad body', async (_, body) => {
  for (const path of ['/api/push', '/api/pull']) {
    const send = () => bench.raw({ method: 'POST', path, phone: bench.contact, headers: JSON_TYPE, body });
    await expectRefused(send, 400, 'http.bad_body');
  }
});

test('arguments nested without end are a bad body, not a fault of the server', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const text = await (async () => {
    const { device, person } = bench.contact;
    const rest = { v: 1, id: 'mut_1', name: 'a.b', compartment: 'state:CL', device, person, counter: 1 };
    const envelope = JSON.stringify({ ...rest, madeAt: 1, base: {}, after: [], replaces: null, args: 0 });
    const whole = { protocol: 1, request: 'req_1', device, person, compartment: 'state:CL', mutations: [] };
    return JSON.stringify(whole).replace('[]', `[${envelope.replace('"args":0', `"args":${deep}`)}]`);
  })();
  const send = () =>
    bench.raw({ method: 'POST', path: '/api/push', phone: bench.contact, headers: JSON_TYPE, body: text });
  await expectRefused(send, 400, 'http.bad_body');
});

test.each<[string, Record<string, string | null>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour’s subdomain', { 'sec-fetch-site': 'same-site' }],
  ['nowhere', { 'sec-fetch-site': 'none' }],
  ['an old browser without an origin', { 'sec-fetch-site': null }],
  ['an old browser on another page', { 'sec-fetch-site': null, origin: 'https://evil.example' }],
  ['a sandboxed frame', { 'sec-fetch-site': null, origin: 'null' }],
])('what comes from %s does not write', async (_, headers) => {
  await expectRefused(() => pull({}, headers), 403, 'http.cross_site');
  const send = () =>
    bench.raw({
      method: 'POST',
      path: '/api/push',
      phone: bench.contact,
      headers: { ...JSON_TYPE, ...headers },
      body: '{}',
    });
  await expectRefused(send, 403, 'http.cross_site');
});

test('an old browser that names our origin is served', async () => {
  expect((await pull({}, { 'sec-fetch-site': null, origin: 'https://clasi.example' })).status).toBe(200);
});

test.each<[string, Record<string, string | null>]>([
  ['no cookie', { cookie: null }],
  ['a wrong cookie', { cookie: `__Host-clasi-2=${'A'.repeat(43)}` }],
  ['no device named', { 'x-clasi-device': null }],
  ['a device that is none', { 'x-clasi-device': '../dev_2' }],
  ['another device named', { 'x-clasi-device': 'dev_1' }],
])('with %s nobody is signed in', async (_, headers) => {
  await expectRefused(() => pull({}, headers), 401, 'session.not_signed_in');
});

test('a request in the name of another person or device is refused', async () => {
  const { officer, contact } = bench;
  await expectRefused(() => pull({ person: officer.person }), 401, 'session.other_person');
  await expectRefused(() => pull({ device: officer.device }), 401, 'session.other_person');
  const other = { device: officer.device, person: officer.person };
  await expectRefused(() => bench.push(contact, [configure], other), 401, 'session.other_person');
  for (const change of [{ person: officer.person }, { device: officer.device }]) {
    const send = () => bench.push(contact, [configure, { ...configure, id: 'mut_9', ...change }]);
    await expectRefused(send, 401, 'session.other_person');
  }
});

test('a protocol of the future is not served, neither in the request nor in an envelope', async () => {
  await expectRefused(() => pull({ protocol: 2 }), 426, 'http.protocol_not_served');
  await expectRefused(
    () => bench.push(bench.contact, [configure], { protocol: 2 }),
    426,
    'http.protocol_not_served',
  );
  await expectRefused(
    () => bench.push(bench.contact, [{ ...configure, v: 2 }]),
    426,
    'http.protocol_not_served',
  );
});

test('another state’s compartment does not exist, and asking does not make it', async () => {
  for (const compartment of ['state:EC', 'state:PE']) {
    await expectRefused(() => pull({ compartment }), 404, 'access.no_such_compartment');
    const mutations = [{ ...configure, compartment }];
    const send = () => bench.push(bench.contact, mutations, { compartment });
    const before = bench.dumpAll();
    expect((await send()).status).toBeGreaterThanOrEqual(400);
    expect(bench.dumpAll()).toBe(before);
  }
  const { admin } = bench;
  const asked = { device: admin.device, person: admin.person, compartment: 'state:CL' };
  const body = JSON.stringify({ ...pullBody(), ...asked });
  const send = () => bench.raw({ method: 'POST', path: '/api/pull', phone: admin, headers: JSON_TYPE, body });
  await expectRefused(send, 404, 'access.no_such_compartment');
  expect(bench.ports.compartmentNames()).not.toContain('state:PE');
});

test('identities are not replicated, whoever asks', async () => {
  await expectRefused(() => pull({ compartment: 'identity' }), 400, 'http.bad_body');
});

test('a mutation of another compartment than its push’s is a bad body', async () => {
  const send = () => bench.push(bench.contact, [{ ...configure, compartment: 'committee' }]);
  await expectRefused(send, 400, 'http.bad_body');
});

test.each<[string, object]>([
  ['a member too many', { extra: 1 }],
  ['a cursor below zero', { settled: -1 }],
  ['too large a limit', { limit: 5_001 }],
  ['a scope that is no path', { streams: [{ scope: "all' or 1=1", after: 0 }] }],
  [
    'too many scopes',
    { streams: Array.from({ length: MAX_SCOPES_PER_PULL + 1 }, () => ({ scope: 'all', after: 0 })) },
  ],
])('a pull with %s is a bad body', async (_, change) => {
  await expectRefused(() => pull(change), 400, 'http.bad_body');
});

test.each<[string, object[]]>([
  ['nothing in it', []],
  [
    'over five hundred mutations',
    Array.from({ length: 501 }, (_, index) => ({ ...configure, id: `mut_a${index}` })),
  ],
  ['an id that is none', [{ ...configure, id: 'x' }]],
  ['a counter that is no number', [{ ...configure, counter: '1' }]],
])('a push with %s is a bad body', async (_, mutations) => {
  await expectRefused(() => bench.push(bench.contact, mutations), 400, 'http.bad_body');
});

test('unknown mutations and hostile answers get their verdict inside a 200 and write nothing', async () => {
  const report = {
    report: 'rep_1',
    state: 'CL',
    form: 'frm_1',
    formId: 'threat',
    formVersion: '1',
    summary: { title: 'x', crimeArea: null, place: null, handlingCode: 'H1' },
    instanceXml: '<!DOCTYPE a><a id="threat" version="1"/>',
  };
  const before = bench.dumpAll();
  const answer = await bench.push(bench.contact, [
    { id: 'mut_a', name: 'none.such', args: {} },
    { id: 'mut_b', name: 'states.set_aside', args: {} },
    { id: 'mut_c', name: 'states.configure', args: { state: 'CL' } },
    { id: 'mut_d', name: 'reports.submit', args: report },
    { ...configure, id: 'mut_first', counter: 99 },
  ]);
  expect(answer.status).toBe(200);
  const { verdicts } = await answer.json();
  expect(verdicts.map((verdict: { code: string }) => verdict.code)).toEqual([
    'sync.unknown_mutation',
    'sync.unknown_mutation',
    'sync.bad_arguments',
    'reports.bad_xml',
    'sync.id_reused',
  ]);
  expect(bench.dumpAll()).toBe(before);
});

test('more acts that read much than one turn bears are refused as a whole; a device sends them in parts', async () => {
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, each) => ({ id: `mut_l${name.length}${each}`, name, args: {} }));
  for (const [name, most] of [
    ['reports.correct', MAX_LABORIOUS_PER_PUSH],
    ['panels.give_evidence', 5],
  ] as const) {
    const send = (count: number) => bench.push(bench.officer, many(count, name));
    await expectRefused(() => send(most + 1), 413, 'sync.too_much_at_once');
    expect((await send(most)).status).toBe(200);
  }
});

test('who listens is poked by what is written; the stream names its device in the address', async () => {
  const path = `/api/live/state:CL?device=${bench.officer.device}`;
  const answer = await bench.raw({ path, phone: bench.officer, headers: { 'x-clasi-device': null } });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: poke');
  const next = reader?.read();
  await bench.push(bench.contact, [{ name: 'states.configure', args: {} }]);
  await bench.push(bench.contact, [{ ...configure, id: 'mut_poke', base: { 'stateProfiles/sta_CL': 1 } }]);
  expect((await next)?.value).toBe('event: poke\ndata: {"seq":2}\n\n');
  await reader?.cancel();
});

test('nobody listens to a compartment that is not theirs', async () => {
  const path = '/api/live/state:CL';
  await expectRefused(() => bench.raw({ path, phone: bench.foreigner }), 404, 'access.no_such_compartment');
  await expectRefused(() => bench.raw({ path }), 401, 'session.not_signed_in');
});

test('the size of a push reaches its compartment as it was counted once, so that large ones share no turn', async () => {
  const port = bench.ports.compartment('state:CL');
  const { push } = port;
  const sizes: unknown[] = [];
  Object.assign(port, {
    push(input: Parameters<typeof push>[0]) {
      sizes.push(input.size);
      return push(input);
    },
  });
  const { device, person } = bench.contact;
  const named = { device, person, compartment: 'state:CL' };
  const order = { counter: 9, madeAt: 1, base: {}, after: [], replaces: null };
  const mutations = [{ v: 1, id: 'mut_size', name: 'none.such', args: { text: 'ñ' }, ...named, ...order }];
  const body = JSON.stringify({ protocol: 1, request: 'req_1', ...named, mutations });
  const sent = { method: 'POST', path: '/api/push', phone: bench.contact, headers: JSON_TYPE, body };
  expect((await bench.raw(sent)).status).toBe(200);
  expect(sizes).toEqual([{ bytes: new TextEncoder().encode(body).length, values: 42 }]);
});

test('what became of a mutation is told to its own device alone, where its person reads anything', async () => {
  const ask = (phone: typeof bench.contact | undefined, body: object) =>
    bench.raw({
      ...{ method: 'POST', path: '/api/receipts', headers: JSON_TYPE, body: JSON.stringify(body) },
      ...(phone === undefined ? {} : { phone }),
    });
  const first = { compartment: 'state:CL', id: 'mut_first' };
  await expectRefused(() => ask(undefined, first), 401, 'session.not_signed_in');
  await expectRefused(() => ask(bench.foreigner, first), 404, 'access.no_such_compartment');
  await expectRefused(() => ask(bench.officer, first), 403, 'sync.not_yours');
  await expectRefused(() => ask(bench.contact, { ...first, id: 'state:CL:mut_1:0' }), 400, 'http.bad_body');
  expect(await (await ask(bench.contact, first)).json()).toMatchObject({
    ...{ kind: 'clasi.receipt', verdict: { id: 'mut_first', status: 'accepted', seq: 1 } },
  });
  const never = await (await ask(bench.contact, { ...first, id: 'mut_never' })).json();
  expect(never).toMatchObject({ verdict: { status: 'refused', code: 'sync.never_arrived', seq: 2 } });
});
