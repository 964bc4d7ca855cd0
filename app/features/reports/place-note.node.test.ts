// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from '#app/features/forms/form-engine.ts';
import { formOf } from '#app/features/forms/form-test-kit.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { placeNote } from './place-note.ts';

const input = '<input ref><label>q</label></input>';
const many = '<input ref appearance="multiline"><label>q</label></input>';
const upload = (mediatype: string) => `<upload ref mediatype="${mediatype}"><label>q</label></upload>`;

async function open(questions: Parameters<typeof formOf>[0]): Promise<FormSession> {
  const opened = await openForm({ definitionXml: formOf(questions), language: 'es' });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

const photo = { hash: 'a'.repeat(64), name: 'foto.jpg', mediaType: 'image/jpeg', size: 3 };
const load = async () => new Blob(['abc'], { type: 'image/jpeg' });
const answers = (session: FormSession) => session.summary().map(({ answer }) => answer);

test('a note goes to the first question for several lines, and its picture to the first for a picture', async () => {
  const session = await open([
    { name: 'a', control: input },
    { name: 'b', control: upload('audio/*'), type: 'binary' },
    { name: 'c', control: many },
    { name: 'd', control: upload('image/*'), type: 'binary' },
  ]);
  const left = await placeNote({ session, note: { text: ' Vi un bote. ', files: [photo] }, load });
  expect(answers(session)).toEqual([null, null, 'Vi un bote.', 'foto.jpg']);
  expect(left).toEqual({ text: '', files: [] });
});

test('what the form has no question for stays in the note', async () => {
  const session = await open([{ name: 'n', control: input, type: 'int' }]);
  const left = await placeNote({ session, note: { text: 'Vi un bote.', files: [photo] }, load });
  expect(left).toEqual({ text: 'Vi un bote.', files: [photo] });
  expect(answers(session)).toEqual([null]);
});

test('a picture that this device has lost stays named in the note', async () => {
  const session = await open([
    { name: 'a', control: input },
    { name: 'd', control: upload('image/*'), type: 'binary' },
  ]);
  const note = { text: 'x', files: [photo] };
  expect(await placeNote({ session, note, load: async () => null })).toEqual({ text: '', files: [photo] });
});
