import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { signedArgs } from '#shared/presidencies/handover.fixtures.ts';
import { MEETING_PEOPLE, PRESIDENCY, type Who } from './readers-people.fixtures.ts';

interface World {
  must(
    who: 'admin' | 'clContact' | 'clDelegate' | 'ecContact' | 'ecDelegate',
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

/** What is decided between meetings, and what delegations say of it. */
export function writeSilence(must: World['must']) {
  const silence = 'sil_1';
  must('admin', 'silences.begin', {
    ...{ silence, meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'EC'] },
    ...{ text: { es: 'x', pt: 'x', en: 'x' }, calendar: 'CL', timeZone: 'America/Lima' },
    term: { kind: 'hours', hours: 72 },
  });
  must('clDelegate', 'silences.break', { silence, state: 'CL', reason: 'x' });
  must('ecDelegate', 'silences.look', { silence, state: 'EC' });
  const said = { decision: 'dec_2', meeting: MEETING, kind: 'statement', delegation: 'CL' };
  must('clDelegate', 'decisions.say', { ...said, text: { es: 'x' } });
  must('admin', 'decisions.close_minutes', { of: MEETING });
  must('admin', 'holidays.name', { state: 'CL', day: '2026-09-18', name: { es: 'x' } });
  must('admin', 'holidays.follow', { state: 'CL' });
}

/** Action points of one delegation and of two, of which one reports. */
export function writeActions(must: World['must']) {
  const owed = { meeting: MEETING, item: 'agi_1', decision: null, text: { es: 'x' }, due: null };
  must('admin', 'actions.add', { action: 'act_1', ...owed, owner: 'CL' });
  const shared = { action: 'act_shared', meeting: MEETING };
  must('admin', 'actions.add_owned', { ...owed, ...shared, owners: ['CL', 'EC'] });
  must('clDelegate', 'actions.report_own', { ...shared, owner: 'CL', state: 'open', evidence: null });
}
