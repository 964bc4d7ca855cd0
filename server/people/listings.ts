import { may } from '#shared/access/rules.ts';
import type { ErrorDetails } from '#shared/kernel/errors.ts';
import { keepsPanel } from '#shared/panels/panels.rules.ts';
import { createPeopleNotAllowedError } from '#shared/people/people.errors.ts';
import { governs } from '#shared/people/people.rules.ts';
import type {
  AuditAnswer,
  AuditQuery,
  ColleaguesAnswer,
  EligibleAnswer,
  PeopleAnswer,
  PeopleQuery,
} from '#shared/people/people.schemas.ts';
import { type AuditRecord, readAuditHead } from '../session/audit.ts';
import { type Credentials, performAs } from '../session/caller.ts';
import { liveDevicesOf } from '../session/devices.repository.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { actorOf, listPersons } from '../session/persons.repository.ts';
import { currentFounding } from './founding.ts';
import { requireGovernor, stateAsked } from './subjects.ts';

/** The people whom the caller governs; before a state is confirmed, its first administrator sees the two of them. */
export function listPeople(
  context: IdentityContext,
  { credentials, of }: PeopleQuery & { credentials: Credentials },
): PeopleAnswer {
  return performAs(context, { credentials, action: 'people.list', reading: true }, (caller, deed) => {
    const state = stateAsked(caller, of);
    deed.state = state;
    const isFirst = state !== null && currentFounding(context, state)?.first === caller.person.id;
    if (!isFirst) requireGovernor(caller, state);
    const people = listPersons(context, state).map(({ id: person, ...rest }) => ({
      person,
      ...rest,
      devices: liveDevicesOf(context, person).length,
    }));
    return { kind: 'clasi.people', people };
  });
}

/** To whom the caller may give a mandate: the people of the committee, the caller themselves, and those whom they govern. */
export function listEligible(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): EligibleAnswer {
  return performAs(context, { credentials, action: 'people.eligible', reading: true }, (caller) => {
    const { actor, person } = caller;
    if (!may(actor, 'mandates.give')) throw createPeopleNotAllowedError();
    const known = [
      ...listPersons(context, null),
      ...(person.state === null ? [] : listPersons(context, person.state)),
    ];
    const people = known
      .filter(({ id, state }) => state === null || id === person.id || governs(actor, state))
      .filter(({ status }) => status !== 'disabled')
      .map(({ id, label }) => ({ person: id, label }));
    return { kind: 'clasi.eligible', people };
  });
}

/**
 * Whom the caller may put in a seat of their state's panel, or at a post of a joint action day: those who have an account and
 * a role there, and neither close the panel nor authorise what leaves it.
 */
export function listColleagues(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): ColleaguesAnswer {
  return performAs(
    context,
    { credentials, action: 'people.colleagues', reading: true },
    ({ actor, person, isPending }, deed) => {
      const { state } = person;
      deed.state = state;
      const puts = may(actor, 'panels.manage', { state }) || may(actor, 'counters.coordinate', { state });
      if (isPending || state === null || !puts) throw createPeopleNotAllowedError();
      const people = listPersons(context, state)
        .filter(({ status, roles }) => status !== 'disabled' && roles.length > 0)
        .filter((each) => !keepsPanel(actorOf(each, ''), state))
        .map(({ id, label, institution, unit }) => ({ person: id, label, institution, unit }));
      return { kind: 'clasi.colleagues', people };
    },
  );
}

/** What the presidency does about states. Whoever did it is perhaps of a state, and the committee is answerable for it. */
const OF_PRESIDENCY = "'states.found', 'states.give_code'";

/**
 * What concerns the people of a state, or of the committee, or was done by one of them; newest first. The committee also
 * reads who founded states in its name.
 */
export function readAudit(
  context: IdentityContext,
  { credentials, before, limit, of }: AuditQuery & { credentials: Credentials },
): AuditAnswer {
  return performAs(context, { credentials, action: 'audit.read', reading: true }, (caller, deed) => {
    const state = stateAsked(caller, of);
    deed.state = state;
    if (caller.isPending) throw createPeopleNotAllowedError();
    requireGovernor(caller, state);
    const rows = context.sql.all<AuditRecord>(
      `select * from audit where (state is ? or (actor is not null and actor_state is ?)
         or (? is null and action in (${OF_PRESIDENCY}))) and seq < ?
       order by seq desc limit ?`,
      state,
      state,
      state,
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
    );
    return {
      kind: 'clasi.audit',
      rows: rows.map(({ details, actor_state: _actorState, prev: _prev, hash: _hash, ...row }) => ({
        ...row,
        details: JSON.parse(details) as ErrorDetails,
      })),
      head: readAuditHead(context),
    };
  });
}
