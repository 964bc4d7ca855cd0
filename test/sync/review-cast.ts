import { program } from '#server/program.ts';
import type { Actor, Institution, OwnRole } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { ReviewRules } from '#shared/reports/review.schemas.ts';
import { actorOf, type Cast } from './world.ts';

export const STATE = 'CL';
export const HOME = stateCompartment(STATE);

const PEOPLE: readonly [
  name: string,
  role: OwnRole,
  institution: Institution | null,
  unit: string | null,
  skew: number,
][] = [
  ['port', 'fieldOfficer', 'customs', 'port-7', 0],
  ['pass', 'fieldOfficer', 'customs', 'pass-2', -3 * 86_400_000],
  ['guard', 'fieldOfficer', 'prison', 'north', 5_000],
  ['clerk', 'fieldOfficer', 'prosecution', 'first', 0],
  ['portHead', 'unitHead', 'customs', 'port-7', 60_000],
  ['northHead', 'unitHead', 'prison', 'north', 0],
  ['customs', 'institutionHead', 'customs', null, 0],
  ['prisons', 'institutionHead', 'prison', null, -7_000],
  ['contact', 'pointOfContact', 'ministry', null, 0],
  ['deputy', 'institutionHead', 'prosecution', null, 0],
  ['admin', 'nationalAdmin', null, null, 0],
];
const ACTORS: ReadonlyMap<string, Actor> = new Map(
  PEOPLE.map(([name, role, institution, unit]) => [
    `per_${name}`,
    actorOf({
      ...{ person: `per_${name}`, device: `dev_${name}`, state: STATE, delegation: STATE },
      ...{ roles: [role], institution, unit },
    }),
  ]),
);

/** Officers of three institutions, heads of units and institutions, a point of contact, a deputy, who governs people. */
export const REVIEW_CAST: Cast = {
  people: PEOPLE.map(([name, , , , skew]) => ({
    actor: ACTORS.get(`per_${name}`) ?? actorOf({ person: name, device: name }),
    compartment: HOME,
    foreign: [],
    skew,
  })),
  program,
};

/**
 * Whether somebody may read what was reported by another: written from `domain.md` and not from the code that decides
 * it.
 */
export function mayRead(reader: string, author: string, rules: ReviewRules | null): boolean {
  const [own, of] = [ACTORS.get(reader), ACTORS.get(author)];
  if (own === undefined || of === undefined) return false;
  const [role] = own.roles;
  if (reader === author || role === 'pointOfContact') return true;
  if (rules?.deputies.some(({ person }) => person === reader) === true) return true;
  const isHead = role === 'institutionHead' || role === 'unitHead';
  if (!isHead) return false;
  const isShared =
    rules?.sharing.some((each) => each.reader === own.institution && each.of === of.institution) === true;
  if (isShared) return true;
  return own.institution === of.institution && (role === 'institutionHead' || own.unit === of.unit);
}

/** The same without what the state's rules give and take again. */
export function readsAlways(reader: string, author: string): boolean {
  return mayRead(reader, author, null);
}
