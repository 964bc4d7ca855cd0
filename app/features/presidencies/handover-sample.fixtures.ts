import { acceptedArgs, OF_CHILE, OF_ECUADOR, signedArgs } from '#shared/presidencies/handover.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';

/** Of the days of the world in which everything is tried. */
const GOING = { ...OF_CHILE, until: '2026-07-31', basis: 'WORD_going_' };
const COMING = { ...OF_ECUADOR, from: '2026-08-01', until: '2027-07-31', basis: 'WORD_coming_' };
const DRAFT = { collection: 'documents', id: 'doc_draft', title: { es: 'WORD_titledraft_' } };
/** Signed once there is the draft that it lists (`test/moves/planted.ts`). */
export const SIGNED = signedArgs({ from: GOING, to: COMING, on: '2026-06-20', drafts: [DRAFT] });

export const sample: Sample = {
  edited: [],
  planted: [
    ['admin', 'presidencies.designate', GOING],
    ['admin', 'presidencies.designate', COMING],
  ],
  tried: {
    'presidencies.sign_handover': [SIGNED],
    'presidencies.withdraw_handover': [{ handover: 'hov_4' }],
    'presidencies.accept_handover': [acceptedArgs(SIGNED)],
    // Before a presidency handed over, nothing was too late for it: `test/moves/handover.test.ts`.
    'states.pass_on': [{ id: 'set_folder' }, { id: 'set_needs' }],
  },
  walked: {},
};
