import { type Accessor, createMemo, createSignal, type JSX, Show } from 'solid-js';
import { kindInWords } from '#app/features/jointdays/total-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { PlaceSearch } from '#app/kit/place-search/place-search.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { twoReadings } from '#app/kit/typed-number.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import type { Count } from '#shared/counters/counters.schemas.ts';
import { subdivisionsOf } from '#shared/ideal/places.ts';
import {
  amountDecimals,
  type Counter,
  counterRule,
  isCounter,
  isKindOf,
} from '#shared/jointdays/counter-set.ts';
import { amountTyped, unitBehind } from './count-words.ts';
import { COUNTED_CURRENCIES } from './currencies.ts';
import { isDoubtfulReference, isVeryLarge } from './doubtful.ts';
import {
  amountOf,
  chosenOf,
  counterOf,
  DRUG_UNITS,
  type DrugUnit,
  substancesOf,
  unitsOf,
} from './seizure-units.ts';
import { subdivisionWord } from './subdivision-word.ts';

/** What an entry says, as it is typed: the same fields wherever somebody writes one down. */
export interface CountTyped {
  readonly counter: Counter | '';
  readonly kind: string;
  /** A currency that the list does not have. */
  readonly currency: string;
  readonly value: string;
  /** In which unit drugs are said. */
  readonly unit: DrugUnit;
  readonly subdivision: string;
  readonly reference: string;
}

const OTHER = 'other';

type Doubt = 'reference' | 'value';
const SURE = { reference: 'sureReference', value: 'sureValue' } as const;
const isListed = (code: string) => COUNTED_CURRENCIES.some((each) => each === code);
const measureOf = (counter: Counter | '') => (counter === '' ? null : counterRule(counter).measure);
const isSeizure = (counter: Counter | '') => counter !== '' && counterRule(counter).isSeizure;

/** An entry as it stands in the fields. */
export function countTyped(
  body: Partial<Count> | null,
  blank: { readonly counter: Counter | ''; readonly subdivision: string },
): CountTyped {
  const { kind = null, seizure = null } = body ?? {};
  const said = body?.counter ?? blank.counter;
  const { counter, unit } = said === '' ? { counter: said, unit: 'kg' as const } : chosenOf(said);
  const isOther = measureOf(counter) === 'money' && kind !== null && !isListed(kind);
  return {
    ...{ counter, unit },
    kind: isOther ? OTHER : (kind ?? ''),
    currency: isOther ? kind : '',
    value: body?.value === undefined || said === '' ? '' : amountTyped(said, body.value),
    subdivision: seizure?.subdivision ?? (body === null ? blank.subdivision : ''),
    reference: seizure?.reference ?? '',
  };
}

function kindOf({ counter, kind, currency }: CountTyped): string | null {
  if (counter === '' || counterRule(counter).kinds === null) return null;
  return kind === OTHER && counterRule(counter).kinds === 'currency'
    ? orNull(currency.toUpperCase())
    : orNull(kind);
}

/** What is written down of it. */
export function countSaid(typed: CountTyped) {
  return {
    counter: counterOf(typed) || null,
    kind: kindOf(typed),
    value: amountOf(typed, kindOf(typed)),
    seizure: isSeizure(typed.counter)
      ? { subdivision: orNull(typed.subdivision), reference: orNull(typed.reference) }
      : null,
  };
}

function doubtsOf(typed: CountTyped): Readonly<Record<Doubt, string | null>> {
  const [amount, counter] = [amountOf(typed, kindOf(typed)), counterOf(typed)];
  return {
    reference:
      isSeizure(typed.counter) && isDoubtfulReference(typed.reference) ? typed.reference.trim() : null,
    value: counter !== '' && isVeryLarge(counter, amount) ? String(amount) : null,
  };
}

