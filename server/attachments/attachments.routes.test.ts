import { beforeEach, expect, test } from 'vitest';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { sha256 } from '../compartment/sha256.ts';

let bench: ServerBench;
const bytes = new Uint8Array(3_000).map((_, index) => index % 251);
const hash = sha256([bytes]);
const BYTES = { 'content-type': 'application/octet-stream' };

function put({
  phone = bench.admin,
  path = `/api/attachments/committee/${hash}?offset=0&size=3000`,
  body = bytes as BodyInit,
  headers = BYTES as Record<string, string | null>,
} = {}) {
  return bench.raw({ method: 'PUT', path, phone, headers, body });
}
function get(phone: Phone, path: string) {
  return bench.raw({ path: `/api/attachments/${path}`, phone });
}
async function expectRefused(send: () => Promise<Response>, status: number, code: string) {
  const before = bench.dumpAll();
  expect(await refusalOf(await send())).toEqual([status, code]);
  expect(bench.dumpAll()).toBe(before);
}

async function verdictsOf(answer: Response): Promise<string[]> {
  const { verdicts } = (await answer.json()) as { verdicts: { status: string }[] };
  return verdicts.map((verdict) => verdict.status);
}

beforeEach(async () => {
  bench = await createServerBench();
  await bench.raw({ path: '/api/health' });
  await bench.push(bench.contact, [{ name: 'none.such', args: {} }]);
});

test('bytes go up in two chunks, the form names them, and whoever reads the form reads them', async () => {
  const first = await put({ body: bytes.slice(0, 1_000) });
  expect(await first.json()).toEqual({ kind: 'clasi.attachment', received: 1_000, complete: false });
  const state = await get(bench.admin, `committee/${hash}/state`);
  expect(await state.json()).toEqual({ kind: 'clasi.attachment', received: 1_000, complete: false });
  const path = `/api/attachments/committee/${hash}?offset=1000&size=3000`;
  const second = await put({ path, body: bytes.slice(1_000) });
  expect(await second.json()).toMatchObject({ received: 3_000, complete: true });
  const args = { form: 'frm_1', formId: 'threat', version: '1', title: { es: 'Amenaza' }, definition: hash };
  await bench.push(bench.admin, [{ name: 'forms.publish', args }]);

  const before = bench.dumpAll();
  const read = await get(bench.officer, `committee/${hash}?via=forms/frm_1`);
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
  expect(read.headers.get('content-type')).toBe('application/octet-stream');
  expect(read.headers.get('content-disposition')).toBe('attachment');
  expect(bench.dumpAll()).toBe(before);
});

test.each<[string, Partial<Parameters<typeof put>[0]> & object, number, string]>([
  [
    'bytes that say they are a page',
    { headers: { 'content-type': 'text/html' } },
    415,
    'http.bad_content_type',
  ],
  ['a hash that is none', { path: '/api/attachments/committee/abc?offset=0&size=1' }, 400, 'http.bad_body'],
  ['no offset', { path: `/api/attachments/committee/${hash}?size=3000` }, 400, 'http.bad_body'],
  [
    'an offset below zero',
    { path: `/api/attachments/committee/${hash}?offset=-1&size=3000` },
    400,
    'http.bad_body',
  ],
  [
    'more than the size',
    { path: `/api/attachments/committee/${hash}?offset=0&size=2999` },
    413,
    'attachments.too_large',
  ],
  [
    'too large a size',
    { path: `/api/attachments/committee/${hash}?offset=0&size=50000001` },
    413,
    'attachments.too_large',
  ],
  [
    'a wrong place',
    { path: `/api/attachments/committee/${hash}?offset=7&size=3007` },
    409,
    'attachments.wrong_offset',
  ],
  ['other bytes', { body: new Uint8Array(3_000) }, 422, 'attachments.hash_mismatch'],
  ['too large a chunk', { body: new Uint8Array(1_000_001) }, 413, 'http.body_too_large'],
  [
    'a lie about the length',
    { body: new Uint8Array(1_000_001), headers: { ...BYTES, 'content-length': '9' } },
    413,
    'http.body_too_large',
  ],
  [
    'a visit from elsewhere',
    { headers: { ...BYTES, 'sec-fetch-site': 'cross-site' } },
    403,
    'http.cross_site',
  ],
])('%s is refused and nothing is kept', (_, change, status, code) =>
  expectRefused(() => put(change), status, code),
);

test('a line that breaks in the middle of a chunk is refused, keeps nothing and is no fault of the server', async () => {
  const parts = [new Uint8Array(100)];
  const body = new ReadableStream({
    pull(controller) {
      const part = parts.pop();
      if (part === undefined) controller.error(new Error('aborted'));
      else controller.enqueue(part);
    },
  });
  await expectRefused(() => put({ body }), 400, 'http.bad_body');
  expect(bench.faults).toEqual([]);
});

