import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { AnyPlan } from '#shared/plans/plan-part.rules.ts';
import { planComments } from '#shared/plans/plans.schemas.ts';
import { useCommented } from './comment-row.tsx';
import { OfPlan } from './of-plan.tsx';
import { commentsHref } from './plan-address.ts';
import { consultedOf, usePlanWords } from './use-strategy.ts';

/** What one's own delegation says of a plan, or of a part of it. */
export default function CommentNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ about?: string }>();
  const seat = createMemo(() => seatOf(client.actor()));
  return (
    <OfPlan>
      {(plan) => (
        <Allowed
          to={may(client.actor(), 'priorities.say', { delegation: seat() })}
          back={commentsHref(plan().doc.id)}
          says={t('plans.comments.who')}
        >
          <Show
            when={consultedOf(plan()) !== null}
            fallback={
              <PageHeader
                back={{ href: commentsHref(plan().doc.id), label: t('plans.comments.title') }}
                title={t('plans.comments.new')}
                detail={t('errors.plans.not_consulted')}
              />
            }
          >
            <Show when={query.about ?? 'whole'} keyed>
              {(about) => (
                <Form plan={plan()} delegation={seat() ?? ''} about={about === 'whole' ? null : about} />
              )}
            </Show>
          </Show>
        </Allowed>
      )}
    </OfPlan>
  );
}

function Form(props: { plan: AnyPlan; delegation: string; about: string | null }): JSX.Element {
  const { t } = useI18n();
  const { nameOf } = usePlanWords();
  const commented = useCommented();
  const { delegation, about } = props;
  const plan = props.plan.doc.id;
  const edit = createEdit({
    collection: planComments,
    begun: null,
    under: about ?? plan,
    parent: plan,
    prefix: 'pcm',
    field: 'comment',
    ...typedFields({ text: field.text }),
    need: { text: 'plans.need.text' },
    add: ({ id, wished }) => act('plans.comment', { comment: id, plan, delegation, about, ...wished }),
    to: (id) => `${commentsHref(plan)}/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: commentsHref(plan), label: t('plans.comments.title') }}
      kicker={commented(about)}
      title={t('plans.comments.new')}
      detail={t('plans.comments.as', { who: nameOf(delegation) })}
      save={t('plans.comments.send')}
    >
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
    </EditPage>
  );
}
