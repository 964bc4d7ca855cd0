import { type JSX, Show } from 'solid-js';
import type * as v from 'valibot';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { OriginatorSchema } from '#shared/contributions/contributions.schemas.ts';
import { INSTITUTIONS, type Institution } from '#shared/kernel/actor.ts';

export type Originator = v.InferOutput<typeof OriginatorSchema>;
/** An institution, `elsewhere`, or nothing yet; and the name of whoever is elsewhere. */
export interface TypedOriginator {
  readonly institution: string;
  readonly name: string;
}

export function typeOriginator(originator: Originator | undefined): TypedOriginator {
  if (originator === undefined) return { institution: '', name: '' };
  return originator.kind === 'institution'
    ? { institution: originator.institution, name: '' }
    : { institution: 'elsewhere', name: originator.name };
}

export function originatorOf({ institution, name }: TypedOriginator): Originator {
  return institution === 'elsewhere'
    ? { kind: 'elsewhere', name: name.trim() }
    : { kind: 'institution', institution: required(institution as Institution) };
}

export function faultsOfOriginator({ institution, name }: TypedOriginator, t: Translate): string | null {
  if (institution === '') return t('contributions.need.originator');
  return institution === 'elsewhere' && name.trim() === '' ? t('contributions.need.originator_name') : null;
}

/** Whose something is, in words. */
export function useOriginatorWords(): (originator: Originator) => string {
  const { t } = useI18n();
  return (originator) =>
    originator.kind === 'institution' ? t(`people.institution.${originator.institution}`) : originator.name;
}

/** Whose something is: an institution of the state, or somebody elsewhere by name. */
export function OriginatorField(props: {
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
  value: TypedOriginator;
  onChange: (value: TypedOriginator) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <SelectField
        id={props.id}
        label={props.label}
        hint={props.hint}
        error={props.error}
        blank={t('contributions.choose')}
        options={[
          ...INSTITUTIONS.map((value) => ({
            value: value as string,
            label: t(`people.institution.${value}`),
          })),
          { value: 'elsewhere', label: t('contributions.originator.elsewhere') },
        ]}
        value={props.value.institution}
        onChange={(institution) => props.onChange({ ...props.value, institution })}
      />
      <Show when={props.value.institution === 'elsewhere'}>
        <TextField
          id={`${props.id}-name`}
          label={t('contributions.originator.name')}
          hint={t('contributions.originator.name_hint')}
          value={props.value.name}
          onInput={(name) => props.onChange({ ...props.value, name })}
          maxlength={300}
        />
      </Show>
    </>
  );
}
