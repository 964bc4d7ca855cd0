// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { Correction, ReportEdit } from '#shared/reports/review.schemas.ts';
import {
  type Corrected,
  correctedIn,
  lastEdits,
  lastingName,
  openRebuilt,
  rebuilt,
  stepsByReference,
} from './rebuilt.ts';

const XML =
  '<data id="seen" version="1"><what>cocaine</what><item><kg>312</kg></item><item><kg>4</kg></item></data>';
const FORM = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Visto</h:title><model><instance>
    <data id="seen" version="1"><what/><item><kg/></item><why/></data></instance>
    <bind nodeset="/data/item/kg" type="int" constraint=". &lt; 1000" jr:constraintMsg="Menos de mil"/>
    <bind nodeset="/data/why" type="string" relevant="/data/what = 'cash'"/></model></h:head>
  <h:body><select1 ref="/data/what"><label>¿Qué se halló?</label>
    <item><label>Cocaína</label><value>cocaine</value></item><item><label>Dinero</label><value>cash</value></item></select1>
    <group ref="/data/item"><label>Bulto</label><repeat nodeset="/data/item"><input ref="/data/item/kg"><label>Kilos</label></input></repeat></group>
    <input ref="/data/why"><label>¿Por qué?</label></input></h:body></h:html>`;
const photo = { hash: 'a'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size: 7 };

function doc<B extends JsonObject>(id: string, body: B): Doc<B> {
  return { id, body, rev: 1, parent: 'rep_1', audience: 'all' } as unknown as Doc<B>;
}
function correction(number: number, change: Partial<Correction> = {}): Doc<Correction> {
  const body = { formVersion: '1', author: 'per_a', note: null, files: [], at: number * 100 };
  return doc(`cor_${number}`, { ...body, number, ...change });
}
function edit(id: string, number: number, change: Partial<ReportEdit>): Doc<ReportEdit> {
  const body = { kind: 'answer', before: null, after: null, author: 'per_a', at: number * 100 } as const;
  return doc(id, { reference: '/data/item/kg', ...body, number, correction: `cor_${number}`, ...change });
}
const corrected: Corrected = {
  corrections: [correction(1, { label: 'Aduana' }), correction(2, { files: [{ ...photo, size: 9 }] })],
  edits: [
    edit('edt_a', 1, { before: '312', after: '320' }),
    edit('edt_b', 1, { reference: '/data/item[2]', kind: 'remove', before: '<item><kg>4</kg></item>' }),
    edit('edt_c', 2, { before: '320', after: '5000' }),
    edit('edt_d', 2, { reference: '/data/item[edt_d]', kind: 'add', after: '<item><kg>7</kg></item>' }),
    edit('edt_e', 2, { reference: '/data/what', before: 'cocaine', after: 'cash' }),
  ],
};
const report = { unanswered: [], files: [photo] } as const;
function build(until?: number, change: { report?: object; corrected?: Corrected } = {}) {
  const made = rebuilt({
    report: { ...report, unanswered: [], files: [photo], ...change.report },
    instanceXml: XML,
    corrected: change.corrected ?? corrected,
    ...(until === undefined ? {} : { until }),
  });
  if (made === null) throw new Error('no XML');
  return made;
}
const known = { definition: 'b'.repeat(64), files: [] };
async function open(of: ReturnType<typeof build>, definition: string | null = FORM) {
  const client = {
    fetchAttachment: async () => (definition === null ? null : new TextEncoder().encode(definition)),
  };
  return openRebuilt({ client, form: 'frm_1', known, rebuilt: of, language: 'es' });
}

test('the report as it was sent, after the first correction, and as it is', () => {
  expect(build(0)).toMatchObject({ instanceXml: XML, corrections: 0, files: [photo] });
  expect(build(1)).toMatchObject({ corrections: 1, files: [photo] });
  expect(build(1).instanceXml).toContain('<item><kg>320</kg></item></data>');
  expect(build()).toMatchObject({ corrections: 2, files: [{ name: 'muelle.jpg', size: 9 }] });
  expect(build().instanceXml).toContain('<what>cash</what><item><kg>5000</kg></item><item><kg>7</kg></item>');
});

test('a correction’s files go to the answers that name them, in the form or in what the state asks', () => {
  const own = { ...photo, hash: 'c'.repeat(64) };
  const national = { formId: 'chile', formVersion: '1', files: [own] };
  const made = [correction(1, { files: [photo], national }), correction(2)];
  const edits = [
    edit('edt_a', 1, { reference: '/data/foto' }),
    edit('edt_b', 1, { reference: nationalReference('/data/foto') }),
  ];
  const replica = { within: ({ name }: { name: string }) => (name === 'corrections' ? made : edits) };
  const of = (part: 'form' | 'questions') => {
    const { corrections: all, edits: changed } = correctedIn({ replica } as never, 'rep_1', part);
    return [all.map(({ body }) => body.files), changed.map(({ id, body }) => [id, body.reference])];
  };
  expect(of('form')).toEqual([[[photo], []], [['edt_a', '/data/foto']]]);
  expect(of('questions')).toEqual([[[own], []], [['edt_b', '/data/foto']]]);
});

test('what was stored in any order applies in the order of the corrections', () => {
  const all = { corrections: corrected.corrections, reportEdits: corrected.edits };
  const replica = {
    within: ({ name }: { name: keyof typeof all }) => [...all[name]].reverse(),
  };
  expect(correctedIn({ replica } as never, 'rep_1')).toEqual(corrected);
});

test('every change of an answer, with its correction, and the last of each', () => {
  const steps = stepsByReference(corrected).get('/data/item/kg') ?? [];
  expect(steps.map(({ edit: { body } }) => [body.before, body.after])).toEqual([
    ['312', '320'],
    ['320', '5000'],
  ]);
  expect(steps[0]?.correction?.body.label).toBe('Aduana');
  expect(lastEdits(corrected).get('/data/item/kg')?.id).toBe('edt_c');
  expect(stepsByReference({ ...corrected, corrections: [] }).get('/data/what')?.[0]?.correction).toBeNull();
});

test('a question keeps its name when an item before it is gone, and when it does not apply', () => {
  const { edited } = build();
  expect(lastingName(edited, '/data/item[2]/kg')).toBe('/data/item[edt_d]/kg');
  expect(lastingName(edited, '/data/item[1]/kg')).toBe('/data/item/kg');
  expect(lastingName(edited, '/data/item[2]/place[1]/port')).toBe('/data/item[edt_d]/place/port');
});

test('the form words the answers, and says which correction broke a rule of it', async () => {
  const first = await open(build(0));
  expect(first?.map(({ lasting, answer, violation }) => [lasting, answer, violation])).toEqual([
    ['/data/what', 'Cocaína', null],
    ['/data/item/kg', '312', null],
    ['/data/item[2]/kg', '4', null],
  ]);
  const now = await open(build());
  expect(now?.map(({ lasting, answer, violation }) => [lasting, answer, violation?.message])).toEqual([
    ['/data/what', 'Dinero', undefined],
    ['/data/item/kg', '5000', 'Menos de mil'],
    ['/data/item[edt_d]/kg', '7', undefined],
    ['/data/why', null, undefined],
  ]);
});

test('a mark of a question without an answer stays with it in the first item of a repeat', async () => {
  const marks = [{ reference: '/data/item[1]/kg', reason: 'unknown' as const }];
  const none: Corrected = { corrections: [], edits: [edit('edt_z', 1, { before: '312', after: '' })] };
  const marked: Corrected = {
    corrections: [],
    edits: [edit('edt_z', 1, { before: '312', after: '', unanswered: 'unknown' })],
  };
  const answerOf = async (of: Corrected) => (await open(build(undefined, { corrected: of })))?.[1]?.answer;
  expect(await answerOf(none)).toBeNull();
  expect(await answerOf(marked)).toBe('No lo sé');
  expect(build(0, { report: { unanswered: marks } }).marks).toMatchObject({
    '/data/item/kg': { reason: 'unknown' },
  });
});

test('without the form, or without XML, there is nothing to word', async () => {
  expect(await open(build(), null)).toBeNull();
  const none = { client: {} as never, form: 'frm_1', known: null, language: 'es' };
  expect(await openRebuilt({ ...none, rebuilt: build() })).toBeNull();
  expect(rebuilt({ report: {}, instanceXml: '<data', corrected })).toBeNull();
});

test('a name that a correction gives in both parts is another file in each', () => {
  const [ofForm, ofOwn] = [photo, { ...photo, hash: 'c'.repeat(64) }];
  const made = correction(1, {
    files: [ofForm],
    national: { formId: 'chile', formVersion: '1', files: [ofOwn] },
  });
  const replica = {
    within: ({ name }: { name: string }) => (name === 'corrections' ? [made, correction(2)] : []),
  };
  const filesIn = (part: 'form' | 'questions') =>
    correctedIn({ replica } as unknown as Parameters<typeof correctedIn>[0], 'rep_1', part).corrections.map(
      ({ body }) => body.files,
    );
  expect(filesIn('form')).toEqual([[ofForm], []]);
  expect(filesIn('questions')).toEqual([[ofOwn], []]);
});
