import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reportTitle } from '../report-title.ts';

interface Asked {
  /** Id. */
  readonly report: string;
  readonly client: Pick<Client, 'replica'>;
  readonly locale: Language;
  readonly t: Translate;
}

/** The number of the report that is corrected, and what it is called; null if it is not here any more. */
function namesOf({ report, client: { replica }, locale }: Asked) {
  const body = replica.one(reports, report)?.body;
  return {
    code: body?.folio ?? localCode(report),
    name: body === undefined ? null : reportTitle({ ...body, replica, locale }),
  };
}

/** What a correction is called in a list: by the report that it corrects. Reactive. */
export function correctionTitle(asked: Asked): string {
  const { code, name } = namesOf(asked);
  return asked.t('reports.correction.draft', { title: name === null ? code : `${code} ${name}` });
}

/** The heading of its own page. Reactive. */
export function correctionHeading(asked: Asked): string {
  const { code, name } = namesOf(asked);
  return asked.t('reports.correction.of', { report: name === null ? code : `${code} · ${name}` });
}
