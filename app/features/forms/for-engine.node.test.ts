// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { expectLog } from '#test/support/expect-log.ts';
import { openForm } from './form-engine.ts';
import { isRepeat } from './form-nodes.ts';
import { readPackage } from './form-package.ts';
import { answerAll, formOf, itemsOf, leafAt, leavesOf } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

/** The element around the rows of a CSV list, as engines name it. */
const LIST = 'root';

type More = { draft?: FormDraft; lastSaved?: string };

async function open(definitionXml: string, more: More = {}): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', ...more });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}
const stored = (session: FormSession) => JSON.parse(JSON.stringify(session.draft())) as FormDraft;
const input = (name: string) => `<input ref="/data/${name}"><label>${name}</label></input>`;
const references = (session: FormSession) =>
  leavesOf(session).map(({ currentState }) => currentState.reference);

test.each(['int', 'decimal', 'date', 'boolean', 'xsd:int', 'barcode'])(
  'a select of type %s takes its choice',
  async (type) => {
    const select = (kind: string) => `<${kind} ref><label>q</label>${itemsOf(['1', '2', '30'])}</${kind}>`;
    const xml = formOf([
      { name: 'q', control: select('select1'), type, bind: 'constraint=". > 1"' },
      { name: 'r', control: select('select'), type },
    ]);
    const session = await open(xml);
    answerAll({ session, answers: { '/data/q': '30', '/data/r': '1 2' } });
    expect(session.violations()).toEqual([]);
    const again = await open(xml, { draft: stored(session) });
    expect(again.instanceXml()).toBe(session.instanceXml());
    expect(again.instanceXml()).toContain('<q>30</q><r>1 2</r>');
  },
);

test.each([
  ['string', '1', '7', '6.5'],
  ['', '0.5', '7.5', '2.25'],
])('a range of type «%s» takes a number of its steps', async (type, start, taken, refused) => {
  const range = `<range ref start="${start}" end="10" step="${start}"><label>q</label></range>`;
  const session = await open(formOf([{ name: 'q', control: range, type }]).replace('type=""', ''));
  answerAll({ session, answers: { '/data/q': taken } });
  expect(session.violations()).toEqual([]);
  answerAll({ session, answers: { '/data/q': refused } });
  expect(session.violations()).toHaveLength(1);
});

const REPEAT = `<group ref="/data/r"><label>r</label><repeat nodeset="/data/r">${input('r/q')}${input('r/s')}</repeat></group>`;
const withRepeat = (model: string, attributes = '') =>
  formOf([{ name: 'n', control: '<input ref><label>n</label></input>' }])
    .replace('</data>', '<r jr:template=""><q/><s/></r></data>')
    .replace('</model>', `${model}</model>`)
    .replace('</h:body>', `${REPEAT.replace('<repeat ', `<repeat ${attributes} `)}</h:body>`);

test('an action for each new item works where a tool left it in the model', async () => {
  const session = await open(
    withRepeat(
      `<setvalue event="odk-instance-first-load odk-new-repeat" ref="/data/r/q" value="'nuevo'"/>
       <setvalue event="odk-new-repeat" ref="/data/r/s" value="concat('s', position(..))"/>`,
    ),
  );
  const repeat = session.nodes().find(isRepeat);
  if (repeat === undefined) throw new Error('no repeat');
  session.addItem(repeat);
  session.addItem(repeat);
  expect(leafAt(session, '/data/r[2]/q').currentState.instanceValue).toBe('nuevo');
  expect(leafAt(session, '/data/r[2]/s').currentState.instanceValue).toBe('s2');
});

test.each([
  ['left empty', ''],
  ['no number', 'tres'],
])('the items of a repeat stay in the draft while their count is %s', async (_, count) => {
  const xml = withRepeat('', 'jr:count="/data/n"');
  const session = await open(xml);
  answerAll({ session, answers: { '/data/n': '2' } });
  answerAll({ session, answers: { '/data/r[1]/q': 'uno', '/data/r[2]/q': 'dos' } });
  answerAll({ session, answers: { '/data/n': count } });
  expect(references(session)).toContain('/data/r[2]/q');
  const again = await open(xml, { draft: stored(session) });
  expect(again.instanceXml()).toBe(session.instanceXml());
  expect(leafAt(again, '/data/r[2]/q').currentState.instanceValue).toBe('dos');
  expect(leafAt(again, '/data/n').currentState.instanceValue).toBe(count);
  expectLog(/Dropped 1 repeat instances/);
  answerAll({ session: again, answers: { '/data/n': '1' } });
  expect(references(again)).not.toContain('/data/r[2]/q');
});

