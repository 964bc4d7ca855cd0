import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { useItemTitle } from './use-item-title.ts';
import { OfItem } from './which-item.tsx';

const TEXT = 'action-text';
const OWNER = 'action-owner';
const DUE = 'action-due';
const NO_DECISION = 'none';

/** Adds an action point to an item, or edits one: the same page. */
export default function ActionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; action?: string }>();
  const action = createMemo(() =>
    params.action === undefined ? null : client.replica.one(actionPoints, params.action),
  );
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
          {(item) => <Form meeting={meeting} action={action()} item={item} back={back()} />}
        </OfItem>
      )}
    </EditOf>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  action: Doc<ActionPoint> | null;
  item: string;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('acp');
  const itemTitle = useItemTitle(() => props.meeting.id);
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.action;
  const meeting = props.meeting.id;
  const [text, setText] = createSignal(typedOf(begun?.body.text));
  const [owner, setOwner] = createSignal(begun?.body.owner);
  const [due, setDue] = createSignal(begun?.body.due ?? '');
  const [decision, setDecision] = createSignal(begun?.body.decision ?? NO_DECISION);
  const owners = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, meeting),
      orderLanguage: props.meeting.body.orderLanguage,
    }),
  );
  const adopted = createMemo(() =>
    client.replica
      .within(decisions, meeting)
      .filter(({ body }) => body.state === 'adopted' && body.item === props.item),
  );

  function wished(): JsonObject {
    return {
      text: textOf(text()),
      owner: owner() ?? '',
      due: due() === '' ? null : due(),
      decision: decision() === NO_DECISION ? null : decision(),
    };
  }
  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (textOf(text()) === null) found.push({ fieldId: TEXT, message: t('decisions.action.need_text') });
    if (owner() === undefined) found.push({ fieldId: OWNER, message: t('decisions.action.need_owner') });
    return found;
  }
  function mutation() {
    if (begun === null) {
      const args = { action: ids.of(), meeting, item: props.item, ...wished() };
      return { name: 'actions.add', args };
    }
    const fields = changedFields(wished(), begun.body);
    return {
      name: 'actions.edit',
      args: { action: begun.id, meeting, fields },
      seen: { [`actionPoints/${begun.id}`]: begun.rev },
    };
  }

  return (
    <>
      <PageHeader
        back={props.back}
        title={begun === null ? t('decisions.action.add') : t('decisions.action.edit')}
        detail={t('decisions.of_item', { title: itemTitle(props.item) })}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <TextInputs
        id={TEXT}
        label={t('decisions.action.text')}
        value={text()}
        onInput={setText}
        error={edit.errorOf(TEXT)}
        long
      />
      <DateField
        id={DUE}
        label={t('decisions.action.due')}
        optional={t('meetings.optional')}
        value={due()}
        onInput={setDue}
        error={edit.errorOf(DUE)}
      />
      <Show when={adopted().length > 0}>
        <RadioList
          id="action-decision"
          label={t('decisions.action.decision')}
          value={decision()}
          onChange={setDecision}
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
        id={OWNER}
        label={t('decisions.action.owner')}
        value={owner()}
        onChange={setOwner}
        error={edit.errorOf(OWNER)}
        options={owners().map(({ body }) => ({
          value: body.code,
          label: readText(body.name, locale()).value,
        }))}
      />
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() =>
            void edit.save({ found: findErrors(), fieldId: TEXT, to: props.back.href, mutation: mutation() })
          }
        >
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}
