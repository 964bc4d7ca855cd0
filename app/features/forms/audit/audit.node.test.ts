// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { MAX_REPORT_FILES } from '#shared/reports/reports.schemas.ts';
import { openForm } from '../form-engine.ts';
import { createMemoryFiles, type FormFileStore } from '../form-file-store.ts';
import type { FormNode, RepeatNode, UploadNode } from '../form-nodes.ts';
import { answerAll, leafAt } from '../form-test-kit.ts';
import type { FormDraft, FormSession } from '../form-types.ts';
import { createAuditLog, MOST_LETTERS } from './audit-log.ts';
import { AUDIT_FILE } from './audited-session.ts';

/** As pyxform writes a form with a row of type `audit`. */
const formWith = (
  asked = '',
) => `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">
  <h:head><h:title>Puesto</h:title><model odk:xforms-version="1.0.0"><instance>
    <data id="puesto" version="1"><name/><note/><g><a/><b/></g><boats><kind/></boats><photo/><orx:meta><orx:audit/><orx:instanceID/></orx:meta></data>
  </instance>
  <bind nodeset="/data/name" type="string" required="true()"/><bind nodeset="/data/note" type="string"/>
  <bind nodeset="/data/g/a" type="string"/><bind nodeset="/data/g/b" type="int"/><bind nodeset="/data/boats/kind" type="string"/>
  <bind nodeset="/data/photo" type="binary"/>
  <bind nodeset="/data/orx:meta/orx:audit" type="binary" ${asked}/>
  <bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/></model></h:head>
  <h:body><input ref="/data/name"><label>Nombre</label></input><input ref="/data/note"><label>Nota</label></input>
  <group ref="/data/g" appearance="field-list"><label>Grupo</label><input ref="/data/g/a"><label>A</label></input><input ref="/data/g/b"><label>B</label></input></group>
  <group ref="/data/boats"><label>Lanchas</label><repeat nodeset="/data/boats"><input ref="/data/boats/kind"><label>Tipo</label></input></repeat></group>
  <upload ref="/data/photo" mediatype="image/*"><label>Foto</label></upload></h:body></h:html>`;

const START = 1_523_403_169_000;

function phone({
  asked,
  masked = [],
  fileStore = createMemoryFiles(),
}: {
  asked?: string;
  masked?: readonly string[];
  fileStore?: FormFileStore;
} = {}) {
  let time = START;
  return {
    fileStore,
    pass: (ms: number) => {
      time += ms;
    },
    async open(draft?: FormDraft): Promise<FormSession> {
      const definitionXml = masked.reduce(
        (xml, ref) => xml.replace(`<input ref="${ref}"`, '$& appearance="masked"'),
        formWith(asked),
      );
      const opened = await openForm({ definitionXml, language: 'es', draft, fileStore, clock: () => time });
      if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
      return opened.session;
    },
  };
}

/** The page that has this question. */
function pageOf(session: FormSession, reference: string): readonly FormNode[] {
  const key = reference.split('/').slice(2).join('~');
  const page = session.parts().flatMap(({ pages }) => pages.filter((each) => each.key === key))[0];
  if (page === undefined) throw new Error(`no page ${key}`);
  return page.nodes;
}

/** Lines of a log, with times as milliseconds since the start. */
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\b15\d{11}\b/g, (time) => String(Number(time) - START)));
const logOf = (session: FormSession) => lines(session.draft().audit ?? '');
const onDisk = (session: FormSession) => JSON.parse(JSON.stringify(session.draft())) as FormDraft;

async function textOf(files: FormFileStore, session: FormSession) {
  const { files: named } = await session.finished();
  const file = named.find(({ name }) => name === AUDIT_FILE);
  return file === undefined ? '' : ((await (await files.load(file))?.text()) ?? '');
}

test('each question has its time, and what ODK Collect tells beside it', async () => {
  const { open, pass, fileStore } = phone();
  const session = await open();
  expect(session.draft().audit).toBeUndefined();
  session.audit?.see('tasks');
  pass(1_000);
  session.audit?.see(pageOf(session, '/data/name'));
  answerAll({ session, answers: { '/data/name': 'Arica' } });
  pass(4_500);
  session.audit?.see(pageOf(session, '/data/g'));
  pass(2_000);
  session.audit?.see('check');
  pass(500);
  session.audit?.failed('constraint error');
  const { instanceXml, files } = await session.finished();
  expect(instanceXml).toContain('<orx:audit>audit.csv</orx:audit>');
  expect(files).toMatchObject([{ name: 'audit.csv', mediaType: 'text/csv' }]);
  expect(lines(await (await fileStore.load(files[0]!))!.text())).toEqual([
    'event,node,start,end',
    'form start,,0,',
    'jump,,0,1000',
    'question,/data/name,1000,5500',
    'group questions,/data/g,5500,7500',
    'constraint error,,8000,',
    'end screen,,7500,8000',
    'form save,,8000,',
    'form exit,,8000,',
    'form finalize,,8000,',
  ]);
  // What is written goes on with an empty node: the name is of the file that was just made.
  expect(session.instanceXml()).not.toContain('audit.csv');
});

