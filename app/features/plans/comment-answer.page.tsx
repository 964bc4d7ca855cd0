import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver, leadsAny } from '#shared/plans/plan-part.rules.ts';
import { COMMENT_RESULTS, type PlanComment, planComments } from '#shared/plans/plans.schemas.ts';
import { OfPlan } from './of-plan.tsx';
import { PartOf } from './of-strategy.tsx';
import { commentsHref } from './plan-address.ts';
import { usePlanWords } from './use-strategy.ts';

/** Says what comes of a comment, and why. */
export default function CommentAnswerPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ comment: string }>();
  return (
    <OfPlan>
      {(plan) => (
        <Allowed
          to={leadsAny(client.actor(), plan()) && !isOver(plan())}
          back={`${commentsHref(plan().doc.id)}/${params.comment}`}
          says={t(plan().kind === 'pao' ? 'plans.who_leads' : 'plans.who_edits')}
        >
          <PartOf
            collection={planComments}
            id={params.comment}
            parent={plan().doc.id}
            what="plans.things.comment"
            back={{ href: commentsHref(plan().doc.id), label: t('plans.comments.title') }}
          >
            {(comment) => <Form plan={plan().doc.id} comment={comment()} />}
          </PartOf>
        </Allowed>
      )}
    </OfPlan>
  );
}

type Result = (typeof COMMENT_RESULTS)[number];
interface Typed {
  readonly result: Result | '';
  readonly reason: string;
}

function Form(props: { plan: string; comment: Doc<PlanComment> }): JSX.Element {
  const { t } = useI18n();
  const { nameOf } = usePlanWords();
  const { plan } = props;
  const comment = props.comment.id;
  const here = `${commentsHref(plan)}/${comment}`;
  const edit = createEdit({
    collection: planComments,
    begun: props.comment,
    acts: ['plans.answer_comment'],
    prefix: 'pcm',
    field: 'answer',
    type: (body: Partial<PlanComment> | null): Typed => ({
      result: body?.answer?.result ?? '',
      reason: body?.answer?.reason ?? '',
    }),
    toArgs: ({ result, reason }) => ({ result: result as Result, reason: orNull(reason) }),
    check: ({ result, reason }) => ({
      result: result === '' ? t('plans.need.result') : null,
      reason:
        result !== '' && result !== 'accepted' && orNull(reason) === null
          ? t('errors.plans.answer_needs_reason')
          : null,
    }),
    fromArgs: (args) => ({ answer: args as unknown as NonNullable<PlanComment['answer']> }),
    edit: ({ wished }) => act('plans.answer_comment', { comment, plan, ...wished }),
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('plans.things.comment') }}
      title={t('plans.comments.answer')}
      detail={nameOf(props.comment.body.delegation)}
      intro={
        <p class="block user-text">
          <LocalText text={props.comment.body.text} />
        </p>
      }
      save={t('plans.comments.answer')}
    >
      <RadioList
        id={edit.idOf('result')}
        label={t('plans.fields.result')}
        error={edit.errorOf('result')}
        value={edit.typed().result}
        options={COMMENT_RESULTS.map((value) => ({ value, label: t(`plans.result.${value}`) }))}
        onChange={(value) => edit.type({ result: value as Result })}
      />
      <TextArea
        id={edit.idOf('reason')}
        label={t('plans.fields.reason')}
        hint={t('plans.comments.reason_hint')}
        error={edit.errorOf('reason')}
        value={edit.typed().reason}
        maxlength={1000}
        onInput={(reason) => edit.type({ reason })}
      />
    </EditPage>
  );
}
