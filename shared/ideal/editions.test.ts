import { beforeEach, expect, test } from 'vitest';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { EDITION_STATUSES, isCollected, isOverdue, misplacedDay } from './editions.rules.ts';

const admin = actorWith(['presidencyAdmin'], {
  ...{ person: 'per_admin', state: null, delegation: 'presidency' },
});
const contact = actorWith(['pointOfContact'], { person: 'per_cl' });
const EDITION = 'edn_3';
const fields = {
  number: 3,
  title: { es: 'IDEAL 3' },
  periodFrom: '2026-01-01',
  periodUntil: '2026-12-31',
  collectFrom: '2027-01-10',
  collectUntil: '2027-03-30',
  validateUntil: '2027-05-30',
  publishOn: '2027-06-30',
  display: 'scores',
};
const asked = {
  requirement: 'rqm_1',
  edition: EDITION,
  question: { es: '¿Por qué puertos sale la cocaína?' },
  about: { kind: 'area', code: 'cocaine' },
  priority: 1,
  askedOf: ['CL'],
  due: '2027-03-01',
};
let world: RuleWorld;
let entries = 0;
const made = (name: string, args: object, who = admin) => codeOf(world.act(who, name, args));
const edit = (change: object) => made('editions.edit', { edition: EDITION, ...change });
const move = (step: string, adoption: object | null = null) =>
  made('editions.move_on', {
    ...{ entry: `eds_${++entries}`, edition: EDITION, step, reason: 'Porque sí', adoption },
  });
const method = (decision: string) =>
  made('editions.adopt_method', { edition: EDITION, version: 'ideal-1', meeting: 'mtg_1', decision });

/** Of a meeting: adopted, or only drafted. */
function decide(decision: string, state: 'draft' | 'adopted') {
  const known = { collection: 'decisions', id: decision, parent: 'mtg_1', audience: 'all', rev: 1 };
  world.plant('committee', { ...known, body: { state } });
}

function collect() {
  decide('dec_method', 'adopted');
  expect(method('dec_method')).toBe('accepted');
  expect(move('begin_collection')).toBe('accepted');
}

beforeEach(() => {
  world = createRuleWorld({ now: Date.UTC(2027, 0, 1) });
  expect(made('editions.begin', { edition: EDITION, ...fields })).toBe('accepted');
  expect(made('requirements.ask', asked)).toBe('accepted');
});

test('days stand in their order, also those that are changed alone', () => {
  const order = ['collectFrom', 'collectUntil', 'validateUntil', 'publishOn'] as const;
  expect(misplacedDay(fields)).toBeNull();
  for (const name of order.slice(1)) {
    expect(misplacedDay({ ...fields, [name]: '2026-01-01' })).toBe(name);
    expect(edit({ [name]: '2026-01-01' })).toBe('ideal.day_misplaced');
  }
  expect(edit({ collectUntil: fields.collectFrom })).toBe('accepted');
  expect(edit({ periodUntil: '2025-12-31' })).toBe('ideal.period_backwards');
});

test('once states answer, the period and the question stay; days and who is asked may change', () => {
  const again = (change: object) =>
    made('requirements.edit', { requirement: 'rqm_1', edition: EDITION, ...change });
  expect(edit({ periodFrom: '2025-12-01' })).toBe('accepted');
  expect(again({ question: { es: '¿Por qué caminos?' } })).toBe('accepted');
  collect();
  for (const change of [{ periodFrom: '2025-11-01' }, { periodUntil: '2027-01-05' }, { display: 'classes' }])
    expect(edit(change)).toBe('ideal.settled');
  expect(again({ question: { es: 'Otra' } })).toBe('ideal.settled');
  expect(again({ about: { kind: 'area', code: 'firearms' } })).toBe('ideal.settled');
  expect(again({ due: '2027-03-10', askedOf: ['CL', 'EC'] })).toBe('accepted');
  expect(edit({ collectUntil: '2027-04-01' })).toBe('accepted');
});

test('states answer only once a meeting adopted the method, and nothing of an adopted edition changes', () => {
  expect(move('begin_collection')).toBe('ideal.method_missing');
  decide('dec_draft', 'draft');
  expect(method('dec_draft')).toBe('ideal.not_decided');
  collect();
  expect(method('dec_method')).toBe('ideal.settled');
  expect(move('end_collection')).toBe('accepted');
  const known = world.docs('committee').find(({ collection }) => collection === 'editions');
  if (known === undefined) throw new Error('no edition');
  world.plant('committee', { ...known, body: { ...known.body, status: 'adopted' } });
  expect(edit({ title: { es: 'Otro título' } })).toBe('ideal.edition_frozen');
});

test('a step by which states verify, a meeting adopts, or all is published, is taken by its own act alone', () => {
  collect();
  for (const step of ['send_to_states', 'take_back', 'adopt', 'publish'])
    expect([step, move(step, { meeting: 'mtg_1', decision: 'dec_method' })]).toEqual([
      step,
      'ideal.step_elsewhere',
    ]);
});

test('progress is of what the state was asked, and of nothing else', () => {
  const told = (state: string, requirement: string) =>
    made(
      'contributions.tell_progress',
      { state, requirement, status: 'begun' },
      {
        ...contact,
        state,
        delegation: state,
      },
    );
  const kept = () => world.docs('committee').filter(({ collection }) => collection === 'progress');
  expect(told('EC', 'rqm_1')).toBe('accepted');
  expect(told('CL', 'rqm_unknown')).toBe('accepted');
  expect(kept()).toEqual([]);
  expect(told('CL', 'rqm_1')).toBe('accepted');
  expect(kept().map(({ body }) => body)).toMatchObject([{ state: 'CL', status: 'begun' }]);
});

test('what is asked is overdue only while states can answer it', () => {
  const when = (is: (status: (typeof EDITION_STATUSES)[number]) => boolean) => EDITION_STATUSES.filter(is);
  expect(when((status) => isOverdue({ status, due: '2027-03-01', today: '2027-03-02' }))).toEqual([
    'collecting',
  ]);
  expect(when((status) => isOverdue({ status, due: '2027-03-01', today: '2027-03-01' }))).toEqual([]);
  expect(when(isCollected)).toEqual(['analysing', 'validating', 'adopted', 'published', 'closed']);
});
