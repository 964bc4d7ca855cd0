// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formOf } from '../form-test-kit.ts';
import { findingLine, groupFindings } from './findings.ts';
import { FUNCTIONS, missingFunctions } from './functions.ts';
import { type FormToTry, type TrialStep, tryForm } from './try-form.ts';

/** The element around the rows of a CSV list, as engines name it. */
const LIST = 'root';
const input = (label: string, more = '') => `<input ref ${more}><label>${label}</label></input>`;

async function trial(definitionXml: string, more: Partial<FormToTry> = {}) {
  const tried = await tryForm({ definitionXml, files: [], language: 'es', ...more });
  if (tried.kind !== 'tried') throw new Error(tried.kind);
  return tried;
}
const linesOf = async (definitionXml: string) => {
  const { findings } = await trial(definitionXml);
  return findings.map((finding) => `${finding.blocks ? '!' : ''}${findingLine(finding)}`);
};

test('a form that works is filled in, and nothing is said of it', async () => {
  const tried = await trial(
    formOf([
      {
        name: 'how_many',
        control: input('¿Cuántos?'),
        type: 'int',
        bind: 'required="true()" constraint=". > 9"',
      },
      { name: 'who', control: input('¿Quién?'), bind: 'relevant="/data/how_many > 5"' },
    ]),
  );
  expect(tried).toEqual({ kind: 'tried', findings: [], questions: 2, answered: 2, languages: [] });
});

test.each([
  [
    'a key of its own',
    formOf([{ name: 'q', control: input('Q') }], { model: '<submission base64RsaPublicKey="MIIB"/>' }),
    ['!encrypted'],
  ],
  [
    'a function that nobody has',
    formOf([{ name: 'q', control: input('Q'), bind: `relevant="z-score('a', 1) > 2"` }]),
    ['!function_missing: /data/q (z-score())'],
  ],
  [
    'what the engine cannot open',
    formOf([{ name: 'q', control: input('Q'), bind: 'relevant="1 ? 2"' }]),
    ['!unsupported: Expression has syntax error: 1 ? 2'],
  ],
  [
    'values that follow from each other in a circle',
    formOf([
      { name: 'q', control: input('Q') },
      { name: 'a', control: '', type: 'int', value: '1', bind: 'calculate="../b + 1"' },
      { name: 'b', control: '', type: 'int', value: '1', bind: 'calculate="/data/a + 1"' },
      { name: 'c', control: '', type: 'int', bind: 'calculate="/data/a + 1"' },
    ]),
    ['!cycle: /data/a', '!cycle: /data/b'],
  ],
  [
    'a required question of an unknown type, and one that is not required',
    formOf([
      { name: 'q', control: input('Q'), type: 'intent', bind: 'required="true()"' },
      { name: 'r', control: input('R'), type: 'intent' },
    ]),
    ['!unsupported_required: /data/q (intent)', 'unsupported_type: /data/r (intent)'],
  ],
  [
    'options from search(), required and not',
    formOf([
      {
        name: 'q',
        control: `<select1 ref appearance="minimal search('ports', 'matches', 'a', /data/r)"><label>Q</label><item><label>label</label><value>name</value></item></select1>`,
        bind: 'required="true()"',
      },
      {
        name: 'r',
        control: `<select1 ref appearance="search('ports')"><label>R</label><item><label>label</label><value>name</value></item></select1>`,
      },
    ]),
    ['!search_list: /data/q', 'search_list: /data/r'],
  ],
  [
    'another app, and an appearance of another program',
    formOf([
      { name: 'q', control: input('Q', 'appearance="ex:org.maker.scan(mode=1) multiline"') },
      { name: 'r', control: input('R', 'appearance="w2 holograma no-calendar"') },
    ]),
    ['external_app: /data/q (org.maker.scan)', 'appearance: /data/r (holograma)'],
  ],
  [
    'an answer that must be, and that no trial answer is',
    formOf([
      { name: 'q', control: input('Q'), bind: `required="true()" constraint="regex(., '^ZZ-[0-9]{7}$')"` },
    ]),
    ['no_answer: /data/q'],
  ],
  [
    'another server, sound in the background and the place without a question',
    formOf([{ name: 'q', control: input('Q') }], {
      model: `<submission action="https://forms.example.org/x"/><odk:recordaudio event="odk-instance-load" ref="/data/q"/>
        <odk:setgeopoint event="odk-instance-first-load" ref="/data/q"/>`,
    }),
    ['sent_elsewhere: forms.example.org', 'background_audio', 'background_place: /data/q'],
  ],
  [
    'questions that nothing in the instance stands for',
    formOf([{ name: 'q', control: input('Q') }]).replace(
      '</h:body>',
      `<input ref="/data/gone"><label>Gone</label></input>
       <group ref="/data/q"><label>G</label><input ref="../away"><label>Away</label></input></group></h:body>`,
    ),
    ['!node_missing: /data/gone', '!node_missing: /data/away'],
  ],
])('%s', async (_, definitionXml, expected) => {
  expect(await linesOf(definitionXml)).toEqual(expected);
});

