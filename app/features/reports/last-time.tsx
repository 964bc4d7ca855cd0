import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { type OwnReport, ownReports } from './own-answers.ts';
import type { ReportDraft } from './report-draft.ts';
import { reportTitle } from './report-title.ts';

/** For an empty draft: to begin with what this person answered to the same form last time. */
export function LastTime(props: {
  draft: ReportDraft;
  session: FormSession;
  onUse: (last: OwnReport) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const isEmpty = createMemo(() => props.session.parts().every(({ status }) => status.kind === 'empty'));
  const last = createMemo(() => ownReports({ client, form: props.draft.form })[0]);
  return (
    <Show when={isEmpty() && props.draft.replaces === null && last()}>
      {(own) => (
        <List>
          <ListRow
            title={t('reports.base.last')}
            detail={`${reportTitle({ ...own().report, replica: client.replica, locale: locale() })}, ${when.ago(own().report.finishedAt)}`}
            onSelect={() => props.onUse(own())}
            chevron
          />
        </List>
      )}
    </Show>
  );
}
