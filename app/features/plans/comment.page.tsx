import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AnyPlan, isOver, leadsAny } from '#shared/plans/plan-part.rules.ts';
import { type PlanComment, planComments } from '#shared/plans/plans.schemas.ts';
import { CommentTag, useCommented } from './comment-row.tsx';
import { OfPlan } from './of-plan.tsx';
import { PartOf } from './of-strategy.tsx';
import { commentsHref } from './plan-address.ts';
import { usePlanWords } from './use-strategy.ts';
import './strategy.css';

/** One comment, with the answer that it got. */
export default function CommentPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ comment: string }>();
  return (
    <OfPlan>
      {(plan) => (
        <PartOf
          collection={planComments}
          id={params.comment}
          parent={plan().doc.id}
          what="plans.things.comment"
          back={{ href: commentsHref(plan().doc.id), label: t('plans.comments.title') }}
        >
          {(comment) => <Whole plan={plan()} comment={comment()} />}
        </PartOf>
      )}
    </OfPlan>
  );
}

function Whole(props: { plan: AnyPlan; comment: Doc<PlanComment> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf, signedOf } = usePlanWords();
  const commented = useCommented();
  const done = useDone();
  const body = () => props.comment.body;
  const plan = () => props.plan.doc.id;
  const answers = createMemo(
    () => leadsAny(client.actor(), props.plan) && !isOver(props.plan) && body().withdrawn === null,
  );
  const withdraws = createMemo(
    () =>
      may(client.actor(), 'priorities.say', { delegation: body().delegation }) &&
      body().withdrawn === null &&
      body().answer === null,
  );
  return (
    <>
      <PageHeader
        back={{ href: commentsHref(plan()), label: t('plans.comments.title') }}
        kicker={commented(body().about)}
        title={t('plans.comments.of', { who: nameOf(body().delegation) })}
        aside={<CommentTag comment={body()} />}
      />
      {done.notice()}
      <Show when={body().isLate}>
        <Banner icon="clock" fact={t('plans.comments.late')} />
      </Show>
      <p classList={{ block: true, 'user-text': true, 'plan-comment-withdrawn': body().withdrawn !== null }}>
        <LocalText text={body().text} />
      </p>
      <FactList
        facts={[
          { label: t('plans.fields.said'), place: signedOf(body().said) },
          ...(body().withdrawn === null
            ? []
            : [{ label: t('plans.fields.withdrawn'), place: signedOf(body().withdrawn ?? body().said) }]),
        ]}
      />
      <Show when={body().answer}>
        {(answer) => (
          <>
            <SectionHeader kind="band" title={t('plans.fields.answer')} />
            <Show when={answer().reason}>{(reason) => <p class="block user-text">{reason()}</p>}</Show>
            <FactList
              facts={[
                {
                  label: t('plans.fields.result'),
                  place: t(`plans.result.${answer().result}`),
                  detail: signedOf(answer().done),
                },
              ]}
            />
          </>
        )}
      </Show>
      <div class="block button-row">
        <Show when={answers()}>
          <LinkButton icon="pencil" href={`${commentsHref(plan())}/${props.comment.id}/answer`}>
            {t(body().answer === null ? 'plans.comments.answer' : 'plans.comments.answer_again')}
          </LinkButton>
        </Show>
        <Show when={withdraws()}>
          <AskedButton
            act="plans.withdraw_comment"
            kind="text"
            label={t('plans.comments.withdraw')}
            title={t('plans.comments.withdraw_title')}
            onYes={() => done.run(act('plans.withdraw_comment', { comment: props.comment.id, plan: plan() }))}
          >
            {t('plans.confirm.withdraw_comment')}
          </AskedButton>
        </Show>
      </div>
    </>
  );
}
