import type { Client } from '#app/sync/app-client.ts';
import { type Role, rolesAndOffices } from '#shared/kernel/actor.ts';
import { rolesOfMandate } from '#shared/mandates/mandates.rules.ts';
import { mandates } from '#shared/mandates/mandates.schemas.ts';
import type { Person } from '#shared/people/people.schemas.ts';

/** The roles of an account, and the offices that its person holds by mandate now. */
export function rolesHeld(
  client: Pick<Client, 'replica' | 'now'>,
  { person, roles }: Pick<Person, 'person' | 'roles'>,
): Role[] {
  const held = client.replica.within(mandates, person);
  return rolesAndOffices({
    roles,
    mandates: held.flatMap(({ body }) => rolesOfMandate(body, client.now())),
  });
}