test('who may neither publish nor report sends nothing', async () => {
  for (const phone of [bench.officer, bench.contact])
    await expectRefused(() => put({ phone }), 403, 'access.not_allowed');
  for (const phone of [bench.officer, bench.contact]) {
    const sent = await put({ phone, path: `/api/attachments/state:CL/${hash}?offset=0&size=3000` });
    expect(await sent.json()).toMatchObject({ complete: true });
  }
});

test('how far an upload has come is told to whoever sends it, and to whoever reads an entry that names it', async () => {
  const state = (phone: Phone, query = '') => get(phone, `committee/${hash}/state${query}`);
  const notBegun = { kind: 'clasi.attachment', received: 0, complete: false };
  const before = bench.dumpAll();
  expect(await (await state(bench.admin)).json()).toEqual(notBegun);
  expect(bench.dumpAll()).toBe(before);
  await put();
  expect(await (await state(bench.admin)).json()).toMatchObject({ received: 3_000, complete: true });
  expect(await (await state(bench.officer)).json()).toEqual(notBegun);
  await expectRefused(() => state(bench.officer, '?via=forms/frm_1'), 404, 'attachments.not_found');
  await expectRefused(() => state(bench.officer, '?via=forms'), 400, 'http.bad_body');
  const args = { form: 'frm_1', formId: 'threat', version: '1', title: { es: 'Amenaza' }, definition: hash };
  await bench.push(bench.admin, [{ name: 'forms.publish', args }]);
  expect(await (await state(bench.officer, '?via=forms/frm_1')).json()).toEqual({
    kind: 'clasi.attachment',
    received: 3_000,
    complete: true,
  });
  expect(await (await state(bench.officer)).json()).toEqual(notBegun);
});

test('too much that nothing names is refused with its own code', async () => {
  const begin = (index: number) =>
    put({
      path: `/api/attachments/committee/${sha256([`large ${index}`])}?offset=0&size=50000000`,
      body: bytes.slice(0, 1),
    });
  for (const index of [0, 1, 2, 3]) expect((await begin(index)).status).toBe(200);
  await expectRefused(() => begin(4), 413, 'attachments.quota');
});

test('the presidency publishes a form, a state’s contact activates it, and an officer reads and reports with it', async () => {
  await put();
  const form = { form: 'frm_1', formId: 'threat', version: '1' };
  const publish = { name: 'forms.publish', args: { ...form, title: { es: 'Amenaza' }, definition: hash } };
  const activate = { name: 'forms.activate', args: { ...form, state: 'CL', active: true } };
  expect(
    await verdictsOf(await bench.push(bench.officer, [{ ...publish, compartment: 'state:CL' }])),
  ).toEqual(['refused']);
  expect(await verdictsOf(await bench.push(bench.admin, [publish]))).toEqual(['accepted']);
  const early = { id: 'mut_early', ...activate };
  expect(await verdictsOf(await bench.push(bench.officer, [early]))).toEqual(['refused']);
  expect(await verdictsOf(await bench.push(bench.contact, [activate]))).toEqual(['accepted']);
  const read = await get(bench.officer, `committee/${hash}?via=forms/frm_1`);
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
});

test('another state’s attachments do not exist, and asking does not make its compartment', async () => {
  const path = `state:EC/${hash}`;
  const put_ = () => put({ phone: bench.contact, path: `/api/attachments/${path}?offset=0&size=3000` });
  await expectRefused(put_, 404, 'access.no_such_compartment');
  await expectRefused(() => get(bench.contact, `${path}/state`), 404, 'access.no_such_compartment');
  await expectRefused(
    () => get(bench.contact, `${path}?via=reports/rep_1`),
    404,
    'access.no_such_compartment',
  );
  await expectRefused(() => get(bench.admin, `${path}?via=reports/rep_1`), 404, 'access.no_such_compartment');
  expect(bench.ports.compartmentNames()).not.toContain('state:EC');
});

test('an attachment is read only through an entry that names it', async () => {
  await put();
  for (const via of ['forms/frm_1', 'nothing/x_1']) {
    await expectRefused(() => get(bench.admin, `committee/${hash}?via=${via}`), 404, 'attachments.not_found');
  }
  for (const query of ['', '?via=', '?via=forms', '?via=../x']) {
    await expectRefused(() => get(bench.admin, `committee/${hash}${query}`), 400, 'http.bad_body');
  }
});

test('without a session there is nothing to send or read', async () => {
  const path = `/api/attachments/committee/${hash}`;
  const nobody = { headers: { ...BYTES, cookie: null } };
  await expectRefused(() => put(nobody), 401, 'session.not_signed_in');
  await expectRefused(() => bench.raw({ path: `${path}?via=forms/frm_1` }), 401, 'session.not_signed_in');
});
