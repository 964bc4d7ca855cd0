import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { PointList } from './point-list.tsx';
import { PositionPart } from './position-part.tsx';
import { useDelegationName } from './use-delegation-name.ts';
import './folders.css';

export interface FolderPanelProps {
  readonly item: string;
  readonly meeting: string;
  /** Where its fields are, if not at the address of the item. */
  readonly address?: string;
  /** Inside the folder page, which already says what it is and who reads it. */
  readonly within?: boolean;
}

/** The delegation whose folder the reader writes in; null for none. */
export function useFolder(): Accessor<string | null> {
  const client = useClient();
  return createMemo(() => {
    const { delegation } = client.actor();
    return delegation !== null && may(client.actor(), 'folder.edit', { delegation }) ? delegation : null;
  });
}

/** The position and talking points of the reader's delegation on one item; nothing without a delegation. */
export function FolderPanel(props: FolderPanelProps): JSX.Element {
  const folder = useFolder();
  return (
    <Show when={folder()}>
      {(delegation) => (
        // The address of the page may change: what is typed belongs to the item it was started on.
        <Show when={props.item} keyed>
          {(item) => (
            <Panel
              item={item}
              meeting={props.meeting}
              address={props.address}
              within={props.within === true}
              delegation={delegation()}
            />
          )}
        </Show>
      )}
    </Show>
  );
}

function Panel(
  props: Omit<FolderPanelProps, 'address'> & { delegation: string; address: string | undefined },
): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="folder" aria-label={t('folders.title')}>
      <Show when={props.within !== true}>
        <SectionHeader kind="band" title={t('folders.title')} />
        <FolderReaders meeting={props.meeting} delegation={props.delegation} />
      </Show>
      <PositionPart {...props} />
      <PointList {...props} />
    </section>
  );
}

/** The people who read what is written here, by name. */
export function FolderReaders(props: { meeting: string; delegation: string }): JSX.Element {
  const { t } = useI18n();
  const name = useDelegationName();
  return (
    <p class="folder-readers">
      <Icon name="lock" size={16} />
      <span>{t('folders.readers', { delegation: name(props) })}</span>
    </p>
  );
}
