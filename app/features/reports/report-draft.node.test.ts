import { expect, test } from 'vitest';
import type { FormDraft } from '#app/features/forms/form-types.ts';
import type { Draft } from '#app/store/drafts.ts';
import { EMPTY_COVER } from './cover.ts';
import { type ReportDraft, toReportDraft, toStoredDraft } from './report-draft.ts';

const file = { hash: 'a'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size: 7 };

/** As phones have them: it must not be changed when a field is added. */
const STORED: Draft = {
  id: 'rep_1',
  kind: 'report',
  title: 'Extorsión, Arica',
  formId: 'threat',
  version: '3',
  xml: '<data id="threat"><q>1</q></data>',
  raw: {
    form: 'frm_1',
    definition: 'd'.repeat(64),
    formFiles: [file],
    state: 'CL',
    missing: 2,
    first: 'Arica',
    base: null,
    questions: {
      form: 'qst_CL-frm_1',
      formId: 'chile',
      version: '1',
      definition: 'e'.repeat(64),
      files: [file],
      answers: { instanceXml: '<data id="chile"/>', raw: { '/data/n': 'x' }, files: [file] },
    },
    raw: { '/data/when': '31/02' },
    hidden: { '/data/why': 'antes' },
    failed: '/data/rule',
    unanswered: { '/data/who': { reason: 'unknown', before: 'x' } },
    earlier: { '/data/q': { value: '1', confirmed: true } },
    files: [file],
    cover: { handlingCode: 'H1', tlp: 'AMBER', crimeArea: null, restrictions: '' },
    replaces: null,
    corrects: null,
    language: 'pt',
  },
  step: 'q~q',
  updatedAt: 5,
};

test('a draft that lies on a phone opens with all that it has, and is stored again as it was', () => {
  const draft = toReportDraft(STORED);
  expect(draft).toEqual({
    id: 'rep_1',
    title: 'Extorsión, Arica',
    form: 'frm_1',
    definition: 'd'.repeat(64),
    formFiles: [file],
    formId: 'threat',
    version: '3',
    state: 'CL',
    missing: 2,
    first: 'Arica',
    base: null,
    questions: {
      form: 'qst_CL-frm_1',
      formId: 'chile',
      version: '1',
      definition: 'e'.repeat(64),
      files: [file],
      answers: { instanceXml: '<data id="chile"/>', raw: { '/data/n': 'x' }, files: [file] },
    },
    answers: {
      instanceXml: '<data id="threat"><q>1</q></data>',
      raw: { '/data/when': '31/02' },
      hidden: { '/data/why': 'antes' },
      failed: '/data/rule',
      unanswered: { '/data/who': { reason: 'unknown', before: 'x' } },
      earlier: { '/data/q': { value: '1', confirmed: true } },
      files: [file],
    },
    cover: { handlingCode: 'H1', tlp: 'AMBER', crimeArea: null, restrictions: '' },
    replaces: null,
    corrects: null,
    step: 'q~q',
    language: 'pt',
    updatedAt: 5,
  } satisfies ReportDraft);
  const { updatedAt, ...again } = STORED;
  expect(toStoredDraft(draft!)).toEqual(again);
  expect(updatedAt).toBe(5);
});

test('a draft of the first version, which knew less, opens', () => {
  const raw = { form: 'frm_1', definition: '', state: 'CL', missing: 0, raw: {}, replaces: 'mut_1' };
  expect(toReportDraft({ ...STORED, xml: null, raw, step: null })).toMatchObject({
    formFiles: [],
    first: null,
    base: null,
    answers: null,
    cover: EMPTY_COVER,
    replaces: 'mut_1',
    step: 'tasks',
  });
});

test('a draft without answers has those it begins with; with its own it has them no more', () => {
  const draft = { ...toReportDraft(STORED)!, base: '<data/>' };
  expect(toStoredDraft(draft).raw).toMatchObject({ base: null });
  const empty = toStoredDraft({ ...draft, answers: null });
  expect(empty).toMatchObject({ xml: null, raw: { base: '<data/>', raw: {} } });
  expect(toReportDraft({ ...empty, updatedAt: 6 })).toMatchObject({ base: '<data/>', answers: null });
});

test('what is stored is a copy: the form may go on', () => {
  const raw: Record<string, string> = { '/data/q': 'a' };
  const answers: FormDraft = { instanceXml: '<data/>', raw, audit: 'event,node,start,end\n' };
  const stored = toStoredDraft({ ...toReportDraft(STORED)!, answers });
  raw['/data/q'] = 'b';
  expect(stored.raw).toMatchObject({ raw: { '/data/q': 'a' } });
  expect(toReportDraft({ ...stored, updatedAt: 6 })?.answers).toEqual({
    ...answers,
    raw: { '/data/q': 'a' },
  });
});

test('what is no draft of a report is none', () => {
  expect(toReportDraft({ ...STORED, kind: 'note' })).toBeNull();
  expect(toReportDraft({ ...STORED, formId: null })).toBeNull();
  expect(toReportDraft({ ...STORED, raw: { form: 'frm_1' } })).toBeNull();
});

test('lines that are no picture yet come back from the store with the draft', () => {
  const drawings = {
    '/data/firma': {
      tool: 'signature',
      on: '',
      drawing: { strokes: [[{ x: 0.1, y: 0.2, time: 3, pressure: 0.5 }]], typed: 'Ana' },
    },
  };
  const answers: FormDraft = { instanceXml: '<data/>', raw: {}, drawings };
  const stored = toStoredDraft({ ...toReportDraft(STORED)!, answers });
  const plain = JSON.parse(JSON.stringify({ ...stored, updatedAt: 1 })) as Parameters<
    typeof toReportDraft
  >[0];
  expect(toReportDraft(plain)?.answers?.drawings).toEqual(drawings);
});
