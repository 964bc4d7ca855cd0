import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { formActivationId, MAX_EARLIER_VERSIONS, stateQuestionsId } from './forms.schemas.ts';
import { questionsMutations } from './questions.mutations.ts';

const contact = actorWith(['pointOfContact']);
const hash = (letter: string) => letter.repeat(64);
const list = { hash: hash('c'), name: 'ports.csv', mediaType: 'text/csv', size: 9 };
const place = { state: 'CL', form: 'frm_1' };
const asked = { formId: 'chile', version: '1', title: { es: 'Chile' }, definition: hash('a'), files: [list] };
const activation = docOf({
  collection: 'formActivations',
  id: formActivationId(place),
  body: { ...place, formId: 'threat', versions: ['1'], active: true },
});
const known = (body: object = {}) =>
  docOf({
    collection: 'stateQuestions',
    id: stateQuestionsId(place),
    body: {
      ...place,
      ...asked,
      attachments: [hash('a'), hash('c')],
      earlier: [],
      taken: [{ formId: 'chile', version: '1' }],
      withdrawn: false,
      ...body,
    },
  });

function add(change: object = {}, { actor = contact, docs = [activation] as readonly Doc[] } = {}) {
  const args = { ...place, ...asked, ...change };
  return decideOn({ mutations: questionsMutations, name: 'forms.add_questions', args, actor, docs });
}
function withdraw({ actor = contact, docs = [activation, known()] as readonly Doc[] } = {}) {
  const name = 'forms.withdraw_questions';
  return decideOn({ mutations: questionsMutations, name, args: place, actor, docs });
}

test('a state asks its own questions beside a form that it uses, for all its people', () => {
  expect(effectsOf(add())).toEqual([
    {
      op: 'create',
      collection: 'stateQuestions',
      id: 'qst_CL-frm_1',
      parent: null,
      audience: 'all',
      body: known().body,
    },
  ]);
});

test('only the point of contact of the state itself adds and withdraws them', () => {
  for (const actor of [
    actorWith(['nationalAdmin']),
    actorWith(['fieldOfficer']),
    actorWith(['pointOfContact'], { state: 'EC' }),
    actorWith(['presidencyAdmin'], { state: null, delegation: null }),
  ]) {
    expect(codeOf(add({}, { actor }))).toBe('access.not_allowed');
    expect(codeOf(withdraw({ actor }))).toBe('access.not_allowed');
  }
});

test('they stand beside a form, and are never that form', () => {
  expect(codeOf(add({}, { docs: [] }))).toBe('forms.not_in_use');
  expect(codeOf(add({ formId: 'threat' }))).toBe('forms.same_form');
});

test('a later version comes before the earlier ones, whose answers may still arrive; so does another form', () => {
  const later = { formId: 'chile-b', version: '2', definition: hash('b'), files: [] };
  expect(effectsOf(add(later, { docs: [activation, known({ withdrawn: true })] }))).toMatchObject([
    {
      op: 'set',
      id: 'qst_CL-frm_1',
      fields: {
        formId: 'chile-b',
        version: '2',
        attachments: [hash('b'), hash('a'), hash('c')],
        earlier: [{ formId: 'chile', version: '1', definition: hash('a'), files: [list] }],
        taken: [
          { formId: 'chile', version: '1' },
          { formId: 'chile-b', version: '2' },
        ],
        withdrawn: false,
      },
    },
  ]);
  const [again] = effectsOf(add({ definition: hash('d') }, { docs: [activation, known()] }));
  expect(again).toMatchObject({
    fields: { earlier: [], taken: [{ formId: 'chile', version: '1' }], definition: hash('d') },
  });
});

test('only so many earlier versions stay at hand, and answers to all of them are taken', () => {
  const versions = ['5', '4', '3'];
  const body = {
    version: '6',
    earlier: versions.map((version) => ({
      formId: 'chile',
      version,
      definition: hash('e'),
      files: [],
    })),
    taken: ['1', '2', ...versions, '6'].map((version) => ({ formId: 'chile', version })),
  };
  const [effect] = effectsOf(add({ version: '7' }, { docs: [activation, known(body)] }));
  const { fields } = effect as unknown as { fields: { earlier: object[]; taken: object[] } };
  expect(fields.earlier).toHaveLength(MAX_EARLIER_VERSIONS);
  expect(fields.earlier[0]).toMatchObject({ version: '6' });
  expect(fields.taken).toHaveLength(7);
});

test('what was withdrawn is asked in no new report, and what was never asked cannot be withdrawn', () => {
  expect(effectsOf(withdraw())).toEqual([
    { op: 'set', collection: 'stateQuestions', id: 'qst_CL-frm_1', fields: { withdrawn: true } },
  ]);
  expect(codeOf(withdraw({ docs: [activation] }))).toBe('forms.no_questions');
});

test('answers to the newest twenty versions may still arrive', () => {
  const taken = Array.from({ length: 20 }, (_, each) => ({ formId: 'chile', version: `0.${each}` }));
  const docs = [activation, known({ taken })];
  const [effect] = effectsOf(add({ version: '2' }, { docs }));
  expect(effect).toMatchObject({ fields: { taken: [...taken.slice(1), { formId: 'chile', version: '2' }] } });
});
