import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';

/** Takes back what a state said, after a question. */
export function CommentWithdraw(props: { edition: string; comment: string }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const withdraw = () =>
    done.run(
      act('assessment.withdraw_comment', { comment: props.comment, edition: props.edition }),
      props.comment,
    );
  return (
    <>
      {done.notice()}
      <div class="block">
        <AskedButton
          act="assessment.withdraw_comment"
          icon="undo-2"
          label={t('validation.comment.withdraw')}
          title={t('assessment.confirm.withdraw_comment_title')}
          onYes={withdraw}
        >
          {t('assessment.confirm.withdraw_comment')}
        </AskedButton>
      </div>
    </>
  );
}
