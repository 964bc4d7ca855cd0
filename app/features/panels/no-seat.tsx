import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { RatingWork } from './rating-data.ts';

/** Nothing to rate: there is no panel, they hold no seat in it, or the area is not rated. */
export function NoSeat(props: { work: RatingWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isKnown = () => client.isComplete();
  return (
    <List>
      <Show when={isKnown()} fallback={<ListRow note title={<strong>{t('rating.none.arriving')}</strong>} />}>
        <Show
          when={props.work.seating() === null}
          fallback={
            <ListRow
              note
              title={<strong>{t('rating.none.no_area')}</strong>}
              detail={t('rating.none.no_area_more')}
            />
          }
        >
          <ListRow
            note
            title={<strong>{t('rating.none.no_seat')}</strong>}
            detail={t('rating.none.no_seat_more')}
          />
        </Show>
      </Show>
    </List>
  );
}
