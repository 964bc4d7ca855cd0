import type { Institution } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { castOf, type PersonRow } from './ideal-cast.ts';
import type { Cast } from './world.ts';

export const RATING = ['police', 'prosecution', 'prison', 'customs', 'finance'] as const;
/** Of the third all say nearly the same; the last is rated only if somebody adds it. */
export const AREAS = ['cocaine', 'firearms', 'extortion', 'homicide'] as const;
const named = (institution: string) => institution[0]?.toUpperCase() + institution.slice(1);

function peopleOf(state: 'CL' | 'EC'): PersonRow[] {
  const own = state.toLowerCase();
  const home = `state:${state}`;
  const officer = (name: string, institution: Institution, skew: number, device = name): PersonRow => [
    ...([`${own}${device}`, `${own}${name}`, state, 'fieldOfficer', institution, home, skew] as const),
  ];
  return [
    [`${own}Contact`, `${own}Contact`, state, 'pointOfContact', null, home, 0],
    [`${own}Auth`, `${own}Auth`, state, 'nationalAuthoriser', null, home, 60_000],
    ...RATING.map((institution, at) => officer(named(institution), institution, at * -7000)),
    officer('Police', 'police', 86_400_000, 'PoliceLaptop'),
    // Whoever takes a seat that somebody leaves.
    officer('Spare', 'police', -3 * 86_400_000),
    [`${own}Abroad`, `${own}Contact`, state, 'pointOfContact', null, COMMITTEE, 0],
  ];
}

/** Who rates in each of two states, who closes and signs, and who reads of it abroad. */
export const RATING_CAST: Cast = castOf([
  ...peopleOf('CL'),
  ...peopleOf('EC'),
  ['xa', 'xa', 'XA', 'partnerAnalyst', null, COMMITTEE, 30_000],
  ['member', 'member', 'PE', 'delegate', null, COMMITTEE, 0],
  ['observer', 'observer', null, 'observer', null, COMMITTEE, 0],
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
]);
/** People who ever rate. */
export const RATERS: ReadonlySet<string> = new Set(
  RATING_CAST.people.flatMap(({ actor }) => (actor.roles.includes('fieldOfficer') ? [actor.person] : [])),
);
