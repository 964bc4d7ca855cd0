import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { PlanComment } from '#shared/plans/plans.schemas.ts';
import { commentsHref } from './plan-address.ts';
import { usePlanWords } from './use-strategy.ts';
import './strategy.css';

/** How a comment stands, in one word. */
export function CommentTag(props: { comment: PlanComment }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.comment.withdrawn === null}
      fallback={<Tag tone="plain">{t('plans.comments.withdrawn')}</Tag>}
    >
      <Show when={props.comment.answer} fallback={<Tag tone="amber">{t('plans.comments.waits')}</Tag>}>
        {(answer) => <Tag tone="plain">{t(`plans.result.${answer().result}`)}</Tag>}
      </Show>
    </Show>
  );
}

/** What a comment is about, by its name; the whole plan, if it names nothing. */
export function useCommented() {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  return (about: string | null): string =>
    about === null
      ? t('plans.comments.whole')
      : (features.nameOf(about, { replica: client.replica, locale: locale() }) ?? t('plans.comments.gone'));
}

/** What a delegation said, of what, and how it was answered. */
export function CommentRow(props: { comment: Doc<PlanComment>; plan: string }): JSX.Element {
  const { t } = useI18n();
  const { nameOf } = usePlanWords();
  const commented = useCommented();
  const body = () => props.comment.body;
  return (
    <ListRow
      id={props.comment.id}
      kicker={`${nameOf(body().delegation)} · ${commented(body().about)}`}
      title={
        <span classList={{ 'plan-comment-withdrawn': body().withdrawn !== null }}>
          <LocalText text={body().text} />
        </span>
      }
      detail={
        <Show when={body().isLate || (body().answer?.reason ?? null) !== null}>
          {[body().isLate ? t('plans.comments.late') : '', body().answer?.reason ?? '']
            .filter((each) => each !== '')
            .join(' · ')}
        </Show>
      }
      trail={<CommentTag comment={body()} />}
      quiet={body().withdrawn !== null || body().answer !== null}
      href={`${commentsHref(props.plan)}/${props.comment.id}`}
      chevron
    />
  );
}
