import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { OwnersField } from './owners-field.tsx';
import { useItemTitle } from './use-item-title.ts';
import { OfItem, type OfItemProps } from './which-item.tsx';

/** Adds an action point to an item, or edits one. */
export default function ActionEditPage(): JSX.Element {
  return (
    <OfItem
      collection={actionPoints}
      id={useParams<{ action?: string }>().action}
      unknown="decisions.action.unknown"
      adding="decisions.action.add"
      path="actions/new"
      form={Form}
    />
  );
}

const owned = typedFields({
  text: field.text,
  owners: field.as<string[]>([]),
  due: field.choiceOrNull<string>(),
  decision: field.choiceOrNull<string>(),
});

function Form(props: OfItemProps<ActionPoint>): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const itemTitle = useItemTitle(() => props.meeting.id);
  const { item } = props;
  const meeting = props.meeting.id;
  const edit = createEdit({
    collection: actionPoints,
    begun: props.begun,
    under: item,
    prefix: 'acp',
    field: 'action',
    type(body) {
      if (body === null) return owned.type(null);
      const former = body.owner === undefined ? [] : [body.owner];
      return owned.type({ ...body, owners: body.owners ?? former });
    },
    toArgs: owned.toArgs,
    need: ({ owners }) => ({
      text: 'decisions.action.need_text',
      ...(owners.length === 0 ? { owners: 'decisions.action.need_owners' as const } : {}),
    }),
    add: ({ id, wished }) => act('actions.add_owned', { action: id, meeting, item, ...wished }),
    edit: ({ id, fields }) => act('actions.edit_owned', { action: id, meeting, fields }),
    to: props.back.href,
  });
  const adopted = createMemo(() =>
    client.replica
      .within(decisions, meeting)
      .filter(({ body }) => body.state === 'adopted' && body.item === item),
  );

  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'decisions.action.add' : 'decisions.action.edit')}
      detail={t('decisions.of_item', { title: itemTitle(item) })}
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
