import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Recommendation, recommendations } from '#shared/monitoring/monitoring.schemas.ts';
import { ownsRecommendation } from '#shared/monitoring/reporting.rules.ts';
import { recommendationHref } from './address.ts';
import { InRecommendation } from './of-evaluation.tsx';

/** Its owner accepts a recommendation, in part or not, and says why. */
export default function RecommendationAnswerPage(): JSX.Element {
  const client = useClient();
  return (
    <InRecommendation
      what="monitoring.answer"
      to={(recommendation) => ownsRecommendation(client.actor(), recommendation)}
      who="monitoring.who_answers"
      isThere={() => true}
      says="errors.monitoring.evaluation_open"
    >
      {(recommendation) => <Form recommendation={recommendation()} />}
    </InRecommendation>
  );
}

const ANSWERS = ['accepted', 'partly', 'rejected'] as const;
type Answer = (typeof ANSWERS)[number];
const answerOf = (state: unknown): Answer | '' => ANSWERS.find((each) => each === state) ?? '';

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
    acts: ['monitoring.answer_recommendation'],
    prefix: 'rcm',
    field: 'answer',
    type: (stored: object | null) => {
      const { state, reason } = (stored ?? { state: body.state, reason: body.answer?.reason }) as {
        state?: unknown;
        reason?: string;
      };
      return { state: answerOf(state), reason: reason ?? '' };
    },
    toArgs: ({ state, reason }) => ({ state: required(state) as Answer, reason: reason.trim() }),
    need: { state: 'monitoring.need.answer' },
    check: ({ state, reason }) => ({
      reason: reason.trim() === '' ? t('monitoring.need.reason') : null,
      state:
        state === 'rejected' && body.requirement !== null ? t('errors.monitoring.required_already') : null,
    }),
    edit: ({ wished }) => act('monitoring.answer_recommendation', { recommendation, evaluation, ...wished }),
    fromArgs: (args) => args as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('monitoring.things.recommendation') }}
      title={t('monitoring.answer')}
      detail={<LocalText text={body.text} />}
      save={t('monitoring.answer')}
    >
      <RadioList
        {...edit.bind('state')}
        optional={undefined}
        options={ANSWERS.map((value) => ({ value, label: t(`monitoring.answer_as.${value}`) }))}
        onChange={(state) => edit.type({ state: answerOf(state) })}
      />
      <TextArea {...edit.bind('reason')} optional={undefined} maxlength={1000} />
    </EditPage>
  );
}
