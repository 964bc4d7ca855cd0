import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { NowParts } from '#app/kit/now-parts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { may } from '#shared/access/rules.ts';

/** The way to the desk, for whoever leads the meeting. */
function ToChair(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Show when={may(client.actor(), 'floor.lead')}>
      <List>
        <ListRow
          title={t('chair.title')}
          detail={t('chair.row')}
          href={`/meetings/${props.meeting}/chair`}
          chevron
        />
      </List>
    </Show>
  );
}

export const chairNow: NowParts = { first: [{ rank: 1, Part: ToChair }] };
