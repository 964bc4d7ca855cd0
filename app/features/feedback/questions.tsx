import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useStays } from '#app/features/contributions/use-stays.ts';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import type { Act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  type FeedbackNote,
  type FeedbackQuestion,
  feedbackQuestions,
} from '#shared/feedback/feedback.schemas.ts';
import { daysBetween } from '#shared/feedback/response.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type AnswerAct, type AskAct, type Said, sayAnswer, sayQuestion } from './say.ts';
import { useDays } from './use-days.ts';

/** What was asked about a note, or about a part of it, oldest first; and where one asks or answers. */
export function Questions(props: { of: Said; asks: AskAct | null; answers: AnswerAct | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  // By id: whoever writes an answer keeps their field when the question changes.
  const ids = createMemo(() => questionsOf(client.replica, props.of.parent).map(({ id }) => id));
  return (
    <>
      <SectionHeader kind="band" level={3} title={t('feedback.questions.title')} aside={ids().length} />
      <List label={t('feedback.questions.title')}>
        <For each={ids()} fallback={<ListRow note title={t('feedback.questions.none')} />}>
          {(id) => <OneQuestion id={id} of={props.of} answers={props.answers} />}
        </For>
      </List>
      <Show when={props.asks} keyed>
        {(asks) => <Renewed>{(done) => <AskForm of={props.of} asks={asks} onSaved={done} />}</Renewed>}
      </Show>
    </>
  );
}

/** Of a note or a part, oldest first. */
export function questionsOf(
  replica: Pick<ReturnType<typeof useClient>['replica'], 'within'>,
  parent: string,
): Doc<FeedbackQuestion>[] {
  return [...replica.within(feedbackQuestions, parent)].sort((left, right) => left.body.at - right.body.at);
}

function OneQuestion(props: { id: string; of: Said; answers: AnswerAct | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const question = createMemo(() => client.replica.one(feedbackQuestions, props.id));
  const isOpen = useStays(feedbackQuestions, question, ({ answer }) => answer === null);
  const mayAnswer = () => props.answers !== null && isOpen();
  return (
    <Show when={question()}>
      {(known) => (
        <ListRow
          title={<span class="user-text">{known().body.text}</span>}
          tone={mayAnswer() ? 'decide' : undefined}
        >
          <Signed words="asked" by={known().body} />
          <Show
            when={known().body.answer}
            fallback={<p class="row-detail">{t('feedback.questions.waits')}</p>}
          >
            {(answer) => (
              <>
                <p class="feedback-answer user-text">{answer().text}</p>
                <Signed words="answered" by={answer()} since={known().body.at} />
              </>
            )}
          </Show>
          <Show when={mayAnswer() ? props.answers : null} keyed>
            {(answers) => <AnswerForm question={known()} of={props.of} answers={answers} />}
          </Show>
        </ListRow>
      )}
    </Show>
  );
}

function Signed(props: {
  words: 'asked' | 'answered';
  by: NonNullable<FeedbackNote['acknowledged']>;
  since?: number;
}): JSX.Element {
  const { t } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const days = useDays();
  const said = () => ({ who: nameOf(props.by.by, props.by.label), when: shortWhen(props.by.at) });
  return (
    <p class="row-detail">
      {props.words === 'asked'
        ? t('feedback.questions.asked', said())
        : t('feedback.questions.answered', {
            ...said(),
            days: days(daysBetween(props.since ?? props.by.at, props.by.at)),
          })}
    </p>
  );
}

const about = typedFields({ text: field.line });

function AskForm(props: { of: Said; asks: AskAct; onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const refused = useRefused();
  const { of, asks } = props;
  const isElsewhere = refused !== null && !(refused.name === asks && of.isRefused(refused.args));
  const edit = createEdit({
    collection: feedbackQuestions,
    begun: null,
    under: of.parent,
    ...(isElsewhere ? { acts: [] } : {}),
    prefix: 'fbq',
    field: 'feedback',
    ids: { text: `feedback-ask-${of.parent}` },
    ...about,
    need: { text: 'feedback.need.text' },
    add: ({ id, wished }): Act => sayQuestion(asks, { ...of, question: id, ...wished }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('feedback.questions.ask')}>
      <TextArea
        {...edit.bind('text')}
        label={t(
          asks === 'feedback.question' ? 'feedback.questions.to_analysts' : 'feedback.questions.to_contact',
        )}
        rows={2}
      />
    </EditPart>
  );
}

function AnswerForm(props: { question: Doc<FeedbackQuestion>; of: Said; answers: AnswerAct }): JSX.Element {
  const { t } = useI18n();
  const refused = useRefused();
  const { question, of, answers } = props;
  const isElsewhere =
    refused !== null && !(refused.name === answers && refused.args.question === question.id);
  const edit = createEdit({
    collection: feedbackQuestions,
    begun: question,
    ...(isElsewhere ? { acts: [] } : {}),
    prefix: 'fbq',
    field: 'feedback',
    ids: { answer: `feedback-answer-${question.id}` },
    type: (body) => ({ answer: { text: body?.answer?.text ?? '' } }),
    toArgs: ({ answer }) => ({ text: answer.text.trim() }),
    check: ({ answer }) => ({ answer: answer.text.trim() === '' ? t('feedback.need.answer') : null }),
    edit: ({ wished }): Act => sayAnswer(answers, { ...of, question: question.id, ...wished }),
    fromArgs: ({ text }) => ({ answer: { text: String(text) } as FeedbackQuestion['answer'] }),
    isSentUnchanged: true,
    onSaved: () => undefined,
  });
  return (
    <EditPart edit={edit} save={t('feedback.questions.answer')}>
      <TextArea
        id={edit.idOf('answer')}
        label={t('feedback.questions.your_answer')}
        error={edit.errorOf('answer')}
        value={edit.typed().answer.text}
        onInput={(text) => edit.type({ answer: { text } })}
        maxlength={1000}
        rows={2}
      />
    </EditPart>
  );
}
