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
