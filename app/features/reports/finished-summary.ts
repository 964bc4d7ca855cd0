import { firstText } from '#app/features/forms/first-text.ts';
import { parseXml } from '#app/features/forms/form-identity.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf, type SummarizedForm } from '#app/features/forms/report-summary.ts';
import type { Translate } from '#app/i18n/i18n.tsx';

const LONGEST = 300;

type Input = { readonly session: FormSession; readonly t: Translate };

/** What lists show of a report. The title contains the place, to tell two reports of one crime area apart. */
export function summarizeReport({ session, t }: Input): SummarizedForm {
  const summarized = reportSummaryOf(session);
  const { crimeArea, place, title } = summarized.summary;
  return crimeArea === null || place === null ? summarized : titled(summarized, named(t, title, place));
}

/**
 * The same of a finished report. The name that the form itself makes of the answers (`instanceName`, ODK XForms
 * specification, "Metadata") comes first; reports on a form that says nothing of a crime bear their first words.
 */
export function summarizeFinished({ session, t }: Input): SummarizedForm {
  const summarized = summarizeReport({ session, t });
  const own = instanceName(session.instanceXml());
  if (own !== '') return titled(summarized, own.slice(0, LONGEST));
  if (summarized.summary.crimeArea !== null) return summarized;
  const words = firstText(session);
  return words === null ? summarized : titled(summarized, named(t, summarized.summary.title, words));
}

function titled(summarized: SummarizedForm, title: string): SummarizedForm {
  return { ...summarized, summary: { ...summarized.summary, title } };
}

function named(t: Translate, area: string, place: string): string {
  return t('reports.area_and_place', { area, place }).slice(0, LONGEST);
}

function instanceName(xml: string): string {
  return parseXml(xml)?.getElementsByTagNameNS('*', 'instanceName')[0]?.textContent.trim() ?? '';
}
