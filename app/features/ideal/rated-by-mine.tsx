import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { panelSeats } from '#shared/panels/panels.schemas.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';

/** What somebody rates who has no list of editions: each seat that they hold. */
export function RatedByMine(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const held = createMemo(() =>
    client.replica
      .within(seatings, client.actor().person)
      .filter(({ body }) => body.endedAt === null)
      .map(({ body }) => body),
  );
  return (
    <Show when={held().length > 0}>
      <List label={t('rating.title')}>
        <For each={held()}>
          {({ edition, seat }) => (
            <ListRow
              lead={<Icon name="chart-column" />}
              title={t('rating.title')}
              detail={client.replica.one(panelSeats, seat)?.body.office ?? t('rating.row')}
              href={`/ideal/${edition}/rate`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}
