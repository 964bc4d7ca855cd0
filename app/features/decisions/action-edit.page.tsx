import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { useItemTitle } from './use-item-title.ts';
import { OfItem } from './which-item.tsx';

const NO_DECISION = 'none';

/** Adds an action point to an item, or edits one. */
export default function ActionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; action?: string }>();
  const action = () => (params.action === undefined ? null : client.replica.one(actionPoints, params.action));
  const back = () => ({ href: `/meetings/${params.id}/outcomes`, label: t('decisions.back') });
  return (
    <EditOf meeting={params.id} action="decisions.edit" tab="agenda">
      {(meeting) => (
        <OfItem
          meeting={params.id}
          isNew={params.action === undefined}
          edited={action()?.body.item}
          unknown={t('decisions.action.unknown')}
          title={t('decisions.action.add')}
          form={`${back().href}/actions/new`}
          back={back()}
        >
          {(item) => <Form meeting={meeting} begun={action()} item={item} back={back()} />}
        </OfItem>
      )}
    </EditOf>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  begun: Doc<ActionPoint> | null;
  item: string;
  back: { href: string; label: string };
}): JSX.Element {
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
    type: (body) => ({
      text: typedOf(body?.text),
      owner: body?.owner ?? '',
      due: body?.due ?? '',
      decision: body?.decision ?? null,
    }),
    toArgs: ({ text, due, ...chosen }) => ({ ...chosen, text: required(textOf(text)), due: due || null }),
    check: ({ text, owner }) => ({
      text: textOf(text) === null ? t('decisions.action.need_text') : null,
      owner: owner === '' ? t('decisions.action.need_owner') : null,
    }),
    add: ({ id, wished }) => act('actions.add', { action: id, meeting, item, ...wished }),
    edit: ({ id, fields }) => act('actions.edit', { action: id, meeting, fields }),
    to: props.back.href,
    errorAt: 'text',
  });
  const owners = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, meeting),
      orderLanguage: props.meeting.body.orderLanguage,
    }),
  );
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
      <TextInputs {...edit.bind('text')} label={t('decisions.action.text')} long />
      <DateField {...edit.bind('due')} label={t('decisions.action.due')} optional={t('kit.optional')} />
      <Show when={adopted().length > 0}>
        <RadioList
          id={edit.idOf('decision')}
          label={t('decisions.action.decision')}
          value={edit.typed().decision ?? NO_DECISION}
          onChange={(value) => edit.type({ decision: value === NO_DECISION ? null : value })}
          options={[
            { value: NO_DECISION, label: t('decisions.action.no_decision') },
            ...adopted().map(({ id, body }) => ({
              value: id,
              label: readText(body.text, locale()).value,
              hint: decisionReference(body) ?? t('decisions.no_number'),
            })),
          ]}
        />
      </Show>
      <RadioList
        {...edit.pick('owner')}
        label={t('decisions.action.owner')}
        options={owners().map(({ body }) => ({
          value: body.code,
          label: readText(body.name, locale()).value,
        }))}
      />
    </EditPage>
  );
}
