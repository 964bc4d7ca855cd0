import { expect, test } from 'vitest';
import type { Doc, Facts } from '#shared/kernel/mutation.ts';
import {
  actorWith,
  codeOf,
  decideOn,
  docOf,
  effectsOf,
  MADE_AT,
  RECEIVED_AT,
} from '#test/support/deciding.ts';
import { folioOf, reportsMutations } from './reports.mutations.ts';

const officer = actorWith(['fieldOfficer']);
const args = {
  report: 'rep_1',
  state: 'CL',
  form: 'frm_1',
  formId: 'threat',
  formVersion: '2',
  summary: { title: 'Contenedor', crimeArea: 'drugs', place: 'Puerto', handlingCode: 'H1' },
  instanceXml: '<data id="threat" version="2"/>',
};
const activation = docOf({
  collection: 'formActivations',
  id: 'act_CL-frm_1',
  body: { formId: 'threat', versions: ['1', '2'], active: true },
});

function submit({
  change = {},
  actor = officer,
  docs = [activation] as readonly Doc[],
  number = 147 as number | null,
} = {}) {
  const facts = number === null ? null : { numbers: { report: number }, offsets: {} };
  const mutations = reportsMutations;
  return decideOn({ mutations, name: 'reports.submit', args: { ...args, ...change }, actor, docs, facts });
}

test('a report goes to its author’s own path, with the number that the server gives', () => {
  const decision = submit();
  expect(decision).toMatchObject({ accepted: true, say: { folio: 'CL-0147' } });
  expect(effectsOf(decision)).toMatchObject([
    {
      op: 'create',
      id: 'rep_1',
      audience: 'reports/customs/port-7/per_1',
      body: { author: 'per_1', folio: 'CL-0147', finishedAt: MADE_AT, receivedAt: RECEIVED_AT },
    },
    { op: 'create', collection: 'reportPlaces', id: 'rpl_1_customs_port-7', audience: 'person/per_1' },
  ]);
});

test('where somebody works is noted once, by the server, for themselves alone', () => {
  const first = effectsOf(submit())[1];
  expect(first).toMatchObject({
    parent: 'per_1',
    body: { person: 'per_1', institution: 'customs', unit: 'port-7' },
    isDerived: true,
  });
  const known = docOf({ collection: 'reportPlaces', id: 'rpl_1_customs_port-7', body: {} });
  expect(effectsOf(submit({ docs: [activation, known] }))).toHaveLength(1);
  const elsewhere = { ...officer, unit: null };
  expect(effectsOf(submit({ docs: [activation, known], actor: elsewhere }))[1]).toMatchObject({
    id: 'rpl_1_customs_none',
  });
});

test('on the phone it has no number and no time of receipt, since neither is known', () => {
  const decision = submit({ number: null });
  expect(decision).not.toHaveProperty('say');
  expect(effectsOf(decision)).toMatchObject([
    { body: { folio: null, receivedAt: null, finishedAt: MADE_AT } },
  ]);
});

test('a number has at least four digits', () => {
  expect([7, 147, 12_345].map((number) => folioOf({ state: 'CL', number }))).toEqual([
    'CL-0007',
    'CL-0147',
    'CL-12345',
  ]);
});

test('only people who document for a state submit, and only there', () => {
  expect(codeOf(submit({ change: { state: 'EC' } }))).toBe('access.not_allowed');
  for (const role of ['nationalAdmin', 'delegate', 'presidencyAdmin', 'agencyAnalyst'] as const) {
    expect(codeOf(submit({ actor: actorWith([role]) }))).toBe('access.not_allowed');
  }
});

test.each<[string, readonly Doc[]]>([
  ['was never activated', []],
  ['was put out of use', [{ ...activation, body: { ...activation.body, active: false } }]],
  ['is another one', [{ ...activation, body: { ...activation.body, formId: 'other' } }]],
])('a report on a form that %s is refused', (_, docs) => {
  expect(codeOf(submit({ docs }))).toBe('reports.form_not_active');
});

test('a version that was never active is refused, an older active one is accepted', () => {
  expect(codeOf(submit({ change: { formVersion: '9' } }))).toBe('reports.version_not_active');
  expect(codeOf(submit({ change: { formVersion: '1' } }))).toBe('accepted');
});

test('a report without a handling code is refused: it must say what may be passed on', () => {
  const summary = { ...args.summary, handlingCode: null };
  expect(codeOf(submit({ change: { summary } }))).toBe('reports.handling_code_missing');
  expect(codeOf(submit({ change: { summary: { ...summary, handlingCode: 'H4' } } }))).toBe(
    'sync.bad_arguments',
  );
});

test('answers of more than two hundred thousand characters are refused', () => {
  expect(codeOf(submit({ change: { instanceXml: 'x'.repeat(200_001) } }))).toBe('sync.bad_arguments');
});

