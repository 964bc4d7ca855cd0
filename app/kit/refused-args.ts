import type { Client } from '#app/sync/app-client.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { needsPerson } from './attention.ts';

/** An act that was not accepted and that its author may correct and send again. */
export interface Refused {
  readonly id: string;
  readonly name: string;
  readonly args: JsonObject;
  /**
   * The fields of the entry in the arguments: all in `fields` where the act has it, as what stands beside that names
   * things and may be called like a field; else beside the ids. Times stand in `when` or `dates` either way.
   */
  readonly fields: JsonObject;
  /** The id that the act gave to what it adds. */
  idOf(prefix: IdPrefix): string | null;
}

/** The arguments of an act of this phone that its author must correct; null for any other. */
export function refusedArgs({
  client,
  id,
}: {
  client: Pick<Client, 'outbox' | 'factsOf'>;
  id: string;
}): Refused | null {
  const row = client.outbox().find((each) => each.id === id);
  const facts = client.factsOf(id);
  if (row === undefined || facts === null || !needsPerson(facts)) return null;
  const args = row.envelope.args as JsonObject;
  const inner = (name: string) => (typeof args[name] === 'object' && args[name] !== null ? args[name] : {});
  const { fields, when: _when, dates: _dates, ...beside } = args;
  return {
    id,
    name: row.envelope.name,
    args,
    fields: {
      ...(fields === undefined ? beside : inner('fields')),
      ...inner('when'),
      ...inner('dates'),
    } as JsonObject,
    idOf: (prefix) =>
      Object.values(args).find(
        (value): value is string => typeof value === 'string' && value.startsWith(`${prefix}_`),
      ) ?? null,
  };
}
