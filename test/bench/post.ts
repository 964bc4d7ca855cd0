import { utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { createRandom } from './documents.ts';

export const BENCH_POST = 'pto_bench';
const DAY = 'jad_bench';
const COUNTERS = ['persons_checked', 'vehicles_checked', 'parcels_checked', 'detentions'] as const;
const HOUR = 3_600_000;

interface Act {
  readonly name: string;
  readonly args: Json;
}

/** A post on its day, in the middle of a shift at which so much was counted, and who works there. */
export function makePost({ count, now, person }: { count: number; now: number; person: string }): Act[] {
  const random = createRandom(23);
  const below = (limit: number) => Math.floor(random() * limit);
  const of = { state: 'CL', day: DAY };
  const at = { ...of, post: BENCH_POST };
  const act = (name: string, args: object): Act => ({ name: `counters.${name}`, args: args as Json });
  const today = utcDay(now);
  const shift = { shift: 'shf_bench', number: 1, from: now - 4 * HOUR, until: now + 4 * HOUR, officers: 4 };
  return [
    act('open_day', {
      ...{ ...of, title: { es: 'Jornada de la medición' }, from: today, until: today, timeZone: 'UTC' },
      ...{ counters: [...COUNTERS, 'documents', 'firearms'], contacts: [], briefing: null },
      ...{ silentAfter: 60, copied: null },
    }),
    act('add_post', {
      ...{ ...at, name: 'Puesto de la medición', institution: 'customs' },
      ...{ subdivision: null, place: null, phone: null },
    }),
    act('add_shifts', { ...at, shifts: [shift] }),
    act('post_person', { ...at, person, label: 'Turno', isLead: true }),
    ...Array.from({ length: count }, (_, index) =>
      act('count', {
        ...{ ...at, shift: shift.shift, count: `cnt_bench${index}`, kind: null, seizure: null },
        ...{ counter: COUNTERS[below(COUNTERS.length)], value: 1 + below(20), isForPost: true },
      }),
    ),
  ];
}
