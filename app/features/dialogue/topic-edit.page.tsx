import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { may } from '#shared/access/rules.ts';
import { type DialogueField, type Topic, topics } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { InOpenTopic } from './of-topic.tsx';
import { useCounterparts, useNames } from './use-dialogue.ts';

/** Opens a topic with a counterpart, or edits one. */
export default function TopicEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ topic?: string }>();
  return (
    <Show
      when={params.topic}
      fallback={
        <Allowed to="dialogue.lead" back="/dialogue" says={t('dialogue.who_leads')}>
          <Form begun={null} />
        </Allowed>
      }
    >
      <InOpenTopic
        what="dialogue.topic.edit"
        to={(actor) => may(actor, 'dialogue.lead')}
        says="dialogue.who_leads"
      >
        {(topic) => <Form begun={topic()} />}
      </InOpenTopic>
    </Show>
  );
}

const about = typedFields({
  counterpart: field.choice<string>(),
  field: field.choice<DialogueField>(),
  title: field.text,
  about: field.textOrNull,
});

function Form(props: { begun: Doc<Topic> | null }): JSX.Element {
  const { t } = useI18n();
  const { nameOf } = useNames();
  const counterparts = useCounterparts();
  const { begun } = props;
  const edit = createEdit({
    collection: topics,
    begun,
    acts: begun === null ? ['dialogue.open_topic'] : ['dialogue.edit_topic'],
    prefix: 'top',
    field: 'topic',
    ...about,
    need: {
      counterpart: 'dialogue.need.counterpart',
      field: 'dialogue.need.field',
      title: 'dialogue.need.title',
    },
    add: ({ id, wished }) => act('dialogue.open_topic', { topic: id, ...wished }),
    edit: ({ id, fields: { counterpart: _same, ...fields } }) =>
      act('dialogue.edit_topic', { topic: id, fields }),
    to: (id) => `/dialogue/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/dialogue', label: t('dialogue.title') }
          : { href: `/dialogue/${begun.id}`, label: t('dialogue.acts.topic') }
      }
      title={t(edit.isNew ? 'dialogue.topic.new' : 'dialogue.topic.edit')}
      detail={t('dialogue.who')}
    >
      <Show when={edit.isNew}>
        <SelectField
          {...edit.bind('counterpart')}
          blank={t('dialogue.choose')}
          options={counterparts().map((value) => ({ value, label: nameOf(value) }))}
          onChange={(counterpart) => edit.type({ counterpart })}
        />
      </Show>
      <SelectField {...edit.pick('field')} blank={t('dialogue.choose')} />
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('about')} long />
    </EditPage>
  );
}
