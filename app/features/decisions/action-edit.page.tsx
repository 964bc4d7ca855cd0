import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
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
    ...typedFields({
      text: field.text,
      owner: field.line,
      due: field.choiceOrNull<string>(),
      decision: field.choiceOrNull<string>(),
    }),
    need: { text: 'decisions.action.need_text', owner: 'decisions.action.need_owner' },
    add: ({ id, wished }) => act('actions.add', { action: id, meeting, item, ...wished }),
    edit: ({ id, fields }) => act('actions.edit', { action: id, meeting, fields }),
    to: props.back.href,
  });
  const optionsOf = useOptions();
  const owners = useDelegations(() => meeting);
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
      <RadioList {...edit.pick('owner')} options={optionsOf(owners(), ({ body }) => body.code)} />
    </EditPage>
  );
}
