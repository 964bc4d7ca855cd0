import { type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf, type MeetingProps, useBack } from '#app/features/meetings/edit-frame.tsx';
import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { isBodyCode } from '#shared/access/seats.ts';
import {
  type DelegationKind,
  delegationFields,
  delegations,
} from '#shared/participants/participants.schemas.ts';

/** Puts a delegation on the list: before it nobody can be added. */
export default function DelegationNewPage(): JSX.Element {
  return <EditOf action="participants.edit" tab="people" form={Form} />;
}

function Form(props: MeetingProps): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: meeting } = props.meeting;
  const listed = client.replica.within(delegations, meeting);
  const taken = new Set(listed.map(({ body }) => body.code));
  function findCodeFault(kind: DelegationKind, code: string): string | null {
    if (!v.is(delegationFields.code, code))
      return t(`meetings.participants.new_delegation.${kind === 'state' ? 'need_state' : 'need_code'}`);
    return kind === 'state' || isBodyCode(code)
      ? null
      : errorText({ t, code: 'participants.code_not_fitting' });
  }
  const back = useBack()(['people', 'meetings.people']);
  const edit = createEdit({
    collection: delegations,
    begun: null,
    under: meeting,
    prefix: 'dlg',
    field: 'delegation',
    ...typedFields({
      kind: field.as<DelegationKind>('state'),
      code: field.line,
      name: field.text,
      order: field.number(String(nextOrder(listed))),
    }),
    need: {
      name: 'meetings.participants.new_delegation.need_name',
      order: 'meetings.participants.new_delegation.need_order',
    },
    check: ({ kind, code }) => ({ code: findCodeFault(kind, code.trim()) }),
    add: ({ id, wished }) => act('participants.add_delegation', { delegation: id, meeting, ...wished }),
    to: back.href,
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
      back={back}
      title={t('meetings.participants.new_delegation.title')}
      detail={t('participants.confirm.add_delegation_text')}
    >
      <RadioList {...edit.pick('kind')} onChange={chooseKind} />
      <Show
        when={isState()}
        fallback={
          <TextField
            {...edit.bind('code')}
            label={t('meetings.participants.new_delegation.code')}
            hint={t('meetings.participants.new_delegation.code_hint')}
            autocapitalize="none"
            spellcheck={false}
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
      <TextInputs {...edit.bind('name')} />
      <Show when={!isState()}>
        <NumberField {...edit.bind('order')} hint={t('meetings.participants.new_delegation.order_hint')} />
      </Show>
    </EditPage>
  );
}