test('so they do where the count is worked out from the answer, and in each item of an outer repeat', async () => {
  const xml = formOf([])
    .replace('</data>', '<o jr:template=""><n/><c/><i><q/></i></o><o><n/><c/><i><q/></i></o></data>')
    .replace(
      '</model>',
      '<bind nodeset="/data/o/n" type="int"/><bind nodeset="/data/o/c" calculate="../n"/></model>',
    )
    .replace(
      '</h:body>',
      `<group ref="/data/o"><repeat nodeset="/data/o">${input('o/n')}<group ref="/data/o/i"><repeat nodeset="/data/o/i" jr:count="../../c">${input('o/i/q')}</repeat></group></repeat></group></h:body>`,
    )
    .replace('../../c', '../c');
  const session = await open(xml);
  answerAll({ session, answers: { '/data/o[1]/n': '1' } });
  answerAll({ session, answers: { '/data/o[1]/i[1]/q': 'uno' } });
  answerAll({ session, answers: { '/data/o[1]/n': '' } });
  const again = await open(xml, { draft: stored(session) });
  expect(leafAt(again, '/data/o[1]/i[1]/q').currentState.instanceValue).toBe('uno');
});

test('an attribute with a prefix of its own leaves a draft and a report that can be read', async () => {
  const xml = formOf([{ name: 'q', control: '<input ref><label>q</label></input>' }])
    .replace('<h:html ', '<h:html xmlns:pais="urn:pais?a&amp;b" ')
    .replace('<q></q>', '<q pais:codigo="CL"/>');
  const session = await open(xml);
  answerAll({ session, answers: { '/data/q': 'sí' } });
  const read = new DOMParser().parseFromString(session.instanceXml(), 'text/xml');
  expect(read.querySelector('q')?.getAttributeNS('urn:pais?a&b', 'codigo')).toBe('CL');
  const again = await open(xml, { draft: stored(session) });
  expect(again.instanceXml()).toBe(session.instanceXml());
});

test('a default in a CDATA section is a text', async () => {
  const xml = formOf([
    { name: 'q', control: '<input ref><label>q</label></input>', value: '<![CDATA[<b>]]>' },
  ]);
  expect(leafAt(await open(xml), '/data/q').currentState.instanceValue).toBe('<b>');
});

test('a group of a node without children gives its relevance to the questions in it', async () => {
  const xml = formOf([{ name: 'n', control: '<input ref><label>n</label></input>' }])
    .replace('</data>', '<g/><q/></data>')
    .replace('</model>', `<bind nodeset="/data/g" relevant="/data/n = '1'"/></model>`)
    .replace('</h:body>', `<group ref="/data/g"><label>g</label>${input('q')}</group></h:body>`);
  const session = await open(xml);
  expect(leafAt(session, '/data/q').currentState.relevant).toBe(false);
  answerAll({ session, answers: { '/data/n': '1' } });
  expect(leafAt(session, '/data/q').currentState.relevant).toBe(true);
});

test('a group that names its repeat without the way to it is the group of that repeat', async () => {
  const session = await open(withRepeat('').replace('<group ref="/data/r">', '<group ref="r">'));
  const repeat = session.nodes().find(isRepeat);
  if (repeat === undefined) throw new Error('no repeat');
  session.addItem(repeat);
  expect(references(session)).toContain('/data/r[1]/q');
});

test('a list that nothing asks for may be missing', async () => {
  const listed = formOf([{ name: 'q', control: '<input ref><label>q</label></input>' }]).replace(
    '</instance>',
    '</instance><instance id="ports" src="jr://file-csv/puertos.csv"/>',
  );
  await open(listed);
  const asked = listed.replace(
    'type="string"',
    `type="string" calculate="instance('ports')/${LIST}/item[1]/name"`,
  );
  await expect(open(asked)).rejects.toThrow('attachment_missing');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const missing = (text: string) => {
    const read = readPackage([{ name: 'a.xml', mediaType: 'application/xml', bytes: bytes(text) }]);
    return 'fault' in read ? read.fault : read.missing;
  };
  expect(missing(listed)).toEqual([]);
  expect(missing(asked)).toEqual(['puertos.csv']);
});

const LAST_SAVED = formOf([{ name: 'q', control: '<input ref><label>q</label></input>' }]).replace(
  '</instance>',
  `</instance><instance id="last" src="jr://instance/last-saved"/>
   <setvalue event="odk-instance-first-load" ref="/data/q" value="instance('last')/data/q"/>`,
);

