import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import type { TypedParty } from './operation-fields.ts';
import { usePartyNames } from './use-pao.ts';

/** A state or a body, and which of its institutions. */
export function PartyField(props: {
  field: BoundText<TypedParty>;
  holders: readonly string[];
  /** What stands there while nobody is chosen. */
  blank: string;
}): JSX.Element {
  const { t } = useI18n();
  const { nameOf } = usePartyNames();
  const holders = () =>
    props.field.value.delegation === '' || props.holders.includes(props.field.value.delegation)
      ? props.holders
      : [...props.holders, props.field.value.delegation];
  return (
    <>
      <SelectField
        {...props.field}
        value={props.field.value.delegation}
        blank={props.blank}
        options={holders().map((value) => ({ value, label: nameOf(value) }))}
        onChange={(delegation) => props.field.onInput({ ...props.field.value, delegation })}
      />
      <Show when={props.field.value.delegation !== ''}>
        <SelectField
          id={`${props.field.id}-institution`}
          label={t('pao.institution_of', { who: props.field.label })}
          value={props.field.value.institution}
          blank={t('pao.institution_none')}
          options={INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }))}
          onChange={(institution) => props.field.onInput({ ...props.field.value, institution })}
        />
      </Show>
    </>
  );
}
