import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { type Recommendation, recommendations } from '#shared/monitoring/monitoring.schemas.ts';
import { ownsRecommendation } from '#shared/monitoring/reporting.rules.ts';
import { recommendationHref } from './address.ts';
import { InRecommendation } from './of-evaluation.tsx';

/** Its owner writes down what was done about a recommendation, and in the end that it is done. */
export default function RecommendationFollowPage(): JSX.Element {
  const client = useClient();
  return (
    <InRecommendation
      what="monitoring.follow"
      to={(recommendation) => ownsRecommendation(client.actor(), recommendation)}
      who="monitoring.who_answers"
      isThere={({ state }) => state !== 'open' && state !== 'rejected'}
      says="errors.monitoring.not_accepted"
    >
      {(recommendation) => <Form recommendation={recommendation()} />}
    </InRecommendation>
  );
}

function Form(props: { recommendation: Doc<Recommendation> }): JSX.Element {
  const { t } = useI18n();
  const { id: recommendation, parent, body } = props.recommendation;
  const evaluation = parent ?? '';
  const here = recommendationHref({ evaluation, recommendation });
  const edit = createEdit({
    collection: recommendations,
    begun: null,
    under: evaluation,
    id: recommendation,
    acts: ['monitoring.follow_up'],
    prefix: 'rcm',
    field: 'follow',
    type: (stored: object | null) => {
      const { followUp, isDone } = (stored ?? {
        followUp: body.followUp,
        isDone: body.state === 'done',
      }) as { followUp?: Text | null; isDone?: boolean };
      return { followUp: typedOf(followUp), state: isDone === true ? 'done' : '' };
    },
    toArgs: ({ followUp, state }) => ({
      followUp: required(textOf(followUp)),
      isDone: state === 'done',
    }),
    need: { followUp: 'monitoring.need.follow' },
    edit: ({ wished }) => act('monitoring.follow_up', { recommendation, evaluation, ...wished }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('monitoring.things.recommendation') }}
      title={t('monitoring.follow')}
      detail={<LocalText text={body.text} />}
      save={t('monitoring.follow')}
    >
      <TextInputs {...edit.bind('followUp')} others={t('kit.optional')} long />
      <CheckList
        id={edit.idOf('state')}
        label={t('monitoring.done_question')}
        values={edit.typed().state === 'done' ? ['done'] : []}
        options={[{ value: 'done', label: t('monitoring.it_is_done') }]}
        onChange={(values) => edit.type({ state: values.includes('done') ? 'done' : '' })}
      />
    </EditPage>
  );
}
