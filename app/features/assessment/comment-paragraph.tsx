import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { IssuedParagraph } from '#shared/assessment/assessment.schemas.ts';
import { writtenIn } from './validation-data.ts';

/** The text under discussion, with what kind of paragraph it is where that matters. */
export function CommentParagraph(props: { paragraph: IssuedParagraph }): JSX.Element {
  const { t } = useI18n();
  const kind = () => props.paragraph.detail.kind;
  return (
    <blockquote class="validation-text">
      <Show when={kind() !== 'text'}>
        <p>
          <Tag>{t(`assessment.kind.${kind()}`)}</Tag>
        </p>
      </Show>
      <p class="user-text">
        <LocalText text={writtenIn(props.paragraph)} />
      </p>
    </blockquote>
  );
}
