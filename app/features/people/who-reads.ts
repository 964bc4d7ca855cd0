import { may } from '#shared/access/rules.ts';
import { attendanceAudience, mayRead, reportAudience } from '#shared/access/scopes.ts';
import { type Actor, ROLES, type Role } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';

export type Place = Pick<Actor, 'state' | 'delegation' | 'roles' | 'institution' | 'unit'>;

const AUTHOR = 'per_author';
const READER = 'per_reader';

function actorAt(place: Place, { person, roles }: { person: string; roles: readonly Role[] }): Actor {
  return { ...place, person, device: 'dev_none', roles: [...roles] };
}

/** Whether a person at this place can send reports at all. */
export function sendsReports(place: Place): boolean {
  return may(actorAt(place, { person: AUTHOR, roles: place.roles }), 'reports.send', {
    state: place.state,
  });
}

/** Roles of the same state, institution and unit that read this person's reports, from the access table itself. */
export function rolesReadingReports(place: Place): Role[] {
  if (place.state === null || !sendsReports(place)) return [];
  const compartment = stateCompartment(place.state);
  const audience = reportAudience(actorAt(place, { person: AUTHOR, roles: place.roles }));
  return (Object.keys(ROLES) as Role[]).filter((role) =>
    mayRead({ actor: actorAt(place, { person: READER, roles: [role] }), audience, compartment }),
  );
}

/** Roles that read this person's answers about attendance, besides their own delegation. */
export function rolesReadingAttendance(place: Place): Role[] {
  const audience = attendanceAudience(actorAt(place, { person: AUTHOR, roles: place.roles }));
  const elsewhere = { ...place, delegation: null };
  return (Object.keys(ROLES) as Role[]).filter((role) =>
    mayRead({
      actor: actorAt(elsewhere, { person: READER, roles: [role] }),
      audience,
      compartment: COMMITTEE,
    }),
  );
}