/** What of an entry is asked about before it is written down, and what speaks against it. */
export function useCountForm() {
  const { t } = useI18n();
  /** What was confirmed, by its words: another one is asked about again. */
  const [sure, setSure] = createSignal<Readonly<Partial<Record<Doubt, string>>>>({});
  const isOpen = (doubt: Doubt, typed: CountTyped) => {
    const about = doubtsOf(typed)[doubt];
    return about !== null && sure()[doubt] !== about;
  };
  /** Why an amount is none: also where one country reads a thousand and the next a decimal. */
  function valueFault(typed: CountTyped, counter: Counter): string | null {
    const kind = kindOf(typed);
    const amount = amountOf(typed, kind);
    // What was counted too much is taken away; of a seizure the entry itself is corrected.
    if (amount > 0 || (amount < 0 && !isSeizure(counter))) return null;
    if (typed.value.trim() === '') return t('counters.seizure.need.value');
    if (amount < 0) return t('errors.counters.correct_instead');
    const { measure } = counterRule(counter);
    const decimals = measure === 'weight' && typed.unit === 'g' ? 0 : amountDecimals(counter, kind);
    const two = decimals === 3 ? twoReadings(typed.value) : null;
    const need = measure === 'piece' || decimals === 0 ? 'whole' : measure;
    if (two === null) return t(`counters.seizure.need.${need}`);
    const said = { typed: typed.value.trim(), whole: two.whole };
    if (measure !== 'money') return t('counters.seizure.need.two_ways', { ...said, decimal: two.decimal });
    // Of a currency with thousandths no more than hundredths are kept.
    const readings = t('counters.seizure.need.two_ways', { ...said, decimal: two.decimal.slice(0, -2) });
    return `${readings} ${t('counters.seizure.need.money')}`;
  }
  function faultsOf(typed: CountTyped) {
    const counter = counterOf(typed);
    if (counter === '') return { counter: t('operations.need.counter') };
    const { kinds } = counterRule(counter);
    const needs = kinds === 'currency' ? 'counters.seizure.need.currency' : 'counters.seizure.need.kind';
    const isOther = typed.kind === OTHER && kinds === 'currency';
    return {
      kind: kinds !== null && typed.kind === '' ? t(needs) : null,
      currency: isOther && !isKindOf(counter, kindOf(typed)) ? t(needs) : null,
      value: valueFault(typed, counter),
      sureReference: isOpen('reference', typed) ? t('counters.seizure.sure.reference_need') : null,
      sureValue: isOpen('value', typed) ? t('counters.seizure.sure.value_need') : null,
    };
  }
  return {
    faultsOf,
    doubt: (doubt: Doubt, typed: CountTyped) => doubtsOf(typed)[doubt],
    isSure: (doubt: Doubt, typed: CountTyped) => !isOpen(doubt, typed),
    confirm: (doubt: Doubt, about: string) => setSure({ ...sure(), [doubt]: about }),
  };
}

/** Of the edit of a page what these fields need. */
interface CountEdit {
  readonly typed: Accessor<CountTyped>;
  readonly errors: Accessor<readonly FieldError[]>;
  type(change: Partial<CountTyped>): void;
  idOf(key: string): string;
}
interface FormProps {
  readonly edit: CountEdit;
  readonly form: ReturnType<typeof useCountForm>;
  /** The counters of the day. */
  readonly days: readonly Counter[];
  /** Whose subdivisions a seizure can be in. */
  readonly state: string;
  /** What the first field asks, and what stands in it before it is answered. */
  readonly asks?: { readonly label: string; readonly blank: string };
  /** Between the amount and the place. */
  readonly children?: JSX.Element;
}

