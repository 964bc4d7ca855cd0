import { beforeEach, expect, test } from 'vitest';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { sha256 } from '../compartment/sha256.ts';

let bench: ServerBench;
const definition = new TextEncoder().encode('<h:html/>');
const picture = new Uint8Array(900).map((_, index) => index % 251);
const form = { state: 'CL', form: 'frm_1' };
const QUESTIONS = 'qst_CL-frm_1';
const questions = {
  ...form,
  formId: 'chile',
  version: '1',
  title: { es: 'Chile' },
  definition: sha256([definition]),
  files: [],
};
const photo = {
  hash: sha256([picture]),
  name: 'muelle.jpg',
  mediaType: 'image/jpeg',
  size: picture.length,
};

function put(phone: Phone, bytes: Uint8Array<ArrayBuffer>) {
  return bench.raw({
    method: 'PUT',
    path: `/api/attachments/state:CL/${sha256([bytes])}?offset=0&size=${bytes.length}`,
    phone,
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
}
function get(phone: Phone, { hash, via }: { hash: string; via: string }) {
  return bench.raw({ path: `/api/attachments/state:CL/${hash}?via=${via}`, phone });
}
async function push(phone: Phone, name: string, args: object, id = `mut_${name.replace('.', '')}`) {
  const answer = await bench.push(phone, [{ id, name, args }]);
  const { verdicts } = (await answer.json()) as { verdicts: { status: string; code?: string }[] };
  return verdicts.map(({ status, code }) => code ?? status)[0];
}
function deliver(national: object | undefined, id: string) {
  const args = {
    ...form,
    report: `rep_${id}`,
    formId: 'threat',
    formVersion: '1',
    summary: {
      ...{ title: 'Muelle', crimeArea: null, place: null, handlingCode: 'H1' },
      ...{ tlp: 'AMBER', restrictions: null },
    },
    instanceXml: '<data id="threat" version="1"/>',
    instanceFile: null,
    files: [],
    ...(national === undefined ? {} : { national }),
  };
  return push(bench.officer, 'reports.deliver', args, `mut_${id}`);
}
const answered = { formId: 'chile', formVersion: '1', instanceXml: '<data id="chile" version="1"/>' };

beforeEach(async () => {
  bench = await createServerBench();
  const allowed = { ...form, formId: 'threat', version: '1', active: true };
  expect(await push(bench.contact, 'forms.allow', allowed)).toBe('accepted');
  expect((await put(bench.contact, definition)).status).toBeLessThan(300);
});

test('what a state asks reaches all its people, and nobody of another state or of the committee', async () => {
  expect(await push(bench.contact, 'forms.add_questions', questions)).toBe('accepted');
  const wanted = { hash: questions.definition, via: `stateQuestions/${QUESTIONS}` };
  for (const phone of [bench.officer, bench.neighbour, bench.contact]) {
    const bytes = new Uint8Array(await (await get(phone, wanted)).arrayBuffer());
    expect(bytes).toEqual(definition);
  }
  for (const phone of [bench.foreigner, bench.admin])
    expect(await refusalOf(await get(phone, wanted))).toEqual([404, 'access.no_such_compartment']);
});

test('an officer asks nothing for the state', async () => {
  expect(await push(bench.officer, 'forms.add_questions', questions)).toBe('access.not_allowed');
  expect(await push(bench.contact, 'forms.add_questions', questions, 'mut_contact')).toBe('accepted');
  expect(await push(bench.officer, 'forms.withdraw_questions', form)).toBe('access.not_allowed');
});

test('answers to the state are looked into like those to the form, and go on after it stopped asking', async () => {
  expect(await deliver(answered, 'early')).toBe('reports.questions_unknown');
  expect(await push(bench.contact, 'forms.add_questions', questions)).toBe('accepted');
  expect(await push(bench.contact, 'forms.withdraw_questions', form)).toBe('accepted');
  const bomb = '<!DOCTYPE a><data id="chile" version="1"/>';
  expect(await deliver({ ...answered, instanceXml: bomb }, 'bomb')).toBe('reports.bad_xml');
  // The committee's answers in the place of one's own.
  const theirs = '<data id="threat" version="1"/>';
  expect(await deliver({ ...answered, instanceXml: theirs }, 'theirs')).toBe('reports.other_form');
  expect(await deliver(answered, 'late')).toBe('accepted');
  expect(await deliver(undefined, 'none')).toBe('accepted');
});

test('a file among the answers to the state reaches the readers of the report, and only them', async () => {
  expect(await push(bench.contact, 'forms.add_questions', questions)).toBe('accepted');
  expect(await deliver({ ...answered, files: [photo] }, 'photo')).toBe('accepted');
  await put(bench.officer, picture);
  const wanted = { hash: photo.hash, via: 'reports/rep_photo' };
  const bytes = new Uint8Array(await (await get(bench.contact, wanted)).arrayBuffer());
  expect(bytes).toEqual(picture);
  expect(await refusalOf(await get(bench.neighbour, wanted))).toEqual([404, 'attachments.not_found']);
  expect(await refusalOf(await get(bench.foreigner, wanted))).toEqual([404, 'access.no_such_compartment']);
});
