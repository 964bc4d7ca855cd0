import { type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { INSTITUTIONS, isOwnRole, type OwnRole, ROLES, type Role } from '#shared/kernel/actor.ts';
import { isPartnerBody, seatCode } from '#shared/kernel/bodies.ts';
import { misfitOf } from '#shared/people/people.rules.ts';
import { roleName } from './place-words.ts';

export interface PlaceWish {
  readonly roles: readonly OwnRole[];
  readonly institution: (typeof INSTITUTIONS)[number] | null;
  readonly unit: string;
}

export const NO_WISH: PlaceWish = { roles: [], institution: null, unit: '' };

const UNIT = /^[a-z0-9-]{1,40}$/;
const NONE = 'none';

function rolesFor(state: string | null): OwnRole[] {
  const kind = state === null ? 'committee' : 'state';
  return (Object.keys(ROLES) as Role[])
    .filter(isOwnRole)
    .filter((role) => ROLES[role] === kind && (role !== 'partnerAnalyst' || isPartnerBody(state)));
}

/** What is missing, by the same rule as on the server. */
export function placeErrors(input: { t: Translate; state: string | null; wish: PlaceWish }): FieldError[] {
  const { t, state, wish } = input;
  // People of the committee may have functions and no role.
  if (state !== null && wish.roles.length === 0)
    return [{ fieldId: 'roles', message: t('people.form.roles_missing') }];
  if (wish.unit !== '' && !UNIT.test(wish.unit)) {
    return [{ fieldId: 'unit', message: t('people.form.unit_missing') }];
  }
  const misfit = misfitOf({
    state,
    delegation: state === null ? null : seatCode(state),
    roles: wish.roles,
    institution: wish.institution,
    unit: wish.unit === '' ? null : wish.unit,
  });
  // The seat of somebody of the committee stands in a field of its own.
  if (misfit === null || misfit.code === 'people.counterpart_seat') return [];
  if (misfit.code === 'people.counterpart_alone')
    return [{ fieldId: 'roles', message: errorText({ t, code: misfit.code }) }];
  if (misfit.details.what === 'unit') return [{ fieldId: 'unit', message: t('people.form.unit_missing') }];
  return [{ fieldId: 'institution', message: t('people.form.institution_missing') }];
}

/** The roles that fit and, in a state, where the person works. */
export function PlaceFields(props: {
  state: string | null;
  wish: PlaceWish;
  errors: readonly FieldError[];
  onChange: (wish: PlaceWish) => void;
}): JSX.Element {
  const { t } = useI18n();
  const errorAt = (id: string) => props.errors.find((error) => error.fieldId === id)?.message;
  return (
    <>
      <CheckList
        id="roles"
        label={t('people.roles')}
        hint={t(props.state === null ? 'people.form.roles_hint_committee' : 'people.form.roles_hint')}
        error={errorAt('roles')}
        values={props.wish.roles}
        onChange={(values) => {
          const roles = rolesFor(props.state).filter((role) => values.includes(role));
          props.onChange({ ...props.wish, roles });
        }}
        options={rolesFor(props.state).map((role) => ({
          value: role,
          label: roleName(t, { role, state: props.state }),
        }))}
      />
      <Show when={props.state !== null}>
        <RadioList
          id="institution"
          label={t('people.institution_label')}
          error={errorAt('institution')}
          value={props.wish.institution ?? NONE}
          onChange={(value) => {
            const institution = INSTITUTIONS.find((each) => each === value) ?? null;
            props.onChange({ ...props.wish, institution });
          }}
          options={[
            ...INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) })),
            { value: NONE, label: t('people.form.none') },
          ]}
        />
        <TextField
          id="unit"
          label={t('people.form.unit')}
          hint={t('people.form.unit_hint')}
          optional={t('kit.optional')}
          error={errorAt('unit')}
          value={props.wish.unit}
          onInput={(unit) => props.onChange({ ...props.wish, unit: unit.trim() })}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
      </Show>
    </>
  );
}
