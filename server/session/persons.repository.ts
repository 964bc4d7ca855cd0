import { seatOf } from '#shared/access/seats.ts';
import { type Actor, isOwnRole, type OwnRole, type Role } from '#shared/kernel/actor.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { PersonStatus } from '#shared/people/people.schemas.ts';
import type { IdentityContext } from './identity-context.ts';

export interface PersonRow {
  readonly id: string;
  readonly state: string | null;
  readonly delegation: string | null;
  readonly label: string;
  /** What does not move: offices are mandates. */
  readonly roles: OwnRole[];
  readonly institution: Actor['institution'];
  readonly unit: string | null;
  readonly status: PersonStatus;
  readonly createdAt: number;
}

type Stored = {
  id: string;
  state: string | null;
  delegation: string | null;
  label: string;
  roles: string;
  institution: string | null;
  unit: string | null;
  status: string;
  created_at: number;
};

const COLUMNS = 'id, state, delegation, label, roles, institution, unit, status, created_at';

function toPerson(row: Stored): PersonRow {
  const { id, state, delegation, label, unit } = row;
  return {
    id,
    state,
    delegation,
    label,
    unit,
    roles: (JSON.parse(row.roles) as Role[]).filter(isOwnRole),
    institution: row.institution as Actor['institution'],
    status: row.status as PersonStatus,
    createdAt: row.created_at,
  };
}

/** A person's rights while their account is good; with a seat only if it can be theirs. */
export function actorOf(person: PersonRow, device: string): Actor {
  const { id, state, roles, institution, unit } = person;
  return { person: id, device, state, delegation: seatOf(person), roles, institution, unit };
}

export function findPerson({ sql }: IdentityContext, id: string): PersonRow | null {
  const row = sql.get<Stored>(`select ${COLUMNS} from person where id = ?`, id);
  return row === undefined ? null : toPerson(row);
}

/** The people of one state, or with null those of the committee; oldest first. */
export function listPersons({ sql }: IdentityContext, state: string | null): PersonRow[] {
  return sql
    .all<Stored>(`select ${COLUMNS} from person where state is ? order by created_at, id`, state)
    .map(toPerson);
}

/** How a device's request named the person whom it invites, and when it was made there; milliseconds since 1970. */
export interface Asked {
  readonly as: string | null;
  readonly at: number | null;
}

export function addPerson(
  { sql, clock, random }: IdentityContext,
  {
    createdBy,
    id,
    asked = { as: null, at: null },
    ...person
  }: Omit<PersonRow, 'id' | 'createdAt' | 'roles'> & {
    roles: readonly OwnRole[];
    createdBy: string | null;
    /** Only for what never comes from a device. */
    id?: string;
    asked?: Asked;
  },
): string {
  const made = id ?? createId({ prefix: 'per', now: clock(), random });
  sql.run(
    `insert into person (id, state, delegation, label, roles, institution, unit, status, created_by, created_at,
       asked_as, asked_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    made,
    person.state,
    person.delegation,
    person.label,
    JSON.stringify(person.roles),
    person.institution,
    person.unit,
    person.status,
    createdBy,
    clock(),
    asked.as,
    asked.at,
  );
  return made;
}

/** The person whom somebody invited under this name of their device's, and when it last asked for them. */
export function findAsked(
  { sql }: IdentityContext,
  { by, as }: { by: string; as: string },
): (PersonRow & { readonly askedAt: number | null }) | null {
  const row = sql.get<Stored & { asked_at: number | null }>(
    `select ${COLUMNS}, asked_at from person where created_by = ? and asked_as = ?`,
    by,
    as,
  );
  return row === undefined ? null : { ...toPerson(row), askedAt: row.asked_at };
}

/** What is said of a person who was invited and has not enrolled. */
export function changeInvited(
  { sql }: IdentityContext,
  {
    id,
    delegation,
    label,
    roles,
    institution,
    unit,
    askedAt,
  }: Pick<PersonRow, 'id' | 'delegation' | 'label' | 'institution' | 'unit'> & {
    roles: readonly Role[];
    askedAt: number | null;
  },
): void {
  sql.run(
    `update person set delegation = ?, label = ?, roles = ?, institution = ?, unit = ?, asked_at = ?
     where id = ?`,
    delegation,
    label,
    JSON.stringify(roles),
    institution,
    unit,
    askedAt,
    id,
  );
}

export function setStatus({ sql }: IdentityContext, person: string, status: PersonStatus): void {
  sql.run('update person set status = ? where id = ?', status, person);
}
