import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { COUNTERPARTS } from '#app/features/dialogue/holder-words.ts';
import { memberStates } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { isStateCode } from '#shared/access/seats.ts';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import type { TypedFigure, TypedHolder } from './kpi-fields.ts';
import { usePlanWords } from './use-strategy.ts';

/** A figure and the day that it is of; both may stay empty. */
export function FigureFields(props: { field: BoundText<TypedFigure>; hint: string }): JSX.Element {
  const { t } = useI18n();
  const value = () => props.field.value;
  return (
    <FieldGroup
      id={props.field.id}
      label={props.field.label}
      hint={props.hint}
      error={props.field.error}
      notice={props.field.notice}
      optional={t('kit.optional')}
    >
      <NumberField
        id={props.field.id}
        label={t('plans.fields.value')}
        value={value().value}
        decimal
        onInput={(typed) => props.field.onInput({ ...value(), value: typed })}
      />
      <DayField
        id={`${props.field.id}-day`}
        label={t('plans.fields.day')}
        value={value().day}
        onInput={(day) => props.field.onInput({ ...value(), day })}
      />
    </FieldGroup>
  );
}

/** Members, and bodies that are known here. */
function useHolders() {
  const client = useClient();
  const { locale } = useI18n();
  const { nameOf } = usePlanWords();
  return createMemo(() => {
    const bodies = client.replica
      .all(delegations)
      .map(({ body }) => body.code)
      .filter((code) => !isStateCode(code) && /^[a-z][a-z0-9-]{2,39}$/.test(code));
    return [...new Set<string>([...memberStates, ...COUNTERPARTS, ...bodies])]
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((left, right) => left.label.localeCompare(right.label, locale()));
  });
}

/** The one state or body, and which of its institutions. */
export function HolderFields(props: { field: BoundText<TypedHolder>; hint: string }): JSX.Element {
  const { t } = useI18n();
  const holders = useHolders();
  const value = () => props.field.value;
  return (
    <>
      <SelectField
        {...props.field}
        optional={undefined}
        hint={props.hint}
        value={value().delegation}
        blank={t('plans.choose')}
        options={holders()}
        onChange={(delegation) => props.field.onInput({ ...value(), delegation })}
      />
      <Show when={isStateCode(value().delegation)}>
        <SelectField
          id={`${props.field.id}-institution`}
          label={t('plans.fields.institution')}
          optional={t('kit.optional')}
          value={value().institution}
          blank={t('plans.no_institution')}
          options={INSTITUTIONS.map((each) => ({ value: each, label: t(`people.institution.${each}`) }))}
          onChange={(institution) => props.field.onInput({ ...value(), institution })}
        />
      </Show>
    </>
  );
}
