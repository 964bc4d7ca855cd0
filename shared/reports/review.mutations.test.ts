import { expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf, MADE_AT } from '#test/support/deciding.ts';
import { reportsMutations } from './reports.mutations.ts';
import type { ReviewStepName, TakenStep } from './review.rules.ts';
import { REVIEW_STEPS } from './review.rules.ts';

const audience = 'reports/customs/port-7/per_9';
const report = docOf({
  collection: 'reports',
  id: 'rep_1',
  audience,
  body: { state: 'CL', institution: 'customs', unit: 'port-7', author: 'per_9', formVersion: '2' },
});
const rules = (change: object = {}) =>
  docOf({
    collection: 'reviewRules',
    id: 'rvr_CL',
    body: { state: 'CL', unit: ['customs'], institution: [], days: 10, sharing: [], deputies: [], ...change },
  });
const author = actorWith(['fieldOfficer'], { person: 'per_9' });
const unitHead = actorWith(['unitHead']);
const head = actorWith(['institutionHead'], { unit: null });
const contact = actorWith(['pointOfContact'], { institution: 'ministry', unit: null });
const deputy = {
  ...actorWith(['fieldOfficer'], { institution: 'police' }),
  stateRights: { reads: [], isDeputy: true },
};

let count = 0;
function stepDoc(step: ReviewStepName, change: object = {}): Doc {
  count += 1;
  const status = REVIEW_STEPS[step].to ?? 'unit_approved';
  return docOf({
    collection: 'reviewSteps',
    id: `rvs_${count}`,
    parent: 'rep_1',
    body: { number: count, step, status, desk: null, author: 'per_8', at: 0, corrections: 0, ...change },
  });
}
function review(
  step: TakenStep,
  {
    actor = contact as Actor,
    docs = [] as readonly Doc[],
    ...change
  }: {
    actor?: Actor;
    docs?: readonly Doc[];
    reason?: string | null;
    corrections?: number;
    state?: string;
  } = {},
) {
  const args = {
    entry: 'rvs_new',
    report: 'rep_1',
    state: 'CL',
    step,
    reason: 'Falta el lugar',
    corrections: 0,
    ...change,
  };
  return decideOn({
    mutations: reportsMutations,
    name: 'reports.review',
    args,
    actor,
    docs: [report, ...docs],
  });
}

test('a step is an entry below the report, read by its readers, with the number after the last', () => {
  const before = stepDoc('take', { desk: 'national' });
  expect(effectsOf(review('approve', { docs: [before] }))).toEqual([
    {
      op: 'create',
      collection: 'reviewSteps',
      id: 'rvs_new',
      parent: 'rep_1',
      audience,
      body: {
        number: 2,
        step: 'approve',
        status: 'approved',
        desk: 'national',
        author: 'per_1',
        reason: 'Falta el lugar',
        corrections: 0,
        at: MADE_AT,
      },
    },
  ]);
});

test('a unit’s head passes on only what is of the unit, and decides nothing', () => {
  const docs = [rules()];
  expect(effectsOf(review('pass', { actor: unitHead, docs }))).toMatchObject([
    { body: { desk: 'unit', status: 'unit_approved' } },
  ]);
  expect(codeOf(review('ask', { actor: unitHead, docs }))).toBe('accepted');
  for (const step of ['take', 'approve', 'reject', 'archive'] as const)
    expect(codeOf(review(step, { actor: unitHead, docs }))).toBe('access.not_allowed');
  for (const change of [{ unit: 'port-8' }, { institution: 'prison' as const }, { state: 'EC' }])
    expect(codeOf(review('pass', { actor: actorWith(['unitHead'], change), docs }))).toBe(
      'access.not_allowed',
    );
  expect(
    codeOf(review('pass', { actor: unitHead, docs: [rules(), stepDoc('pass', { desk: 'unit' })] })),
  ).toBe('reports.awaits_desk');
});

test('a head of an institution passes on for the unit as well, and never for another institution', () => {
  const docs = [rules({ institution: ['customs'] })];
  expect(effectsOf(review('pass', { actor: head, docs }))).toMatchObject([
    { body: { desk: 'institution', status: 'institution_approved' } },
  ]);
  const prison = actorWith(['institutionHead'], { institution: 'prison' });
  expect(codeOf(review('pass', { actor: prison, docs }))).toBe('access.not_allowed');
});

