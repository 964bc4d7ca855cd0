import type { IatiFile, IatiInput } from '#shared/iati/iati.ts';
import { IATI_COLLECTIONS, iatiOf } from '#shared/iati/iati-entries.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Ports } from '../ports.ts';

/** Reads what the members of the committee have in common. */
const MEMBER: Actor = {
  ...{ person: 'per_export', device: 'dev_export', state: 'CL', delegation: 'CL', roles: ['delegate'] },
  ...{ institution: null, unit: null },
};

/** The adopted plans of the committee as one file of IATI. */
export async function planFile(
  ports: Pick<Ports, 'compartment'>,
  of: Pick<IatiInput, 'org' | 'language' | 'now'>,
): Promise<IatiFile> {
  const wanted = IATI_COLLECTIONS.map(({ name }) => ({ collection: name }));
  const { docs } = await ports.compartment(COMMITTEE).list({ actor: MEMBER, wanted });
  const byName = groupBy<Doc, string>(docs, ({ collection }) => collection);
  return iatiOf({ all: ({ name }) => (byName.get(name) ?? []) as never }, of);
}
