import { expect, test } from 'vitest';
import { EMPTY_COVER } from './cover.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';

test('lines that are no picture yet come back from the store with the draft', () => {
  const drawings = {
    '/data/firma': {
      tool: 'signature',
      on: '',
      drawing: { strokes: [[{ x: 0.1, y: 0.2, time: 3, pressure: 0.5 }]], typed: 'Ana' },
    },
  };
  const stored = toStoredDraft({
    id: 'rep_1',
    title: 'Prueba',
    form: 'frm_1',
    definition: 'hash',
    formFiles: [],
    formId: 'prueba',
    version: '1',
    state: 'CL',
    missing: 0,
    answers: { instanceXml: '<data/>', raw: {}, drawings },
    cover: EMPTY_COVER,
    replaces: null,
    step: 'tasks',
  });
  const plain = JSON.parse(JSON.stringify({ ...stored, updatedAt: 1 })) as Parameters<
    typeof toReportDraft
  >[0];
  expect(toReportDraft(plain)?.answers?.drawings).toEqual(drawings);
});