/** What was counted, how much of it, and of a seizure where and under which number. */
export function CountFields(props: FormProps): JSX.Element {
  const { t, locale } = useI18n();
  const typed = () => props.edit.typed();
  const counter = () => typed().counter;
  const isMoney = () => measureOf(counter()) === 'money';
  const field = (key: Exclude<keyof CountTyped, 'unit'>) => ({
    id: props.edit.idOf(key),
    value: typed()[key],
    error: errorOf(props.edit, key),
  });
  const options = createMemo(() =>
    [...new Set(props.days.map((each) => chosenOf(each).counter))].map((value) => ({
      value,
      label: t(`jointdays.counter.${value}`),
    })),
  );
  const kinds = createMemo(() => {
    const chosen = counter();
    if (chosen === '') return [];
    const list = chosen === 'drugs' ? substancesOf(props.days) : counterRule(chosen).kinds;
    if (list === 'currency')
      return [
        ...COUNTED_CURRENCIES.map((value) => ({ value, label: currencyLabel(locale(), value) })),
        { value: OTHER, label: t('counters.seizure.currency_other') },
      ];
    return (list ?? []).map((value) => ({ value, label: kindInWords(value, { t }) }));
  });
  const units = createMemo(() => (counter() === 'drugs' ? unitsOf(props.days, typed().kind) : []));
  /** The unit that was chosen, as long as the substance comes in it. */
  const withUnit = (change: Partial<CountTyped>): Partial<CountTyped> => {
    const next = { ...typed(), ...change };
    const there = unitsOf(props.days, next.kind);
    return next.counter !== 'drugs' || there.includes(next.unit)
      ? change
      : { ...change, unit: there[0] ?? 'kg' };
  };
  const suffix = () => {
    const chosen = counterOf(typed());
    if (chosen === '') return '';
    // Tablets and plants are said by the choice beside it.
    return chosen === 'drugs' ? typed().unit : unitBehind({ counter: chosen, kind: kindOf(typed()) });
  };
  return (
    <>
      <SelectField
        {...field('counter')}
        label={props.asks?.label ?? t('operations.fields.counter')}
        options={options()}
        blank={props.asks?.blank ?? t('operations.choose')}
        onChange={(value) =>
          props.edit.type(withUnit({ counter: isCounter(value) ? value : '', kind: '', currency: '' }))
        }
      />
      <Show when={kinds().length > 0}>
        <SelectField
          {...field('kind')}
          label={t(isMoney() ? 'counters.fields.currency' : 'counters.fields.kind')}
          options={kinds()}
          blank={t(isMoney() ? 'counters.seizure.currency_blank' : 'counters.seizure.kind_blank')}
          onChange={(kind) => props.edit.type(withUnit({ kind }))}
        />
      </Show>
      <Show when={isMoney() && typed().kind === OTHER}>
        <TextField
          {...field('currency')}
          label={t('counters.seizure.other_currency')}
          width="code"
          maxlength={3}
          autocapitalize="characters"
          onInput={(currency) => props.edit.type({ currency })}
        />
      </Show>
      <NumberField
        {...field('value')}
        label={t('counters.seizure.amount')}
        decimal={!['piece', null].includes(measureOf(counterOf(typed())))}
        {...(suffix() === '' ? {} : { suffix: suffix() })}
        onInput={(value) => props.edit.type({ value })}
      />
      <Show when={units().length > 1}>
        <SelectField
          id={props.edit.idOf('unit')}
          label={t('counters.seizure.unit')}
          options={units().map((value) => ({ value, label: t(`counters.seizure.units.${value}`) }))}
          value={typed().unit}
          onChange={(value) => props.edit.type({ unit: DRUG_UNITS.find((each) => each === value) ?? 'kg' })}
        />
      </Show>
      <Sure of="value" {...props} />
      {props.children}
      <Show when={isSeizure(counter())}>
        <Place {...props} field={field} />
        <Sure of="reference" {...props} />
      </Show>
    </>
  );
}

const SUBDIVISIONS = ['subdivision'] as const;

function Place(
  props: FormProps & {
    field: (key: 'subdivision' | 'reference') => { id: string; value: string; error: string | undefined };
  },
): JSX.Element {
  const { t } = useI18n();
  const label = () => {
    const own = subdivisionWord(props.state);
    return own === null ? t('counters.seizure.where') : t(`counters.seizure.subdivision.${own}`);
  };
  return (
    <>
      <Show when={subdivisionsOf(props.state).length > 0}>
        <PlaceSearch
          {...props.field('subdivision')}
          kinds={SUBDIVISIONS}
          within={props.state}
          label={label()}
          optional={t('kit.optional')}
          onChange={(subdivision) => props.edit.type({ subdivision })}
        />
      </Show>
      <TextField
        {...props.field('reference')}
        label={t('counters.seizure.reference')}
        optional={t('kit.optional')}
        hint={t('counters.seizure.reference_hint')}
        maxlength={60}
        onInput={(reference) => props.edit.type({ reference })}
      />
    </>
  );
}

/** Asks once more about what looks like a slip. */
function Sure(props: FormProps & { of: Doubt }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.form.doubt(props.of, props.edit.typed())}>
      {(about) => (
        <CheckList
          id={props.edit.idOf(SURE[props.of])}
          label={t(`counters.seizure.sure.${props.of}_ask`)}
          error={errorOf(props.edit, SURE[props.of])}
          options={[{ value: 'yes', label: t(`counters.seizure.sure.${props.of}`) }]}
          values={props.form.isSure(props.of, props.edit.typed()) ? ['yes'] : []}
          onChange={([yes]) => props.form.confirm(props.of, yes === undefined ? '' : about())}
        />
      )}
    </Show>
  );
}

function errorOf(edit: CountEdit, key: string): string | undefined {
  return edit.errors().find(({ fieldId }) => fieldId === edit.idOf(key))?.message;
}

/** "Peso chileno (CLP)": the code alone where the browser has no name for it. */
function currencyLabel(locale: string, code: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'code' }).of(code) ?? code;
  return name === code ? code : `${name} (${code})`;
}
