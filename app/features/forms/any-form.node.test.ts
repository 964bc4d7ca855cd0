// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { es } from '#app/i18n/locales/es.ts';
import { openForm } from './form-engine.ts';
import { readDefinition } from './form-identity.ts';
import { answerAll, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

/** A form as other tools write it: `root` is its primary instance, whole. */
function form({
  root,
  model = '',
  body = '',
  title = '<h:title>Carga</h:title>',
  html = XFORMS,
}: {
  root: string;
  model?: string;
  body?: string;
  title?: string;
  html?: string;
}): string {
  return `<h:html ${html} xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
    <h:head>${title}<model><instance>${root}</instance>${model}</model></h:head><h:body>${body}</h:body></h:html>`;
}
const XFORMS = 'xmlns="http://www.w3.org/2002/xforms"';

async function open(definitionXml: string, draft?: FormDraft): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', draft });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}
const stored = (session: FormSession) => JSON.parse(JSON.stringify(session.draft())) as FormDraft;

const input = '<input ref="/d/q"><label>q</label></input>';

test.each([
  ['a version of the OpenRosa namespace', '<d id="carga" orx:version="7"><q/></d>', 'carga', '7'],
  ['no version', '<d id="carga"><q/></d>', 'carga', ''],
  ['any text as version', '<d id="carga" version="v 1.0 (borrador)"><q/></d>', 'carga', 'v 1.0 (borrador)'],
  [
    'an id with spaces, accents and colons',
    '<d id="Revisión: zona sur" version="1"><q/></d>',
    'Revisión: zona sur',
    '1',
  ],
  ['no id but a namespace', '<d xmlns="urn:carga" version="1"><q/></d>', 'urn:carga', '1'],
  ['a root of another name', '<carga_sur id="x" version="1"><q/></carga_sur>', 'x', '1'],
])('a form with %s is read, opened, filled and opened again', async (_, root, formId, version) => {
  const name = /^<(\w+)/.exec(root)?.[1] ?? '';
  const xml = form({ root, body: `<input ref="/${name}/q"><label>q</label></input>` });
  expect(readDefinition(xml)?.about).toEqual({ formId, version, title: 'Carga' });
  const session = await open(xml);
  answerAll({ session, answers: { [`/${name}/q`]: 'dos' } });
  const again = await open(xml, stored(session));
  expect(leafAt(again, `/${name}/q`).currentState.instanceValue).toBe('dos');
  expect(again.instanceXml()).toBe(session.instanceXml());
});

test('a form without a title is called by its id, and one of an older tool needs no namespace of its model', async () => {
  const xml = form({ root: '<d id="carga"><q/></d>', body: input, title: '', html: '' });
  expect(readDefinition(xml)?.about.title).toBe('carga');
  const session = await open(xml);
  answerAll({ session, answers: { '/d/q': 'dos' } });
  expect(session.instanceXml()).toContain('dos');
});

test('what is typed over a calculated value is there when the draft is opened again', async () => {
  const model = '<bind nodeset="/d/q" type="int" calculate="/d/n * 2"/><bind nodeset="/d/n" type="int"/>';
  const body = `<input ref="/d/n"><label>n</label></input>${input}`;
  const xml = form({ root: '<d id="carga" version="1"><n>1</n><q/></d>', model, body });
  const session = await open(xml);
  expect(leafAt(session, '/d/q').currentState.instanceValue).toBe('2');
  answerAll({ session, answers: { '/d/q': '5' } });
  const again = await open(xml, stored(session));
  expect(leafAt(again, '/d/q').currentState.instanceValue).toBe('5');
  // A new reason to work it out still does.
  answerAll({ session: again, answers: { '/d/n': '4' } });
  expect(leafAt(again, '/d/q').currentState.instanceValue).toBe('8');
});

test('attributes of other namespaces are in the draft as they were', async () => {
  const root = '<d id="carga" version="1" xmlns:ex="urn:ex" ex:kind="a"><q ex:mark="b"/></d>';
  const xml = form({ root, body: input });
  const session = await open(xml);
  answerAll({ session, answers: { '/d/q': 'dos' } });
  const again = await open(xml, stored(session));
  const written = new DOMParser().parseFromString(again.instanceXml(), 'text/xml').documentElement;
  expect(written.getAttributeNS('urn:ex', 'kind')).toBe('a');
  expect(written.querySelector('q')?.getAttributeNS('urn:ex', 'mark')).toBe('b');
  answerAll({ session: again, answers: { '/d/q': 'tres' } });
  expect((await open(xml, stored(again))).instanceXml()).toContain('tres');
});

test('an answer that makes a rule of the form throw is kept and named, and the form goes on from its draft', async () => {
  const model =
    '<bind nodeset="/d/p" type="string"/><bind nodeset="/d/q" type="string" constraint="regex(., /d/p)"/>';
  const body = `<input ref="/d/p"><label>p</label></input>${input}`;
  const xml = form({ root: '<d id="carga" version="1"><p>.</p><q>x</q></d>', model, body });
  const session = await open(xml);
  answerAll({ session, answers: { '/d/p': '(' } });
  const named = [{ reference: '/d/p', kind: 'format', message: es.forms.field.rule_failed }];
  expect(session.isBroken()).toBe(true);
  expect(session.violations()).toMatchObject(named);
  const again = await open(xml, stored(session));
  const text = (one: FormSession) => {
    const leaf = leafAt(one, '/d/p');
    return leaf.nodeType === 'input' ? one.textOf(leaf) : null;
  };
  expect(text(again)).toBe('(');
  expect(again.isBroken()).toBe(false);
  expect(again.violations()).toMatchObject(named);
  expect(leafAt(again, '/d/q').currentState.instanceValue).toBe('x');
  answerAll({ session: again, answers: { '/d/p': 'x+' } });
  expect(again.violations()).toEqual([]);
  expect(again.instanceXml()).toContain('<p>x+</p>');
  expect(stored(again)).not.toHaveProperty('failed');
});
