// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Draft } from '#app/store/drafts.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { EMPTY_COVER } from './cover.ts';
import { answersOfOwn, lastSavedOf, ownReports } from './own-answers.ts';
import { toStoredDraft } from './report-draft.ts';

const ASKS = '<instance id="last" src="jr://instance/last-saved"/>';
const LONG = '<data id="puestos"><q>largo</q></data>';
const HASH = 'a'.repeat(64);

function draft(id: string, updatedAt: number, instanceXml: string | null, form = 'frm_1'): Draft {
  return {
    ...toStoredDraft({
      id,
      title: 'Puestos',
      form,
      definition: HASH,
      formFiles: [],
      formId: 'puestos',
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
  body: {
    author: 'per_me',
    form: 'frm_1',
    formId: 'puestos',
    state: 'CL',
    instanceXml: null,
    instanceFile: null,
    finishedAt,
    ...body,
  },
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
      get: async (hash: string) => (hash === HASH ? { bytes: new TextEncoder().encode(LONG) } : null),
    },
  } as unknown as Parameters<typeof lastSavedOf>[0]['client'];
  return lastSavedOf({ client, definitionXml, form: 'frm_1', except: 'rep_now' });
}

test('the latest of this person’s drafts and reports of the form, and never the one that is being written', async () => {
  const drafts = [draft('rep_1', 5, '<uno/>'), draft('rep_now', 9, '<ahora/>'), draft('rep_2', 7, null)];
  expect(await last({ drafts })).toBe('<uno/>');
  expect(await last({ drafts, sent: [report('rep_3', 6, { instanceXml: '<tres/>' })] })).toBe('<tres/>');
  expect(await last({ drafts, sent: [report('rep_3', 4, { instanceXml: '<tres/>' })] })).toBe('<uno/>');
});

test('never another person’s, nor of another form', async () => {
  const sent = [report('rep_3', 6, { instanceXml: '<ajeno/>', author: 'per_other' })];
  expect(await last({ sent, drafts: [draft('rep_1', 5, '<uno/>', 'frm_2')] })).toBeNull();
});

test('two forms that call themselves alike are two; one that took another name of its own is one', async () => {
  const other = report('rep_3', 6, { instanceXml: '<ajeno/>', form: 'frm_2' });
  const renamed = report('rep_4', 5, { instanceXml: '<mismo/>', formId: 'puestos_2' });
  expect(await last({ sent: [other, renamed] })).toBe('<mismo/>');
});

test('of the same rule are those that a person may begin with, wherever their answers lie', async () => {
  const instanceFile = { hash: HASH, name: 'answers.xml', mediaType: 'application/xml', size: LONG.length };
  const all = [
    report('rep_1', 5, { instanceXml: '<corto/>' }),
    report('rep_2', 7, { instanceFile }),
    report('rep_3', 9, { instanceXml: '<ajeno/>', author: 'per_other' }),
    report('rep_4', 9, { instanceXml: '<otro/>', form: 'frm_2' }),
    report('rep_5', 9, {}),
  ];
  const client = { actor: () => ({ person: 'per_me' }), replica: { all: () => all } };
  const found = ownReports({ client: client as never, form: 'frm_1' });
  expect(found.map(({ id }) => id)).toEqual(['rep_2', 'rep_1']);
  const bytes = new TextEncoder().encode(LONG);
  const [long] = found;
  expect(await answersOfOwn({ client: { fetchAttachment: async () => bytes }, own: long! })).toBe(LONG);
  await expect(answersOfOwn({ client: { fetchAttachment: async () => null }, own: long! })).rejects.toThrow(
    'reports.answers_not_here',
  );
});

test('long answers are read from their file, if that is on this device', async () => {
  const file = (hash: string) => ({
    hash,
    name: 'answers.xml',
    mediaType: 'application/xml',
    size: LONG.length,
  });
  const older = report('rep_3', 5, { instanceXml: '<corto/>' });
  expect(await last({ sent: [older, report('rep_4', 6, { instanceFile: file(HASH) })] })).toBe(LONG);
  const elsewhere = report('rep_4', 6, { instanceFile: file('b'.repeat(64)) });
  expect(await last({ sent: [older, elsewhere] })).toBe('<corto/>');
});

test('a form that does not ask for them is given none', async () => {
  expect(await last({ drafts: [draft('rep_1', 5, '<uno/>')], definitionXml: '<model/>' })).toBeNull();
});
