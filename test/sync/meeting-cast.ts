import { program } from '#server/program.ts';
import { readToken, toBeSigned, tokenOf } from '#shared/checkins/badges.rules.ts';
import type { Role } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { actorOf, type Cast } from './world.ts';

/** Marks of texts that only one delegation, or one person, may receive. */
export const folderMark = (delegation: string) => `FOLDER-${delegation}-ONLY`;
export const noteMark = (person: string) => `NOTE-${person}-ONLY`;

const PEOPLE: readonly [name: string, role: Role, delegation: string, skew: number][] = [
  ['chair', 'presidencyAdmin', 'presidency', 0],
  ['deputy', 'presidencyDelegate', 'presidency', 7_000],
  ['door', 'programmeSupport', 'programme', -86_400_000],
  ['clOne', 'delegationLiaison', 'CL', 0],
  ['clTwo', 'delegationLiaison', 'CL', -3 * 86_400_000],
  ['ecDelegate', 'delegate', 'EC', 5_000],
];
const DELEGATIONS = [...new Set(PEOPLE.map(([, , delegation]) => delegation))];

/**
 * One meeting: two people of the presidency, the programme at a door, two liaisons of Chile and a delegate of Ecuador.
 */
export const MEETING_CAST: Cast = {
  people: PEOPLE.map(([name, role, delegation, skew]) => {
    const actor = actorOf({
      person: `per_${name}`,
      device: `dev_${name}`,
      state: /^[A-Z]{2}$/.test(delegation) ? delegation : null,
      delegation,
      roles: [role],
    });
    const foreign = [
      ...DELEGATIONS.filter((other) => other !== delegation).map(folderMark),
      ...PEOPLE.filter(([other]) => other !== name).map(([other]) => noteMark(other)),
    ];
    return { actor, compartment: COMMITTEE, foreign, skew };
  }),
  program,
  // Other tests check the signature; here it only has to exist.
  complete(forward) {
    if (forward.name !== 'badges.issue') return forward;
    const { participant = '', meeting = '' } = forward.args as { participant?: string; meeting?: string };
    const signed = toBeSigned({ participant, meeting, lastDay: 20_629 });
    const token = tokenOf({ signed, signature: new Uint8Array(64) });
    if (readToken(token) === null) throw new Error('no token');
    return { ...forward, args: { ...(forward.args as JsonObject), token, codeKey: 'k'.repeat(32) } };
  },
};
