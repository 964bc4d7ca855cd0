import type { FormSession } from '#app/features/forms/form-types.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { HANDLING_CODES, type ReportSummary } from '#shared/reports/reports.schemas.ts';

/** Names of the threat documentation report's questions (`domain.md` §8.4); another form may lack them. */
const AREA = '/data/crime/area';
const PLACE = '/data/place/place';
const HANDLING = '/data/handling/code';

function valueIn(xml: string, path: string): string | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  let node: Element | null = document.documentElement;
  for (const name of path.split('/').slice(2)) {
    node = [...(node?.children ?? [])].find((child) => child.localName === name) ?? null;
  }
  const text = node?.textContent?.trim() ?? '';
  return text === '' ? null : text;
}

/** What lists show of a report, read from its answers; codes stay codes, the title is in the form's language. */
export function summarizeReport({ session, t }: { session: FormSession; t: Translate }): ReportSummary {
  const xml = session.instanceXml();
  const words = new Map(session.summary().map((line) => [line.reference, line.answer]));
  const area = words.get(AREA) ?? null;
  const place = valueIn(xml, PLACE);
  const handling = HANDLING_CODES.find((code) => code === valueIn(xml, HANDLING)) ?? null;
  const short = area?.replace(/\s*\([^)]*\)$/, '') ?? null;
  const title =
    short !== null && place !== null
      ? t('reports.area_and_place', { area: short, place })
      : (short ?? place ?? session.title);
  return {
    title: title.slice(0, 300),
    crimeArea: valueIn(xml, AREA),
    place: place?.slice(0, 300) ?? null,
    handlingCode: handling,
  };
}
