import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { Cell } from '#app/kit/sheets/cells.ts';
import { needsOf, tripAt } from '#shared/board/board.fixtures.ts';
import { needsCells, needsColumns } from './sheet-needs.ts';

const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
const hotels = new Map([['ven_hotel', 'Hotel de la sede']]);
/** What stands under each title of the Spanish sheet. */
function cellsOf(change: Parameters<typeof needsOf>[2] | null): Record<string, Cell> {
  const needs = change === null ? undefined : needsOf('prt_1', 'CL', change).body;
  const cells = needsCells({ needs, hotels, t, locale: 'es' });
  const titles = needsColumns(t);
  expect(cells).toHaveLength(titles.length);
  expect(new Set(titles).size).toBe(titles.length);
  return Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? '']));
}

test('a sheet contains journeys and needs as entered, with times that a spreadsheet can sort', () => {
  const said = cellsOf({
    arrival: tripAt('2026-10-13T18:40'),
    departure: tripAt('2026-10-16T08:05', { number: null }),
    hotel: 'ven_hotel',
    visa: 'letter_wanted',
    budget: 'programme',
    interpretation: 'pt',
    diet: 'Vegetariana',
  });
  expect(said).toMatchObject({
    Llegada: { iso: '2026-10-13 18:40' },
    'Llegada: Hora de': 'Panamá',
    'Llegada: Vuelo, tren o placa': 'CM 112',
    'Llegada: Aeropuerto o estación': 'PTY',
    Salida: { iso: '2026-10-16 08:05' },
    'Salida: Vuelo, tren o placa': '',
    Hotel: 'Hotel de la sede',
    Visa: 'Pide la carta',
    'Quién paga el viaje': 'El programa',
    'Dieta y alergias': 'Vegetariana',
    Accesibilidad: '',
  });
  expect(said['Idioma de interpretación']).toMatch(/portugués/i);
});

test('a person without entries has empty cells', () => {
  expect(Object.values(cellsOf(null)).join('')).toBe('');
});