test('a report may say which questions have no answer, up to a limit', () => {
  const { instanceXml, summary, ...form } = args;
  const marked = { ...summary, tlp: 'AMBER', restrictions: null };
  const sent = (unanswered: unknown) => {
    const given = {
      ...form,
      summary: marked,
      instanceXml,
      instanceFile: null,
      files: [],
      ...(unanswered === undefined ? {} : { unanswered }),
    };
    return decideOn({
      mutations: reportsMutations,
      name: 'reports.send',
      args: given,
      actor: officer,
      docs: [activation],
      facts: { numbers: { report: 1 }, offsets: {} },
    });
  };
  const one = { reference: '/data/q', reason: 'unknown' };
  expect(effectsOf(sent([one]))[0]).toMatchObject({ body: { unanswered: [one] } });
  // As phones sent it before.
  expect(effectsOf(sent(undefined))[0]).not.toHaveProperty('body.unanswered');
  const wrong = [
    [],
    [{ ...one, reason: 'tired' }],
    [{ ...one, reference: '' }],
    [{ ...one, reference: 'x'.repeat(501) }],
    Array(1001).fill(one),
  ];
  expect(wrong.map((each) => codeOf(sent(each)))).toEqual(wrong.map(() => 'sync.bad_arguments'));
});

const report = docOf({ collection: 'reports', id: 'rep_1', audience: 'reports/customs/port-7/per_9' });
function note(change: object = {}, actor = officer, docs: readonly Doc[] = [report]) {
  const given = { note: 'doc_1', report: 'rep_1', state: 'CL', text: 'Revisar', ...change };
  return decideOn({ mutations: reportsMutations, name: 'reports.add_note', args: given, actor, docs });
}

test('a remark is read by the readers of the report, wherever its writer sits', () => {
  expect(effectsOf(note({}, actorWith(['pointOfContact'], { institution: 'police' })))).toMatchObject([
    { op: 'create', parent: 'rep_1', audience: report.audience, body: { author: 'per_1', at: MADE_AT } },
  ]);
});

test('a remark on an invisible report, or on one of another state, is refused', () => {
  expect(codeOf(note({}, officer, []))).toBe('reports.not_found');
  expect(codeOf(note({ state: 'EC' }))).toBe('access.not_allowed');
  expect(codeOf(note({ text: '' }))).toBe('sync.bad_arguments');
});

test('a remark has the name that the writer’s administrators gave, not one that the writer sends', () => {
  const name = 'reports.add_note';
  const given = { note: 'doc_1', report: 'rep_1', state: 'CL', text: 'Revisar' };
  const by = (facts: Facts | null) =>
    decideOn({
      mutations: reportsMutations,
      name,
      args: given,
      actor: officer,
      docs: [report],
      facts,
    });
  const facts = { numbers: {}, offsets: {}, label: 'Oficial 31' };
  expect(effectsOf(by(facts))).toMatchObject([{ body: { label: 'Oficial 31' } }]);
  expect(effectsOf(by(null))[0]).not.toHaveProperty('body.label');
  const claimed = { ...given, label: 'Ministra' };
  expect(
    codeOf(decideOn({ mutations: reportsMutations, name, args: claimed, actor: officer, docs: [report] })),
  ).toBe('sync.bad_arguments');
});

test('what the state asks beside the form goes with the report, in the versions that it has asked', () => {
  const questions = docOf({
    collection: 'stateQuestions',
    id: 'qst_CL-frm_1',
    body: {
      taken: [
        { formId: 'chile', version: '1' },
        { formId: 'chile', version: '2' },
      ],
      withdrawn: true,
    },
  });
  const { instanceXml, ...rest } = args;
  const summary = { ...args.summary, tlp: 'AMBER', restrictions: null };
  const national = { formId: 'chile', formVersion: '1', instanceXml: '<data id="chile" version="1"/>' };
  const deliver = (change: object, docs: readonly Doc[] = [activation, questions]) =>
    decideOn({
      mutations: reportsMutations,
      name: 'reports.deliver',
      args: { ...rest, instanceXml, instanceFile: null, files: [], summary, ...change },
      actor: officer,
      docs,
      facts: { numbers: { report: 147 }, offsets: {} },
    });
  // What was withdrawn meanwhile was asked when the draft was begun.
  expect(effectsOf(deliver({ national }))[0]).toMatchObject({ body: { instanceXml, national } });
  expect(effectsOf(deliver({}))[0]).not.toHaveProperty('body.national');
  expect(codeOf(deliver({ national: { ...national, formVersion: '3' } }))).toBe('reports.questions_unknown');
  expect(codeOf(deliver({ national: { ...national, formId: 'threat' } }))).toBe('reports.questions_unknown');
  expect(codeOf(deliver({ national }, [activation]))).toBe('reports.questions_unknown');
});
