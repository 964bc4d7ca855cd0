import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { currencyDecimals, isKindOf, isMoneyOf } from '#shared/jointdays/counter-set.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { COST_KINDS, type DayCost, dayCosts } from '#shared/jointdays/jointdays.schemas.ts';
import type { Money } from '#shared/kernel/money.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfOwnEntry, type Whose } from './of-own-entry.tsx';
import type { Day } from './of-results.tsx';
import { whoseWords } from './report-paper.ts';
import { useSays } from './result-rows.tsx';

/** Adds what a day cost, changes it, or takes it away. */
export default function CostEditPage(): JSX.Element {
  return (
    <OfOwnEntry
      collection={dayCosts}
      of="cost"
      what="jointdays.things.cost"
      isOpen={(day) => !stageOfDay(day).isClosed}
      over="errors.jointdays.reported"
    >
      {(given) => <Form {...given} />}
    </OfOwnEntry>
  );
}

interface TypedMoney {
  readonly amount: string;
  readonly currency: string;
}
const money: FieldKind<Money, TypedMoney> = {
  type: (value) => ({ amount: numberTyped(value?.amount), currency: value?.currency ?? 'USD' }),
  make: ({ amount, currency }) => {
    const code = currency.trim().toUpperCase();
    return { amount: typedNumber(amount, currencyDecimals(code)), currency: code };
  },
};
/** Which of the two is wrong: whoever is told only that one is changes the other. */
function wrongOf(typed: TypedMoney): 'money' | 'currency' | 'cents' | 'no_cents' | null {
  const { amount, currency } = money.make(typed);
  if (!isKindOf('cash', currency)) return 'currency';
  if (typed.amount.trim() === '') return 'money';
  if (isMoneyOf({ amount, currency })) return null;
  return currencyDecimals(currency) === 0 ? 'no_cents' : 'cents';
}

function Form(props: { day: Day; begun: Doc<DayCost> | null; whose: Whose[] }): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const { begun } = props;
  const of = { day: props.day.id, pao: props.day.body.pao };
  const here = dayHref(props.day.id, '/debriefing');
  const edit = createEdit({
    collection: dayCosts,
    begun,
    ...(begun === null ? { under: props.day.id, parent: props.day.id } : {}),
    prefix: 'jco',
    field: 'cost',
    ...typedFields({
      kind: field.choice<DayCost['kind']>(),
      text: field.text,
      money,
      source: field.text,
      state: field.from(field.choiceOrNull<string>(), props.whose[0] ?? null),
    }),
    need: {
      kind: 'dayresults.need.kind',
      text: 'dayresults.need.cost',
      money: 'dayresults.need.money',
      source: 'dayresults.need.source',
    },
    check: ({ money: typed }) => {
      const wrong = wrongOf(typed);
      return { money: wrong === null ? null : t(`dayresults.need.${wrong}`) };
    },
    add: ({ id, wished }) => act('jointdays.add_cost', { cost: id, ...of, ...wished }),
    edit: ({ id, fields: { state: _state, ...fields } }) =>
      act('jointdays.edit_cost', { cost: id, ...of, fields }),
    remove: (cost) => act('jointdays.remove_cost', { cost, ...of }),
    to: here,
  });
  const typed = () => edit.typed().money;
  /** As it was told, under the field that it is about. */
  const fault = (ofCurrency: boolean) =>
    (wrongOf(typed()) === 'currency') === ofCurrency ? edit.bind('money').error : undefined;
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('dayresults.debriefing.title') }}
      kicker={<LocalText text={props.day.body.title} silent />}
      title={t(begun === null ? 'dayresults.costs.add' : 'jointdays.things.cost')}
      detail={begun === null ? undefined : whoseWords(begun.body, says())}
    >
      <RadioList
        {...edit.bind('kind')}
        optional={undefined}
        options={COST_KINDS.map((value) => ({ value, label: t(`jointdays.cost.${value}`) }))}
        onChange={(kind) => edit.type({ kind: kind as DayCost['kind'] })}
      />
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} />
      <NumberField
        {...edit.bind('money')}
        error={fault(false)}
        optional={undefined}
        value={typed().amount}
        decimal
        onInput={(amount) => edit.type({ money: { ...typed(), amount } })}
      />
      <TextField
        id={`${edit.idOf('money')}-currency`}
        label={t('jointdays.fields.currency')}
        value={typed().currency}
        error={fault(true)}
        width="code"
        maxlength={3}
        autocapitalize="characters"
        onInput={(currency) => edit.type({ money: { ...typed(), currency } })}
      />
      <TextInputs {...edit.bind('source')} others={t('kit.optional')} />
      <Show when={begun === null && props.whose.length > 1}>
        <RadioList
          {...edit.bind('state')}
          optional={undefined}
          options={props.whose.map((state) => ({ value: state ?? '', label: whoseWords({ state }, says()) }))}
          onChange={(state) => edit.type({ state })}
        />
      </Show>
    </EditPage>
  );
}
