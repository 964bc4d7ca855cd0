import type { places as es } from '../es/places.ts';

export const places: typeof es = {
  none: 'No place in the list has this name. Type another name or leave the field empty.',
  clear: 'Clear the place',
  list: 'Places',
  found: (p) => (p.n === 1 ? '1 place' : `${p.n} places`),
  more: 'There are more: keep typing.',
  kind: { country: 'Country', subdivision: 'Region, province or state', port: 'Port, airport or crossing' },
  left: (p) => `Nothing was chosen with “${p.words}”. Choose a place from the list.`,
};
