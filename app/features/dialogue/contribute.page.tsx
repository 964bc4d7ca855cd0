import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { mayActFor } from '#shared/dialogue/dialogue.rules.ts';
import {
  dialogueTexts,
  type TextMarking,
  type Topic,
  WRITING_KINDS,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MarkingField } from './marking-field.tsx';
import { InOpenTopic } from './of-topic.tsx';
import { WrittenDown } from './written-down.tsx';

/** The counterpart gives a text, or whoever presides writes down one that it handed over. */
export default function ContributePage(): JSX.Element {
  return (
    <InOpenTopic
      what="dialogue.contribute"
      to={(actor, { counterpart }) => mayActFor(actor, { side: 'theirs', counterpart })}
      says="dialogue.who_acts"
    >
      {(topic) => <Form topic={topic()} />}
    </InOpenTopic>
  );
}

function Form(props: { topic: Doc<Topic> }): JSX.Element {
  const { t } = useI18n();
  const topic = props.topic.id;
  const edit = createEdit({
    collection: dialogueTexts,
    begun: null,
    under: topic,
    prefix: 'dct',
    field: 'contribution',
    acts: ['dialogue.contribute'],
    ...typedFields({
      kind: field.from(field.oneOf(WRITING_KINDS), 'contribution'),
      text: field.text,
      marking: field.as<TextMarking>('amber'),
    }),
    need: { text: 'dialogue.need.text' },
    add: ({ id, wished }) => act('dialogue.contribute', { given: id, topic, ...wished }),
    to: `/dialogue/${topic}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      title={t('dialogue.contribute')}
      detail={<LocalText text={props.topic.body.title} />}
      intro={<WrittenDown for={props.topic.body.counterpart} />}
      question="dialogue.contribute"
      save={t('dialogue.contribute')}
    >
      <RadioList {...edit.pick('kind')} />
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
      <MarkingField
        {...edit.pick('marking')}
        isGiven
        value={edit.typed().marking}
        onChange={(marking) => edit.type({ marking })}
      />
    </EditPage>
  );
}
