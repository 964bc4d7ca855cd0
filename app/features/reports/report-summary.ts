import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf, type SummarizedForm } from '#app/features/forms/report-summary.ts';
import type { Translate } from '#app/i18n/i18n.tsx';

const LONGEST = 300;

/** What lists show of a report. The title contains the place, to tell two reports of one crime area apart. */
export function summarizeReport({ session, t }: { session: FormSession; t: Translate }): SummarizedForm {
  const { summary, unasked } = reportSummaryOf(session);
  const { crimeArea, place, title } = summary;
  if (crimeArea === null || place === null) return { summary, unasked };
  const named = t('reports.area_and_place', { area: title, place }).slice(0, LONGEST);
  return { summary: { ...summary, title: named }, unasked };
}
