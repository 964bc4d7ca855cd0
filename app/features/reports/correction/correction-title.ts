import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportTitle } from '../report-title.ts';

/** What a correction is called in a list: by the report that it corrects. Reactive. */
export function correctionTitle({
  report,
  client: { replica },
  locale,
  t,
}: {
  /** Id. */
  report: string;
  client: Pick<Client, 'replica'>;
  locale: Language;
  t: Translate;
}): string {
  const body = replica.one(reports, report)?.body;
  const code = body?.folio ?? localCode(report);
  const name = body === undefined ? '' : ` ${reportTitle({ ...body, replica, locale })}`;
  return t('reports.correction.draft', { title: `${code}${name}` });
}
