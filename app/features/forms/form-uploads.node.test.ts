// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { MAX_REPORT_FILES } from '#shared/reports/reports.schemas.ts';
import { openForm } from './form-engine.ts';
import { createMemoryFiles, type FormFileStore } from './form-file-store.ts';
import { relevantRepeats, type UploadNode } from './form-nodes.ts';
import { answerAll, formOf, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

const upload = (label: string) => `<upload ref mediatype="image/*"><label>${label}</label></upload>`;
const photo = (name = 'muelle.jpg', words = 'bytes') => new File([words], name, { type: 'image/jpeg' });

async function open(
  definitionXml: string,
  fileStore: FormFileStore,
  draft?: FormDraft,
): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', draft, fileStore });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

/** As in the store: plain JSON. */
function stored(session: FormSession): FormDraft {
  return JSON.parse(JSON.stringify(session.draft())) as FormDraft;
}

function uploadAt(session: FormSession, reference: string): UploadNode {
  const leaf = leafAt(session, reference);
  if (leaf.nodeType !== 'upload') throw new Error(`${reference} takes no file`);
  return leaf;
}

const required = formOf([
  { name: 'foto', type: 'binary', control: upload('Foto'), bind: 'required="true()"' },
  { name: 'otra', type: 'binary', control: upload('Otra') },
]);

test('a file is the answer by its name, and a draft brings it back', async () => {
  const store = createMemoryFiles();
  const session = await open(required, store);
  expect(session.violations()).toMatchObject([{ reference: '/data/foto', kind: 'required' }]);
  expect(await session.attach(uploadAt(session, '/data/foto'), photo())).toBeNull();
  expect(session.instanceXml()).toContain('<foto>muelle.jpg</foto>');
  expect(session.validate().ok).toBe(true);
  expect(session.summary()).toMatchObject([{ answer: 'muelle.jpg', isFile: true }, { answer: null }]);

  const again = await open(required, store, stored(session));
  expect(again.instanceXml()).toBe(session.instanceXml());
  expect(again.validate().ok).toBe(true);
  expect(again.files()).toEqual(session.files());
  const file = again.fileOf(uploadAt(again, '/data/foto'));
  expect(file).toMatchObject({ name: 'muelle.jpg', isHere: true });
  const [ref] = again.files();
  expect(ref !== undefined && (await (await again.loadFile(ref))?.text())).toBe('bytes');
});

test('a file whose bytes are gone is named, keeps its answer, and the report is not finished without it', async () => {
  const session = await open(required, createMemoryFiles());
  await session.attach(uploadAt(session, '/data/foto'), photo());
  const again = await open(required, createMemoryFiles(), stored(session));
  expect(again.instanceXml()).toContain('<foto>muelle.jpg</foto>');
  expect(again.violations()).toMatchObject([
    {
      reference: '/data/foto',
      kind: 'format',
      message: 'muelle.jpg ya no está en este dispositivo: tómelo o elíjalo otra vez',
    },
  ]);
  // It stays named for as long as nobody takes it again or away.
  const later = await open(required, createMemoryFiles(), stored(again));
  expect(later.validate().ok).toBe(false);
  await later.attach(uploadAt(later, '/data/foto'), photo());
  expect(later.validate().ok).toBe(true);
});

test('a file that nobody noted in the draft is missing too', async () => {
  const session = await open(required, createMemoryFiles());
  await session.attach(uploadAt(session, '/data/foto'), photo());
  const { files: _, ...without } = stored(session);
  const again = await open(required, createMemoryFiles(), without);
  expect(again.violations()).toMatchObject([{ kind: 'format' }]);
});

test('a file that was taken away is gone from the answers, also of a restored draft, and comes back', async () => {
  const store = createMemoryFiles();
  const session = await open(required, store);
  await session.attach(uploadAt(session, '/data/otra'), photo());
  const again = await open(required, store, stored(session));
  const node = uploadAt(again, '/data/otra');
  const taken = again.detach(node);
  expect(node.currentState.instanceValue).toBe('');
  expect(again.instanceXml()).not.toContain('muelle');
  expect([again.files(), again.draft().files]).toEqual([[], undefined]);
  if (taken !== null) await again.putBack(node, taken);
  expect(node.currentState.instanceValue).toBe('muelle.jpg');
  expect(again.files()).toEqual(session.files());
});

test('the same picture answers two questions under two names', async () => {
  const store = createMemoryFiles();
  const session = await open(required, store);
  const both = ['/data/foto', '/data/otra'].map((reference) => uploadAt(session, reference));
  await Promise.all(both.map((node) => session.attach(node, photo())));
  const [first, second] = session.files();
  expect(first?.hash).toBe(second?.hash);
  expect(session.files().map(({ name }) => name)).toEqual(['muelle.jpg', 'muelle-2.jpg']);
  for (const node of both.slice(0, 1)) session.detach(node);
  const again = await open(required, store, stored(session));
  expect(again.fileOf(uploadAt(again, '/data/otra'))).toMatchObject({ name: 'muelle-2.jpg', isHere: true });
});

const conditional = formOf([
  { name: 'hay', control: '<input ref><label>Hay</label></input>' },
  { name: 'foto', type: 'binary', control: upload('Foto'), bind: `relevant="/data/hay = 'si'"` },
]);

test('a file of a question that does not apply stays in the draft, and out of the report', async () => {
  const store = createMemoryFiles();
  const session = await open(conditional, store);
  answerAll({ session, answers: { '/data/hay': 'si' } });
  await session.attach(uploadAt(session, '/data/foto'), photo());
  answerAll({ session, answers: { '/data/hay': 'no' } });
  expect(session.instanceXml()).not.toContain('muelle');
  expect(session.files()).toEqual([]);
  expect(session.draft().files).toMatchObject([{ name: 'muelle.jpg' }]);
  const again = await open(conditional, store, stored(session));
  expect(again.draft()).toEqual(session.draft());
  answerAll({ session: again, answers: { '/data/hay': 'si' } });
  expect(again.files()).toMatchObject([{ name: 'muelle.jpg' }]);
  expect(again.instanceXml()).toContain('<foto>muelle.jpg</foto>');
});

const locked = formOf([
  { name: 'firme', control: '<input ref><label>Firme</label></input>' },
  { name: 'foto', type: 'binary', control: upload('Foto'), bind: `readonly="/data/firme = 'si'"` },
]);

test('a question that became read-only keeps its file', async () => {
  const store = createMemoryFiles();
  const session = await open(locked, store);
  const node = uploadAt(session, '/data/foto');
  await session.attach(node, photo());
  answerAll({ session, answers: { '/data/firme': 'si' } });
  expect(session.detach(node)).toBeNull();
  const again = await open(locked, store, stored(session));
  expect(again.instanceXml()).toBe(session.instanceXml());
  expect(again.files()).toEqual(session.files());
});

test('a question that is read-only takes no file, and none is stored as its answer', async () => {
  const session = await open(locked, createMemoryFiles());
  const node = uploadAt(session, '/data/foto');
  answerAll({ session, answers: { '/data/firme': 'si' } });
  await session.attach(node, photo());
  expect(session.fileOf(node)).toBeNull();
  expect(session.files()).toEqual([]);
  expect(session.instanceXml()).not.toContain('muelle.jpg');
  answerAll({ session, answers: { '/data/firme': 'no' } });
  await session.attach(node, photo());
  expect(session.files()).toHaveLength(1);
});

test('a report takes as many files as its state does, those that are being stored among them', async () => {
  const names = Array.from({ length: MAX_REPORT_FILES + 2 }, (_, index) => `foto${index}`);
  const form = formOf(names.map((name) => ({ name, type: 'binary', control: upload(name) })));
  const session = await open(form, createMemoryFiles());
  const nodes = names.map((name) => uploadAt(session, `/data/${name}`));
  const [first, last, beyond] = [nodes[0], nodes.at(-2), nodes.at(-1)];
  if (first === undefined || last === undefined || beyond === undefined) throw new Error('no questions');
  for (const node of nodes.slice(0, MAX_REPORT_FILES - 1)) await session.attach(node, photo());
  // Two at once, and room for one.
  const faults = await Promise.all([session.attach(last, photo()), session.attach(beyond, photo())]);
  expect(faults).toEqual([null, 'too_many']);
  expect(session.files()).toHaveLength(MAX_REPORT_FILES);
  // One takes the place of another, and one that was taken away makes room.
  expect(await session.attach(first, photo('otra.jpg'))).toBeNull();
  expect(await session.attach(beyond, photo())).toBe('too_many');
  session.detach(first);
  expect(await session.attach(beyond, photo())).toBeNull();
});

const drawing = {
  tool: 'signature',
  on: '',
  drawing: { strokes: [[{ x: 0.123456, y: 0.2, time: 3.7, pressure: 0.5 }]], typed: '' },
};

test('lines that are no picture yet are in the draft, each with its question, until they are used or given up', async () => {
  const session = await open(repeated, createMemoryFiles());
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat');
  session.addItem(repeat);
  let changes = 0;
  session.onChange(() => {
    changes += 1;
  });
  session.unfinished.keepDrawing(uploadAt(session, '/data/puesto[2]/foto'), drawing);
  await Promise.resolve();
  expect(changes).toBe(1);
  session.removeItem(repeat, 0);
  const again = await open(repeated, createMemoryFiles(), stored(session));
  const node = uploadAt(again, '/data/puesto[1]/foto');
  expect(again.unfinished.drawingOf(node)?.drawing.strokes).toEqual([
    [{ x: 0.1235, y: 0.2, time: 4, pressure: 0.5 }],
  ]);
  again.unfinished.keepDrawing(node, null);
  expect(stored(again).drawings).toBeUndefined();
});

const repeated = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Fotos</h:title>
  <model><instance><data id="fotos" version="1"><puesto><foto/></puesto></data></instance>
  <bind nodeset="/data/puesto/foto" type="binary"/></model></h:head><h:body><group ref="/data/puesto"><label>Puesto</label>
  <repeat nodeset="/data/puesto"><upload ref="/data/puesto/foto" mediatype="image/*"><label>Foto</label></upload></repeat></group></h:body></h:html>`;

test('each item of a list has its file, and a removed item takes only its own along', async () => {
  const store = createMemoryFiles();
  const session = await open(repeated, store);
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat');
  session.addItem(repeat);
  await session.attach(uploadAt(session, '/data/puesto[1]/foto'), photo('uno.jpg', 'uno'));
  await session.attach(uploadAt(session, '/data/puesto[2]/foto'), photo('dos.jpg', 'dos'));
  const again = await open(repeated, store, stored(session));
  expect(again.files().map(({ name }) => name)).toEqual(['uno.jpg', 'dos.jpg']);
  const [list] = relevantRepeats(again.nodes());
  if (list !== undefined) again.removeItem(list, 0);
  expect(again.files().map(({ name }) => name)).toEqual(['dos.jpg']);
  const last = await open(repeated, store, stored(again));
  expect(last.fileOf(uploadAt(last, '/data/puesto[1]/foto'))).toMatchObject({
    name: 'dos.jpg',
    isHere: true,
  });
});

test('an empty file and one that cannot be read are refused, and one that is not stored is no answer', async () => {
  const session = await open(required, createMemoryFiles());
  const node = uploadAt(session, '/data/foto');
  expect(await session.attach(node, new File([], 'nada.jpg'))).toBe('empty');
  const broken = Object.assign(photo(), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await session.attach(node, broken)).toBe('unreadable');
  const full = { ...createMemoryFiles(), keep: () => Promise.reject(new Error('full')) };
  const other = await open(required, full);
  await expect(other.attach(uploadAt(other, '/data/foto'), photo())).rejects.toThrow('full');
  expect(other.fileOf(uploadAt(other, '/data/foto'))).toBeNull();
  expect(other.storing()).toBeNull();
});

test('while a file is being stored, the form says so', async () => {
  let store: (file: File) => void = () => undefined;
  const ready = new Promise<File>((resolve) => {
    store = resolve;
  });
  const session = await open(required, createMemoryFiles());
  const attaching = session.attach(uploadAt(session, '/data/foto'), ready);
  const ended = session.storing();
  expect(ended).not.toBeNull();
  store(photo());
  await ended;
  expect(session.draft().files).toHaveLength(1);
  await attaching;
});

const begun = formOf([{ name: 'foto', type: 'binary', control: upload('Foto'), value: 'modelo.jpg' }]);

test('what the form itself names is kept, and is not missing', async () => {
  const store = createMemoryFiles();
  const session = await open(begun, store);
  const again = await open(begun, store, stored(session));
  expect(again.instanceXml()).toContain('<foto>modelo.jpg</foto>');
  expect(again.validate().ok).toBe(true);
  await again.attach(uploadAt(again, '/data/foto'), photo());
  expect(again.instanceXml()).toContain('<foto>muelle.jpg</foto>');
});
