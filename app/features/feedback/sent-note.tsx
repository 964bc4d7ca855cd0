import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnsentNote } from '#app/features/contributions/unsent-note.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { act } from '#app/sync/acts.ts';
import { type FeedbackNote, feedbackNotes } from '#shared/feedback/feedback.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NoteText } from './note-content.tsx';
import { Questions, questionsOf } from './questions.tsx';
import { saidOfNote } from './say.ts';
import { Acknowledge, Standing } from './standing.tsx';
import { answersForState, sendsNotes } from './who.ts';

/** A note that was sent: how it stands, what it says, and what is asked about it. */
export function SentNote(props: { note: Doc<FeedbackNote> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.note.body;
  const isOwn = () => answersForState(client.actor(), body().state);
  const questions = createMemo(() => questionsOf(client.replica, props.note.id));
  const { edition, state } = props.note.body;
  return (
    <>
      <UnsentNote collection={feedbackNotes} id={props.note.id} />
      <Standing
        of="note"
        sent={{ at: body().sent.at, by: body().sent }}
        acknowledged={body().acknowledged}
        questions={questions()}
      />
      <Show when={isOwn()}>
        <Acknowledge
          acknowledged={body().acknowledged}
          makes={() => act('feedback.acknowledge', { edition, state })}
          more={t('feedback.own.acknowledge_more')}
          kind="filled"
        />
      </Show>
      <NoteText edition={edition} state={state} content={body()} words={body().words} isOwn={isOwn()} />
      <Questions
        of={saidOfNote({ parent: props.note.id, edition, state })}
        asks={isOwn() ? 'feedback.question' : null}
        answers={sendsNotes(client.actor()) ? 'feedback.answer_question' : null}
      />
    </>
  );
}