test('of several questions on one screen, the one at which the person is has its own time', async () => {
  const { open, pass } = phone({ asked: 'odk:track-changes="true"' });
  const session = await open();
  session.audit?.see(pageOf(session, '/data/g'));
  pass(100);
  session.audit?.turnTo(leafAt(session, '/data/g/a').nodeId);
  answerAll({ session, answers: { '/data/g/a': 'uno' } });
  pass(900);
  session.audit?.turnTo(leafAt(session, '/data/g/b').nodeId);
  pass(200);
  session.audit?.see('check');
  expect(logOf(session)).toEqual([
    'event,node,start,end,old-value,new-value',
    'form start,,0,,,',
    'question,/data/g/a,100,1000,,uno',
    'question,/data/g/b,1000,1200,,',
    'group questions,/data/g,0,1200,,',
    'end screen,,1200,1200,,',
  ]);
});

test('a log survives a killed browser: it lies in the draft, and goes on', async () => {
  const { open, pass } = phone();
  const first = await open();
  first.audit?.see(pageOf(first, '/data/name'));
  pass(3_000);
  const kept = onDisk(first);
  pass(60_000);
  const second = await open(kept);
  expect(onDisk(second).audit).toBe(kept.audit);
  second.audit?.see(pageOf(second, '/data/note'));
  pass(1_000);
  second.audit?.leave();
  second.audit?.leave();
  expect(logOf(second)).toEqual([
    'event,node,start,end',
    'form start,,0,',
    'question,/data/name,0,3000',
    'form resume,,63000,',
    'question,/data/note,63000,64000',
    'form save,,64000,',
    'form exit,,64000,',
  ]);
});

test('time at which the phone is in the pocket is no time of a question', async () => {
  const { open, pass } = phone();
  const session = await open();
  session.audit?.see(pageOf(session, '/data/name'));
  pass(1_000);
  session.audit?.away(true);
  pass(600_000);
  session.audit?.away(false);
  pass(500);
  session.audit?.see('tasks');
  expect(logOf(session).slice(1)).toEqual([
    'form start,,0,',
    'question,/data/name,0,1000',
    'question,/data/name,601000,601500',
    'jump,,601500,601500',
  ]);
});

test('what an answer was and is, only if the form asks for it', async () => {
  const { open, pass } = phone({ asked: 'odk:track-changes="true"' });
  const session = await open();
  session.audit?.see(pageOf(session, '/data/name'));
  answerAll({ session, answers: { '/data/name': 'Arica, "norte"' } });
  pass(10);
  session.audit?.see(pageOf(session, '/data/note'));
  answerAll({ session, answers: { '/data/note': '=HYPERLINK("x")' } });
  pass(10);
  session.audit?.see(pageOf(session, '/data/name'));
  answerAll({ session, answers: { '/data/name': '-33.4' } });
  session.audit?.see('tasks');
  expect(logOf(session).slice(2, -1)).toEqual([
    'question,/data/name,0,10,,"Arica, ""norte"""',
    `question,/data/note,10,20,,"'=HYPERLINK(""x"")"`,
    'question,/data/name,20,20,"Arica, ""norte""",-33.4',
  ]);
  expect((await phone({ asked: 'odk:track-changes="false"' }).open()).audit?.changes).toBe(false);
});

test('of an answer that is typed masked it says when, and never what', async () => {
  const { open, pass } = phone({ asked: 'odk:track-changes="true"', masked: ['/data/note', '/data/g/a'] });
  const session = await open();
  session.audit?.see(pageOf(session, '/data/note'));
  answerAll({ session, answers: { '/data/note': 'consigna' } });
  pass(10);
  session.audit?.see(pageOf(session, '/data/g'));
  answerAll({ session, answers: { '/data/g/a': 'palabra', '/data/g/b': '7' } });
  pass(10);
  session.audit?.turnTo(leafAt(session, '/data/g/a').nodeId);
  answerAll({ session, answers: { '/data/g/a': 'otra' } });
  pass(10);
  session.audit?.see('tasks');
  expect(logOf(session).slice(2)).toEqual([
    'question,/data/note,0,10,,',
    'question,/data/g/a,20,30,,',
    'question,/data/g/b,10,30,,7',
    'group questions,/data/g,10,30,,',
    'jump,,30,30,,',
  ]);
  expect(session.draft().audit).not.toMatch(/consigna|palabra|otra/);
});

test('an answer is no formula where a reader splits the line elsewhere, and a long one is cut', async () => {
  const { open } = phone({ asked: 'odk:track-changes="true"' });
  const session = await open();
  const write = (node: string, text: string) => {
    session.audit?.see(pageOf(session, node));
    answerAll({ session, answers: { [node]: text } });
  };
  write('/data/name', 'Arica;=1+1');
  write('/data/note', 'x'.repeat(1_000));
  write('/data/name', 'y'.repeat(1_001));
  session.audit?.see('tasks');
  expect(logOf(session).slice(2, -1)).toEqual([
    "question,/data/name,0,0,,Arica;'=1+1",
    `question,/data/note,0,0,,${'x'.repeat(1_000)}`,
    `question,/data/name,0,0,Arica;'=1+1,${'y'.repeat(1_000)}…`,
  ]);
});

