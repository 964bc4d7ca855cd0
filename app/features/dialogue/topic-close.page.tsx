import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { may } from '#shared/access/rules.ts';
import { type Topic, topics } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { InOpenTopic } from './of-topic.tsx';

/** Ends a topic with what came of it. */
export default function TopicClosePage(): JSX.Element {
  return (
    <InOpenTopic
      what="dialogue.topic.close"
      to={(actor) => may(actor, 'dialogue.lead')}
      says="dialogue.who_leads"
    >
      {(topic) => <Form topic={topic()} />}
    </InOpenTopic>
  );
}

function Form(props: { topic: Doc<Topic> }): JSX.Element {
  const { t } = useI18n();
  const topic = props.topic.id;
  const edit = createEdit({
    collection: topics,
    begun: null,
    under: topic,
    id: topic,
    acts: ['dialogue.close_topic'],
    prefix: 'top',
    field: 'close',
    ...typedFields({ outcome: field.text }),
    need: { outcome: 'dialogue.need.outcome' },
    edit: ({ wished }) => act('dialogue.close_topic', { topic, ...wished }),
    isDone: () => false,
    isSentUnchanged: true,
    to: `/dialogue/${topic}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      title={t('dialogue.topic.close')}
      detail={<LocalText text={props.topic.body.title} />}
      question="dialogue.close_topic"
      save={t('dialogue.topic.close')}
    >
      <TextInputs {...edit.bind('outcome')} long />
    </EditPage>
  );
}
