import {
  delegationOf,
  docWith,
  needsOf,
  nominationOf,
  panama,
  paperOf,
  personOf,
  tripAt,
  versionsOf,
} from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { venueArgs } from '#shared/logistics/venues.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

const names = {
  AR: ['Argentina', 'Argentina', 'Argentina'],
  BR: ['Brasil', 'Brasil', 'Brazil'],
  CL: ['Chile', 'Chile', 'Chile'],
  EC: ['Ecuador', 'Equador', 'Ecuador'],
  PY: ['Paraguay', 'Paraguai', 'Paraguay'],
} as const;
const trips = { arrival: tripAt('2026-10-13T18:40'), departure: tripAt('2026-10-16T08:05') };
const offices = ['Jefatura de gabinete', 'Dirección de cooperación internacional', 'Asesoría jurídica'];

function peopleOf(code: keyof typeof names, count: number): Doc[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `prt_${code}${index}`;
    const office = { es: offices[index % offices.length] ?? '' };
    const capacity = index === 0 ? ('head' as const) : ('adviser' as const);
    const known = { interpretation: code === 'BR' ? 'pt' : 'es', visa: 'not_needed' as const, ...trips };
    const missing = code === 'EC' && index > 1 ? { arrival: null, visa: 'letter_wanted' as const } : {};
    const diet = index === 1 ? 'Vegetariana' : null;
    return [
      personOf(id, code, { name: `Persona ${code} ${index + 1}`, office, capacity, order: index }),
      needsOf(id, code, { ...known, ...missing, diet, hotel: 'ven_hotel' }),
    ];
  }).flat();
}

/** A working meeting in Panama City a week before it begins: what is there, and what is owed. */
export const panamaDocs: readonly Doc[] = [
  docWith('meetings', MEETING, panama, null),
  ...Object.entries(names).map(([code, [es, pt, en]]) => delegationOf(code, { name: { es, pt, en } })),
  delegationOf('ameripol', { kind: 'agency', name: { es: 'AMERIPOL' } }),
  delegationOf('presidency', {
    kind: 'presidency',
    name: { es: 'Presidencia', pt: 'Presidência', en: 'Presidency' },
  }),
  ...peopleOf('AR', 4),
  ...peopleOf('BR', 3),
  ...peopleOf('CL', 2),
  ...peopleOf('EC', 4),
  personOf('prt_PY0', 'PY', { name: null, office: { es: 'Ministerio del Interior' }, capacity: 'head' }),
  nominationOf('9', 'AR', { name: 'Persona AR 9' }),
  paperOf('doc_1'),
  paperOf('doc_2'),
  ...versionsOf('doc_1', 'es', 'pt'),
  ...versionsOf('doc_2', 'es'),
  docWith('venues', 'ven_hotel', {
    ...venueArgs,
    name: { es: 'Hotel de la sede' },
    city: { es: 'Ciudad de Panamá' },
    address: 'Avenida Balboa',
    timeZone: 'America/Panama',
  }),
];
