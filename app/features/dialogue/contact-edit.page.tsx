import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { counterpartSeat } from '#shared/access/scopes.ts';
import { mayActFor } from '#shared/dialogue/dialogue.rules.ts';
import {
  DIALOGUE_FIELDS,
  type DialogueContact,
  type DialogueField,
  dialogueContacts,
  PRESIDING,
  SIDES,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useCounterparts, useNames } from './use-dialogue.ts';

/** Says who answers for what, on either side of a dialogue. */
export default function ContactEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ contact?: string }>();
  const known = createMemo(() =>
    params.contact === undefined ? null : client.replica.one(dialogueContacts, params.contact),
  );
  const mayHere = () => {
    const body = known()?.body;
    const actor = client.actor();
    return body === undefined
      ? may(actor, 'dialogue.lead') || counterpartSeat(actor) !== null
      : mayActFor(actor, body);
  };
  return (
    <Allowed to={mayHere()} back="/dialogue/contacts" says={t('dialogue.who_acts')}>
      <Show when={params.contact} keyed fallback={<Form begun={null} />}>
        <Show
          when={known()}
          fallback={
            <PageHeader
              back={{ href: '/dialogue/contacts', label: t('dialogue.contacts.title') }}
              title={t('dialogue.contacts.edit')}
              detail={t('dialogue.unknown_thing')}
            />
          }
        >
          {(contact) => <Form begun={contact()} />}
        </Show>
      </Show>
    </Allowed>
  );
}

function Form(props: { begun: Doc<DialogueContact> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { nameOf } = useNames();
  const counterparts = useCounterparts();
  const { begun } = props;
  const leads = may(client.actor(), 'dialogue.lead');
  const seat = counterpartSeat(client.actor());
  const whose = { counterpart: begun?.body.counterpart ?? '', side: begun?.body.side ?? 'theirs' } as const;
  const edit = createEdit({
    collection: dialogueContacts,
    begun,
    acts: ['dialogue.name_contact'],
    prefix: 'dcn',
    field: 'contact',
    ...typedFields({
      counterpart: field.from(field.line, leads ? undefined : (seat ?? undefined)),
      side: field.from(field.oneOf(SIDES), leads ? undefined : 'theirs'),
      of: field.from(field.line, leads ? PRESIDING : (seat ?? undefined)),
      answersFor: field.as<readonly DialogueField[]>([]),
      office: field.text,
      phone: field.phoneOrNull,
      email: field.lineOrNull,
    }),
    need: {
      counterpart: 'dialogue.need.counterpart',
      office: 'dialogue.need.office',
      answersFor: 'dialogue.need.fields',
    },
    wrong: { phone: 'kit.need.phone', email: 'kit.need.email' },
    check: ({ answersFor }) => ({ answersFor: answersFor.length === 0 ? t('dialogue.need.fields') : null }),
    add: ({ id, wished }) => act('dialogue.name_contact', { contact: id, ...ofSide(wished) }),
    edit: ({ id, wished }) => act('dialogue.name_contact', { contact: id, ...ofSide(wished) }),
    remove: (contact) => act('dialogue.end_contact', { contact, ...whose }),
    to: '/dialogue/contacts',
  });
  /** What is of the counterpart is of the counterpart itself. */
  function ofSide<
    W extends Pick<DialogueContact, 'side' | 'of' | 'counterpart'> & { answersFor: readonly DialogueField[] },
  >(wished: W) {
    const of = wished.side === 'theirs' ? wished.counterpart : wished.of;
    return { ...wished, of, answersFor: [...wished.answersFor] };
  }
  const holders = createMemo(() => [
    { value: PRESIDING, label: nameOf(PRESIDING) },
    ...sortCountries(locale(), memberStates).map((value) => ({
      value: value as string,
      label: countryName(locale(), value),
    })),
  ]);
  return (
    <EditPage
      edit={edit}
      back={{ href: '/dialogue/contacts', label: t('dialogue.contacts.title') }}
      title={t(edit.isNew ? 'dialogue.contacts.add' : 'dialogue.contacts.edit')}
      detail={t('dialogue.contacts.ours_hint')}
      question="dialogue.name_contact"
    >
      <Show when={edit.isNew && leads}>
        <SelectField
          {...edit.bind('counterpart')}
          optional={undefined}
          blank={t('dialogue.choose')}
          options={counterparts().map((value) => ({ value, label: nameOf(value) }))}
          onChange={(counterpart) => edit.type({ counterpart })}
        />
        <RadioList
          {...edit.pick('side')}
          options={SIDES.map((value) => ({ value, label: t(`dialogue.side.${value}`) }))}
        />
      </Show>
      <Show when={edit.typed().side === 'ours'}>
        <SelectField {...edit.bind('of')} options={holders()} onChange={(of) => edit.type({ of })} />
      </Show>
      <TextInputs {...edit.bind('office')} />
      <CheckList
        {...edit.bind('answersFor')}
        values={edit.typed().answersFor}
        options={DIALOGUE_FIELDS.map((value) => ({ value, label: t(`dialogue.field.${value}`) }))}
        onChange={(answersFor) => edit.type({ answersFor: answersFor as DialogueField[] })}
      />
      <TextField {...edit.bind('phone')} type="tel" inputmode="tel" autocomplete="off" />
      <TextField {...edit.bind('email')} type="email" inputmode="email" autocomplete="off" />
    </EditPage>
  );
}
