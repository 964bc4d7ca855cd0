import { program } from '#server/program.ts';
import type { Actor, Institution, OwnRole } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { actorOf, type Cast } from './world.ts';

export const STATES = ['CL', 'EC'] as const;
export type State = (typeof STATES)[number];
export const HOMES: readonly string[] = STATES.map(stateCompartment);
export const ANALYST = 'per_xa';
export const PRESIDENCY = 'per_admin';

export type PersonRow = readonly [
  device: string,
  person: string,
  state: string | null,
  role: OwnRole | null,
  institution: Institution | null,
  home: string,
  skew: number,
];
const PEOPLE: readonly PersonRow[] = [
  ['clContact', 'clContact', 'CL', 'pointOfContact', null, 'state:CL', 0],
  ['clSecond', 'clSecond', 'CL', 'pointOfContact', null, 'state:CL', -3 * 86_400_000],
  ['clAuth', 'clAuth', 'CL', 'nationalAuthoriser', null, 'state:CL', 60_000],
  ['clPolice', 'clPolice', 'CL', 'institutionHead', 'police', 'state:CL', 5_000],
  ['clCustoms', 'clCustoms', 'CL', 'institutionHead', 'customs', 'state:CL', 0],
  ['ecContact', 'ecContact', 'EC', 'pointOfContact', null, 'state:EC', 0],
  ['ecAuth', 'ecAuth', 'EC', 'nationalAuthoriser', null, 'state:EC', -7_000],
  ['ecPolice', 'ecPolice', 'EC', 'institutionHead', 'police', 'state:EC', 0],
  // The same people with what they have of the committee.
  ['clAbroad', 'clContact', 'CL', 'pointOfContact', null, COMMITTEE, 0],
  ['ecAbroad', 'ecContact', 'EC', 'pointOfContact', null, COMMITTEE, 0],
  ['ecSigns', 'ecAuth', 'EC', 'nationalAuthoriser', null, COMMITTEE, 0],
  ['xa', 'xa', 'XA', 'partnerAnalyst', null, COMMITTEE, 30_000],
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
];

export function castOf(people: readonly PersonRow[]): Cast {
  return {
    people: people.map(([device, person, state, role, institution, compartment, skew]) => {
      const delegation = state === null ? 'presidency' : state === 'XA' ? 'ameripol' : state;
      const actor: Actor = actorOf({
        ...{ person: `per_${person}`, device: `dev_${device}`, state, delegation },
        ...{ roles: role === null ? [] : [role], institution },
      });
      return { actor, compartment, foreign: [], skew };
    }),
    program,
  };
}

/** What each of two states hands in, whoever has a part in that, an analyst to whom it is opened, and the presidency. */
export const IDEAL_CAST: Cast = castOf(PEOPLE);
