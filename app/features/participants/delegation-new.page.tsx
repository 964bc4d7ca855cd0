import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { isBodyCode } from '#shared/access/seats.ts';
import {
  DELEGATION_KINDS,
  type DelegationKind,
  delegationFields,
  delegations,
} from '#shared/participants/participants.schemas.ts';

/** Puts a delegation on the list: before it nobody can be added. */
export default function DelegationNewPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <EditOf meeting={params.id} action="participants.edit" tab="people">
      {() => <Form meeting={params.id} />}
    </EditOf>
  );
}

function Form(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { meeting } = props;
  const listed = client.replica.within(delegations, meeting);
  const taken = new Set(listed.map(({ body }) => body.code));
  function findCodeFault(kind: DelegationKind, code: string): string | null {
    if (!v.is(delegationFields.code, code))
      return t(`meetings.participants.new_delegation.${kind === 'state' ? 'need_state' : 'need_code'}`);
    return kind === 'state' || isBodyCode(code)
      ? null
      : errorText({ t, code: 'participants.code_not_fitting' });
  }
  const href = `/meetings/${meeting}/people`;
  const edit = createEdit({
    collection: delegations,
    begun: null,
    under: meeting,
    prefix: 'dlg',
    field: 'delegation',
    type: (body) => ({
      kind: body?.kind ?? 'state',
      code: body?.code ?? '',
      name: typedOf(body?.name),
      order: String(body?.order ?? nextOrder(listed)),
    }),
    toArgs: ({ kind, code, name, order }) => ({
      kind,
      code: code.trim(),
      name: required(textOf(name)),
      order: Number(order),
    }),
    check: ({ kind, code, name, order }) => ({
      code: findCodeFault(kind, code.trim()),
      name: textOf(name) === null ? t('meetings.participants.new_delegation.need_name') : null,
      order: /^\d{1,6}$/.test(order.trim()) ? null : t('meetings.participants.new_delegation.need_order'),
    }),
    add: ({ id, wished }) => act('participants.add_delegation', { delegation: id, meeting, ...wished }),
    to: href,
    errorAt: 'code',
  });

  const isState = () => edit.typed().kind === 'state';
  function chooseKind(value: string) {
    const kind = v.parse(delegationFields.kind, value);
    // A country's code and name are no other body's.
    const isOther = (kind === 'state') !== isState();
    edit.type({ kind, ...(isOther ? { code: '', name: typedOf(null) } : {}) });
  }
  function chooseState(code: string) {
    const nameIn = (language: 'es' | 'pt' | 'en') => (code === '' ? '' : countryName(language, code));
    edit.type({ code, name: { es: nameIn('es'), pt: nameIn('pt'), en: nameIn('en') } });
  }

  return (
    <EditPage
      edit={edit}
      back={{ href, label: t('meetings.people') }}
      title={t('meetings.participants.new_delegation.title')}
      detail={t('acts.add_delegation_text')}
    >
      <RadioList
        {...edit.pick('kind')}
        label={t('meetings.participants.new_delegation.kind')}
        onChange={chooseKind}
        options={DELEGATION_KINDS.map((value) => ({
          value,
          label: t(`meetings.participants.new_delegation.kinds.${value}`),
        }))}
      />
      <Show
        when={isState()}
        fallback={
          <TextField
            {...edit.bind('code')}
            label={t('meetings.participants.new_delegation.code')}
            hint={t('meetings.participants.new_delegation.code_hint')}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            maxlength={40}
          />
        }
      >
        <SelectField
          {...edit.pick('code')}
          label={t('meetings.participants.new_delegation.kinds.state')}
          blank={t('meetings.participants.new_delegation.choose')}
          onChange={chooseState}
          options={sortCountries(
            locale(),
            countryCodes.filter((each) => !taken.has(each)),
          ).map((value) => ({ value, label: countryName(locale(), value) }))}
        />
      </Show>
      <TextInputs {...edit.bind('name')} label={t('meetings.participants.name')} />
      <Show when={!isState()}>
        <NumberField
          {...edit.bind('order')}
          label={t('meetings.participants.new_delegation.order')}
          hint={t('meetings.participants.new_delegation.order_hint')}
        />
      </Show>
    </EditPage>
  );
}