const withMeta = (meta: string, bind: string) =>
  formOf([{ name: 'q', control: input('Q') }])
    .replace('</data>', `<meta xmlns="http://openrosa.org/xforms">${meta}</meta></data>`)
    .replace('</model>', `${bind}</model>`);

test('questions are found in their instance however they name it', async () => {
  const named = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
    <h:head><h:title>P</h:title><model><instance><data id="p" version="1"><item jr:template=""><que/></item><g><in/></g><by/><orx:meta><orx:note/></orx:meta></data></instance>
    <bind id="b" nodeset="/data/by" type="string"/></model></h:head>
    <h:body><group ref="/data/item"><label>I</label><repeat nodeset="/data/item"><input ref="que"><label>Q</label></input></repeat></group>
    <group ref="/data/g"><label>G</label><input ref="./in"><label>In</label></input></group>
    <input bind="b"><label>By</label></input><input ref="/data/orx:meta/orx:note"><label>N</label></input></h:body></h:html>`;
  expect((await linesOf(named)).filter((line) => line.includes('node_missing'))).toEqual([]);
});

test('of a log, only what is not recorded: places, persons and reasons; data of the device; entities', async () => {
  expect(await linesOf(withMeta('<audit/>', ''))).toEqual([]);
  const all =
    '<bind nodeset="/data/meta/audit" odk:location-priority="balanced" odk:track-changes="true" odk:track-changes-reasons="on-form-edit" odk:identify-user="true"/>';
  expect(await linesOf(withMeta('<audit/>', all))).toEqual(['audit_place', 'audit_user', 'audit_reasons']);
  const device = '<bind nodeset="/data/meta/deviceID" jr:preload="property" jr:preloadParams="deviceid"/>';
  expect(await linesOf(withMeta('<deviceID/>', device))).toEqual(['device_unknown: deviceid']);
  const entity =
    '<entity xmlns="http://www.opendatakit.org/xforms/entities" dataset="boats" id="" create="1"/>';
  expect(await linesOf(withMeta(entity, ''))).toEqual(['entities']);
});

/** Each opening adds one to a hidden value. */
const COUNTS = formOf(
  [
    { name: 'q', control: input('¿Quién?') },
    { name: 'times', control: '', value: '0' },
  ],
  {
    model: '<setvalue event="odk-instance-load" ref="/data/times" value="/data/times + 1"/>',
  },
);

test('a form whose draft does not come back as it was is refused', async () => {
  expect(await linesOf(COUNTS)).toEqual(['!draft_changed: /data/times']);
  expect(await linesOf(COUNTS.replace('odk-instance-load', 'odk-instance-first-load'))).toEqual([]);
});

test('a rule that fails with an answer is named, and the rest of the form is still answered', async () => {
  const tried = await trial(
    formOf([
      { name: 'q', control: input('¿Quién?') },
      { name: 'bad', control: '', bind: `calculate="if(/data/q = '', 1, z-score(1))"` },
      { name: 'r', control: input('¿Dónde?') },
    ]),
  );
  expect(tried.findings.map(findingLine)).toContain('rule_failed: /data/q');
  expect(tried.answered).toBe(1);
});

test('it is said how far it is; a slow form is left at the limit, and what was filled in is judged', async () => {
  const many = formOf(
    Array.from({ length: 40 }, (_, index) => ({ name: `q${index}`, control: input(`Q ${index}`) })),
  );
  let clock = 0;
  const steps: TrialStep[] = [];
  const slow = {
    now: () => (clock += 20),
    rest: async () => undefined,
    onStep: (step: TrialStep) => steps.push(step),
  };
  const whole = await trial(many, { ...slow, limitMs: 10_000 });
  expect(whole.findings).toEqual([]);
  expect(steps[0]).toEqual({ kind: 'opening' });
  expect(steps.at(-1)).toEqual({ kind: 'reopening' });
  expect(steps.filter(({ kind }) => kind === 'answering').length).toBeGreaterThan(10);
  const stopped = await trial(many, { ...slow, limitMs: 500 });
  expect(stopped.findings.map(({ code, blocks }) => [code, blocks])).toEqual([['slow', false]]);
  const hanging = await trial(many, { ...slow, now: () => (clock += 1_000), limitMs: 500 });
  expect(hanging.findings.map(({ code, blocks }) => [code, blocks])).toEqual([['hang', true]]);
});

test('a list that never comes counts as hanging; a trial that nobody waits for ends', async () => {
  const definitionXml = formOf(
    [
      {
        name: 'q',
        control: `<select1 ref><label>Q</label><itemset nodeset="instance('p')/${LIST}/item"><value ref="name"/><label ref="label"/></itemset></select1>`,
      },
    ],
    { model: '' },
  ).replace('</instance>', '</instance><instance id="p" src="jr://file-csv/p.csv"/>');
  expect((await trial(definitionXml)).findings.map(findingLine)).toEqual([
    'files_missing: jr://file-csv/p.csv',
  ]);
  const csv = new TextEncoder().encode('name,label\na,Arica\n');
  const files = [{ name: 'p.csv', mediaType: 'text/csv', bytes: csv }];
  expect(await trial(definitionXml, { files })).toMatchObject({ findings: [], answered: 1 });
  const left = await tryForm({ definitionXml, files, language: 'es', isWanted: () => false });
  expect(left).toEqual({ kind: 'abandoned' });
});

test('questions are named in the wished language, and in the first one where that is missing', async () => {
  const asked = (lang: string) =>
    tryForm({
      language: lang,
      files: [],
      definitionXml: formOf(
        [{ name: 'q', control: `<input ref appearance="holograma"><label ref="jr:itext('q')"/></input>` }],
        {
          model: `<itext><translation lang="Português (pt)"><text id="q"><value>Quem?</value></text></translation>
            <translation lang="es" default="true()"><text id="q"><value form="image">jr://images/a.png</value><value>¿Quién <output value="/data/q"/>?</value></text></translation></itext>`,
        },
      ),
    });
  const nameIn = async (lang: string) => {
    const tried = await asked(lang);
    return tried.kind === 'tried' ? tried.findings[0]?.question : null;
  };
  expect(await nameIn('pt')).toBe('Quem?');
  expect(await nameIn('es')).toBe('¿Quién … ?');
  expect(await nameIn('en')).toBe('¿Quién … ?');
});

