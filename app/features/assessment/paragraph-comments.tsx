import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { comments } from '#shared/assessment/assessment.schemas.ts';
import { CommentRow } from './validation-comments.tsx';

/** What states said of one paragraph, for those who write it, with what was answered. */
export function ParagraphComments(props: { edition: string; paragraph: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica
      .within(comments, props.edition)
      .filter(({ body }) => body.paragraph === props.paragraph)
      .toSorted((left, right) => left.body.at - right.body.at),
  );
  return (
    <Show when={all().length > 0}>
      <SectionHeader kind="band" title={t('validation.comments.title')} aside={all().length} />
      <List label={t('validation.comments.title')}>
        <For each={all()}>
          {(comment) => <CommentRow edition={props.edition} comment={comment} isAlone />}
        </For>
      </List>
    </Show>
  );
}
