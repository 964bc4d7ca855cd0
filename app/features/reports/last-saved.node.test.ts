import { expect, test } from 'vitest';
import type { Draft } from '#app/store/drafts.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { EMPTY_COVER } from './cover.ts';
import { lastSavedOf } from './last-saved.ts';
import { toStoredDraft } from './report-draft.ts';

const ASKS = '<instance id="last" src="jr://instance/last-saved"/>';
const HASH = 'a'.repeat(64);

function draft(id: string, updatedAt: number, instanceXml: string | null, formId = 'puestos'): Draft {
  return {
    ...toStoredDraft({
      id,
      title: 'Puestos',
      form: 'frm_1',
      definition: HASH,
      formFiles: [],
      formId,
      version: '1',
      state: 'CL',
      missing: 0,
      answers: instanceXml === null ? null : { instanceXml, raw: {} },
      cover: EMPTY_COVER,
      replaces: null,
      step: 'tasks',
    }),
    updatedAt,
  };
}
const report = (id: string, finishedAt: number, body: Partial<Report>) => ({
  id,
  body: { author: 'per_me', formId: 'puestos', instanceXml: null, instanceFile: null, finishedAt, ...body },
});

async function last(given: {
  drafts?: readonly Draft[];
  sent?: readonly ReturnType<typeof report>[];
  definitionXml?: string;
}) {
  const { drafts = [], sent = [], definitionXml = ASKS } = given;
  const client = {
    actor: () => ({ person: 'per_me' }),
    drafts: { list: async () => [...drafts] },
    replica: { all: () => sent },
    attachments: {
      get: async (hash: string) => (hash === HASH ? { bytes: new TextEncoder().encode('<largo/>') } : null),
    },
  } as unknown as Parameters<typeof lastSavedOf>[0]['client'];
  return lastSavedOf({ client, definitionXml, formId: 'puestos', except: 'rep_now' });
}

test('the latest of this person’s drafts and reports of the form, and never the one that is being written', async () => {
  const drafts = [draft('rep_1', 5, '<uno/>'), draft('rep_now', 9, '<ahora/>'), draft('rep_2', 7, null)];
  expect(await last({ drafts })).toBe('<uno/>');
  expect(await last({ drafts, sent: [report('rep_3', 6, { instanceXml: '<tres/>' })] })).toBe('<tres/>');
  expect(await last({ drafts, sent: [report('rep_3', 4, { instanceXml: '<tres/>' })] })).toBe('<uno/>');
});

test('never another person’s, nor of another form', async () => {
  const sent = [report('rep_3', 6, { instanceXml: '<ajeno/>', author: 'per_other' })];
  expect(await last({ sent, drafts: [draft('rep_1', 5, '<uno/>', 'lanchas')] })).toBeNull();
});

test('long answers are read from their file, if that is on this device', async () => {
  const file = (hash: string) => ({ hash, name: 'answers.xml', mediaType: 'application/xml', size: 8 });
  const older = report('rep_3', 5, { instanceXml: '<corto/>' });
  expect(await last({ sent: [older, report('rep_4', 6, { instanceFile: file(HASH) })] })).toBe('<largo/>');
  const elsewhere = report('rep_4', 6, { instanceFile: file('b'.repeat(64)) });
  expect(await last({ sent: [older, elsewhere] })).toBe('<corto/>');
});

test('a form that does not ask for them is given none', async () => {
  expect(await last({ drafts: [draft('rep_1', 5, '<uno/>')], definitionXml: '<model/>' })).toBeNull();
});
