import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { OpenItem } from '#shared/floor/floor.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { LedPage, type LedProps } from './led-page.tsx';

/** Which item of the agenda the room takes. */
export default function ItemPage(): JSX.Element {
  return <LedPage what="floor.chair.item">{(led) => <Items {...led} />}</LedPage>;
}

function Items(props: LedProps): JSX.Element {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const done = useDone();
  const view = useMeeting(() => props.meeting);
  const items = createMemo(() => view.items().filter(({ item }) => item.kind !== 'break'));
  /** `undefined`: nothing is asked. */
  const [chosen, choose] = createSignal<OpenItem | null>();
  const here = () => props.floor.item()?.id;

  async function take() {
    const item = chosen();
    choose(undefined);
    if (item === undefined) return;
    if (await done.run(act('floor.take_item', { meeting: props.meeting, item }))) navigate(props.back.href);
  }
  const titleOf = (item: OpenItem) => readText(item.title, locale()).value;

  return (
    <>
      <PageHeader back={props.back} title={t('floor.chair.item')} />
      {done.notice()}
      <Show
        when={items().length > 0}
        fallback={
          <List>
            <ListRow note title={t('floor.chair.items_empty')} />
          </List>
        }
      >
        <List label={t('floor.chair.item')}>
          <For each={items()}>
            {({ id, item }) => (
              <ListRow
                lead={<span class="folio">{item.number}</span>}
                title={readText(item.title, locale()).value}
                selected={id === here()}
                {...(id === here()
                  ? { detail: t('floor.chair.item_here') }
                  : { onSelect: () => choose({ id, number: item.number, title: item.title }) })}
              />
            )}
          </For>
          <Show when={here()}>
            <ListRow title={t('floor.chair.item_none')} onSelect={() => choose(null)} />
          </Show>
        </List>
      </Show>
      <Confirm
        open={chosen() !== undefined}
        act="floor.take_item"
        onClose={() => choose(undefined)}
        title={
          <Show when={chosen()} fallback={t('floor.chair.item_none_title')}>
            {(item) => <>{t('floor.chair.item_title', { title: titleOf(item()) })}</>}
          </Show>
        }
        confirm={t(chosen() === null ? 'floor.chair.item_none' : 'floor.chair.item')}
        onConfirm={() => void take()}
      >
        {t('floor.chair.item_text')}
      </Confirm>
    </>
  );
}
