import * as v from 'valibot';
import { expect, test } from 'vitest';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { nationalReference } from './national.rules.ts';
import { reportsMutations } from './reports.mutations.ts';
import { ChangeSchema } from './review.schemas.ts';

const audience = 'reports/customs/port-7/per_9';
const asked = { formId: 'chile', formVersion: '4' };
const file = { hash: 'a'.repeat(64), name: 'acta.jpg', mediaType: 'image/jpeg', size: 7 };
const body = {
  state: 'CL',
  institution: 'customs',
  unit: 'port-7',
  author: 'per_9',
  formVersion: '2',
  national: { ...asked, instanceXml: '<data/>' },
};
const of = (edit: string, reference: string) => ({
  ...{ edit, on: null, reference, kind: 'answer', before: '1', after: '2' },
});
const ofForm = of('edt_1', '/data/lugar');
const ofState = of('edt_2', nationalReference('/data/lugar'));

function correct(given: object, { national = true, docs = [] as ReturnType<typeof docOf>[] } = {}) {
  const { national: _, ...without } = body;
  const report = docOf({
    collection: 'reports',
    id: 'rep_1',
    audience,
    body: national ? body : without,
  });
  const args = { correction: 'cor_1', entry: 'rvs_1', report: 'rep_1', state: 'CL', formVersion: '2' };
  return decideOn({
    mutations: reportsMutations,
    name: 'reports.correct',
    args: { ...args, changes: [ofForm, ofState], files: [], summary: {}, note: null, ...given },
    actor: actorWith(['fieldOfficer'], { person: 'per_9' }),
    docs: [report, ...docs],
  });
}

test('one correction changes answers to both, each under its own name, for the readers of the report', () => {
  const effects = effectsOf(correct({ national: { ...asked, files: [file] } }));
  expect(effects).toMatchObject([
    {
      audience,
      body: { number: 1, formVersion: '2', files: [], national: { ...asked, files: [file] } },
    },
    { audience, body: { reference: '/data/lugar' } },
    { audience, body: { reference: nationalReference('/data/lugar') } },
    { body: { step: 'correct' } },
  ]);
});

test('it keeps the questions that the report answers, and a report without them has none to correct', () => {
  for (const national of [undefined, { ...asked, formVersion: '5' }, { ...asked, formId: 'otras' }])
    expect(correct(national === undefined ? {} : { national })).toMatchObject({
      code: 'reports.other_version',
      details: { formVersion: '4' },
    });
  expect(codeOf(correct({ national: asked }, { national: false }))).toBe('reports.other_version');
});

test('a correction of the committee’s form alone names no other questions, and loses no file of theirs', () => {
  const [made] = effectsOf(correct({ changes: [ofForm] }));
  expect(made).not.toHaveProperty('body.national');
  const [other] = effectsOf(correct({ changes: [ofForm], national: { ...asked, files: [file] } }));
  expect(other).toHaveProperty('body.national', { ...asked, files: [file] });
  for (const national of [
    { ...asked, formId: 'otras' },
    { ...asked, formVersion: '5', files: [file] },
  ])
    expect(codeOf(correct({ changes: [ofForm], national }))).toBe('reports.other_version');
  expect(codeOf(correct({ changes: [ofForm], national: asked }, { national: false }))).toBe(
    'reports.other_version',
  );
});

test('what another corrected in one is not the same question in the other, however alike they are called', () => {
  const theirs = (reference: string) =>
    docOf({
      collection: 'reportEdits',
      id: 'edt_9',
      parent: 'rep_1',
      body: { ...ofForm, reference, after: '9', correction: 'cor_9', number: 1, author: 'per_8', at: 0 },
    });
  const [form, state] = [theirs(ofForm.reference), theirs(ofState.reference)];
  expect(codeOf(correct({ changes: [ofState], national: asked }, { docs: [form] }))).toBe('accepted');
  expect(codeOf(correct({ changes: [ofForm] }, { docs: [state] }))).toBe('accepted');
  expect(correct({ national: asked }, { docs: [state] })).toMatchObject({
    code: 'reports.same_question',
    details: { changes: [{ reference: ofState.reference, theirs: '9', mine: '2' }] },
  });
});

test('a node of theirs is named like any other, behind that', () => {
  const isChange = (reference: string) => v.is(ChangeSchema, of('edt_1', reference));
  for (const each of ['/data/cargo[2]/item', '/data/cargo[edt_1]'])
    expect(isChange(nationalReference(each))).toBe(true);
  for (const each of ['', '/', '/data/cargo[1]', nationalReference('/data')])
    expect(isChange(nationalReference(each))).toBe(false);
});
