import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { useFolder } from './folder-panel.tsx';

/** What stands in the folder of the reader's delegation; whoever belongs to none is told so. */
export function OwnFolder(props: { children: (delegation: string) => JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const folder = useFolder();
  return (
    <Show
      when={folder()}
      keyed
      fallback={
        <List>
          <ListRow note title={t('folders.no_delegation')} />
        </List>
      }
    >
      {props.children}
    </Show>
  );
}
