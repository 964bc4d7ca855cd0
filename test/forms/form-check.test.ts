import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FormFinding } from './form-finding.ts';

const folder = mkdtempSync(join(tmpdir(), 'clasi-form-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const form = (model: string, body: string, root = 'id="Puestos: norte"') =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Puestos</h:title>
  <model><instance><d ${root}><post/><n/></d></instance>${model}</model></h:head><h:body>${body}</h:body></h:html>`;
const NUMBER = '<input ref="/d/n"><label>Cuántos</label></input>';
/** The element around the rows of a CSV list, as engines name it. */
const LIST = 'root';
const POSTS = `<select1 ref="/d/post"><label>Puesto</label>
  <itemset nodeset="instance('posts')/${LIST}/item"><value ref="name"/><label ref="label"/></itemset></select1>`;

const FILES = {
  'whole.xml': form(
    '<instance id="posts" src="jr://file-csv/puestos.csv"/><bind nodeset="/d/n" type="int" constraint=". &gt; 9" required="true()"/>',
    `${POSTS}${NUMBER}`,
  ),
  'puestos.csv': 'name,label\nCLVAP,Valparaíso\nCLSAI,San Antonio\n',
  'lacking.xml': form('<instance id="posts" src="jr://file-csv/nowhere.csv"/>', POSTS),
  'broken.xml': form('<bind nodeset="/d/n" calculate="nope(1)"/>', NUMBER),
  'last.xml': form(
    `<instance id="last" src="jr://instance/last-saved"/>
     <setvalue event="odk-instance-first-load" ref="/d/n" value="instance('last')/d/n"/>`,
    NUMBER.replace('<input', '<input appearance="holograma"'),
    'id="ultimo" xmlns:pais="urn:pais" pais:codigo="CL"',
  ),
  'timed.xml': form(
    '<bind nodeset="/d/meta/audit" type="binary" track-changes="true" location-priority="balanced"/>',
    NUMBER,
    'id="tiempos"',
  ).replace('<n/>', '<n/><meta xmlns="http://openrosa.org/xforms"><audit/></meta>'),
  'secret.xml': form('<submission base64RsaPublicKey="MIIB"/>', NUMBER),
  'counts.xml': form(
    '<setvalue event="odk-instance-load" ref="/d/post" value="concat(/d/post, 1)"/>',
    NUMBER,
  ),
  'text.xml': 'no form at all',
  'nameless.xml': form('', NUMBER, ''),
};

const found = new Map<string, FormFinding>();
let status = 0;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const named = Object.keys(FILES).filter((name) => name.endsWith('.xml'));
  const script = join(import.meta.dirname, 'run.ts');
  const run = promisify(execFile)(process.execPath, [script, 'check', ...named], { cwd: folder });
  const { stdout } = await run.catch((error: { code: number; stdout: string }) => {
    status = error.code;
    return error;
  });
  for (const line of stdout.trim().split('\n')) {
    const { file, ...finding } = JSON.parse(line) as FormFinding & { file: string };
    found.set(file, finding);
  }
}, 120_000);

test('a form that nobody here wrote goes from publishing to the reader, with the list that lies beside it', () => {
  expect(found.get('whole.xml')).toEqual({
    ok: true,
    reason: null,
    questions: 2,
    languages: [],
    unsupported: [],
    answerable: 2,
    roundTrip: true,
  });
});

test('a form that asks for the time of each question takes the whole way with its log', () => {
  expect(found.get('timed.xml')).toMatchObject({
    ok: true,
    unsupported: ['audit_place'],
    roundTrip: true,
  });
});

test('what will not work is said of a form that goes the whole way', () => {
  expect(found.get('last.xml')).toMatchObject({
    ok: true,
    unsupported: ['appearance: /d/n (holograma)'],
    roundTrip: true,
  });
});

test.each([
  ['secret.xml', 'encrypted'],
  ['counts.xml', 'draft_changed: /d/post'],
  ['lacking.xml', 'files_missing: nowhere.csv'],
  ['broken.xml', 'function_missing: /d/n (nope())'],
  ['text.xml', 'not_a_form: text.xml'],
  ['nameless.xml', 'no_identity: nameless.xml'],
])('%s does not, and it is said why', (name, reason) => {
  expect(found.get(name)).toMatchObject({ ok: false, reason, roundTrip: false });
});

test('the command fails if a form does', () => {
  expect(status).toBe(1);
});
