import { utcDay } from '#shared/kernel/days.ts';
import { appoint } from '#shared/mandates/mandates.mutations.ts';
import { type MandateFunction, SERVER_BASES } from '#shared/mandates/mandates.schemas.ts';
import type { Sql } from '../compartment/sql.ts';
import { handOn } from './outbox.repository.ts';

/**
 * Asks the committee for a mandate with no giver and no last day. Call it in the transaction of what it follows from;
 * the same for the same person, ground and day.
 *
 * @param given.mandate its id, where the same person may be appointed once more on one day
 * @param given.since milliseconds since 1970; its day is the first
 */
export function appointTo(
  sql: Sql,
  given: {
    mandate?: string;
    person: string;
    label: string;
    function: MandateFunction;
    ground: keyof typeof SERVER_BASES;
    since: number;
  },
): void {
  const { person, label, ground } = given;
  const from = utcDay(given.since);
  const derived = `mdt_${ground}-${from}-${given.function}-${person.slice('per_'.length)}`;
  const mandate = given.mandate ?? derived;
  const args = { mandate, person, label, function: given.function, from, until: null };
  handOn(sql, {
    id: `identity:appoint:${mandate}`,
    name: appoint.name,
    args: { ...args, basis: SERVER_BASES[ground] },
  });
}
