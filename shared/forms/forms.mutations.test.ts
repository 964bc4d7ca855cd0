import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { formsMutations } from './forms.mutations.ts';
import { formActivationId } from './forms.schemas.ts';

const presidency = actorWith(['presidencyAdmin'], { state: null, delegation: null });
const contact = actorWith(['pointOfContact']);
const definition = 'a'.repeat(64);
const published = { form: 'frm_1', formId: 'threat', version: '1', title: { es: 'Amenaza' }, definition };
const activated = { state: 'CL', form: 'frm_1', formId: 'threat', version: '1', active: true };

function publish(change: object = {}, actor = presidency, docs: readonly Doc[] = []) {
  return decideOn({
    mutations: formsMutations,
    name: 'forms.publish',
    args: { ...published, ...change },
    actor,
    docs,
  });
}
function activate(change: object = {}, actor = contact, docs: readonly Doc[] = []) {
  return decideOn({
    mutations: formsMutations,
    name: 'forms.activate',
    args: { ...activated, ...change },
    actor,
    docs,
  });
}

test('the presidency publishes a form whose definition is an attachment everybody may read', () => {
  expect(effectsOf(publish())).toMatchObject([
    { op: 'create', id: 'frm_1', audience: 'all', body: { attachments: [definition], retired: false } },
  ]);
});

test('a new version comes before the earlier ones and ends a retirement, but never replaces the form', () => {
  const hash = (letter: string) => letter.repeat(64);
  const list = { hash: hash('c'), name: 'ports.csv', mediaType: 'text/csv', size: 9 };
  const first = { formId: 'threat', version: '1', definition: hash('a'), files: [list], title: { es: 'A' } };
  const known = (body: object) => docOf({ collection: 'forms', id: 'frm_1', body: { ...first, ...body } });
  const newer = { version: '2', definition: hash('b') };
  const earlier = [{ version: '1', definition: hash('a'), files: [list] }];
  expect(effectsOf(publish(newer, presidency, [known({})]))).toMatchObject([
    {
      op: 'set',
      fields: { version: '2', attachments: [hash('b'), hash('a'), hash('c')], earlier, retired: false },
    },
  ]);
  // The same version again does not push an earlier one out.
  const again = known({ version: '2', definition: hash('b'), files: [], earlier });
  expect(effectsOf(publish({ version: '2', definition: hash('d') }, presidency, [again]))).toMatchObject([
    { op: 'set', fields: { definition: hash('d'), earlier } },
  ]);
  const many = ['5', '4', '3'].map((version) => ({ version, definition: hash('e'), files: [] }));
  const [effect] = effectsOf(publish({ version: '7' }, presidency, [known({ version: '6', earlier: many })]));
  expect(effect).toMatchObject({
    fields: { earlier: [{ version: '6' }, { version: '5' }, { version: '4' }] },
  });
  expect(codeOf(publish({ formId: 'other' }, presidency, [known({})]))).toBe('forms.other_form');
});

test('nobody else publishes, not even the presidency’s delegate', () => {
  for (const actor of [contact, { ...presidency, roles: ['presidencyDelegate' as const] }]) {
    expect(codeOf(publish({}, actor))).toBe('access.not_allowed');
  }
});

test.each([
  ['a hash that is none', { definition: 'abc' }],
  ['no title', { title: {} }],
  ['an id no XForm may have', { formId: 'a b' }],
  ['a member too many', { retired: true }],
])('a form with %s is refused', (_, change) => {
  expect(codeOf(publish(change))).toBe('sync.bad_arguments');
});

test('a point of contact activates a form for their own state and no other', () => {
  expect(effectsOf(activate())).toMatchObject([
    { op: 'create', id: 'act_CL-frm_1', body: { versions: ['1'], active: true } },
  ]);
  expect(codeOf(activate({ state: 'EC' }))).toBe('access.not_allowed');
  for (const actor of [presidency, actorWith(['fieldOfficer']), actorWith(['nationalAdmin'])]) {
    expect(codeOf(activate({}, actor))).toBe('access.not_allowed');
  }
});

test('older versions stay allowed, so that a draft started with one can still be sent', () => {
  const id = formActivationId({ state: 'CL', form: 'frm_1' });
  const known = docOf({ collection: 'formActivations', id, body: { versions: ['1'], active: true } });
  expect(effectsOf(activate({ version: '2' }, contact, [known]))).toMatchObject([
    { op: 'set', fields: { versions: ['1', '2'], active: true } },
  ]);
  expect(effectsOf(activate({ active: false }, contact, [known]))).toMatchObject([
    { op: 'set', fields: { versions: ['1'], active: false } },
  ]);
});
