import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useStoredDrafts } from '#app/kit/use-stored-drafts.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { noteTitle, toQuickNote } from './quick-note.ts';

/** The notes on this device that are no report yet, and the way to one more. */
export function QuickNotes(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const drafts = useStoredDrafts();
  const now = useNow();
  const notes = createMemo(() => drafts().flatMap((draft) => toQuickNote(draft) ?? []));
  const mayReport = () => {
    const actor = client.actor();
    return may(actor, 'reports.send', { state: actor.state });
  };
  return (
    <Show when={mayReport() || notes().length > 0}>
      <SectionHeader kind="band" title={t('reports.note.many')} />
      <List>
        <For each={notes()}>
          {(note) => (
            <ListRow
              title={noteTitle(note) || t('reports.note.title')}
              detail={[
                formatRelative({ locale: locale(), instant: note.updatedAt, now: now() }),
                ...(note.files.length === 0 ? [] : [t('reports.record.files', { n: note.files.length })]),
              ].join(' · ')}
              href={`/reports/note/${note.id}`}
              chevron
            />
          )}
        </For>
        <Show when={mayReport()}>
          <ListRow lead={<Icon name="pencil" />} title={t('reports.note.new')} href="/reports/note" chevron />
        </Show>
      </List>
    </Show>
  );
}
