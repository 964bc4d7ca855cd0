import { MEETING_PEOPLE, type Who } from './readers-people.fixtures.ts';

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
  must('admin', 'presidencies.designate', {
    ...{ term: 'prs_1', state: 'CL', number: 1, from: '2026-01-01', until: '2026-12-31' },
    ...{ order: 'reverse', basis: 'x', reason: null },
  });
  must('ecContact', 'presidencies.pass', { state: 'EC', number: 2, reason: 'x' });
}