test('what blocks comes first', () => {
  const finding = { reference: '', question: '', detail: '' };
  const groups = groupFindings([
    { ...finding, code: 'search_list', blocks: false },
    { ...finding, code: 'encrypted', blocks: false },
    { ...finding, code: 'search_list', blocks: true },
  ]);
  expect(groups.map(({ code, blocks }) => [code, blocks])).toEqual([
    ['search_list', true],
    ['encrypted', false],
    ['search_list', false],
  ]);
});

test('the functions that are known are those that the engine has', () => {
  const source = readFileSync('node_modules/@getodk/xforms-engine/dist/index.js', 'utf8');
  const from = source.indexOf('new BooleanFunction("false"');
  const text = source.slice(from, source.indexOf('new FunctionLibraryCollection([enk', from));
  const named = text.matchAll(
    /(?:new (?:\w*Function|FunctionImplementation|FunctionAlias)|math\w*Alias)\(\s*"([\w-]+)"/g,
  );
  expect([...FUNCTIONS].sort()).toEqual([...new Set([...named].map(([, name = '']) => name))].sort());
  expect(
    missingFunctions(`if(a = 'b(c)', jr:choice-name(x, "d("), 2 mod (3)) and (a or (b))/text()`),
  ).toEqual([]);
  expect(missingFunctions(`cht:z(1) + search ('x')`)).toEqual(['cht:z', 'search']);
});
