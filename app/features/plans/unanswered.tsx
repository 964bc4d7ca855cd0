import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { planComments } from '#shared/plans/plans.schemas.ts';
import { commentsHref } from './plan-address.ts';

/** Before a plan is adopted: how many comments nobody has answered, and the way to answer the one that waits longest. */
export function Unanswered(props: { plan: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const open = createMemo(() =>
    client.replica
      .within(planComments, props.plan)
      .filter(({ body }) => body.answer === null && body.withdrawn === null)
      .sort((one, other) => one.body.said.at - other.body.said.at),
  );
  return (
    <Show when={open()[0]}>
      {(first) => (
        <Banner
          tone="decide"
          icon="message-square"
          fact={t('plans.comments.unanswered_fact', { n: open().length })}
          action={
            <LinkButton kind="text" href={`${commentsHref(props.plan)}/${first().id}/answer`}>
              {t('plans.comments.answer')}
            </LinkButton>
          }
        >
          {t('plans.comments.unanswered_more')}
        </Banner>
      )}
    </Show>
  );
}
