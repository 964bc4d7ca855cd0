import { expect, test } from 'vitest';
import type { Client } from '#app/sync/app-client.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { draftOfAct } from './draft-of-act.ts';
import { toReportDraft } from './report-draft.ts';

const file = { hash: 'a'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size: 7 };
const args: ArgsOf<'reports.send'> = {
  report: 'rep_1',
  state: 'CL',
  form: 'frm_1',
  formId: 'bote',
  formVersion: '1',
  summary: {
    title: 'Bote',
    crimeArea: null,
    place: null,
    handlingCode: 'H1',
    tlp: 'GREEN',
    restrictions: null,
  },
  instanceXml: '<data id="bote"><lugar/></data>',
  instanceFile: null,
  files: [file],
  unanswered: [{ reference: '/data/lugar', reason: 'unknown' }],
};
const client = {
  attachments: {},
  remembered: () => null,
  replica: { one: () => null },
} as unknown as Client;

test('a report that becomes a draft again has its files and what was left unanswered on purpose', async () => {
  const stored = await draftOfAct({ client, args, replaces: null });
  expect(toReportDraft({ ...stored, updatedAt: 1 })?.answers).toMatchObject({
    instanceXml: args.instanceXml,
    files: [file],
    unanswered: { '/data/lugar': { reason: 'unknown', before: '' } },
  });
});

test('it has its answers to what the state asked again, apart from those to the form', async () => {
  const instanceXml = '<data id="chile" version="2"><lugar/></data>';
  const unanswered = args.unanswered ?? [];
  const national = { formId: 'chile', formVersion: '2', instanceXml, unanswered, files: [file] };
  const asked = {
    formId: 'chile',
    version: '2',
    definition: 'c'.repeat(64),
    files: [],
    earlier: [],
  };
  const replica = {
    one: ({ name }: { name: string }) => (name === 'stateQuestions' ? { body: asked } : null),
  };
  const stored = await draftOfAct({
    client: { ...client, replica } as unknown as Client,
    args: { ...args, files: [], national } as ArgsOf<'reports.deliver'>,
    replaces: null,
  });
  const draft = toReportDraft({ ...stored, updatedAt: 1 });
  expect(draft?.questions).toEqual({
    form: 'qst_CL-frm_1',
    formId: 'chile',
    version: '2',
    definition: 'c'.repeat(64),
    files: [],
    answers: {
      instanceXml,
      raw: {},
      files: [file],
      unanswered: { '/data/lugar': { reason: 'unknown', before: '' } },
    },
  });
  expect(draft?.answers).toMatchObject({ instanceXml: args.instanceXml, files: [] });
});
