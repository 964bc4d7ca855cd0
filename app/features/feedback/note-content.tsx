import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type NoteContent, restOf } from '#shared/feedback/note.rules.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import type { Text } from '#shared/kernel/text.ts';
import { ItemRows } from './item-rows.tsx';
import { sourcesOf } from './note-sources.ts';

/** What a note says, in the order in which the state reads it. */
export function NoteText(props: {
  edition: string;
  state: string;
  content: NoteContent;
  words: Text | null;
  /** It is this reader's own state. */
  isOwn: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const rest = createMemo(() => restOf(sourcesOf(client.replica), props, props.content));
  const asked = createMemo(() =>
    rest().unanswered.flatMap((id) => client.replica.one(requirements, id) ?? []),
  );
  const uncited = () => {
    const n = rest().uncited;
    return n === null ? undefined : t('feedback.note.uncited', { n });
  };
  return (
    <>
      <Show when={props.words}>
        {(words) => (
          <>
            <SectionHeader kind="band" title={t('feedback.fields.words')} />
            <p class="block user-text">
              <LocalText text={words()} />
            </p>
          </>
        )}
      </Show>
      <ItemRows
        edition={props.edition}
        uses={props.content.uses}
        onlyFigures={rest().items === 0}
        isOwn={props.isOwn}
      />
      <Show when={rest().items > 0}>
        <SectionHeader kind="band" title={t('feedback.note.rest')} />
        <List>
          <ListRow note title={t('feedback.note.items', { n: rest().items })} detail={uncited()} />
        </List>
      </Show>
      {/* Whoever reads none of what it gave cannot know what it answered. */}
      <Show when={props.isOwn || rest().items > 0}>
        <SectionHeader kind="band" title={t('feedback.note.asked')} aside={asked().length} />
        <List label={t('feedback.note.asked')}>
          <For each={asked()} fallback={<ListRow note title={t('feedback.note.asked_none')} />}>
            {({ id, body }) => (
              <ListRow
                title={<LocalText text={body.question} />}
                href={`/ideal/${props.edition}/requirements/${id}`}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}