test('the point of contact does not accept what awaits a unit, but may take it into review', () => {
  const docs = [rules()];
  expect(codeOf(review('approve', { docs }))).toBe('reports.awaits_desk');
  expect(codeOf(review('take', { docs }))).toBe('accepted');
  expect(codeOf(review('approve', { docs: [...docs, stepDoc('take', { desk: 'national' })] }))).toBe(
    'accepted',
  );
});

test('nobody decides on their own report, whatever else they are', () => {
  for (const roles of [
    ['pointOfContact'],
    ['fieldOfficer', 'pointOfContact', 'unitHead', 'institutionHead'],
  ] as const) {
    const own = actorWith([...roles], { person: 'per_9' });
    for (const step of ['take', 'ask', 'approve', 'reject'] as const)
      expect([step, codeOf(review(step, { actor: own }))]).toEqual([step, 'reports.own_report']);
  }
  expect(codeOf(review('approve', { actor: { ...deputy, person: 'per_9' } }))).toBe('reports.own_report');
});

test('a deputy decides like the point of contact, and somebody else does not', () => {
  expect(codeOf(review('approve', { actor: deputy }))).toBe('accepted');
  const { stateRights: _, ...officer } = deputy;
  expect(codeOf(review('approve', { actor: officer }))).toBe('access.not_allowed');
});

test('whoever corrected it last does not accept it', () => {
  const docs = [stepDoc('correct', { author: 'per_1' })];
  expect(codeOf(review('approve', { docs, corrections: 1 }))).toBe('reports.own_correction');
  const after = [...docs, stepDoc('correct', { author: 'per_9' })];
  expect(codeOf(review('approve', { docs: after, corrections: 2 }))).toBe('accepted');
});

test('nobody decides on a content that they have not seen', () => {
  const docs = [stepDoc('correct', { author: 'per_9' })];
  expect(codeOf(review('approve', { docs }))).toBe('reports.corrected_meanwhile');
  expect(codeOf(review('withdraw', { docs, actor: author }))).toBe('accepted');
});

test('a step from a status that does not allow it is refused; the same twice is one', () => {
  const approved = [stepDoc('approve', { desk: 'national' })];
  expect(codeOf(review('reject', { docs: approved }))).toBe('reports.not_in_state');
  expect(review('approve', { docs: approved, reason: null })).toEqual({ accepted: true, effects: [] });
  expect(codeOf(review('reopen', { docs: approved }))).toBe('accepted');
  expect(codeOf(review('reopen', { docs: [stepDoc('withdraw')] }))).toBe('reports.not_in_state');
});

test('why the second of two takes the same step is not lost: it is a comment', () => {
  const rejected = [stepDoc('reject', { desk: 'national' })];
  expect(effectsOf(review('reject', { docs: rejected, reason: 'Ya se informó' }))).toMatchObject([
    {
      op: 'create',
      collection: 'reportNotes',
      id: 'rvs_new',
      parent: 'rep_1',
      audience,
      body: { author: 'per_1', text: 'Ya se informó', at: MADE_AT },
    },
  ]);
});

test('sending back, rejecting, reopening and withdrawing need a reason', () => {
  for (const step of ['ask', 'reject'] as const)
    expect(codeOf(review(step, { reason: null }))).toBe('reports.reason_missing');
  expect(codeOf(review('withdraw', { actor: author, reason: null }))).toBe('reports.reason_missing');
  expect(codeOf(review('approve', { reason: null }))).toBe('accepted');
});

test('only the author withdraws', () => {
  expect(codeOf(review('withdraw', { actor: author }))).toBe('accepted');
  for (const actor of [contact, unitHead, deputy])
    expect(codeOf(review('withdraw', { actor }))).toBe('access.not_allowed');
});

