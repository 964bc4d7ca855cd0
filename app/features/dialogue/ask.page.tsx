import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { sideOf } from '#shared/dialogue/dialogue.rules.ts';
import { dialogueRequests, PRESIDING, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOverEverywhere } from '#shared/kernel/zones.ts';
import { InOpenTopic } from './of-topic.tsx';
import { useNames } from './use-dialogue.ts';
import { WrittenDown } from './written-down.tsx';

/** Asks the other side, or writes down what it asked. */
export default function AskPage(): JSX.Element {
  return (
    <InOpenTopic
      what="dialogue.ask.title"
      to={(actor, { counterpart }) => sideOf(actor, counterpart) !== null}
      says="dialogue.who_acts"
    >
      {(topic) => <Form topic={topic()} />}
    </InOpenTopic>
  );
}

function Form(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = useNames();
  const now = useNow();
  const topic = props.topic.id;
  const { counterpart } = props.topic.body;
  const side = sideOf(client.actor(), counterpart);
  const owners = createMemo(() => [
    ...(side === 'ours' ? [{ value: counterpart, label: nameOf(counterpart) }] : []),
    { value: PRESIDING, label: nameOf(PRESIDING) },
    ...sortCountries(locale(), memberStates).map((value) => ({
      value: value as string,
      label: countryName(locale(), value),
    })),
  ]);
  const edit = createEdit({
    collection: dialogueRequests,
    begun: null,
    under: topic,
    prefix: 'drq',
    field: 'ask',
    acts: ['dialogue.ask'],
    ...typedFields({
      text: field.text,
      owner: field.from(field.line, side === 'ours' ? counterpart : PRESIDING),
      due: field.choiceOrNull<string>(),
    }),
    need: { text: 'dialogue.need.text', owner: 'dialogue.need.owner' },
    check: ({ due }) => ({
      due: due !== '' && isOverEverywhere({ day: due, now: now() }) ? t('dialogue.need.due') : null,
    }),
    add: ({ id, wished }) => act('dialogue.ask', { request: id, topic, ...wished }),
    to: `/dialogue/${topic}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      title={t('dialogue.ask.title')}
      detail={<LocalText text={props.topic.body.title} />}
      question="dialogue.ask"
      save={t('dialogue.ask.title')}
    >
      <TextInputs {...edit.bind('text')} long />
      <SelectField
        {...edit.bind('owner')}
        {...(side === 'ours' ? { hint: t('dialogue.ask_hint') } : {})}
        options={owners()}
        onChange={(owner) => edit.type({ owner })}
      />
      <Show when={edit.typed().owner !== counterpart}>
        <WrittenDown for={counterpart} />
      </Show>
      <DayField {...edit.bind('due')} />
    </EditPage>
  );
}
