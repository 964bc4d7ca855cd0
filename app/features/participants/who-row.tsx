import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { useMoved, useWho } from './use-who.ts';

/** What a move on the list has ended: there until it is read. */
export function MovedRow(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  const { moved, advice, nameOf } = useMoved(() => props.meeting);
  return (
    <Show when={moved()}>
      {(told) => (
        <ListRow
          leadKind="hour"
          lead={<Icon name="users" />}
          title={t('meetings.home.moved', { from: nameOf(told().from), to: nameOf(told().to) })}
          detail={t(`meetings.home.${advice()}`)}
          href={`/meetings/${props.meeting}/people/${told().participant}`}
          tone="decide"
          chevron
        />
      )}
    </Show>
  );
}

/** "Who are you on the list?": there until it is answered, either way. */
export function WhoRow(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  const who = useWho(() => props.meeting);
  return (
    <Show when={who.isOpen()}>
      <ListRow
        leadKind="hour"
        lead={<Icon name="user" />}
        title={t('meetings.home.who')}
        detail={t('meetings.home.who_text')}
        href={`/meetings/${props.meeting}/who`}
        tone="decide"
        chevron
      />
    </Show>
  );
}
