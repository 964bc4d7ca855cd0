import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isToAnswer, mayAnswer } from '#shared/dialogue/dialogue.rules.ts';
import { type DialogueRequest, dialogueRequests } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { InOpenTopic, ThingOf } from './of-topic.tsx';
import { WrittenDown } from './written-down.tsx';

/** Gives the answer that is owed. */
export default function AnswerPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ topic: string; request: string }>();
  const owner = () => client.replica.one(dialogueRequests, params.request)?.body.owner ?? '';
  return (
    <InOpenTopic
      what="dialogue.request.answer"
      to={(actor, { counterpart }) => mayAnswer(actor, { owner: owner(), counterpart })}
      says="dialogue.who_owes"
    >
      {(topic) => (
        <ThingOf
          collection={dialogueRequests}
          id={params.request}
          topic={topic().id}
          what="dialogue.request.title"
        >
          {(request) => <Open request={request()} counterpart={topic().body.counterpart} />}
        </ThingOf>
      )}
    </InOpenTopic>
  );
}

function Open(props: { request: Doc<DialogueRequest>; counterpart: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.request,
    (body) => isToAnswer(client.actor(), body, props.counterpart),
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/dialogue/${props.request.parent}`, label: t('dialogue.acts.topic') }}
          title={t('dialogue.request.answer')}
          detail={t('errors.dialogue.request_over')}
        />
      }
    >
      <Form request={props.request} counterpart={props.counterpart} />
    </Show>
  );
}

function Form(props: { request: Doc<DialogueRequest>; counterpart: string }): JSX.Element {
  const { t } = useI18n();
  const { id: request, parent } = props.request;
  const topic = parent ?? '';
  const edit = createEdit({
    collection: dialogueRequests,
    // What whoever presides wrote down for a counterpart: it begins with these words.
    begun: props.request.body.state === 'answered' ? props.request : null,
    under: topic,
    id: request,
    acts: ['dialogue.answer'],
    prefix: 'drq',
    field: 'request',
    ...typedFields({ answer: field.text }),
    need: { answer: 'dialogue.need.text' },
    edit: ({ wished }) => act('dialogue.answer', { request, topic, text: wished.answer }),
    fromArgs: ({ text }) => ({ answer: text }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/dialogue/${topic}/requests/${request}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}/requests/${request}`, label: t('dialogue.request.title') }}
      title={t('dialogue.request.answer')}
      intro={
        <>
          <p class="block user-text">
            <LocalText text={props.request.body.text} />
          </p>
          <Show when={props.request.body.owner === props.counterpart}>
            <WrittenDown for={props.counterpart} />
          </Show>
        </>
      }
      question="dialogue.answer"
      save={t('dialogue.request.answer')}
    >
      <TextInputs {...edit.bind('answer')} others={t('kit.optional')} long />
    </EditPage>
  );
}
