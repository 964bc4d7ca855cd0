import type { Json } from '#shared/kernel/json.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import { createRandom } from './documents.ts';

const SUBJECTS = [
  'Tráfico de armas',
  'Trata de personas',
  'Lavado de activos',
  'Minería ilegal',
  'Ciberdelito',
];
const ACTS = ['Presentación', 'Informe de avance', 'Debate', 'Aprobación', 'Coordinación operativa'];
const DAY_MINUTES = 600;
const LENGTH = 5;

interface Named {
  readonly name: string;
  readonly args: Json;
}

export const BENCH_MEETING = 'mtg_bench';

function wallTime(index: number, shift: number): string {
  const perDay = DAY_MINUTES / LENGTH;
  const minute = 480 + (index % perDay) * LENGTH + shift;
  const day = 1 + Math.floor(index / perDay);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `2027-03-${pad(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function itemId(index: number): string {
  const random = createRandom(index + 1);
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  // As long and as hard to compress as a real one: a random id is most of the cost of a changed hour.
  return `agi_01JX${Array.from({ length: 22 }, () => letters[Math.floor(random() * 32)]).join('')}`;
}

/** A meeting of several days with `count` items, as the presidency enters it. */
export function makeMeeting({ count }: { count: number }): Named[] {
  const random = createRandom(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const text = (es: string) => ({ es, pt: es, en: es });
  const lastDay = Math.ceil(count / (DAY_MINUTES / LENGTH));
  return [
    {
      name: 'meetings.schedule',
      args: {
        meeting: BENCH_MEETING,
        title: text('Reunión de trabajo'),
        summary: null,
        type: 'working',
        format: 'in_person',
        startsOn: '2027-03-01',
        endsOn: `2027-03-${String(lastDay).padStart(2, '0')}`,
        precision: 'day',
        timeZone: 'America/La_Paz',
        city: text('La Paz'),
        venue: text('Centro de convenciones'),
        condition: null,
        decideBy: null,
        fallback: null,
        languages: ['es', 'pt', 'en'],
        interpretation: [],
        orderLanguage: 'es',
        practicalNote: {},
        card: { open: false, room: null, pickUp: null, liaison: null, emergency: null, hotel: null },
        state: 'planned',
      },
    },
    ...Array.from({ length: count }, (_, index) => ({
      name: 'agenda.add_item',
      args: {
        item: itemId(index),
        meeting: BENCH_MEETING,
        number: String(index + 1),
        class: index % 2 === 0 ? 'A' : 'B',
        kind: 'session',
        title: text(`${pick(ACTS)}: ${pick(SUBJECTS)} ${index}`),
        summary: text(`${pick(ACTS)} y ${pick(ACTS).toLowerCase()} sobre ${pick(SUBJECTS).toLowerCase()}.`),
        durationMinutes: LENGTH,
        room: text(`Sala ${1 + (index % 4)}`),
        speakers: [],
        order: index,
        startsAt: wallTime(index, 0),
        timeZone: 'America/La_Paz',
      },
    })),
    release(1),
  ];
}

function release(version: number): Named {
  return {
    name: 'agenda.release',
    args: { release: releaseId({ meeting: BENCH_MEETING, version }), meeting: BENCH_MEETING, note: null },
  };
}

/** Every eighth item starts ten minutes later or moves to another room, and the agenda is released again. */
export function makeChanges({ count, of, version }: { count: number; of: number; version: number }): Named[] {
  const step = Math.floor(of / count);
  return [
    ...Array.from({ length: count }, (_, place) => {
      const index = place * step;
      const room = `Sala ${5 + (place % 3)}`;
      return {
        name: 'agenda.edit_item',
        args: {
          item: itemId(index),
          meeting: BENCH_MEETING,
          ...(place % 2 === 0
            ? { when: { startsAt: wallTime(index, 10), timeZone: 'America/La_Paz' } }
            : { fields: { room: { es: room, pt: room, en: room } } }),
        },
      };
    }),
    release(version),
  ];
}
