import { expect, test } from 'vitest';
import type { ToldSummary } from '#shared/reports/reports.schemas.ts';
import type { ReportDraft } from '../report-draft.ts';
import { changedSummary, createFinishCorrection, type Made } from './finish-correction.ts';

const before: ToldSummary = {
  title: 'Cocaína',
  crimeArea: null,
  place: 'Arica',
  handlingCode: 'H0',
  tlp: 'AMBER',
  restrictions: null,
  grade: { source: 'B', information: '2' },
  happenedOn: '2026-06-20',
  seized: [{ item: 'Cocaína', amount: 321, unit: 'kg' }],
};

test('what a correction empties, changes and adds is said, and what stays is not', () => {
  const { happenedOn: _, seized: __, grade: ___, ...bare } = before;
  expect(changedSummary(before, bare)).toEqual({ happenedOn: null, seized: null, grade: null });
  expect(changedSummary(bare, before)).toEqual({
    happenedOn: before.happenedOn,
    seized: before.seized,
    grade: before.grade,
  });
  const grade = { source: 'B', information: '3' } as const;
  expect(changedSummary(before, { ...before, place: null, grade })).toEqual({ place: null, grade });
  expect(changedSummary(before, { ...before })).toEqual({});
});

const file = { hash: 'a'.repeat(64), name: 'bulto.jpg', mediaType: 'image/jpeg', size: 7 };
const change = {
  edit: 'edt_1',
  on: null,
  reference: '/data/foto',
  kind: 'answer',
  before: '',
  after: 'bulto.jpg',
} as const;

/** The arguments of the act that a finished correction becomes. */
async function sentBy(made: Partial<Made>, note = '') {
  const sent: { name: string; args: unknown }[] = [];
  const mutate = (act: (typeof sent)[number]) => {
    sent.push(act);
    return { id: 'mut_1', saved: Promise.resolve() };
  };
  const client = { mutate, drafts: { delete: async () => undefined } } as unknown as Parameters<
    typeof createFinishCorrection
  >[0]['client'];
  const finish = createFinishCorrection({ client, flush: async () => undefined });
  const draft = { id: 'drf_1', state: 'CL', version: '1', replaces: null } as ReportDraft;
  const corrects = { report: 'rep_1', correction: 'cor_1', entry: 'rvs_1', note } as Parameters<
    typeof finish
  >[0]['corrects'];
  await finish({
    draft,
    corrects,
    made: async () => ({ changes: [], summary: {}, files: [], ...made }) as unknown as Made,
  });
  return sent.map(({ args }) => args);
}

test('what a changed answer names is sent with it, and so is the note', async () => {
  expect(await sentBy({ changes: [change], files: [file] }, ' Faltaba la foto ')).toMatchObject([
    { changes: [change], files: [file], note: 'Faltaba la foto' },
  ]);
});

test('where only what stands beside the form changed that is sent, and an empty note is none', async () => {
  expect(await sentBy({ summary: { tlp: 'RED' } }, '  ')).toMatchObject([
    { changes: [], files: [], summary: { tlp: 'RED' }, note: null },
  ]);
});
