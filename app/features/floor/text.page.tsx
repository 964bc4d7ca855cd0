import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { ShownText } from '#shared/floor/floor.schemas.ts';
import { LedPage, type LedProps } from './led-page.tsx';
import { useShowable } from './use-showable.ts';

/** Which text the room has before it. */
export default function TextPage(): JSX.Element {
  return <LedPage what="floor.chair.text">{(led) => <Texts {...led} />}</LedPage>;
}

function Texts(props: LedProps): JSX.Element {
  const { t } = useI18n();
  const navigate = useNavigate();
  const done = useDone();
  const showable = useShowable(
    () => props.meeting,
    () => props.floor.item()?.id ?? null,
  );
  const [draft, setDraft] = createSignal<ShownText | null>(null);
  const here = createMemo(() => props.floor.sitting()?.body.text?.id);

  async function show(text: ShownText | null) {
    setDraft(null);
    if (await done.run(act('floor.show_text', { meeting: props.meeting, text }))) navigate(props.back.href);
  }

  return (
    <>
      <PageHeader back={props.back} title={t('floor.chair.text')} />
      {done.notice()}
      <For
        each={showable()}
        fallback={
          <List>
            <ListRow note title={t('floor.chair.texts_empty')} />
          </List>
        }
      >
        {({ label, texts }) => (
          <>
            <SectionHeader kind="band" title={label} aside={texts.length} />
            <List label={label}>
              <For each={texts}>
                {(text) => (
                  <ListRow
                    kicker={text.title === null ? undefined : text.label}
                    title={text.title ?? text.label}
                    quiet={text.isOver}
                    selected={text.shown.id === here()}
                    {...(text.shown.id === here()
                      ? { detail: t('floor.chair.text_here') }
                      : { onSelect: () => (text.isDraft ? setDraft(text.shown) : void show(text.shown)) })}
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
      <Show when={here()}>
        <List>
          <ListRow title={t('floor.chair.text_none')} onSelect={() => void show(null)} />
        </List>
      </Show>
      <Confirm
        open={draft() !== null}
        act="floor.show_text"
        onClose={() => setDraft(null)}
        title={t('floor.chair.text_title')}
        confirm={t('floor.chair.text')}
        onConfirm={() => void show(draft())}
      >
        {t('floor.chair.text_draft')}
      </Confirm>
    </>
  );
}
