import type { JSX } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import type { Role } from '#shared/kernel/actor.ts';
import type { Place } from './who-reads.ts';

export function roleName(t: Translate, role: Role): string {
  return t(`people.role.${role}`);
}

/** "Punto de contacto, delegado" */
export function roleNames(t: Translate, roles: readonly Role[]): string {
  return roles.map((role) => roleName(t, role)).join(', ');
}

/** "Aduanas · puerto-7", or nothing. */
export function institutionName(t: Translate, place: Pick<Place, 'institution' | 'unit'>): string {
  const { institution, unit } = place;
  if (institution === null) return '';
  const name = t(`people.institution.${institution}`);
  return unit === null ? name : `${name} · ${unit}`;
}

/** The state, or the committee for those who have none. */
export function stateName(input: { t: Translate; locale: Locale; state: string | null }): string {
  return input.state === null ? input.t('people.committee') : countryName(input.locale, input.state);
}

/** Who somebody is here: state, roles, institution. */
export function PlaceFacts(props: { place: Place }): JSX.Element {
  const { t, locale } = useI18n();
  const facts = () => [
    { label: t('people.state'), place: stateName({ t, locale: locale(), state: props.place.state }) },
    { label: t('people.roles'), place: roleNames(t, props.place.roles) },
    ...(props.place.institution === null
      ? []
      : [{ label: t('people.institution_label'), place: institutionName(t, props.place) }]),
  ];
  return <FactList facts={facts()} />;
}
