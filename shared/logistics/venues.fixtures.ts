import type { Venue } from './venues.schemas.ts';

/** A hotel of which nobody has said more than they must. */
export const venueArgs: Venue = {
  kind: 'hotel',
  name: { es: 'H' },
  city: { es: 'M' },
  address: 'x',
  position: null,
  from: null,
  until: null,
  timeZone: 'Europe/Madrid',
  phone: null,
  website: null,
  plan: null,
  accessibility: null,
  order: 0,
};
