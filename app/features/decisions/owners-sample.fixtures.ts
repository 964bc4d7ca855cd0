import type { EditCase } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { actionOf } from './outcome-pages.fixtures.ts';

const OF = { action: 'acp_shared', meeting: MEETING };
const OWED = { item: 'agi_1', decision: null, text: { es: 'WORD_shared_' }, due: null };

const EDIT: readonly EditCase[] = [
  {
    file: 'decisions/action.page.tsx',
    route: '/meetings/:id/outcomes/actions/:action',
    path: `/meetings/${MEETING}/outcomes/actions/acp_shared`,
    as: 'chile-delegate',
    docs: [actionOf('acp_shared', { owners: ['CL', 'EC'] })],
    act: 'actions.report_own',
    field: 'progress-evidence',
    text: 'Nota 31/2026.',
    other: 'Nota 32/2026.',
    save: 'Guardar el avance',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'actions.add_owned', { ...OF, ...OWED, owners: ['CL', 'EC'] }],
    ['clDelegate', 'actions.report_own', { ...OF, owner: 'CL', state: 'open', evidence: 'WORD_progress_' }],
  ],
  walked: {},
  tried: {
    'actions.add_owned': [{ ...OF, action: 'acp_other', ...OWED, text: { es: 'x' }, owners: ['*all'] }],
    'actions.edit_owned': [{ ...OF, fields: { owners: ['*presidency'] } }],
    'actions.report_own': ['CL', 'EC'].map((owner) => ({ ...OF, owner, state: 'open', evidence: null })),
  },
};
