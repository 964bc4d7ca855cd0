import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { sideOf } from '#shared/dialogue/dialogue.rules.ts';
import { jointItems, SIDES, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { InOpenTopic } from './of-topic.tsx';
import { useNames, useSides } from './use-dialogue.ts';

/** Proposes an item for the next agenda of either side. */
export default function ItemNewPage(): JSX.Element {
  return (
    <InOpenTopic
      what="dialogue.item.new"
      to={(actor, { counterpart }) => sideOf(actor, counterpart) !== null}
      says="dialogue.who_acts"
    >
      {(topic) => <Form topic={topic()} />}
    </InOpenTopic>
  );
}

function Form(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { nameOf } = useNames();
  const sides = useSides(() => props.topic);
  const topic = props.topic.id;
  const own = sideOf(client.actor(), props.topic.body.counterpart) ?? 'ours';
  const edit = createEdit({
    collection: jointItems,
    begun: null,
    under: topic,
    prefix: 'jit',
    field: 'item',
    acts: ['dialogue.propose_item'],
    ...typedFields({
      title: field.text,
      why: field.textOrNull,
      agenda: field.oneOf(SIDES),
      side: field.from(field.oneOf(SIDES), own),
    }),
    need: { title: 'dialogue.need.title' },
    add: ({ id, wished }) => act('dialogue.propose_item', { item: id, topic, ...wished }),
    to: `/dialogue/${topic}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      title={t('dialogue.item.new')}
      detail={<LocalText text={props.topic.body.title} />}
      question="dialogue.propose_item"
      save={t('dialogue.item.new')}
    >
      <TextInputs {...edit.bind('title')} />
      <RadioList
        {...edit.pick('agenda')}
        options={SIDES.map((value) => ({ value, label: t(`dialogue.item.for.${value}`) }))}
      />
      <Show when={own === 'ours'}>
        <RadioList
          {...edit.pick('side')}
          options={SIDES.map((value) => ({
            value,
            label: nameOf(sides.codeOf(value)),
            ...(value === 'theirs' ? { hint: t('dialogue.recorded') } : {}),
          }))}
        />
      </Show>
      <TextInputs {...edit.bind('why')} long />
    </EditPage>
  );
}
