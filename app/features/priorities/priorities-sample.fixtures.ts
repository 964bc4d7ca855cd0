import { chosenIn, type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  ACTIVE_DOCS,
  COCAINE,
  choiceDoc,
  EDITION_DOCS,
  HERE_CHOICE,
  OPEN_DOCS,
} from './priorities-pages.fixtures.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'priorities/choice-edit.page.tsx',
    route: '/priorities/choices/new',
    path: '/priorities/choices/new',
    act: 'priorities.open_choice',
    field: 'choice-title',
    text: 'Prioridades de prueba',
    other: 'Otras prioridades de prueba',
    async also(host) {
      setOn(host, '#choice-from', '2027-01-01');
      setOn(host, '#choice-until', '2029-12-31');
      setOn(host, '#choice-method', 'Por consenso.');
      setOn(host, '#choice-criteria', 'Daño');
    },
    save: 'Guardar',
  },
  {
    file: 'priorities/choice-edit.page.tsx',
    route: '/priorities/choices/:choice/edit',
    path: `${HERE_CHOICE}/edit`,
    docs: OPEN_DOCS,
    act: 'priorities.edit_choice',
    field: 'choice-title',
    text: 'Prioridades de prueba',
    other: 'Otras prioridades de prueba',
    save: 'Guardar',
  },
  {
    file: 'priorities/priority-edit.page.tsx',
    route: '/priorities/choices/:choice/propose',
    path: `${HERE_CHOICE}/propose`,
    as: 'chile-delegate',
    docs: OPEN_DOCS,
    act: 'priorities.propose',
    field: 'priority-title',
    text: 'Minería ilegal',
    other: 'Minería ilegal de oro',
    async also(host) {
      setOn(host, '#priority-reason', 'Crece en tres Estados.');
    },
    save: 'Proponer',
  },
  {
    file: 'priorities/priority-edit.page.tsx',
    route: '/priorities/:priority/edit',
    path: `/priorities/${COCAINE}/edit`,
    as: 'chile-delegate',
    docs: OPEN_DOCS,
    act: 'priorities.edit',
    field: 'priority-title',
    text: 'Cocaína por todos los puertos',
    other: 'Cocaína por los puertos',
    save: 'Guardar',
  },
  {
    file: 'priorities/scores-edit.page.tsx',
    route: '/priorities/:priority/scores',
    path: `/priorities/${COCAINE}/scores`,
    docs: OPEN_DOCS,
    act: 'priorities.score',
    field: 'score-scores',
    text: '1',
    other: '2',
    shown: '1',
    write: (host, value) => setOn(host, '#score-scores', value),
    read: (host) => host.querySelector<HTMLSelectElement>('#score-scores')?.value,
    isTyped: (typed, text) => (typed.scores as { c1?: string } | undefined)?.c1 === text,
    save: 'Guardar',
  },
  {
    file: 'priorities/position-edit.page.tsx',
    route: '/priorities/:priority/position',
    path: `/priorities/${COCAINE}/position`,
    as: 'chile-delegate',
    docs: OPEN_DOCS,
    act: 'priorities.say',
    field: 'position-text',
    text: 'Con los puertos fluviales.',
    other: 'También los puertos fluviales.',
    async also(host) {
      chosenIn('position-stance').write(host, 'support');
    },
    save: 'Decir la posición',
    sure: 'Decir la posición',
  },
  {
    file: 'priorities/leave-out.page.tsx',
    route: '/priorities/:priority/leave-out',
    path: `/priorities/${COCAINE}/leave-out`,
    docs: OPEN_DOCS,
    act: 'priorities.leave_out',
    field: 'leave-out-reason',
    text: 'Otro plan ya la cubre.',
    other: 'La cubre otro plan.',
    save: 'Dejar fuera',
    sure: 'Dejar fuera',
  },
  {
    file: 'priorities/pass-over.page.tsx',
    route: '/priorities/choices/:choice/leave-out/:paragraph',
    path: `${HERE_CHOICE}/leave-out/pgf_priority`,
    docs: [...EDITION_DOCS, choiceDoc()],
    act: 'priorities.pass_over',
    field: 'pass-over-left-out',
    text: 'Otro plan ya la cubre.',
    other: 'La cubre otro plan.',
    save: 'Dejar fuera',
    sure: 'Dejar fuera',
  },
  {
    file: 'priorities/adopt.page.tsx',
    route: '/priorities/choices/:choice/adopt',
    path: `${HERE_CHOICE}/adopt`,
    docs: OPEN_DOCS,
    act: 'priorities.adopt',
    field: 'adopt-priorities',
    text: COCAINE,
    other: 'pri_arms',
    write: (host, value) => {
      for (const each of host.querySelectorAll<HTMLInputElement>('[name="adopt-priorities"]'))
        if (each.checked !== (each.value === value)) each.click();
    },
    read: (host) => host.querySelector<HTMLInputElement>('[name="adopt-priorities"]:checked')?.value,
    isTyped: (typed, text) => Array.isArray(typed.adopted) && typed.adopted.includes(text),
    shown: 'Cocaína por puertos medianos',
    async also(host) {
      setOn(host, '#adopt-decision', 'dcs_roadmap');
    },
    save: 'Adoptar prioridades',
    sure: 'Adoptar prioridades',
  },
  {
    file: 'priorities/activate.page.tsx',
    route: '/priorities/:priority/activate',
    path: `/priorities/${COCAINE}/activate`,
    docs: ACTIVE_DOCS,
    act: 'priorities.activate',
    field: 'activate-from',
    text: '2027-02-01',
    other: '2027-03-01',
    shown: '1 feb 2027',
    save: 'Activar',
  },
  {
    file: 'priorities/close.page.tsx',
    route: '/priorities/:priority/close',
    path: `/priorities/${COCAINE}/close`,
    docs: ACTIVE_DOCS,
    act: 'priorities.close',
    field: 'close-outcome',
    text: 'Doce puertos controlados.',
    other: 'Once puertos controlados.',
    save: 'Cerrar la prioridad',
    sure: 'Cerrar la prioridad',
  },
  {
    file: 'priorities/policy-edit.page.tsx',
    route: '/policies/:priority/:state/new',
    path: `/policies/${COCAINE}/CL/new`,
    as: 'chile-delegate',
    docs: ACTIVE_DOCS,
    act: 'priorities.add_policy',
    field: 'policy-title',
    text: 'Ley de contenedores',
    other: 'Ley de los contenedores',
    async also(host) {
      chosenIn('policy-kind').write(host, 'law');
    },
    save: 'Guardar',
  },
  {
    file: 'priorities/policy-edit.page.tsx',
    route: '/policies/:priority/:state/:policy',
    path: `/policies/${COCAINE}/CL/pol_law`,
    as: 'chile-delegate',
    docs: ACTIVE_DOCS,
    act: 'priorities.edit_policy',
    field: 'policy-title',
    text: 'Ley de puertos y contenedores',
    other: 'Ley general de puertos',
    save: 'Guardar',
  },
];

