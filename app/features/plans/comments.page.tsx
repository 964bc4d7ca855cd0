import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { takenOf } from '#shared/kernel/signed.ts';
import type { AnyPlan } from '#shared/plans/plan-part.rules.ts';
import { planComments } from '#shared/plans/plans.schemas.ts';
import { CommentRow } from './comment-row.tsx';
import { OfPlan } from './of-plan.tsx';
import { commentsHref, planHref } from './plan-address.ts';
import { consultedOf, usePlanWords } from './use-strategy.ts';

/** What delegations say of a plan that is consulted: what waits for an answer first. */
export default function CommentsPage(): JSX.Element {
  return <OfPlan>{(plan) => <Whole plan={plan()} />}</OfPlan>;
}

function Whole(props: { plan: AnyPlan }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const id = () => props.plan.doc.id;
  const all = createMemo(() =>
    [...client.replica.within(planComments, id())].sort(
      (left, right) => takenOf(left.body.said) - takenOf(right.body.said),
    ),
  );
  const waiting = () => all().filter(({ body }) => body.answer === null && body.withdrawn === null);
  const rest = () => all().filter(({ body }) => body.answer !== null || body.withdrawn !== null);
  const until = () => consultedOf(props.plan);
  const says = () => may(client.actor(), 'priorities.say', { delegation: seatOf(client.actor()) });
  return (
    <>
      <PageHeader
        back={{
          href: planHref(id()),
          label: t(props.plan.kind === 'pao' ? 'pao.things.pao' : 'plans.things.strategy'),
        }}
        kicker={<LocalText text={props.plan.doc.body.title} silent />}
        title={t('plans.comments.title')}
        detail={
          <Show when={until()} fallback={t('plans.comments.not_open')}>
            {(day) => <>{t('plans.comments.until', { day: dayOf(day()) })}</>}
          </Show>
        }
      />
      <SectionHeader kind="band" title={t('plans.comments.waiting')} aside={waiting().length} />
      <List label={t('plans.comments.waiting')}>
        <For each={waiting()} fallback={<ListRow note title={t('plans.comments.none')} />}>
          {(comment) => <CommentRow comment={comment} plan={id()} />}
        </For>
      </List>
      <Show when={until() !== null && says()}>
        <div class="block button-row">
          <LinkButton icon="plus" href={`${commentsHref(id())}/new`}>
            {t('plans.comments.new')}
          </LinkButton>
        </div>
      </Show>
      <Show when={rest().length > 0}>
        <SectionHeader kind="band" title={t('plans.comments.answered')} aside={rest().length} />
        <List label={t('plans.comments.answered')}>
          <For each={rest()}>{(comment) => <CommentRow comment={comment} plan={id()} />}</For>
        </List>
      </Show>
      <p class="block quiet">{t('plans.comments.who')}</p>
    </>
  );
}
