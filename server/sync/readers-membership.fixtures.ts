import { INSTRUMENT, instrumentArgs } from '#shared/membership/membership.fixtures.ts';
import { MEETING_PEOPLE, PRESIDENCY, type Who } from './readers-people.fixtures.ts';

/** Of an instrument that was opened for signature and one that is a draft, and of who takes part without being a member. */
export const MEMBERSHIP_READERS: Readonly<Record<string, readonly Who[]>> = {
  'instruments presidency/drafts': PRESIDENCY,
  'instruments members/instruments': MEETING_PEOPLE,
  'stateConsents members/instruments': MEETING_PEOPLE,
  'standings members/standings': MEETING_PEOPLE,
};

export function writeMembership({ must }: { must(who: Who, name: string, args: object): void }): void {
  must('delegate', 'instruments.draft', { instrument: INSTRUMENT, ...instrumentArgs });
  must('delegate', 'instruments.draft', { instrument: 'ins_draft', ...instrumentArgs });
  must('delegate', 'instruments.open', { instrument: INSTRUMENT, ...instrumentArgs });
  must('delegate', 'instruments.record_consent', {
    ...{ consent: 'sct_1', instrument: INSTRUMENT, kind: 'signature', state: 'CL', on: '2026-03-02' },
    ...{ place: { es: 'x' }, office: { es: 'x' }, powers: 'ex_officio', reference: null },
  });
  must('delegate', 'standings.add', {
    ...{ standing: 'std_1', code: 'ameripol', kind: 'body', name: { es: 'AMERIPOL' }, status: 'observer' },
    ...{ from: '2026-01-01', until: null, basis: { es: 'x' } },
  });
}
