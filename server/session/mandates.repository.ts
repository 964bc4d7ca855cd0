import * as v from 'valibot';
import type { Office } from '#shared/kernel/actor.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { leave, name as nameMandate, noteHolder } from '#shared/mandates/mandates.mutations.ts';
import { isOpen, rolesOfMandate, type Term } from '#shared/mandates/mandates.rules.ts';
import { GIVEN_BY, NOTE_MANDATE, NotedMandateSchema } from '#shared/mandates/mandates.schemas.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { canAct } from './can-act.ts';
import type { IdentityContext } from './identity-context.ts';
import { handOn } from './outbox.repository.ts';
import { findPerson } from './persons.repository.ts';

/** As the rules call it: the columns have names of their own, since `from` is a word of SQL. */
type TermRow = { function: Term['function']; from: string; until: string | null; endedAt: number | null };

function termsOf({ sql }: IdentityContext, person: string): Term[] {
  return sql.all<TermRow>(
    `select function, first_day as "from", last_day as until, ended_at as "endedAt"
     from mandate where person = ? and ended_at is null`,
    person,
  );
}

/**
 * The offices of the committee that somebody holds now, by what the committee has told. For what the identities decide
 * themselves; a compartment asks its own entries.
 */
export function officesOf(context: IdentityContext, person: string): Office[] {
  const now = context.clock();
  return [...new Set(termsOf(context, person).flatMap((term) => rolesOfMandate(term, now)))].sort();
}

/** Everybody who holds an office now, also who is of a state or cannot act. */
export function holdersOf(context: IdentityContext, office: Office): string[] {
  return context.sql
    .all<{ person: string }>('select distinct person from mandate where ended_at is null order by person')
    .map(({ person }) => person)
    .filter((person) => officesOf(context, person).includes(office));
}

/**
 * States of whose people somebody has presided or prepared meetings at any moment since then, does now, or will: by
 * mandates that had not ended then. Milliseconds since 1970.
 */
export function statesPresidingSince({ sql }: IdentityContext, since: number): string[] {
  return sql
    .all<{ state: string }>(
      `select distinct person.state from mandate join person on person.id = mandate.person
       where mandate.function in (?, ?) and person.state is not null
         and (mandate.ended_at is null or mandate.ended_at >= ?)
         and (mandate.last_day is null or mandate.last_day >= ?)`,
      GIVEN_BY.presidencyAdmin,
      GIVEN_BY.presidencyDelegate,
      since,
      utcDay(since),
    )
    .map(({ state }) => state);
}

export function hasOpenMandate(context: IdentityContext, person: string): boolean {
  return termsOf(context, person).some((term) => isOpen(term, context.clock()));
}

/** What the committee does not know, and the identities do. */
function tell(context: IdentityContext, act: { word: string; name: string; args: Json }): void {
  const { sql, clock, random } = context;
  const { word, name, args } = act;
  handOn(sql, { id: `identity:${word}:${createId({ prefix: 'fwd', now: clock(), random })}`, name, args });
}

/** Ends the functions of a closed account. */
export function leaveFunctions(context: IdentityContext, person: string): void {
  tell(context, { word: 'leave', name: leave.name, args: { person } });
}

function canHolderAct(context: IdentityContext, person: string): boolean {
  const known = findPerson(context, person);
  return known !== null && canAct(context, known);
}

/**
 * Tells the committee whether a holder can act. Call it in the transaction of what changes it: of an enrolment, a
 * revocation, or a change of status.
 */
export function tellHolder(context: IdentityContext, person: string): void {
  if (!hasOpenMandate(context, person)) return;
  const args = { person, canAct: canHolderAct(context, person) };
  tell(context, { word: 'holder', name: noteHolder.name, args });
}

/**
 * What the committee's compartment says of a mandate. What has ended stays ended, in whatever order it is told. Tells
 * the committee in return what the person is called here and whether they can act, and ends what nobody can hold: the
 * account is closed, or there never was one.
 */
function noteMandate(context: IdentityContext, args: Json): boolean {
  const parsed = v.safeParse(NotedMandateSchema, args);
  if (!parsed.success) return false;
  const { mandate, person, label, from, until, endedAt, canAct: isTold = true } = parsed.output;
  const { sql, clock } = context;
  sql.transaction(() => {
    sql.run(
      `insert into mandate (id, person, function, first_day, last_day, ended_at) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set ended_at = coalesce(mandate.ended_at, excluded.ended_at)`,
      mandate,
      person,
      parsed.output.function,
      from,
      until,
      endedAt,
    );
    if (!isOpen({ until, endedAt }, clock())) return;
    const known = findPerson(context, person);
    // Nobody has that id, or not any more: whoever came to have it would hold what was meant for another.
    if (known === null || known.status === 'disabled') leaveFunctions(context, person);
    else if (canHolderAct(context, person) !== isTold) tellHolder(context, person);
    if (known === null || known.label === label) return;
    tell(context, { word: 'name', name: nameMandate.name, args: { mandate, label: known.label } });
  });
  return true;
}

/** A forward of a compartment to the identities; the same twice is the same once. */
export function receive(
  context: IdentityContext,
  { id, name, args }: { id: string; name: string; args: Json },
): Verdict {
  const isDone = name === NOTE_MANDATE && noteMandate(context, args);
  const verdict = { id, seq: 0, receivedAt: context.clock() };
  return isDone
    ? { ...verdict, status: 'accepted' }
    : { ...verdict, status: 'refused', code: 'sync.unknown_mutation' };
}
