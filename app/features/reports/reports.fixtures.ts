import { demoActor } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { reportAudience } from '#shared/access/scopes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';

export const REPORT = 'rep_port-1';
const officer = demoActor('chile-officer');

/** What an officer of Chile reported from the port. */
export function portReport(change: Partial<Report> = {}): Doc<Report> {
  const body: Report = {
    title: 'Drogas, San Antonio',
    crimeArea: '0601',
    place: 'San Antonio',
    handlingCode: 'H1',
    state: 'CL',
    form: 'frm_threat',
    formId: 'clasi-threat-report',
    formVersion: '1',
    instanceXml: '<data id="clasi-threat-report"/>',
    author: officer.person,
    institution: officer.institution,
    unit: officer.unit,
    folio: 'CL-0147',
    finishedAt: 1,
    receivedAt: 2,
    ...change,
  };
  return { ...docWith('reports', REPORT, body, null), audience: reportAudience(officer) };
}
