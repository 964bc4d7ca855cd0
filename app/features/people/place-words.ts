import { countryName } from '#app/i18n/countries.ts';
import { capitalise } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Role } from '#shared/kernel/actor.ts';
import type { Place } from './who-reads.ts';

export function roleName(t: Translate, role: Role): string {
  return t(`people.role.${role}`);
}

/** "Punto de contacto, delegado" */
export function roleNames(t: Translate, roles: readonly Role[]): string {
  return roles.map((role) => roleName(t, role)).join(', ');
}

/** A unit has a code and no name of its own: "puerto-7" is read as "Puerto 7". */
export function unitName(unit: string): string {
  return unit.split('-').map(capitalise).join(' ');
}

/** "Aduanas · Puerto 7", or nothing. */
export function institutionName(t: Translate, place: Pick<Place, 'institution' | 'unit'>): string {
  const { institution, unit } = place;
  if (institution === null) return '';
  const name = t(`people.institution.${institution}`);
  return unit === null ? name : `${name} · ${unitName(unit)}`;
}

/** The state, or the committee for those who have none. */
export function stateName(input: { t: Translate; locale: Locale; state: string | null }): string {
  return input.state === null ? input.t('people.committee') : countryName(input.locale, input.state);
}
