import { countryName } from '#app/i18n/countries.ts';
import { capitalise } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Role } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Place } from './who-reads.ts';

/** "Estado", or "Organismo" for a partner body: what stands above its name. */
export function placeLabel(t: Translate, state: string | null): string {
  return t(isPartnerBody(state) ? 'people.body' : 'people.state');
}

/** Nothing is national in a partner body. */
export function roleName(t: Translate, { role, state }: { role: Role; state: string | null }): string {
  if (isPartnerBody(state) && (role === 'nationalAdmin' || role === 'nationalAuthoriser'))
    return t(`people.role_of_body.${role}`);
  return t(`people.role.${role}`);
}

/** "Punto de contacto, delegado" */
export function roleNames(
  t: Translate,
  { roles, state }: { roles: readonly Role[]; state: string | null },
): string {
  return roles.map((role) => roleName(t, { role, state })).join(', ');
}

/** Words that units are often called by: a code has no accents. Only those that are written in one way. */
const WRITTEN =
  'antinarcóticos narcóticos fiscalía prisión región división dirección investigación investigação divisão região operações marítima aérea Valparaíso Asunción Bogotá Medellín Córdoba Paraná Amazônia Iguaçu São Concepción Cúcuta';
const written = new Map(WRITTEN.split(' ').map((word) => [fold(word), word]));

/** A unit has a code and no name of its own: "puerto-7" is read as "Puerto 7". */
export function unitName(unit: string): string {
  return unit
    .split('-')
    .map((word) => capitalise(written.get(word) ?? word))
    .join(' ');
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
