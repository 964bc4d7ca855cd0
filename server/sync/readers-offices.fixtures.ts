import { signedArgs } from '#shared/presidencies/handover.fixtures.ts';
import { MEETING_PEOPLE, PRESIDENCY, type Who } from './readers-people.fixtures.ts';

interface World {
  must(
    who: 'admin' | 'clContact' | 'ecContact',
    name: string,
    args: object,
    base?: Record<string, number>,
  ): void;
}

/** Functions that give no rights, and terms of the presidency: of everybody who meets. */
export const OFFICES_READERS: Readonly<Record<string, readonly Who[]>> = {
  'appointments members/functions': MEETING_PEOPLE,
  'presidencyTerms members/presidencies': MEETING_PEOPLE,
  'presidencyPasses members/presidencies': MEETING_PEOPLE,
  // For the administration of the state that takes over, and whoever presides.
  'handovers handover/EC': [...PRESIDENCY, 'ecContact'],
};

/** Somebody to call, a term, and a state that passes. */
export function writeOffices({ must }: World): void {
  must('clContact', 'functions.record', {
    appointment: 'apt_1',
    delegation: 'CL',
    function: 'minister',
    scope: null,
    office: { es: 'x' },
    name: null,
    phone: null,
    email: null,
    from: '2026-01-01',
    until: null,
    note: { number: '1', day: '2026-01-01' },
    succeeds: null,
  });
  const of = { order: 'spanish_alphabetical' as const, basis: 'x', reason: null };
  const from = { term: 'prs_1', state: 'CL', number: 1, from: '2026-01-01', until: '2026-07-31', ...of };
  const to = { term: 'prs_2', state: 'EC', number: 2, from: '2026-08-01', until: '2027-07-31', ...of };
  must('admin', 'presidencies.designate', from);
  must('admin', 'presidencies.designate', to);
  must('ecContact', 'presidencies.pass', { state: 'EC', number: 3, reason: 'x' });
  must('admin', 'presidencies.sign_handover', signedArgs({ from, to, on: '2026-06-20' }));
}
