import { FOUNDING, idFor } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';

/** A nomination by Chile for the demo's founding meeting that waits for the presidency, unless `change` says otherwise. */
export function nominationOf(
  id: string,
  { rev = 3, ...change }: Partial<Nomination> & { readonly rev?: number } = {},
): Doc {
  const body: Nomination = {
    delegation: idFor('dlg', 'CL'),
    participant: `prt_${id}`,
    name: 'Inés Núñez',
    office: { es: 'Asesora jurídica' },
    capacity: 'adviser',
    order: 90,
    noteVerbale: 'NV 1',
    credentials: null,
    standsIn: null,
    state: 'nominated',
    nominatedBy: 'per_chile-liaison',
    decidedBy: null,
    decidedAt: null,
    reason: null,
    ...change,
  };
  return { collection: 'nominations', id, parent: FOUNDING, audience: 'nominations/CL', rev, body };
}
