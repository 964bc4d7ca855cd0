import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import type { Money } from '#shared/kernel/money.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type BudgetLine, budgetLines } from '#shared/plans/plans.schemas.ts';
import { OfPart, type ShownPart } from './of-part.tsx';
import { PartOf } from './of-strategy.tsx';

/** Adds a budget line to a plan, a goal or an action, edits one, or removes it. */
export default function BudgetEditPage(): JSX.Element {
  const params = useParams<{ line?: string }>();
  return (
    <OfPart what="plans.things.line" toEdit>
      {(part) => (
        <Show when={params.line} keyed fallback={<Form begun={null} part={part()} />}>
          {(id) => (
            <PartOf
              collection={budgetLines}
              id={id}
              parent={part().of}
              what="plans.things.line"
              back={part().back}
            >
              {(line) => <Form begun={line()} part={part()} />}
            </PartOf>
          )}
        </Show>
      )}
    </OfPart>
  );
}

interface TypedMoney {
  readonly amount: string;
  readonly currency: string;
}
const money: FieldKind<Money, TypedMoney> = {
  type: (value) => ({
    amount: numberTyped(value?.amount),
    currency: value?.currency ?? 'USD',
  }),
  make: ({ amount, currency }) => ({ amount: typedNumber(amount), currency: currency.trim().toUpperCase() }),
};
const yesNo: FieldKind<boolean, 'yes' | 'no'> = {
  type: (value) => (value === true ? 'yes' : 'no'),
  make: (typed) => typed === 'yes',
};
const form = typedFields({
  text: field.text,
  money,
  year: field.number(),
  source: field.text,
  isSecured: yesNo,
});

function Form(props: { begun: Doc<BudgetLine> | null; part: ShownPart }): JSX.Element {
  const { t } = useI18n();
  const { begun } = props;
  const { plan, of, back } = props.part;
  const edit = createEdit({
    collection: budgetLines,
    begun,
    ...(begun === null ? { under: of, parent: of } : {}),
    prefix: 'bdl',
    field: 'line',
    ...form,
    need: {
      text: 'plans.need.line',
      money: 'plans.need.money',
      year: 'plans.need.year',
      source: 'plans.need.payer',
    },
    add: ({ id, wished }) => act('plans.add_budget', { line: id, plan, of, ...wished }),
    edit: ({ id, fields }) => act('plans.edit_budget', { line: id, plan, of, fields }),
    remove: (line) => act('plans.remove_budget', { line, plan, of }),
    to: back.href,
  });
  const typed = () => edit.typed().money;
  return (
    <EditPage edit={edit} back={back} title={t(edit.isNew ? 'plans.budget.add' : 'plans.budget.edit')}>
      <TextInputs {...edit.bind('text')} />
      <NumberField
        {...edit.bind('money')}
        optional={undefined}
        value={typed().amount}
        decimal
        onInput={(amount) => edit.type({ money: { ...typed(), amount } })}
      />
      <TextField
        id={`${edit.idOf('money')}-currency`}
        label={t('plans.fields.currency')}
        hint={t('plans.budget.currency_hint')}
        value={typed().currency}
        width="code"
        maxlength={3}
        autocapitalize="characters"
        onInput={(currency) => edit.type({ money: { ...typed(), currency } })}
      />
      <NumberField {...edit.bind('year')} optional={undefined} />
      <TextInputs {...edit.bind('source')} />
      <RadioList
        {...edit.bind('isSecured')}
        optional={undefined}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(value === 'yes' ? 'plans.budget.secured' : 'plans.budget.sought'),
        }))}
        onChange={(value) => edit.type({ isSecured: value === 'yes' ? 'yes' : 'no' })}
      />
    </EditPage>
  );
}
