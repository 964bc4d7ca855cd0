import { firstText } from '#app/features/forms/first-text.ts';
import { parseXml } from '#app/features/forms/form-identity.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf, type SummarizedForm } from '#app/features/forms/report-summary.ts';
import type { Translate } from '#app/i18n/i18n.tsx';

const LONGEST = 300;

type Input = { readonly session: FormSession; readonly t: Translate };

/** What lists show of a report. The title contains the place, to tell two reports of one crime area apart. */
export function summarizeReport({ session, t }: Input): SummarizedForm {
  const { summary, unasked } = reportSummaryOf(session);
  const { crimeArea, place, title } = summary;
  if (crimeArea === null || place === null) return { summary, unasked };
  return { summary: { ...summary, title: named(t, title, place) }, unasked };
}

/**
 * The same of a finished report. Reports on a form that says nothing of a crime bear the name that the form itself makes
 * of the answers (`instanceName`, ODK XForms specification, "Metadata"), or their first words.
 */
export function summarizeFinished({ session, t }: Input): SummarizedForm {
  const { summary, unasked } = summarizeReport({ session, t });
  if (summary.crimeArea !== null) return { summary, unasked };
  const own = instanceName(session.instanceXml());
  if (own !== '') return { summary: { ...summary, title: own.slice(0, LONGEST) }, unasked };
  const words = firstText(session);
  return words === null
    ? { summary, unasked }
    : { summary: { ...summary, title: named(t, summary.title, words) }, unasked };
}

function named(t: Translate, area: string, place: string): string {
  return t('reports.area_and_place', { area, place }).slice(0, LONGEST);
}

function instanceName(xml: string): string {
  return parseXml(xml)?.getElementsByTagNameNS('*', 'instanceName')[0]?.textContent.trim() ?? '';
}
