import { Index, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PlaceSearch } from '#app/kit/place-search/place-search.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { subdivisionsOf } from '#shared/ideal/places.ts';
import { COUNTED, STAGES } from '#shared/ideal/subjects.ts';
import { NoteField, useLastNote } from './note-field.tsx';
import { type LastNote, NEW_COUNT, readAmount, type TypedCount } from './typed-counts.ts';

/** Counts, each with what makes it comparable: unit, stage of the penal chain, place, and how it was counted. */
export function CountFields(props: {
  id: string;
  value: readonly TypedCount[];
  errorOf: (key: string) => string | undefined;
  idOf: (key: string) => string;
  state: string;
  onChange: (value: TypedCount[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const last = useLastNote({ ofState: false });
  const set = (index: number, part: Partial<TypedCount>) =>
    props.onChange(props.value.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div class="count-list" id={props.id}>
      <Index each={props.value}>
        {(count, index) => (
          <fieldset class="count">
            <legend class="label">{t('contributions.count.nth', { n: index + 1 })}</legend>
            <OneCount
              count={count()}
              index={index}
              state={props.state}
              lastNote={last(count())}
              errorOf={props.errorOf}
              idOf={props.idOf}
              onChange={(part) => set(index, part)}
            />
            <div class="pad">
              <Button
                kind="text"
                icon="trash-2"
                onClick={() => props.onChange(props.value.filter((_each, at) => at !== index))}
              >
                {t('contributions.count.remove')}
                <span class="unseen">: {count().what}</span>
              </Button>
            </div>
          </fieldset>
        )}
      </Index>
      <div class="block">
        <Button icon="plus" onClick={() => props.onChange([...props.value, nextCount(props.value)])}>
          {t('contributions.count.add')}
        </Button>
      </div>
    </div>
  );
}

/** Mostly the same thing is counted somewhere else, or at another stage: that is chosen each time. */
function nextCount(value: readonly TypedCount[]): TypedCount {
  const last = value.at(-1);
  return last === undefined ? NEW_COUNT : { ...NEW_COUNT, what: last.what };
}

const SUBDIVISIONS = ['subdivision'] as const;

function OneCount(props: {
  count: TypedCount;
  index: number;
  state: string;
  /** How this was last said to be counted, and by whom. */
  lastNote: LastNote | null;
  errorOf: (key: string) => string | undefined;
  idOf: (key: string) => string;
  onChange: (part: Partial<TypedCount>) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const at = (name: string) => `${name}-${props.index}`;
  const common = (name: string) => ({ id: props.idOf(at(name)), error: props.errorOf(at(name)) });
  const read = () => {
    const amount = readAmount(props.count.amount);
    return amount === null ? undefined : t('contributions.count.read', { n: formatNumber(locale(), amount) });
  };
  return (
    <>
      <TextField
        {...common('what')}
        label={t('contributions.count.what')}
        hint={t('contributions.count.what_hint')}
        maxlength={300}
        value={props.count.what}
        onInput={(what) => props.onChange({ what })}
      />
      <div class="contribution-pair">
        <NumberField
          {...common('amount')}
          decimal
          label={t('contributions.count.amount')}
          hint={read()}
          maxlength={20}
          value={props.count.amount}
          onInput={(amount) => props.onChange({ amount })}
        />
        <SelectField
          {...common('counted')}
          label={t('contributions.count.counted')}
          blank={t('contributions.choose')}
          options={COUNTED.map((value) => ({
            value,
            label: value === 'money' ? t('contributions.count.money') : t(`ideal.counted.${value}`),
          }))}
          value={props.count.counted}
          onChange={(counted) => props.onChange({ counted: counted as TypedCount['counted'] })}
        />
      </div>
      <SelectField
        {...common('stage')}
        label={t('contributions.count.stage')}
        blank={t('contributions.choose')}
        options={STAGES.map((value) => ({ value, label: t(`ideal.stage.${value}`) }))}
        value={props.count.stage}
        onChange={(stage) => props.onChange({ stage: stage as TypedCount['stage'] })}
      />
      <Show when={subdivisionsOf(props.state).length > 0 || props.count.place !== ''}>
        <PlaceSearch
          {...common('place')}
          kinds={SUBDIVISIONS}
          within={props.state}
          label={t('contributions.count.place')}
          hint={t('contributions.count.place_hint')}
          optional={t('kit.optional')}
          value={props.count.place}
          onChange={(place) => props.onChange({ place })}
        />
      </Show>
      <NoteField
        {...common('note')}
        value={props.count.note}
        onInput={(note) => props.onChange({ note })}
        last={props.lastNote}
      />
    </>
  );
}