const change = {
  edit: 'edt_1',
  on: null,
  reference: '/d/amount',
  kind: 'answer',
  before: '312',
  after: '321',
};
function correct({
  actor = author as Actor,
  docs = [] as readonly Doc[],
  ...given
}: {
  actor?: Actor;
  docs?: readonly Doc[];
  formVersion?: string;
  changes?: object[];
  summary?: object;
} = {}) {
  const args = {
    correction: 'cor_1',
    entry: 'rvs_new',
    report: 'rep_1',
    state: 'CL',
    formVersion: '2',
    changes: [change],
    files: [],
    summary: {},
    note: null,
    ...given,
  };
  return decideOn({
    mutations: reportsMutations,
    name: 'reports.correct',
    args,
    actor,
    docs: [...docs, report],
  });
}

test('a correction is entries of its own; the report stays as it was sent', () => {
  const effects = effectsOf(correct());
  expect(effects.map((each) => [each.op, 'collection' in each ? each.collection : ''])).toEqual([
    ['create', 'corrections'],
    ['create', 'reportEdits'],
    ['create', 'reviewSteps'],
  ]);
  expect(effects).toMatchObject([
    { parent: 'rep_1', audience, body: { number: 1, formVersion: '2', author: 'per_9' } },
    { parent: 'rep_1', audience, body: { reference: '/d/amount', after: '321', correction: 'cor_1' } },
    { body: { step: 'correct', status: 'edited', desk: null, corrections: 1 } },
  ]);
});

test('its edits keep the order in which they were made', () => {
  const changes = ['edt_c', 'edt_a', 'edt_b'].map((edit) => ({
    ...change,
    edit,
    reference: `/d/item[${edit}]`,
  }));
  const places = effectsOf(correct({ changes })).flatMap((effect) =>
    effect.op === 'create' && effect.collection === 'reportEdits' ? [[effect.id, effect.body.place]] : [],
  );
  expect(places).toEqual([
    ['edt_c', 0],
    ['edt_a', 1],
    ['edt_b', 2],
  ]);
});

test('what lists show changes with it, and nothing else of the report', () => {
  expect(effectsOf(correct({ summary: { title: 'Cocaína, 321 kg' } }))).toMatchObject([
    {},
    {},
    { op: 'set', collection: 'reports', fields: { title: 'Cocaína, 321 kg' } },
    {},
  ]);
  expect(codeOf(correct({ summary: { instanceXml: '<x/>' } }))).toBe('sync.bad_arguments');
});

test('the author and who decides correct, nobody else, and nobody what is decided', () => {
  expect(codeOf(correct({ actor: contact }))).toBe('accepted');
  expect(codeOf(correct({ actor: deputy }))).toBe('accepted');
  for (const actor of [unitHead, head]) expect(codeOf(correct({ actor }))).toBe('access.not_allowed');
  for (const step of ['approve', 'reject', 'withdraw', 'archive'] as const)
    expect(codeOf(correct({ docs: [stepDoc(step)] }))).toBe('reports.not_in_state');
});

test('a correction keeps the version of the form', () => {
  expect(correct({ formVersion: '3' })).toMatchObject({
    code: 'reports.other_version',
    details: { formVersion: '2' },
  });
});

test('two corrections of other nodes merge, of the same node a person decides', () => {
  const theirs = docOf({
    collection: 'reportEdits',
    id: 'edt_9',
    parent: 'rep_1',
    body: { ...change, correction: 'cor_9', number: 1, author: 'per_8', at: 0, after: '320' },
  });
  const before = docOf({ collection: 'corrections', id: 'cor_9', parent: 'rep_1', body: { number: 1 } });
  const docs = [theirs, before];
  expect(correct({ docs })).toMatchObject({
    code: 'reports.same_question',
    details: {
      changes: [{ reference: '/d/amount', theirs: '320', mine: '321', edit: 'edt_9', by: 'per_8' }],
    },
  });
  expect(effectsOf(correct({ docs, changes: [{ ...change, reference: '/d/unit' }] }))).toMatchObject([
    { body: { number: 2 } },
    { body: { number: 2 } },
    { body: { corrections: 2 } },
  ]);
  expect(codeOf(correct({ docs, changes: [{ ...change, on: 'edt_9' }] }))).toBe('accepted');
});

test('who decides grades, except on their own report', () => {
  const grade = (actor: Actor) =>
    decideOn({
      mutations: reportsMutations,
      name: 'reports.grade',
      args: { report: 'rep_1', state: 'CL', source: 'B', information: '2' },
      actor,
      docs: [report],
    });
  expect(effectsOf(grade(contact))).toMatchObject([
    { op: 'set', fields: { grade: { source: 'B', information: '2', by: 'per_1' } } },
  ]);
  expect(codeOf(grade(unitHead))).toBe('access.not_allowed');
  expect(codeOf(grade({ ...contact, person: 'per_9' }))).toBe('reports.own_report');
});

