import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { countryCodes, countryName, sortCountries } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { isBodyCode } from '#shared/access/seats.ts';
import {
  DELEGATION_KINDS,
  type DelegationKind,
  delegationFields,
  delegations,
} from '#shared/participants/participants.schemas.ts';

const CODE = 'delegation-code';
const NAME = 'delegation-name';
const ORDER = 'delegation-order';

/** Puts a delegation on the list: before it nobody can be added. */
export default function DelegationNewPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const back = () => `/meetings/${params.id}/people`;
  return (
    <Show when={may(client.actor(), 'participants.edit')} fallback={<NotAllowed back={back()} />}>
      <Form meeting={params.id} back={back()} />
    </Show>
  );
}

function Form(props: { meeting: string; back: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('dlg');
  const { meeting, back } = props;
  const known = client.replica.within(delegations, meeting);
  const taken = new Set(known.map((each) => each.body.code));
  const last = known.reduce((highest, each) => Math.max(highest, each.body.order), 0);
  const [kind, setKind] = createSignal<DelegationKind>('state');
  const [code, setCode] = createSignal('');
  const [name, setName] = createSignal(typedOf(null));
  const [order, setOrder] = createSignal(String(last + 10));

  function chooseKind(value: string) {
    const next = v.parse(delegationFields.kind, value);
    // A country's code and name are no other body's.
    if ((next === 'state') !== (kind() === 'state')) {
      setCode('');
      setName(typedOf(null));
    }
    setKind(next);
  }

  function chooseState(value: string) {
    setCode(value);
    if (value === '') setName(typedOf(null));
    else
      setName({ es: countryName('es', value), pt: countryName('pt', value), en: countryName('en', value) });
  }

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (!v.is(delegationFields.code, code().trim())) {
      const isState = kind() === 'state';
      found.push({
        fieldId: CODE,
        message: isState
          ? t('meetings.participants.new_delegation.need_state')
          : t('meetings.participants.new_delegation.need_code'),
      });
    } else if (kind() !== 'state' && !isBodyCode(code().trim())) {
      found.push({ fieldId: CODE, message: errorText({ t, code: 'participants.code_not_fitting' }) });
    }
    if (textOf(name()) === null)
      found.push({ fieldId: NAME, message: t('meetings.participants.new_delegation.need_name') });
    if (!/^\d{1,6}$/.test(order().trim()))
      found.push({ fieldId: ORDER, message: t('meetings.participants.new_delegation.need_order') });
    return found;
  }

  async function save() {
    await edit.save({
      found: findErrors(),
      fieldId: CODE,
      to: back,
      mutation: {
        name: 'participants.add_delegation',
        args: {
          delegation: ids.of(),
          meeting,
          kind: kind(),
          code: code().trim(),
          name: textOf(name()),
          order: Number(order()),
        },
      },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.people') }}
        title={t('meetings.participants.new_delegation.title')}
        detail={t('acts.add_delegation_text')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <RadioList
        id="delegation-kind"
        label={t('meetings.participants.new_delegation.kind')}
        value={kind()}
        onChange={chooseKind}
        options={DELEGATION_KINDS.map((value) => ({
          value,
          label: t(`meetings.participants.new_delegation.kinds.${value}`),
        }))}
      />
      <Show
        when={kind() === 'state'}
        fallback={
          <TextField
            id={CODE}
            label={t('meetings.participants.new_delegation.code')}
            hint={t('meetings.participants.new_delegation.code_hint')}
            error={edit.errorOf(CODE)}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            maxlength={40}
            value={code()}
            onInput={setCode}
          />
        }
      >
        <SelectField
          id={CODE}
          label={t('meetings.participants.new_delegation.kinds.state')}
          blank={t('meetings.participants.new_delegation.choose')}
          error={edit.errorOf(CODE)}
          value={code()}
          onChange={chooseState}
          options={sortCountries(
            locale(),
            countryCodes.filter((each) => !taken.has(each)),
          ).map((value) => ({ value, label: countryName(locale(), value) }))}
        />
      </Show>
      <TextInputs
        id={NAME}
        label={t('meetings.participants.name')}
        value={name()}
        onInput={setName}
        error={edit.errorOf(NAME)}
      />
      <Show when={kind() !== 'state'}>
        <NumberField
          id={ORDER}
          label={t('meetings.participants.new_delegation.order')}
          hint={t('meetings.participants.new_delegation.order_hint')}
          error={edit.errorOf(ORDER)}
          value={order()}
          onInput={setOrder}
        />
      </Show>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}
