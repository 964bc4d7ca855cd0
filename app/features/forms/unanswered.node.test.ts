// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import type { TypedNode } from './form-nodes.ts';
import { answerAll, formOf, itemsOf, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';
import { marksOf, mayStayUnanswered } from './unanswered.ts';

const required = 'required="true()"';
const select = (items: string) => `<select1 ref><label>q</label>${items}</select1>`;
const input = '<input ref><label>q</label></input>';
const PLAIN = formOf([
  { name: 'name', control: input, bind: required },
  { name: 'amount', control: input, type: 'int' },
  { name: 'kind', control: select(itemsOf(['a', 'b'])), bind: required },
  { name: 'more', control: input, bind: `relevant="/data/kind = 'a'" ${required}` },
]);

async function open(definitionXml = PLAIN, draft?: FormDraft): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', draft });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}
const stored = (session: FormSession) => JSON.parse(JSON.stringify(session.draft())) as FormDraft;
const linesOf = (session: FormSession) => session.summary().map(({ answer }) => answer);

test('a required question that the person cannot answer no longer keeps the form from being finished', async () => {
  const session = await open();
  expect(session.violations()).toHaveLength(2);
  session.leaveUnanswered(leafAt(session, '/data/name'), 'unknown');
  session.leaveUnanswered(leafAt(session, '/data/kind'), 'not_assessed');
  expect(session.violations()).toEqual([]);
  expect(session.parts()[0]?.status).toEqual({ kind: 'complete' });
  expect(session.unanswered()).toEqual([
    { reference: '/data/name', reason: 'unknown' },
    { reference: '/data/kind', reason: 'not_assessed' },
  ]);
  // Blank is something else.
  expect(linesOf(session)).toEqual(['No lo sé', null, 'No evaluado']);
});

test('it takes the answer away, and gives it back when it is taken back', async () => {
  const session = await open();
  answerAll({ session, answers: { '/data/name': 'Ana', '/data/kind': 'b', '/data/amount': '12x' } });
  for (const name of ['name', 'kind', 'amount']) {
    const leaf = leafAt(session, `/data/${name}`);
    session.leaveUnanswered(leaf, 'unknown');
    expect(leaf.currentState.instanceValue).toBe('');
    // The other reason keeps what stood there before both.
    session.leaveUnanswered(leaf, 'not_assessed');
  }
  expect(session.violations()).toEqual([]);
  const again = await open(PLAIN, stored(session));
  for (const name of ['name', 'kind', 'amount']) again.leaveUnanswered(leafAt(again, `/data/${name}`), null);
  expect(again.unanswered()).toEqual([]);
  expect(linesOf(again)).toEqual(['Ana', '12x', 'Opción b']);
  expect(again.violations()).toMatchObject([{ reference: '/data/amount', kind: 'format' }]);
});

test('an answer takes it back', async () => {
  const session = await open();
  const name = leafAt(session, '/data/name') as TypedNode;
  session.leaveUnanswered(name, 'unknown');
  session.answer(name, 'Ana');
  session.answer(name, '');
  expect(session.unansweredOf(name)).toBeNull();
  const kind = leafAt(session, '/data/kind');
  session.leaveUnanswered(kind, 'unknown');
  answerAll({ session, answers: { '/data/kind': 'b' } });
  answerAll({ session, answers: { '/data/kind': '' } });
  expect(session.unanswered()).toEqual([]);
});

test('a draft keeps it, also at a question that does not apply now; a report says only what applies', async () => {
  const session = await open();
  answerAll({ session, answers: { '/data/kind': 'a' } });
  session.leaveUnanswered(leafAt(session, '/data/more'), 'unknown');
  answerAll({ session, answers: { '/data/kind': 'b' } });
  expect(session.unanswered()).toEqual([]);
  const again = await open(PLAIN, stored(session));
  answerAll({ session: again, answers: { '/data/kind': 'a' } });
  expect(again.unanswered()).toEqual([{ reference: '/data/more', reason: 'unknown' }]);
});

test('in a list it stays with its item when the one before is removed', async () => {
  const definition = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>L</h:title><model><instance><data id="l" version="1"><item><q/></item></data></instance><bind nodeset="/data/item/q" type="string" ${required}/></model></h:head><h:body><group ref="/data/item"><label>L</label><repeat nodeset="/data/item"><input ref="/data/item/q"><label>q</label></input></repeat></group></h:body></h:html>`;
  const session = await open(definition);
  const repeat = session.nodes()[0];
  if (repeat?.nodeType !== 'repeat-range:uncontrolled') throw new Error('no list');
  session.addItem(repeat);
  session.leaveUnanswered(leafAt(session, '/data/item[2]/q'), 'unknown');
  session.removeItem(repeat, 0);
  expect(session.unanswered()).toEqual([{ reference: '/data/item[1]/q', reason: 'unknown' }]);
  const again = await open(definition, {
    instanceXml: session.instanceXml(),
    raw: {},
    unanswered: marksOf(session.unanswered()),
  });
  expect(linesOf(again)).toEqual(['No lo sé']);
});

const item = (label: string, value: string) => `<item><label>${label}</label><value>${value}</value></item>`;
test.each([
  ['a question of its own options', select(itemsOf(['a', 'b'])), '', true],
  ['text', input, '', true],
  ['a code for it among the options', select(item('Sí', 'yes') + item('Sin dato', 'unknown')), '', false],
  ['words for it among the options', select(item('Sim', '1') + item('Não sei', '99')), '', false],
  ['words that only begin alike', select(item('No seguro', '1') + item('Seguro', '2')), '', true],
  ['the handling code', select(itemsOf(['H0', 'H1', 'H2', 'H3'])), '', false],
  ['a trigger', '<trigger ref><label>q</label></trigger>', '', false],
  ['a note', input, 'readonly="true()"', false],
])('%s', async (_, control, bind, may) => {
  const session = await open(formOf([{ name: 'q', control, bind }]));
  expect(mayStayUnanswered(leafAt(session, '/data/q'))).toBe(may);
});
