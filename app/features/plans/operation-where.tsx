import { createMemo, type JSX } from 'solid-js';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TypedWhere } from './operation-fields.ts';

/** In which state an action takes place, and where there: what plans of other bodies are compared with. */
export function WhereFields(props: { field: BoundText<TypedWhere> }): JSX.Element {
  const { t, locale } = useI18n();
  const states = createMemo(() =>
    sortCountries(locale(), memberStates).map((value) => ({ value, label: countryName(locale(), value) })),
  );
  const type = (part: Partial<TypedWhere>) => props.field.onInput({ ...props.field.value, ...part });
  return (
    <>
      <SelectField
        id={`${props.field.id}-state`}
        label={props.field.label}
        optional={props.field.optional}
        blank={t('pao.choose')}
        options={states()}
        value={props.field.value.state}
        onChange={(state) => type({ state })}
      />
      <TextField
        id={props.field.id}
        label={t('pao.fields.place')}
        hint={t('pao.hint.place')}
        optional={props.field.optional}
        error={props.field.error}
        notice={props.field.notice}
        maxlength={200}
        value={props.field.value.place}
        onInput={(place) => type({ place })}
        autocomplete="off"
      />
    </>
  );
}
