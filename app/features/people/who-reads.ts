import { may } from '#shared/access/rules.ts';
import { attendanceAudience, mayRead, reportAudience } from '#shared/access/scopes.ts';
import { type Actor, hasRole, type Institution, ROLES, type Role } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { ReviewRules } from '#shared/reports/review.schemas.ts';

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

/** From near to far. */
export const READING_ROLES = ['unitHead', 'institutionHead', 'pointOfContact'] as const;
type ReadingRole = (typeof READING_ROLES)[number];

/** Somebody who will read a report: its author, a role at the author's place, or whom the state added. */
export type ReportReader =
  | { readonly kind: 'author' }
  /** `isYou` where it is the one who is told. */
  | { readonly kind: 'role'; readonly role: ReadingRole; readonly isYou: boolean }
  | { readonly kind: 'deputy'; readonly label: string }
  | { readonly kind: 'heads'; readonly institution: Institution };

/**
 * Who will read a report, each once: the one answer that enrolment, the form and the page of this device give. Heads who
 * write themselves read it as its author, and nobody is told that they will read it as a deputy or another head.
 *
 * @param written where another person wrote it; null for one's own
 * @param rules of the state; null where this device does not have them, as before it is enrolled
 */
export function readersOfReport({
  reader,
  written,
  rules,
}: {
  /** Who is told. */
  reader: Place & { readonly person?: string };
  written: Pick<Place, 'institution' | 'unit'> | null;
  rules: Pick<ReviewRules, 'deputies' | 'sharing'> | null;
}): readonly ReportReader[] {
  const place: Place = written === null ? reader : { ...reader, ...written, roles: ['fieldOfficer'] };
  if (!sendsReports(place)) return [];
  const reading = rolesReadingReports(place);
  const isAuthor = (role: ReadingRole) =>
    written === null && role !== 'pointOfContact' && hasRole(reader, role);
  const isHeadOf = (institution: Institution) =>
    reader.institution === institution && hasRole(reader, 'institutionHead', 'unitHead');
  return [
    { kind: 'author' },
    ...READING_ROLES.filter((role) => reading.includes(role) && !isAuthor(role)).map(
      (role) => ({ kind: 'role', role, isYou: role === 'pointOfContact' && hasRole(reader, role) }) as const,
    ),
    ...(rules?.deputies ?? [])
      .filter(({ person }) => person !== reader.person)
      .map(({ label }) => ({ kind: 'deputy', label }) as const),
    ...(rules?.sharing ?? [])
      .filter(({ reader: heads, of }) => of === place.institution && !isHeadOf(heads))
      .map(({ reader: institution }) => ({ kind: 'heads', institution }) as const),
  ];
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
