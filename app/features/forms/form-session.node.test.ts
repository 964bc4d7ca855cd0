// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFormEngine, openForm } from './form-engine.ts';
import { type InputNode, relevantRepeats } from './form-nodes.ts';
import { answerAll, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

const report = readFileSync(join(import.meta.dirname, '../../../public/forms/threat-report.xml'), 'utf8');

/** A form of one question per bind, in one language. */
function form({ binds, body, data = '' }: { binds: string; body: string; data?: string }): string {
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
    <h:head><h:title>Prueba</h:title><model><instance><data id="prueba" version="1">${data}</data></instance>${binds}</model></h:head>
    <h:body>${body}</h:body></h:html>`;
}

function question(
  name: string,
  type: string,
  attributes = '',
): { data: string; binds: string; body: string } {
  return {
    data: `<${name}/>`,
    binds: `<bind nodeset="/data/${name}" type="${type}" ${attributes}/>`,
    body: `<input ref="/data/${name}"><label>${name}</label></input>`,
  };
}

async function open(definitionXml: string, draft?: FormDraft): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', draft });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

async function reopened(session: FormSession, definitionXml: string): Promise<FormSession> {
  // As in the store: plain JSON.
  return open(definitionXml, JSON.parse(JSON.stringify(session.draft())) as FormDraft);
}

const numbers = form(question('n', 'int', 'required="true()"'));

test.each([
  ['int', 'abc', 'Escriba un número entero, solo con cifras'],
  ['int', '12.7', 'Escriba un número entero, solo con cifras'],
  ['int', '3000000000', 'Escriba un número más pequeño'],
  ['decimal', '1.250,5', 'Escriba un número, sin separador de miles'],
  ['decimal', '12kg', 'Escriba un número, sin separador de miles'],
  ['date', '2026-02-30', 'Escriba la fecha completa: día, mes y año'],
  ['time', '25:00', 'Escriba la hora completa, por ejemplo 14:30'],
  ['dateTime', '2026-02-03', 'Escriba el día y la hora completos'],
])('a field of type %s keeps "%s" as it was typed and says what to do', async (type, text, message) => {
  const xml = form(question('n', type, 'required="true()"'));
  const session = await open(xml);
  answerAll({ session, answers: { '/data/n': text } });
  const check = (one: FormSession) => {
    const leaf = leafAt(one, '/data/n');
    expect(leaf.nodeType === 'input' && one.textOf(leaf)).toBe(text);
    expect(leaf.currentState.instanceValue).toBe('');
    expect(one.violations()).toMatchObject([{ reference: '/data/n', kind: 'format', message }]);
    expect(one.parts()[0]?.status).toEqual({ kind: 'invalid', count: 1 });
    expect(one.summary()).toMatchObject([{ answer: text }]);
  };
  check(session);
  expect(session.draft().raw).toEqual({ '/data/n': text });
  check(await reopened(session, xml));
});

test.each([
  ['int', ' 0012 ', '12'],
  ['int', '-3', '-3'],
  ['decimal', '12,5', '12.5'],
  ['decimal', '.5', '0.5'],
  ['date', '2026-02-28', '2026-02-28'],
  ['time', '14:30', '14:30:00'],
  ['dateTime', '2026-02-03T14:30', '2026-02-03T14:30:00'],
])('a field of type %s reads "%s" as %s', async (type, text, value) => {
  const session = await open(form(question('n', type)));
  answerAll({ session, answers: { '/data/n': text } });
  expect(leafAt(session, '/data/n').currentState.instanceValue).toBe(value);
  expect(session.violations()).toEqual([]);
  expect(session.draft().raw).toEqual({});
});

test('a corrected typing error leaves no trace', async () => {
  const session = await open(numbers);
  answerAll({ session, answers: { '/data/n': '12x' } });
  answerAll({ session, answers: { '/data/n': '12' } });
  expect(session.draft().raw).toEqual({});
  expect(session.instanceXml()).toContain('<n>12</n>');
  answerAll({ session, answers: { '/data/n': '' } });
  expect(session.violations()).toMatchObject([{ kind: 'required', message: 'Responda a esta pregunta' }]);
});

test('control characters in pasted text do not make the draft unreadable', async () => {
  const xml = form(question('t', 'string'));
  const session = await open(xml);
  answerAll({ session, answers: { '/data/t': ' uno\u0000\u000b\ud800 <dos> & "tres"\r\n cuatro 🚢 ' } });
  const again = await reopened(session, xml);
  expect(leafAt(again, '/data/t').currentState.instanceValue).toBe(' uno <dos> & "tres"\n cuatro 🚢 ');
});

test('answers to questions that no longer apply come back with them, even after a restart', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  const page = session.parts()[3]?.pages.find(({ key }) => key === 'scale~quantities');
  const repeat = page?.nodes[0];
  if (repeat?.nodeType !== 'repeat-range:uncontrolled') throw new Error('not a repeat');
  session.addItem(repeat);
  answerAll({
    session,
    answers: { '/data/scale/quantities[2]/amount': '7', '/data/scale/quantities[2]/item': 'cash' },
  });
  session.draft();
  answerAll({ session, answers: { '/data/scale/has_quantities': 'no' } });
  expect(session.instanceXml()).not.toContain('<amount>');

  const again = await reopened(session, report);
  expect(again.instanceXml()).toBe(session.instanceXml());
  answerAll({ session: again, answers: { '/data/scale/has_quantities': 'yes' } });
  expect(leafAt(again, '/data/scale/quantities[2]/amount').currentState.instanceValue).toBe('7.0');
  expect(leafAt(again, '/data/scale/quantities[2]/item').currentState.instanceValue).toBe('cash');
});

test('removing an item moves what was typed into the later ones with them', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  const repeat = session.parts()[3]?.pages.find(({ key }) => key === 'scale~quantities')?.nodes[0];
  if (repeat?.nodeType !== 'repeat-range:uncontrolled') throw new Error('not a repeat');
  session.addItem(repeat);
  answerAll({ session, answers: { '/data/scale/quantities[2]/amount': 'doce' } });
  session.removeItem(repeat, 0);
  expect(session.draft().raw).toEqual({ '/data/scale/quantities[1]/amount': 'doce' });
});

test('the language changes in the middle of a form and every answer stays', async () => {
  const session = await open(report);
  answerAll({
    session,
    answers: { '/data/crime/area': '0601', '/data/crime/other_areas': '0703', '/data/place/place': 'Santos' },
  });
  const before = session.instanceXml();
  session.setLanguage('pt');
  expect(session.language()).toBe('pt');
  expect(session.parts()[0]?.label).toBe('Crime e período');
  expect(session.instanceXml()).toBe(before);
  expect(session.summary()[0]?.answer).toBe('Drogas controladas e precursores (ICCS 0601)');
  expect(session.violations()[0]?.message).toBe('Indique desde que dia');
  session.setLanguage('fr');
  expect(session.language()).toBe('pt');
});

test('a listener is called once for several answers, and never after it is removed', async () => {
  const session = await open(report);
  let calls = 0;
  const stop = session.onChange(() => {
    calls += 1;
  });
  answerAll({ session, answers: { '/data/place/country': 'PE', '/data/place/place': 'Callao' } });
  await Promise.resolve();
  expect(calls).toBe(1);
  answerAll({ session, answers: { '/data/place/place': 'Callao, muelle' } });
  await Promise.resolve();
  expect(calls).toBe(2);
  stop();
  answerAll({ session, answers: { '/data/place/place': 'x' } });
  await Promise.resolve();
  expect(calls).toBe(2);
});

test('a note is on the page of the question after it, and the last one with the question before', async () => {
  const note = (name: string) => ({ ...question(name, 'string', 'readonly="true()"') });
  const all = [note('a'), question('b', 'string'), question('c', 'string'), note('d')];
  const xml = form({
    data: all.map(({ data }) => data).join(''),
    binds: all.map(({ binds }) => binds).join(''),
    body: all.map(({ body }) => body).join(''),
  });
  const pages = (await open(xml)).parts()[0]?.pages;
  expect(pages?.map(({ key }) => key)).toEqual(['b', 'c']);
  expect(pages?.map(({ nodes }) => nodes.map((node) => node.currentState.reference))).toEqual([
    ['/data/a', '/data/b'],
    ['/data/c', '/data/d'],
  ]);
});

test.each([
  ['not_a_form', { definitionXml: '<a' }],
  ['not_a_form', { definitionXml: '<a><b/></a>' }],
  [
    'unsupported',
    {
      definitionXml: form({ data: '<a/>', binds: '<bind nodeset="/data/a" calculate="nope(("/>', body: '' }),
    },
  ],
  ['draft_unreadable', { definitionXml: numbers, draft: { instanceXml: '<data', raw: {} } }],
  ['draft_of_other_form', { definitionXml: numbers, draft: { instanceXml: '<data id="otro"/>', raw: {} } }],
])('what cannot be opened is told apart: %s', async (code, input) => {
  const opened = await openForm({ language: 'es', ...input });
  expect(opened).toMatchObject({ ok: false, failure: { code } });
});

test('a list that is not on the phone is named', async () => {
  const root = 'root';
  const counted = `count(instance('ports')/${root}/item)`;
  const xml = form({
    data: '<a/>',
    binds: `<bind nodeset="/data/a" calculate="${counted}"/>`,
    body: '',
  }).replace('</instance>', '</instance><instance id="ports" src="jr://file-csv/ports.csv"/>');
  const opened = await openForm({ definitionXml: xml, language: 'es' });
  expect(opened).toEqual({
    ok: false,
    failure: { code: 'attachment_missing', detail: 'jr://file-csv/ports.csv' },
  });
  const fetchAttachment = async () =>
    new Response('name,label\nCLSAI,San Antonio\n', { headers: { 'content-type': 'text/csv' } });
  const served = await openForm({ definitionXml: xml, language: 'es', fetchAttachment });
  expect(served.ok).toBe(true);
});

test.each([
  ['engine_timeout', () => new Promise<never>(() => undefined)],
  ['engine_failed', () => Promise.reject(new Error('chunk gone'))],
])('an engine that does not come is given up: %s', async (code, load) => {
  const loadEngine = () => loadFormEngine({ load, timeoutMs: 20 });
  const opened = await openForm({ definitionXml: numbers, language: 'es', loadEngine });
  expect(opened).toMatchObject({ ok: false, failure: { code } });
});

test('a repeat that an item of another one brings back begins with an item', async () => {
  const repeat = (name: string) =>
    `<group ref="/data/${name}"><repeat nodeset="/data/${name}"><input ref="/data/${name}/k"><label>k</label></input></repeat></group>`;
  const xml = form({
    data: '<boats><k/></boats><crew><k/></crew>',
    binds: '<bind nodeset="/data/crew" relevant="count(/data/boats) &gt; 1"/>',
    body: repeat('boats') + repeat('crew'),
  });
  const session = await reopened(await open(xml), xml);
  const [boats] = relevantRepeats(session.nodes());
  if (boats === undefined) throw new Error('not a repeat');
  const crew = () =>
    [...relevantRepeats(session.nodes())]
      .filter(({ currentState }) => currentState.reference === '/data/crew')
      .map(({ currentState }) => currentState.children.length);
  expect(crew()).toEqual([]);
  session.addItem(boats);
  expect(crew()).toEqual([1]);
});

test('a repeat that is initially empty stays empty when it applies', async () => {
  const xml = (attribute: string) =>
    form({
      data: `<any/><thing ${attribute}><name/></thing>`,
      binds:
        '<bind nodeset="/data/any" type="string"/><bind nodeset="/data/thing" relevant="/data/any = \'y\'"/>',
      body: `<input ref="/data/any"><label>any</label></input>
        <group ref="/data/thing"><repeat nodeset="/data/thing"><input ref="/data/thing/name"><label>name</label></input></repeat></group>`,
    });
  for (const [attribute, items] of [
    ['jr:template=""', 0],
    ['', 1],
  ] as const) {
    const definition = xml(attribute);
    const session = await reopened(await open(definition), definition);
    answerAll({ session, answers: { '/data/any': 'y' } });
    const [repeat] = relevantRepeats(session.nodes());
    expect(repeat?.currentState.children, attribute).toHaveLength(items);
  }
});

test.each(['string', 'int', 'decimal', 'date', 'time', 'dateTime', 'barcode'])(
  'an answer of type %s is emptied, and given again',
  async (type) => {
    const given = {
      int: '12',
      decimal: '1.5',
      date: '2026-07-02',
      time: '10:30',
      dateTime: '2026-07-02T10:30',
    };
    const text = given[type as keyof typeof given] ?? 'lancha';
    const rule = type === 'string' ? 'constraint="string-length(normalize-space(.)) &gt; 2"' : '';
    const definition = form(question('n', type, rule));
    const session = await open(definition);
    const node = leafAt(session, '/data/n') as InputNode;
    session.answer(node, text);
    expect(session.textOf(node)).toBe(text);
    session.answer(node, '');
    expect([session.textOf(node), node.currentState.instanceValue]).toEqual(['', '']);
    expect(session.violations()).toEqual([]);
    const again = await reopened(session, definition);
    expect(again.textOf(leafAt(again, '/data/n') as InputNode)).toBe('');
    session.answer(node, text);
    expect(session.textOf(node)).toBe(text);
  },
);
