import type { Role } from '#shared/kernel/actor.ts';
import type { Move } from './acts.ts';
import type { Who } from './cast.ts';
import type { Gain, MovesWorld } from './world.ts';

export const PRESIDENCY: readonly Role[] = ['presidencyAdmin', 'presidencyDelegate'];
const FIELD: readonly Role[] = ['institutionHead', 'unitHead', 'fieldOfficer'];

export interface Case {
  readonly world: MovesWorld;
  readonly move: Move;
  readonly by: Who;
  readonly gain: Gain;
}

export interface Allowed {
  /** Name of the act. */
  readonly act: RegExp;
  /** By somebody with one of these offices at that moment, in the committee or in a state. */
  readonly by: readonly Role[] | 'itself';
  readonly thing: RegExp;
  /** Who may gain it; everybody by default. */
  readonly to?: (found: Case) => boolean;
  /** Whose data it is, and who may give it. */
  readonly because: string;
}

export const says = (found: Case, text: string) => found.move.key.includes(text);
export const labelled = (word: string) => word.slice('WORD_label'.length, -1) as Who;
/** By mandate too; but people are governed by whoever is of the committee, and in a state by own roles alone. */
export function rolesOf({ world, move }: Case, who: string): readonly Role[] {
  const actor = world.actorOf(who);
  if (actor === null) return [];
  if (move.name.startsWith('people.') && actor.state !== null) return actor.roles;
  return [...actor.roles, ...(world.compartment('committee').actorHere(actor).mandates ?? [])];
}
/** Reader who takes part in meetings, by their own role or by mandate, once the act is done. */
export const meets = (found: Case) => rolesOf(found, found.gain.reader).some((role) => !FIELD.includes(role));
