// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { formOf } from '#app/features/forms/form-test-kit.ts';
import { createNotSavedError } from '#app/store/errors.ts';
import type { Client } from '#app/sync/app-client.ts';
import { createMemoryDrafts } from '#test/support/memory-drafts.ts';
import { convertNote } from './convert-note.ts';
import type { OfferedForm } from './form-definitions.ts';
import { toQuickNote, toStoredNote } from './quick-note.ts';
import { toReportDraft } from './report-draft.ts';

const DEFINITION = 'd'.repeat(64);
const photo = { hash: 'a'.repeat(64), name: 'foto.jpg', mediaType: 'image/jpeg', size: 3 };
const note = { id: 'rep_note', text: 'Vi un bote.', files: [photo], updatedAt: 1 };
const definitionXml = formOf([
  { name: 'text', control: '<input ref appearance="multiline"><label>q</label></input>' },
  { name: 'photo', control: '<upload ref mediatype="image/*"><label>q</label></upload>', type: 'binary' },
]);
const form = {
  id: 'frm_1',
  body: { formId: 'prueba', version: '1', title: { es: 'Prueba' }, definition: DEFINITION, files: [] },
} as unknown as OfferedForm;

function phone({ definition = definitionXml, put = async () => 'b'.repeat(64), failing = '' } = {}) {
  const drafts = createMemoryDrafts({
    clock: () => 2,
    known: [{ ...toStoredNote(note), updatedAt: 1 }],
  });
  const client = {
    actor: () => ({ state: 'CL', person: 'per_me' }),
    drafts: {
      ...drafts,
      save: (draft: Parameters<typeof drafts.save>[0]) =>
        draft.xml !== null && failing === 'answers'
          ? Promise.reject(createNotSavedError())
          : drafts.save(draft),
      delete: (id: string) =>
        id === note.id && failing === 'note' ? Promise.reject(createNotSavedError()) : drafts.delete(id),
    },
    attachments: {
      put,
      has: async () => true,
      get: async () => ({ bytes: new TextEncoder().encode('abc') }),
    },
    fetchAttachment: async () => (definition === '' ? null : new TextEncoder().encode(definition)),
    remembered: () => null,
    remember: async () => undefined,
    replica: { all: () => [], one: () => null },
  } as unknown as Client;
  const convert = () => convertNote({ client, note, id: 'rep_1', form, language: 'es' });
  return { drafts, convert };
}

const noteIn = async ({ drafts }: ReturnType<typeof phone>) => {
  const stored = await drafts.get(note.id);
  return stored === null ? null : toQuickNote(stored);
};
const reportIn = async ({ drafts }: ReturnType<typeof phone>) => {
  const stored = await drafts.get('rep_1');
  return stored === null ? null : toReportDraft(stored);
};

test('the note goes when the report is stored with everything in it', async () => {
  const here = phone();
  expect(await here.convert()).toEqual({ text: '', files: [] });
  expect(await noteIn(here)).toBeNull();
  expect((await reportIn(here))?.answers?.instanceXml).toContain('<text>Vi un bote.</text>');
  expect((await reportIn(here))?.answers?.files).toMatchObject([{ name: 'foto.jpg', hash: 'b'.repeat(64) }]);
});

test.each([
  ['the photograph cannot be stored', { put: () => Promise.reject(createNotSavedError()) }],
  ['the answers cannot be stored', { failing: 'answers' }],
  ['the form is not here', { definition: '' }],
])('if %s, the note stays whole, and no empty report with it', async (_, broken) => {
  const here = phone(broken);
  await expect(here.convert()).rejects.toMatchObject({ code: expect.any(String) });
  expect(await noteIn(here)).toMatchObject({ text: 'Vi un bote.', files: [photo] });
  expect(await reportIn(here)).toBeNull();
});

test('if the note cannot be removed, both are here, and a second attempt makes no second report', async () => {
  const here = phone({ failing: 'note' });
  await expect(here.convert()).rejects.toMatchObject({ code: 'store.not_saved' });
  await expect(here.convert()).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(await noteIn(here)).not.toBeNull();
  expect(await here.drafts.list()).toHaveLength(2);
  expect((await reportIn(here))?.answers?.instanceXml).toContain('Vi un bote.');
});
