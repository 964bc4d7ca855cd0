import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Link, materials } from '#shared/contributions/contributions.schemas.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';

type From = Link['from'];

/** What a link rests on, by name: a report, or material with the paragraph; what is not here, by its kind. */
export function useSourceTitle(): (from: From) => string {
  const client = useClient();
  const { t } = useI18n();
  return (from) => {
    if (from.kind === 'report') {
      const report = client.replica.one(reports, from.id)?.body;
      return report === undefined
        ? t('contributions.source.report')
        : `${report.folio ?? localCode(from.id)} · ${report.title}`;
    }
    const title = client.replica.one(materials, from.id)?.body.title ?? t('contributions.things.material');
    return from.paragraph === null ? title : `${title}, ${from.paragraph}`;
  };
}

/** A link by what others will read of it, else by what it rests on. */
export function useLinkTitle(): (link: Doc<Link>) => string {
  const { locale } = useI18n();
  const sourceTitle = useSourceTitle();
  return ({ body }) => readText(body.statement, locale()).value || sourceTitle(body.from);
}
