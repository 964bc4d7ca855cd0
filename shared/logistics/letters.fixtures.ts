import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { LetterHost } from '#shared/participants/letters.schemas.ts';
import { createScopedWorld, type ScopedWorld } from '#shared/participants/participants.fixtures.ts';
import { decidingMutations } from './deciding.mutations.ts';
import { lettersMutations } from './letters.mutations.ts';
import { venuesMutations } from './venues.mutations.ts';

export const letterHost: LetterHost = {
  state: 'PA',
  ministry: { es: 'Ministerio de Seguridad Pública' },
  address: 'Calle 50, Ciudad de Panamá',
  phone: '+507 500 0000',
  signer: 'Elena Ríos',
  signerOffice: { es: 'Directora de Relaciones Internacionales' },
};

/** The world of participants, with the acts of letters: to its meeting people travel. */
export function letterWorld({ now = 0 }: { now?: number } = {}): ScopedWorld {
  const world = createScopedWorld({
    now,
    more: [...lettersMutations, ...venuesMutations, ...decidingMutations],
  });
  world.act('meetings.edit', { meeting: MEETING, fields: { format: 'in_person' } }, 'admin');
  return world;
}

/** The same, in which it is known who invites. */
export function withHost(): ScopedWorld {
  const world = letterWorld();
  world.act('letters.set_host', { meeting: MEETING, fields: letterHost }, 'admin');
  return world;
}
