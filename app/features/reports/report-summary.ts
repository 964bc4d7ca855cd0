import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf } from '#app/features/forms/report-summary.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { ReportSummary } from '#shared/reports/reports.schemas.ts';

const LONGEST = 300;

/** What lists show of a report. The title contains the place, to tell two reports of one crime area apart. */
export function summarizeReport({ session, t }: { session: FormSession; t: Translate }): ReportSummary {
  const summary = reportSummaryOf(session);
  const { crimeArea, place, title } = summary;
  if (crimeArea === null || place === null) return summary;
  return { ...summary, title: t('reports.area_and_place', { area: title, place }).slice(0, LONGEST) };
}
