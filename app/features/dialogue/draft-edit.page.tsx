import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { mayPrepare, preparesFor } from '#shared/dialogue/dialogue.rules.ts';
import {
  type DialogueDraft,
  dialogueDrafts,
  type TextMarking,
  type Topic,
  WRITING_KINDS,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MarkingField } from './marking-field.tsx';
import { InOpenTopic, ThingOf } from './of-topic.tsx';
import { useNames } from './use-dialogue.ts';

/** Members prepare a text, or write their own anew, before it is given. */
export default function DraftEditPage(): JSX.Element {
  const params = useParams<{ draft?: string }>();
  return (
    <InOpenTopic
      what="dialogue.draft.new"
      to={(actor) => preparesFor(actor).length > 0}
      says="dialogue.who_prepares"
    >
      {(topic) => (
        <Show when={params.draft} fallback={<Form topic={topic()} begun={null} />}>
          {(id) => (
            <ThingOf collection={dialogueDrafts} id={id()} topic={topic().id} what="dialogue.draft.title">
              {(draft) => <Own topic={topic()} draft={draft()} />}
            </ThingOf>
          )}
        </Show>
      )}
    </InOpenTopic>
  );
}

/** Only those who wrote it write it anew, and only until it is given. */
function Own(props: { topic: Doc<Topic>; draft: Doc<DialogueDraft> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const back = () => `/dialogue/${props.topic.id}/drafts/${props.draft.id}`;
  const isOpen = useOpen(
    () => props.draft,
    ({ given }) => given === null,
  );
  return (
    <Allowed
      to={mayPrepare(client.actor(), props.draft.body.delegation)}
      back={back()}
      says={t('dialogue.who_prepares')}
    >
      <Show
        when={isOpen()}
        fallback={
          <PageHeader
            back={{ href: back(), label: t('dialogue.draft.title') }}
            title={t('dialogue.draft.edit')}
            detail={t('errors.dialogue.given_already')}
          />
        }
      >
        <Form topic={props.topic} begun={props.draft} />
      </Show>
    </Allowed>
  );
}

function Form(props: { topic: Doc<Topic>; begun: Doc<DialogueDraft> | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const { begun } = props;
  const topic = props.topic.id;
  const own = preparesFor(client.actor());
  const edit = createEdit({
    collection: dialogueDrafts,
    begun,
    under: topic,
    prefix: 'dpr',
    field: 'draft',
    acts: ['dialogue.prepare'],
    ...typedFields({
      delegation: field.from(field.line, own[0]),
      kind: field.oneOf(WRITING_KINDS),
      text: field.text,
      // What is not marked goes nowhere.
      marking: field.as<TextMarking>('strict'),
    }),
    need: { text: 'dialogue.need.text', delegation: 'dialogue.need.delegation' },
    add: ({ id, wished }) => act('dialogue.prepare', { draft: id, topic, ...wished }),
    edit: ({ id, wished }) =>
      act('dialogue.prepare', {
        ...wished,
        draft: id,
        topic,
        delegation: begun?.body.delegation ?? wished.delegation,
      }),
    to: (id) => `/dialogue/${topic}/drafts/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }
          : { href: `/dialogue/${topic}/drafts/${begun.id}`, label: t('dialogue.draft.title') }
      }
      kicker={<LocalText text={props.topic.body.title} silent />}
      title={t(edit.isNew ? 'dialogue.draft.new' : 'dialogue.draft.edit')}
      detail={t('dialogue.drafts_who')}
    >
      <Show when={edit.isNew && own.length > 1}>
        <SelectField
          {...edit.bind('delegation')}
          options={own.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(delegation) => edit.type({ delegation })}
        />
      </Show>
      <RadioList {...edit.pick('kind')} />
      <TextInputs {...edit.bind('text')} long />
      <MarkingField
        {...edit.pick('marking')}
        value={edit.typed().marking}
        onChange={(marking) => edit.type({ marking })}
      />
    </EditPage>
  );
}
