import type { Role } from '#shared/kernel/actor.ts';
import type { Move } from './acts.ts';
import { CAST, type Who } from './cast.ts';
import type { Gain, MovesWorld } from './world.ts';

export const PRESIDENCY: readonly Role[] = ['presidencyAdmin', 'presidencyDelegate'];
/** Who takes part in no meeting. */
const FIELD: readonly Role[] = [
  'institutionHead',
  'unitHead',
  'fieldOfficer',
  'counterpart',
  'actionLeader',
  'planLeader',
];

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
/** Whether an act about people is about the committee's, or founds a state, which is the presidency's. */
function isOfPresidency({ name, key }: Move): boolean {
  if (!name.startsWith('people.')) return false;
  const target = /"target":"(\w+)"/.exec(key)?.[1];
  if (target !== undefined) return CAST[target as Who].state === null;
  return name === 'people.found' || /"state":null|lost in null/.test(key);
}
/** By mandate too; but in a state people are governed by own roles alone. */
export function rolesOf({ world, move }: Case, who: string): readonly Role[] {
  const actor = world.actorOf(who);
  if (actor === null) return [];
  if (move.name.startsWith('people.') && actor.state !== null) return actor.roles;
  return [...actor.roles, ...officesOf(world, who)];
}
const officesOf = (world: MovesWorld, who: string): readonly Role[] => {
  const actor = world.actorOf(who);
  return actor === null ? [] : (world.compartment('committee').actorHere(actor).mandates ?? []);
};
/** By what somebody does it: what is the presidency's about people, by the mandate alone, of whatever state they are. */
export function rolesOfDoer(found: Case): readonly Role[] {
  return isOfPresidency(found.move) ? officesOf(found.world, found.by) : rolesOf(found, found.by);
}
/** Reader who holds any office, once the act is done, whether or not it leads into meetings. */
export const hasOffice = ({ world, gain }: Case) => officesOf(world, gain.reader).length > 0;
/** Reader who takes part in meetings, by their own role or by mandate, once the act is done. */
export const meets = (found: Case) => rolesOf(found, found.gain.reader).some((role) => !FIELD.includes(role));
