import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import type { Money } from '#shared/kernel/money.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { keepsRegister } from '#shared/priorities/policies.mutations.ts';
import {
  type NationalPolicy,
  POLICY_KINDS,
  type PolicyKind,
  type Priority,
  policies,
} from '#shared/priorities/priorities.schemas.ts';
import { OfPriority } from './of-priority.tsx';

/** Enters, corrects or takes out a public policy of the own state. */
export default function PolicyEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ priority: string; state: string; policy?: string }>();
  const known = createMemo(() => {
    const found = params.policy === undefined ? null : client.replica.one(policies, params.policy);
    return found?.parent === params.priority && found.body.state === params.state ? found : null;
  });
  const back = () => `/policies/${params.priority}/${params.state}`;
  return (
    <Allowed
      to={keepsRegister(client.actor(), params.state)}
      back={back()}
      says={t('priorities.policies.who')}
    >
      <OfPriority id={params.priority}>
        {({ priority }) => (
          <Show when={`${params.state} ${params.policy ?? ''}`} keyed>
            {(_address) => (
              <Show
                when={params.policy === undefined || known() !== null}
                fallback={
                  <PageHeader
                    back={{ href: back(), label: t('priorities.policies.title') }}
                    title={t('priorities.policies.edit')}
                    detail={t('priorities.policies.unknown')}
                  />
                }
              >
                <Form priority={priority()} state={params.state} begun={known()} />
              </Show>
            )}
          </Show>
        )}
      </OfPriority>
    </Allowed>
  );
}

interface TypedMoney {
  readonly amount: string;
  readonly currency: string;
}
/** Nothing typed is no budget; half of one is wrong, and stays to be found. */
const money: FieldKind<Money | null, TypedMoney> = {
  type: (value) => ({ amount: numberTyped(value?.amount), currency: value?.currency ?? '' }),
  make: ({ amount, currency }) =>
    amount.trim() === '' && currency.trim() === ''
      ? null
      : {
          amount: typedNumber(amount),
          currency: currency.trim().toUpperCase(),
        },
};

const about = typedFields({
  kind: field.choice<PolicyKind>(),
  title: field.text,
  reference: field.lineOrNull,
  institution: field.textOrNull,
  money,
  link: field.lineOrNull,
  from: field.choiceOrNull<string>(),
  until: field.choiceOrNull<string>(),
});

function Form(props: {
  priority: Doc<Priority>;
  state: string;
  begun: Doc<NationalPolicy> | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { state, begun } = props;
  const { id: priority } = props.priority;
  const edit = createEdit({
    collection: policies,
    begun,
    ...(begun === null ? { under: `${priority} ${state}`, parent: priority } : {}),
    prefix: 'pol',
    field: 'policy',
    ...about,
    need: { kind: 'priorities.need.kind', title: 'priorities.need.title' },
    wrong: { money: 'priorities.need.money', link: 'priorities.need.link' },
    check: ({ from, until }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.priorities.ends_before') : null,
    }),
    add: ({ id, wished }) => act('priorities.add_policy', { policy: id, priority, state, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('priorities.edit_policy', { policy: id, priority, ...fields }),
    remove: (id) => act('priorities.remove_policy', { policy: id, priority }),
    to: `/policies/${priority}/${state}`,
  });
  const typed = () => edit.typed().money;
  const put = (part: Partial<TypedMoney>) => edit.type({ money: { ...typed(), ...part } });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/policies/${priority}/${state}`, label: t('priorities.policies.title') }}
      kicker={<LocalText text={props.priority.body.title} silent />}
      title={t(edit.isNew ? 'priorities.policies.add' : 'priorities.policies.edit')}
      detail={countryName(locale(), state)}
    >
      <RadioList
        {...edit.bind('kind')}
        optional={undefined}
        options={POLICY_KINDS.map((value) => ({ value, label: t(`priorities.policies.kind.${value}`) }))}
        onChange={(kind) => edit.type({ kind: kind as PolicyKind })}
      />
      <TextInputs {...edit.bind('title')} />
      <TextField {...edit.bind('reference')} />
      <TextInputs {...edit.bind('institution')} />
      <div class="columns">
        <NumberField
          id={edit.idOf('money')}
          label={t('priorities.policies.amount')}
          error={edit.errorOf('money')}
          optional={t('kit.optional')}
          value={typed().amount}
          onInput={(amount) => put({ amount })}
          decimal
        />
        <TextField
          id={`${edit.idOf('money')}-currency`}
          label={t('priorities.policies.currency')}
          hint={t('priorities.policies.currency_hint')}
          optional={t('kit.optional')}
          value={typed().currency}
          maxlength={3}
          onInput={(currency) => put({ currency })}
        />
      </div>
      <div class="columns">
        <DayField {...edit.bind('from')} />
        <DayField {...edit.bind('until')} />
      </div>
      <TextField {...edit.bind('link')} hint={t('priorities.policies.link_hint')} />
    </EditPage>
  );
}
