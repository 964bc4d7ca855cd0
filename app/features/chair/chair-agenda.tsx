import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Chair } from './use-chair.ts';
import type { RollNow } from './use-roll.ts';

/** The running order of one day at the venue: of today, else of the first day that has items. */
export function itemsOfDay(items: readonly TimedItem[], today: string): readonly TimedItem[] {
  const ofToday = items.filter(({ item }) => item.startsAt.startsWith(today));
  if (ofToday.length > 0) return ofToday;
  const first = items[0]?.item.startsAt.slice(0, 10);
  return first === undefined ? [] : items.filter(({ item }) => item.startsAt.startsWith(first));
}

/** What the room has to do, by the hour; on a phone, where it has no rail. */
export function ChairAgenda(props: { chair: Chair; roll: RollNow | null }): JSX.Element {
  const { t } = useI18n();
  const { view, floor } = props.chair;
  const items = createMemo(() =>
    itemsOfDay(view.items(), view.clock()?.wallAt(props.chair.now()).slice(0, 10) ?? ''),
  );
  return (
    <List label={t('chair.part.agenda')}>
      <For each={items()}>
        {({ id, item }) => (
          <ListRow
            lead={<span class="folio">{item.startsAt.slice(11)}</span>}
            title={
              <>
                <Show when={item.number}>{(number) => <>{number()}. </>}</Show>
                <LocalText text={item.title} />
              </>
            }
            selected={floor.item()?.id === id}
            trail={floor.item()?.id === id ? <Tag tone="plain">{t('floor.chair.item_here')}</Tag> : undefined}
            href={item.number === null ? undefined : props.chair.href({ item: id, part: null, text: null })}
          />
        )}
      </For>
      <Show when={props.roll}>
        {(roll) => (
          <ListRow
            note
            title={t('chair.quorum')}
            trail={<span class="tabular">{t('chair.of', { n: roll().present, all: roll().members })}</span>}
          />
        )}
      </Show>
      <ListRow title={t('chair.minutes')} href={`/meetings/${props.chair.id}/minutes`} chevron />
    </List>
  );
}
