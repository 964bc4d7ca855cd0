import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { useUnreadNotes } from './use-report-notes.ts';

const SHOWN = 3;

/** On Hoy: questions and answers on a report, until their reader has opened it. */
export function UnreadNotes(): JSX.Element {
  const { t } = useI18n();
  const unread = useUnreadNotes();
  return (
    <Show when={unread().length > 0}>
      <SectionHeader kind="band" title={t('reports.notes_new')} />
      <List>
        <For each={unread().slice(0, SHOWN)}>
          {({ report, notes }) => (
            <ListRow
              leadKind="hour"
              lead={<Icon name="bell" />}
              title={report.body.title}
              detail={
                <span class="user-text">
                  {notes.at(-1)?.body.label ?? t('reports.note_unnamed')}: {notes.at(-1)?.body.text}
                </span>
              }
              trail={<span class="folio">{report.body.folio ?? localCode(report.id)}</span>}
              href={`/reports/${report.id}`}
              chevron
            />
          )}
        </For>
        <Show when={unread().length > SHOWN}>
          <ListRow title={t('reports.notes_more', { n: unread().length - SHOWN })} href="/reports" chevron />
        </Show>
      </List>
    </Show>
  );
}