test('a form begins with what was saved last, and without it on the first time', async () => {
  const first = await open(LAST_SAVED);
  expect(leafAt(first, '/data/q').currentState.instanceValue).toBe('');
  answerAll({ session: first, answers: { '/data/q': 'Valparaíso' } });
  const lastSaved = first.instanceXml();
  const second = await open(LAST_SAVED, { lastSaved });
  expect(leafAt(second, '/data/q').currentState.instanceValue).toBe('Valparaíso');
  answerAll({ session: second, answers: { '/data/q': 'Arica' } });
  const again = await open(LAST_SAVED, { lastSaved, draft: stored(second) });
  expect(leafAt(again, '/data/q').currentState.instanceValue).toBe('Arica');
  expect(again.instanceXml()).not.toContain('Valparaíso');
  // What cannot be read is as good as none.
  expect(leafAt(await open(LAST_SAVED, { lastSaved: '<data' }), '/data/q').currentState.instanceValue).toBe(
    '',
  );
});

const ENTITIES = 'http://www.opendatakit.org/xforms/entities';

test('what a form says of entities goes with the report as it is, filled in from a list of entities', async () => {
  const xml = formOf([
    {
      name: 'person',
      control: `<select1 ref><label>Persona</label><itemset nodeset="instance('people')/${LIST}/item"><value ref="name"/><label ref="label"/></itemset></select1>`,
    },
    { name: 'phone', control: '<input ref><label>Teléfono</label></input>', bind: `entities:saveto="phone"` },
  ])
    .replace('<h:html ', `<h:html xmlns:entities="${ENTITIES}" `)
    .replace('<model>', '<model entities:entities-version="2024.1.0">')
    .replace(
      '</data>',
      '<meta><instanceID/><entity dataset="people" id="" update="1" baseVersion="" trunkVersion="" branchId=""><label/></entity></meta></data>',
    )
    .replace('</instance>', '</instance><instance id="people" src="jr://file-csv/people.csv"/>')
    .replace(
      '</model>',
      `<bind nodeset="/data/meta/entity/@id" calculate="/data/person" type="string"/>
       <bind nodeset="/data/meta/entity/@baseVersion" calculate="instance('people')/${LIST}/item[name=/data/person]/__version" type="string"/>
       <bind nodeset="/data/meta/entity/label" calculate="concat('Persona ', /data/phone)" type="string"/></model>`,
    );
  const csv = 'name,label,__version\n7ba4,Ana,3\n9cd1,Berta,1\n';
  const fetchAttachment = async () => new Response(csv, { headers: { 'Content-Type': 'text/csv' } });
  const begin = async (draft?: FormDraft) => {
    const opened = await openForm({ definitionXml: xml, language: 'es', fetchAttachment, draft });
    if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
    return opened.session;
  };
  const session = await begin();
  answerAll({ session, answers: { '/data/person': '7ba4', '/data/phone': '+56 9' } });
  const again = await begin(stored(session));
  expect(again.instanceXml()).toBe(session.instanceXml());
  const entity = new DOMParser()
    .parseFromString(again.instanceXml(), 'text/xml')
    .querySelector('meta > entity');
  expect(entity?.getAttribute('id')).toBe('7ba4');
  expect(entity?.getAttribute('baseVersion')).toBe('3');
  expect(entity?.getAttribute('update')).toBe('1');
  expect(entity?.getAttribute('dataset')).toBe('people');
  expect(entity?.textContent).toBe('Persona +56 9');
});

test('guidance stands on a line of its own, and no form of a text for other clients is read with it', async () => {
  const xml = formOf([
    { name: 'q', control: `<input ref><label ref="jr:itext('q')"/><hint ref="jr:itext('h')"/></input>` },
  ]).replace(
    /(<model[^>]*>)/,
    `$1<itext><translation lang="es"><text id="q"><value form="short">P</value><value>Pregunta</value>
      <value form="big-image">jr://images/a.png</value></text>
      <text id="h"><value form="guidance">Vea el manual.</value><value>Una frase.</value></text></translation></itext>`,
  );
  const { label, hint } = leafAt(await open(xml), '/data/q').currentState;
  expect(label?.asString.trim()).toBe('Pregunta');
  const paragraph = (value: string) => ({
    role: 'parent',
    elementName: 'p',
    children: [{ role: 'child', value }],
  });
  expect(hint?.formatted).toMatchObject([paragraph('Una frase.'), paragraph('Vea el manual.')]);
});
