import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { seatOf } from '#shared/access/seats.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { addsOperations, leadsPlan } from '#shared/plans/lead.rules.ts';
import {
  type ActionType,
  type Operation,
  type OperationalPlan,
  operations,
} from '#shared/plans/pao.schemas.ts';
import { goals, type Party } from '#shared/plans/plans.schemas.ts';
import { goalsOf } from '#shared/plans/strategy.rules.ts';
import { InOperation, InPao } from './of-pao.tsx';
import { chosenParties, linksKind, partyOrNull, whereOrNull } from './operation-fields.ts';
import { LinksField } from './operation-links.tsx';
import { PartyField } from './operation-party.tsx';
import { WhereFields } from './operation-where.tsx';
import { isGoalFor } from './pao-rows.ts';
import { usePartyNames } from './use-pao.ts';

/** Adds an action to a plan, or edits one. */
export default function OperationEditPage(): JSX.Element {
  const params = useParams<{ action?: string }>();
  return (
    <Show
      when={params.action}
      fallback={
        <InPao to={addsOperations} says="pao.who_adds">
          {(pao) => <Form pao={pao()} begun={null} />}
        </InPao>
      }
    >
      <InOperation>{(operation, pao) => <Form pao={pao()} begun={operation()} />}</InOperation>
    </Show>
  );
}

function Form(props: { pao: Doc<OperationalPlan>; begun: Doc<Operation> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const query = useQuery<{ goal?: string; link?: string }>();
  const { nameOf } = usePartyNames();
  const { begun } = props;
  const pao = props.pao.id;
  const leads = () => leadsPlan(client.actor(), props.pao.body);
  const inPlan = createMemo(() =>
    goalsOf(client.replica.within(goals, props.pao.body.strategy)).filter(
      ({ id, body }) => isGoalFor(body, props.pao.body.priority) || id === begun?.body.goal,
    ),
  );
  const all = () => {
    const { leader, coLeader, participants } = props.pao.body;
    return [...new Set([leader, ...(coLeader === null ? [] : [coLeader]), ...participants])];
  };
  /** Whoever leads the plan names anybody in it; others only themselves. */
  const leaders = () => (leads() ? all() : all().filter((each) => each === seatOf(client.actor())));
  const edit = createEdit({
    collection: operations,
    begun,
    ...(begun === null ? { under: pao } : {}),
    acts: begun === null ? ['plans.add_operation'] : ['plans.edit_operation'],
    prefix: 'opa',
    field: 'action',
    ...typedFields({
      goal: field.from(
        field.choice<string>(),
        query.goal ?? (inPlan().length === 1 ? inPlan()[0]?.id : undefined),
      ),
      type: field.choice<ActionType>(),
      title: field.text,
      about: field.textOrNull,
      expected: field.textOrNull,
      leader: field.from(partyOrNull, query.link === undefined ? undefined : ownPart(query.link)),
      coLeader: partyOrNull,
      participants: field.as<readonly Party[]>([]),
      from: field.choiceOrNull<string>(),
      until: field.choiceOrNull<string>(),
      target: field.lineOrNull,
      where: whereOrNull,
      channel: field.oneOf(['none', 'sipa', 'siena', 'i247', 'iberred', 'other'] as const),
      links: linksKind,
    }),
    need: { goal: 'pao.need.goal', type: 'pao.need.type', title: 'pao.need.title' },
    check: ({ from, until, links }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.days_reversed') : null,
      links: links.some(({ reference }) => reference.trim() === '') ? t('pao.need.reference') : null,
    }),
    add: ({ id, wished }) =>
      act('plans.add_operation', {
        ...{ operation: id, pao, follows: null },
        ...{ ...wished, participants: [...wished.participants] },
      }),
    edit: ({ id, fields: { participants, ...fields } }) =>
      act('plans.edit_operation', {
        ...{ operation: id, pao },
        fields: { ...fields, ...(participants === undefined ? {} : { participants: [...participants] }) },
      }),
    to: (id) => `/plans/${pao}/actions/${id}`,
  });
  /** The action that a link of the chain lacks: by that institution of whoever writes it. */
  function ownPart(institution: string) {
    const seat = leaders().find((each) => each === seatOf(client.actor())) ?? props.pao.body.leader;
    return { delegation: seat, institution: institution as Party['institution'] };
  }
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: `/plans/${pao}`, label: t('pao.things.pao') }
          : { href: `/plans/${pao}/actions/${begun.id}`, label: t('pao.things.action') }
      }
      title={t(begun === null ? 'pao.action.new' : 'pao.action.edit')}
      detail={t('pao.action.hint')}
    >
      <SelectField
        {...edit.bind('goal')}
        blank={t('pao.choose')}
        options={inPlan().map(({ id, body }) => ({
          value: id,
          label: `${body.number}. ${readText(body.title, locale()).value}`,
        }))}
        onChange={(goal) => edit.type({ goal })}
      />
      <SelectField {...edit.pick('type')} blank={t('pao.choose')} />
      <TextInputs {...edit.bind('title')} />
      <PartyField field={edit.bind('leader')} holders={leaders()} blank={t('pao.no_leader')} />
      <PartyField field={edit.bind('coLeader')} holders={all()} blank={t('pao.no_co_leader')} />
      <DayField {...edit.bind('from')} />
      <DayField {...edit.bind('until')} />
      <TextField {...edit.bind('target')} hint={t('pao.hint.target')} autocomplete="off" />
      <WhereFields field={edit.bind('where')} />
      <TextInputs {...edit.bind('expected')} long />
      <TextInputs {...edit.bind('about')} long />
      <CheckList
        {...edit.bind('participants')}
        values={edit.typed().participants.map(({ delegation }) => delegation)}
        options={all().map((value) => ({ value, label: nameOf(value) }))}
        onChange={(codes) => edit.type({ participants: chosenParties(edit.typed().participants, codes) })}
      />
      <SelectField {...edit.pick('channel')} />
      <LinksField field={edit.bind('links')} />
    </EditPage>
  );
}
