import { beforeEach, expect, test } from 'vitest';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { sha256 } from '../compartment/sha256.ts';

let bench: ServerBench;
const picture = new Uint8Array(3_000).map((_, index) => index % 251);
const answers = new TextEncoder().encode('<data id="threat" version="1"/>');
const hash = sha256([picture]);
const form = { form: 'frm_1', formId: 'threat' };
const refOf = (bytes: Uint8Array, name: string, mediaType: string) => ({
  hash: sha256([bytes]),
  name,
  mediaType,
  size: bytes.length,
});
const photo = refOf(picture, 'muelle.jpg', 'image/jpeg');
const again = { ...photo, name: 'muelle-2.jpg' };

function send({
  id = 'mut_send',
  report = 'rep_1',
  files = [photo, again] as readonly object[],
  whole = null as object | null,
} = {}) {
  const summary = {
    title: 'Muelle',
    crimeArea: null,
    place: null,
    handlingCode: 'H1',
    tlp: 'AMBER',
    restrictions: null,
  };
  const instanceXml = whole === null ? '<data id="threat" version="1"><foto>muelle.jpg</foto></data>' : null;
  const args = {
    ...form,
    report,
    state: 'CL',
    formVersion: '1',
    summary,
    instanceXml,
    instanceFile: whole,
    files,
  };
  return { id, name: 'reports.send', args };
}

function put(phone: Phone, bytes: Uint8Array<ArrayBuffer>, { offset = 0, to = bytes.length } = {}) {
  return bench.raw({
    method: 'PUT',
    path: `/api/attachments/state:CL/${sha256([bytes])}?offset=${offset}&size=${bytes.length}`,
    phone,
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes.slice(offset, to),
  });
}
function get(phone: Phone, { of = hash, report = 'rep_1', part = '' } = {}) {
  return bench.raw({ path: `/api/attachments/state:CL/${of}${part}?via=reports/${report}`, phone });
}
async function bytesFor(phone: Phone, wanted: Parameters<typeof get>[1] = {}): Promise<Uint8Array> {
  return new Uint8Array(await (await get(phone, wanted)).arrayBuffer());
}
async function statuses(answer: Response): Promise<string[]> {
  const { verdicts } = (await answer.json()) as { verdicts: { status: string; code?: string }[] };
  return verdicts.map(({ status, code }) => code ?? status);
}

beforeEach(async () => {
  bench = await createServerBench();
  const allow = { name: 'forms.allow', args: { ...form, state: 'CL', version: '1', active: true } };
  expect(await statuses(await bench.push(bench.contact, [{ id: 'mut_allow', ...allow }]))).toEqual([
    'accepted',
  ]);
});

test('a report is received before its files, and its readers get each as soon as it is whole', async () => {
  expect(await statuses(await bench.push(bench.officer, [send()]))).toEqual(['accepted']);
  for (const part of ['', '/state'])
    expect(await refusalOf(await get(bench.contact, { part }))).toEqual([404, 'attachments.not_found']);
  await put(bench.officer, picture, { to: 1_000 });
  expect(await refusalOf(await get(bench.contact))).toEqual([404, 'attachments.not_found']);
  await put(bench.officer, picture, { offset: 1_000 });
  for (const reader of [bench.contact, bench.officer]) expect(await bytesFor(reader)).toEqual(picture);
  expect(await (await get(bench.contact, { part: '/state' })).json()).toMatchObject({ complete: true });
});

test('answers that are a file are read like the others', async () => {
  const whole = refOf(answers, 'answers.xml', 'application/xml');
  expect(await statuses(await bench.push(bench.officer, [send({ files: [], whole })]))).toEqual(['accepted']);
  await put(bench.officer, answers);
  expect(await bytesFor(bench.contact, { of: whole.hash })).toEqual(answers);
});

test('nobody who may not read the report gets a file of it: not of another state, not of the same unit', async () => {
  await bench.push(bench.officer, [send()]);
  await put(bench.officer, picture);
  expect(await bytesFor(bench.contact)).toEqual(picture);
  for (const part of ['', '/state']) {
    expect(await refusalOf(await get(bench.neighbour, { part }))).toEqual([404, 'attachments.not_found']);
    for (const phone of [bench.foreigner, bench.admin])
      expect(await refusalOf(await get(phone, { part }))).toEqual([404, 'access.no_such_compartment']);
  }
});

test('to name the file of another’s report in one’s own opens it to nobody', async () => {
  await bench.push(bench.officer, [send()]);
  await put(bench.officer, picture);
  const theirs = send({ id: 'mut_theirs', report: 'rep_2' });
  expect(await statuses(await bench.push(bench.neighbour, [theirs]))).toEqual(['accepted']);
  for (const reader of [bench.neighbour, bench.contact])
    expect(await refusalOf(await get(reader, { report: 'rep_2' }))).toEqual([404, 'attachments.not_found']);
});
