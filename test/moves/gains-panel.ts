import { seatHolderId } from '#shared/panels/panels.schemas.ts';
import { type Case, rolesOf, says } from './allowed.ts';
import { CAST, type Who } from './cast.ts';
import { SEATS, seatOf } from './planted-panel.ts';

const isSelf = ({ by, gain }: Case) => gain.reader === by;

export const PANEL_OF: RegExp = /^state:CL\/(panel|seats)\//;
/** Who has a seat of Chile's panel now. */
const holds = ({ world, gain }: Case) =>
  SEATS.some((each) => {
    const holder = world.compartment('state:CL').document('seatHolders', seatHolderId(seatOf(each)))?.body;
    return holder?.person === world.actorOf(gain.reader)?.person;
  });

/** What a panel reads of what was just written: never anybody's sheet. */
export function readsPanel(found: Case): boolean {
  if (found.move.name === 'panels.rate') return isSelf(found);
  const roles = rolesOf(found, found.gain.reader);
  const isOfState = CAST[found.gain.reader as Who]?.state === 'CL';
  if (found.move.name === 'panels.seat_person')
    return (
      isOfState && (roles.includes('pointOfContact') || says(found, `"person":"per_${found.gain.reader}"`))
    );
  return (
    isOfState && (roles.some((role) => /^(pointOfContact|nationalAuthoriser)$/.test(role)) || holds(found))
  );
}
