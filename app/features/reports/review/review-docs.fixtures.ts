import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import { reportAudience } from '#shared/access/scopes.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report, ReportNote } from '#shared/reports/reports.schemas.ts';
import {
  FIRST_RULES,
  type ReportReading,
  type ReviewRules,
  type ReviewStep,
  reviewRulesId,
} from '#shared/reports/review.schemas.ts';

const DAY = 86_400_000;
const OFFICER = demoActorOf(
  demoPeople.find(({ key }) => key === 'chile-officer') as (typeof demoPeople)[number],
);

/** One of many: received so many days before `now`, by somebody of an institution and unit of Chile. */
export function reviewReport(
  key: string,
  {
    now,
    daysAgo = 1,
    institution = 'customs',
    unit = 'puerto-san-antonio',
    ...change
  }: { now: number; daysAgo?: number; institution?: Institution; unit?: string } & Partial<Report>,
): Doc<Report> {
  const at = now - daysAgo * DAY;
  const author = `per_${institution}-${unit}`;
  const body: Report = {
    title: `Informe ${key}`,
    crimeArea: '0601',
    place: 'San Antonio',
    handlingCode: 'H1',
    tlp: 'AMBER',
    state: 'CL',
    form: 'frm_threat',
    formId: 'clasi-threat-report',
    formVersion: '1',
    instanceXml: '<data id="clasi-threat-report"/>',
    author,
    institution,
    unit,
    folio: `CL-${key}`,
    finishedAt: at,
    receivedAt: at,
    ...change,
  };
  const audience = reportAudience({ ...OFFICER, person: body.author, institution, unit });
  return { collection: 'reports', id: `rep_${key}`, parent: null, rev: 1, audience, body };
}

function under<B extends Doc['body']>(collection: string, id: string, report: Doc<Report>, body: B): Doc<B> {
  return { collection, id, parent: report.id, audience: report.audience, rev: 1, body };
}

export function reviewStep(
  report: Doc<Report>,
  number: number,
  change: Pick<ReviewStep, 'step' | 'status'> & Partial<ReviewStep>,
): Doc<ReviewStep> {
  const body = {
    ...{ desk: 'national' as const, author: 'per_chile-contact', reason: null, corrections: 0, at: number },
    ...change,
    number,
  };
  return under('reviewSteps', `rvs_${report.id}-${number}`, report, body);
}

export function reviewNote(
  report: Doc<Report>,
  key: string,
  change: Pick<ReportNote, 'author' | 'at' | 'reference'>,
): Doc<ReportNote> {
  return under('reportNotes', `rep_note-${key}`, report, { text: `Nota ${key}`, ...change });
}

export function reviewReading(report: Doc<Report>, person: string, corrections = 0): Doc<ReportReading> {
  const id = `rdg_${report.id}-${person}-${corrections}`;
  return under('reportReadings', id, report, { person, corrections, at: 1 });
}

/** The rules of Chile. */
export function reviewRulesDoc(change: Partial<Omit<ReviewRules, 'state'>>): Doc<ReviewRules> {
  const { unit, institution, sharing, deputies, days } = FIRST_RULES;
  const first = { unit: [...unit], institution: [...institution], sharing: [...sharing], days };
  const body = { state: 'CL', ...first, deputies: [...deputies], ...change };
  return { collection: 'reviewRules', id: reviewRulesId('CL'), parent: null, audience: 'all', rev: 1, body };
}