test('a form that is left stays left when its page comes back into sight', async () => {
  const { open, pass } = phone();
  const session = await open();
  session.audit?.see(pageOf(session, '/data/name'));
  pass(1_000);
  session.audit?.leave();
  session.audit?.away(true);
  session.audit?.away(false);
  pass(5_000);
  expect(logOf(session).slice(1)).toEqual([
    'form start,,0,',
    'question,/data/name,0,1000',
    'form save,,1000,',
    'form exit,,1000,',
  ]);
});

test('a form that is finished without having been shown has a beginning too', async () => {
  const { open, fileStore } = phone();
  expect(lines(await textOf(fileStore, await open())).slice(1)).toEqual([
    'form start,,0,',
    'form save,,0,',
    'form exit,,0,',
    'form finalize,,0,',
  ]);
});

test('items of a repeat that are added and removed', async () => {
  const { open } = phone();
  const session = await open();
  const boats = pageOf(session, '/data/boats')[0] as RepeatNode;
  session.audit?.see([boats]);
  session.addItem(boats);
  session.removeItem(boats, 0);
  expect(logOf(session).slice(2, 4)).toEqual([
    'add repeat,/data/boats[2],0,0',
    'delete repeat,/data/boats[1],0,0',
  ]);
});

test('a report that is corrected continues the log that was sent with it', async () => {
  const { open, pass, fileStore } = phone();
  const session = await open();
  session.audit?.see('tasks');
  const { instanceXml, files } = await session.finished();
  pass(5_000);
  const again = await open({ instanceXml, raw: {}, files });
  again.audit?.see('tasks');
  expect(lines(await textOf(fileStore, again))).toEqual([
    'event,node,start,end',
    'form start,,0,',
    'jump,,0,0',
    'form save,,0,',
    'form exit,,0,',
    'form finalize,,0,',
    'form resume,,5000,',
    'jump,,5000,5000',
    'form save,,5000,',
    'form exit,,5000,',
    'form finalize,,5000,',
  ]);
  expect(again.files()).toEqual([]);
});

test('the log is a file of the report: no answer takes its name, and it has its place among them', async () => {
  const { open } = phone();
  const session = await open();
  const photo = leafAt(session, '/data/photo') as UploadNode;
  await session.attach(photo, new File(['x'], AUDIT_FILE, { type: 'text/csv' }));
  const { files } = await session.finished();
  expect(new Set(files.map(({ name }) => name)).size).toBe(2);
  expect(files.length).toBeLessThanOrEqual(MAX_REPORT_FILES);
});

test('without a clock, as in a trial, and in a form that asks for none, nothing is logged', async () => {
  const opened = await openForm({ definitionXml: formWith(), language: 'es' });
  expect(opened.ok && opened.session.audit).toBeNull();
  const plain = formWith()
    .replace('<orx:audit/>', '')
    .replace(/<bind nodeset="[^"]*orx:audit"[^>]*>/, '');
  const other = await openForm({ definitionXml: plain, language: 'es', clock: () => START });
  expect(other.ok && other.session.audit).toBeNull();
  expect(other.ok && (await other.session.finished()).files).toEqual([]);
});

test('a clock that is set back makes no negative time; a long log ends and says so', () => {
  let time = 5_000;
  const log = createAuditLog({ changes: false, now: () => time });
  log.mark('form start');
  log.show({ event: 'question', node: '/data/q', questions: () => [] });
  time = 1_000;
  log.show(null);
  expect(log.text()).toBe('event,node,start,end\nform start,,5000,\nquestion,/data/q,5000,5000\n');
  for (let turn = 0; turn < 10_000; turn += 1) log.mark('form save', `/data/${'q'.repeat(20)}`);
  const text = log.text(['form finalize']);
  expect(text.length).toBeLessThan(MOST_LETTERS + 100);
  expect(text.endsWith('log full,,5000,\nform finalize,,5000,\n')).toBe(true);
  const again = createAuditLog({ changes: false, kept: log.text(), now: () => time });
  again.mark('form resume');
  expect(again.text()).toBe(log.text());
});

test('an answer that reads like the end of a log ends none', () => {
  const asked = { node: '/data/q', answer: '' };
  const log = createAuditLog({ changes: true, now: () => 1 });
  log.show({ event: 'question', node: '/data/q', questions: () => [asked] });
  asked.answer = 'uno "dos"\nlog full,,1,,,\ntres';
  log.show(null);
  const again = createAuditLog({ changes: true, kept: log.text(), now: () => 2 });
  again.mark('form resume');
  expect(again.text()).toBe(`${log.text()}form resume,,2,,,\n`);
});
