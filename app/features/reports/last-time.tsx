import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import type { ReportDraft } from './report-draft.ts';
import { reportTitle } from './report-title.ts';

/** For an empty draft: to begin with what this person answered to the same form last time. */
export function LastTime(props: {
  draft: ReportDraft;
  session: FormSession;
  onUse: (report: Report) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const isEmpty = createMemo(() => props.session.parts().every(({ status }) => status.kind === 'empty'));
  const last = createMemo(() =>
    client.replica
      .all(reports)
      .map(({ body }) => body)
      .filter(
        ({ author, form, instanceXml }) =>
          author === client.actor().person && form === props.draft.form && instanceXml !== null,
      )
      .reduce<Report | null>(
        (found, each) => (found === null || each.finishedAt > found.finishedAt ? each : found),
        null,
      ),
  );
  return (
    <Show when={isEmpty() && props.draft.replaces === null && last()}>
      {(report) => (
        <List>
          <ListRow
            title={t('reports.base.last')}
            detail={`${reportTitle({ ...report(), replica: client.replica, locale: locale() })}, ${formatRelative({ locale: locale(), instant: report().finishedAt, now: client.now() })}`}
            onSelect={() => props.onUse(report())}
            chevron
          />
        </List>
      )}
    </Show>
  );
}
