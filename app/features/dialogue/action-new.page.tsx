import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OwnersField } from '#app/features/decisions/owners-field.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { type OfPoint, OfPointOf } from './which-point.tsx';

/** Adds an action that comes of a topic. */
export default function ActionNewPage(): JSX.Element {
  return (
    <OfPointOf what="dialogue.action" path="action">
      {(of) => <Form {...of} />}
    </OfPointOf>
  );
}

function Form(props: OfPoint): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { meeting, item } = props;
  const topic = props.topic.id;
  const point = createMemo(() => client.replica.one(agendaItems, item));
  const edit = createEdit({
    collection: actionPoints,
    begun: null,
    under: topic,
    prefix: 'acp',
    field: 'action',
    acts: ['dialogue.add_owned'],
    ...typedFields({
      text: field.text,
      owners: field.as<string[]>([]),
      due: field.choiceOrNull<string>(),
      decision: field.choiceOrNull<string>(),
    }),
    need: ({ owners }) => ({
      text: 'decisions.action.need_text',
      ...(owners.length === 0 ? { owners: 'decisions.action.need_owners' as const } : {}),
    }),
    add: ({ id, wished }) => act('dialogue.add_owned', { action: id, topic, meeting, item, ...wished }),
    to: `/dialogue/${topic}`,
  });
  const adopted = createMemo(() =>
    client.replica
      .within(decisions, meeting)
      .filter(({ body }) => body.state === 'adopted' && (body.topic === topic || body.item === item)),
  );
  return (
    <EditPage
      edit={edit}
      back={{ href: `/dialogue/${topic}`, label: t('dialogue.acts.topic') }}
      kicker={readText(props.topic.body.title, locale()).value}
      title={t('dialogue.action')}
      detail={t('decisions.of_item', { title: readText(point()?.body.title, locale()).value })}
    >
      <TextInputs {...edit.bind('text')} long />
      <DayField {...edit.bind('due')} />
      <Show when={adopted().length > 0}>
        <RadioList
          {...edit.pick('decision')}
          blank={t('decisions.action.no_decision')}
          options={adopted().map(({ id, body }) => ({
            value: id,
            label: readText(body.text, locale()).value,
            hint: decisionReference(body) ?? t('decisions.no_number'),
          }))}
        />
      </Show>
      <OwnersField
        {...edit.bind('owners')}
        meeting={meeting}
        values={edit.typed().owners}
        onChange={(owners) => edit.type({ owners })}
      />
    </EditPage>
  );
}
