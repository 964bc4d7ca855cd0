import type { EditCase } from '#app/edit-case.fixtures.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { decisionOf } from './outcome-pages.fixtures.ts';

const OF = { decision: 'dec_said', meeting: MEETING, kind: 'reservation' as const };
const LISTED = { decision: 'dec_a', item: 'agi_a', text: { es: 'x' }, mode: 'consensus' as const };

const EDIT: readonly EditCase[] = [
  {
    file: 'decisions/voice-edit.page.tsx',
    route: '/decisions/:decision/say/:kind',
    path: '/decisions/dcs_roadmap/say/reservation',
    as: 'chile-delegate',
    docs: [decisionOf('dcs_roadmap')],
    act: 'decisions.say',
    field: 'voice-text',
    text: 'Con reserva del punto 3.',
    other: 'Con reserva del punto 4.',
    save: 'Hacer constar una reserva',
    sure: 'Constancia en el acta',
  },
  {
    file: 'decisions/decision-end.page.tsx',
    route: '/decisions/:decision/end',
    path: '/decisions/dcs_roadmap/end',
    docs: [decisionOf('dcs_roadmap')],
    act: 'decisions.end',
    field: 'end-reason',
    text: 'La sustituye otra.',
    other: 'Ya no hace falta.',
    save: 'Sustituir o retirar',
    sure: 'Sustituir o retirar',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'agenda.add_item', { ...itemArgs, item: 'agi_a', class: 'A', kind: 'session', speakers: [] }],
    ['admin', 'decisions.draft', { ...LISTED, meeting: MEETING }],
    ['admin', 'decisions.draft', { ...LISTED, decision: 'dec_said', meeting: MEETING }],
    ['admin', 'decisions.adopt', { decision: 'dec_said', meeting: MEETING, decidedOn: '2026-06-20' }],
    [
      'clDelegate',
      'decisions.say',
      { ...OF, kind: 'statement', delegation: 'CL', text: { es: 'WORD_voice_' } },
    ],
    [
      'admin',
      'meetings.schedule',
      { ...meetingArgs, meeting: 'mtg_minutes', languages: ['es'], interpretation: [] },
    ],
    ['admin', 'decisions.close_minutes', { of: 'mtg_minutes' }],
  ],
  tried: {
    'decisions.take_effect': [{ decision: 'dec_1', meeting: MEETING, effectiveOn: '2026-07-01' }],
    'decisions.adopt_list': [
      { meeting: MEETING, decidedOn: '2026-06-20', decisions: [{ ...LISTED, effectiveOn: null }] },
    ],
    'decisions.adopt_dated': [
      {
        decision: 'dec_1',
        meeting: MEETING,
        text: { es: 'x' },
        mode: 'consensus',
        decidedOn: '2026-06-20',
        effectiveOn: '2026-07-01',
      },
    ],
    'decisions.end': [{ decision: 'dec_said', next: null, endedOn: '2026-07-01', reason: 'x' }],
    'decisions.say': ['CL', 'EC'].map((delegation) => ({ ...OF, delegation, text: { es: 'x' } })),
    'decisions.unsay': ['CL', 'EC'].map((delegation) => ({ ...OF, delegation })),
    'decisions.close_minutes': [{ of: MEETING }],
  },
  walked: {
    'presidency-delegate': [
      '/decisions',
      '/decisions/dcs_demo-ideal-0-method',
      '/decisions/dcs_demo-ideal-0-method/end',
      '/meetings/mtg_demo-week/outcomes/a-items',
    ],
    'chile-contact': [
      '/decisions/dcs_demo-ideal-0-method',
      '/decisions/dcs_demo-ideal-0-method/say/statement',
    ],
  },
};