test('that somebody had it on the screen is noted once for each content, and never of the author', () => {
  const note = (actor: Actor, docs: readonly Doc[] = [], corrections = 0) =>
    decideOn({
      mutations: reportsMutations,
      name: 'reports.note_opened',
      args: { report: 'rep_1', state: 'CL', corrections },
      actor,
      docs: [...docs, report],
    });
  const [effect] = effectsOf(note(contact));
  expect(effect).toMatchObject({ op: 'create', id: 'rdg_1-1-0', audience, body: { person: 'per_1' } });
  const known = docOf({ collection: 'reportReadings', id: 'rdg_1-1-0', parent: 'rep_1' });
  expect(effectsOf(note(contact, [known]))).toEqual([]);
  expect(effectsOf(note(contact, [known], 1))).toEqual([]);
  expect(effectsOf(note(contact, [known, stepDoc('correct')], 1))).toHaveLength(1);
  expect(effectsOf(note(author))).toEqual([]);
});

test('the rules of a state are its own to set, deputies only by those who govern its people', () => {
  const give = (name: string, args: object, actor: Actor, docs: readonly Doc[] = []) =>
    decideOn({ mutations: reportsMutations, name, args: { state: 'CL', ...args }, actor, docs });
  const set = { unit: ['customs'], institution: [], days: 5 };
  expect(effectsOf(give('reports.set_rules', set, contact))).toMatchObject([
    { op: 'create', id: 'rvr_CL', audience: 'all', body: { ...set, sharing: [], deputies: [] } },
  ]);
  expect(effectsOf(give('reports.set_rules', set, contact, [rules()]))).toMatchObject([
    { op: 'set', fields: set },
  ]);
  expect(codeOf(give('reports.set_rules', { ...set, days: 0 }, contact))).toBe('sync.bad_arguments');
  const sharing = [{ reader: 'customs', of: 'prison' }];
  expect(codeOf(give('reports.share', { sharing }, contact))).toBe('accepted');
  expect(codeOf(give('reports.share', { sharing }, head))).toBe('access.not_allowed');
  const deputies = [{ person: 'per_4', label: 'Suplente' }];
  const admin = actorWith(['nationalAdmin']);
  expect(codeOf(give('reports.name_deputies', { deputies }, admin))).toBe('accepted');
  expect(codeOf(give('reports.name_deputies', { deputies }, contact))).toBe('access.not_allowed');
  expect(codeOf(give('reports.name_deputies', { state: 'EC', deputies }, admin))).toBe('access.not_allowed');
});

test('a correction takes away what lists said, and changes what the form proposes, not what a reviewer graded', () => {
  const summary = { happenedOn: null, seized: null, grade: { source: 'B', information: '2' } };
  const told = { happenedOn: null, seized: null, grade: { source: 'B', information: '2', by: null } };
  const seized = [{ item: 'cocaine', amount: 312, unit: 'kg' }];
  const sent = { happenedOn: '2026-06-01', seized, grade: { source: 'C', information: '3', by: null } };
  const proposed = { ...report, body: { ...report.body, ...sent } } as Doc;
  const fieldsOf = (docs: readonly Doc[], said: object = summary) =>
    effectsOf(correct({ docs: docs.length === 0 ? [proposed] : docs, summary: said })).find(
      (each) => each.op === 'set',
    );
  expect(fieldsOf([])).toMatchObject({ collection: 'reports', fields: told });
  expect(fieldsOf([], { grade: null })).toMatchObject({ fields: { grade: null } });
  const grade = { source: 'A', information: '1', by: 'per_contact' };
  const graded = { ...proposed, body: { ...proposed.body, grade } } as Doc;
  expect(fieldsOf([graded])).toMatchObject({ fields: { happenedOn: null, seized: null } });
  expect(fieldsOf([graded])).not.toHaveProperty('fields.grade');
  expect(fieldsOf([graded], { grade: null })).toBeUndefined();
});