const title = { es: 'WORD_priority_' };
const STATES = ['CL', 'EC'];
const cycle = { edition: null, from: '2027-01-01', until: '2029-12-31', method: title } as const;
const criteria = [{ code: 'c1', text: title, weight: 3 }];
const choice = { choice: 'cho_one' };
const about = { ...choice, edition: null, title, area: null, reason: title, rests: [] };
const proposal = (priority: string, delegation: string) => ({ priority, delegation, ...about });
const seen = contentHash({ title, area: null, reason: title, rests: [] });
const said = { stance: 'support', text: title, seen } as const;
const policy = {
  ...({ kind: 'law', title: { es: 'WORD_policy_' }, reference: null, institution: null } as const),
  ...{ money: null, link: null, from: null, until: null },
};
const over = { choice: 'cho_report', paragraph: 'pgf_out-recommended' };
const decided = { decision: 'dec_priorities' };

export const sample: Sample = {
  edited: EDIT,
  planted: [
    [
      'admin',
      'decisions.draft',
      { ...decided, meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' },
    ],
    ['admin', 'decisions.adopt', { ...decided, meeting: MEETING, decidedOn: '2026-06-20' }],
    ['admin', 'priorities.open_choice', { ...choice, title, ...cycle, criteria }],
    ['admin', 'priorities.open_choice', { choice: 'cho_empty', title, ...cycle, criteria }],
    ['clDelegate', 'priorities.propose', proposal('pri_CL', 'CL')],
    ['ecDelegate', 'priorities.propose', proposal('pri_EC', 'EC')],
    ['clDelegate', 'priorities.propose', proposal('pri_out', 'CL')],
    ['admin', 'priorities.leave_out', { priority: 'pri_out', ...choice, reason: 'x' }],
    ['clDelegate', 'priorities.propose', proposal('pri_adopted', 'CL')],
    ['clDelegate', 'priorities.propose', proposal('pri_active', 'CL')],
    ['admin', 'priorities.adopt', { ...choice, ...decided, priorities: ['pri_adopted', 'pri_active'] }],
    [
      'admin',
      'priorities.activate',
      { priority: 'pri_active', ...choice, from: '2026-01-01', until: '2029-12-31' },
    ],
    ['ecDelegate', 'priorities.say', { priority: 'pri_CL', ...choice, delegation: 'EC', ...said }],
    [
      'clDelegate',
      'priorities.add_policy',
      { policy: 'pol_CL', priority: 'pri_active', state: 'CL', ...policy },
    ],
    [
      'ecDelegate',
      'priorities.add_policy',
      { policy: 'pol_EC', priority: 'pri_active', state: 'EC', ...policy },
    ],
  ],
  tried: {
    'priorities.open_choice': [{ choice: 'cho_new', title, ...cycle, criteria }],
    'priorities.edit_choice': [{ ...choice, method: title }],
    'priorities.close_choice': [{ choice: 'cho_empty' }],
    'priorities.propose': [...STATES, 'presidency'].map((delegation) => proposal('pri_new', delegation)),
    'priorities.edit': STATES.map((state) => ({
      ...{ priority: `pri_${state}`, ...choice, edition: null, reason: { es: 'y' } },
    })),
    'priorities.score': [{ priority: 'pri_CL', ...choice, scores: { c1: 4 } }],
    'priorities.say': STATES.map((delegation) => ({
      ...{ priority: 'pri_CL', ...choice, delegation, ...said },
    })),
    'priorities.leave_out': STATES.map((state) => ({
      ...{ priority: `pri_${state}`, ...choice, reason: 'x' },
    })),
    'priorities.pass_over': [{ ...over, edition: 'edn_out', reason: 'WORD_fresh_' }],
    'priorities.look_again': [{ ...over, choice: 'cho_again' }],
    'priorities.take_up': [{ priority: 'pri_out', ...choice }],
    'priorities.adopt': [{ ...choice, ...decided, priorities: ['pri_CL'] }],
    'priorities.activate': [{ priority: 'pri_adopted', ...choice, from: '2027-01-01', until: '2029-12-31' }],
    'priorities.close': [{ priority: 'pri_active', ...choice, outcome: { es: 'x' } }],
    'priorities.add_policy': STATES.map((state) => ({
      ...{ policy: 'pol_new', priority: 'pri_active', state, ...policy },
    })),
    'priorities.edit_policy': STATES.map((state) => ({
      ...{ policy: `pol_${state}`, priority: 'pri_active', reference: '1' },
    })),
    'priorities.remove_policy': STATES.map((state) => ({
      ...{ policy: `pol_${state}`, priority: 'pri_active' },
    })),
  },
  walked: {
    'presidency-delegate': [
      '/priorities',
      '/priorities/choices/new',
      '/priorities/choices/cho_demo-cycle',
      '/priorities/choices/cho_demo-cycle/edit',
      '/priorities/choices/cho_demo-cycle/adopt',
      '/priorities/choices/cho_demo-cycle/leave-out/pgf_demo-i0-p-ports',
      '/priorities/pri_demo-cyber',
      '/priorities/pri_demo-cyber/scores',
      '/priorities/pri_demo-cyber/leave-out',
      '/priorities/pri_demo-drugs/activate',
      '/priorities/pri_demo-drugs/close',
      '/policies',
    ],
    'chile-contact': [
      '/priorities',
      '/priorities/pri_demo-drugs',
      '/priorities/choices/cho_demo-cycle/propose',
      '/priorities/pri_demo-drugs/edit',
      '/priorities/pri_demo-drugs/position',
      '/policies',
      '/policies/pri_demo-drugs/CL',
      '/policies/pri_demo-drugs/CL/new',
      '/policies/pri_demo-drugs/CL/pol_demo-CL-0',
    ],
  },
};
