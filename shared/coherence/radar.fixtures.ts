import { addDays } from '#shared/kernel/days.ts';
import type { RadarItem, RadarKind } from './radar-item.rules.ts';

/** An item that has nothing in common with any other. */
export function itemOf(given: Partial<RadarItem> & Pick<RadarItem, 'id'>): RadarItem {
  return {
    ...{ kind: 'operation', maker: `maker-${given.id}`, from: null, until: null, areas: [], priority: null },
    ...{ state: null, places: [], targets: [], leaders: [], states: [], audience: [] },
    ...given,
  };
}

const KINDS: readonly RadarKind[] = ['plan', 'meeting', 'training', 'operation'];
const AGENCIES = [
  'europol',
  'frontex',
  'eurojust',
  'cepol',
  'euda',
  'ameripol',
  'interpol',
  'aiamp',
  'redcopen',
];
const AREAS = [
  'cocaine',
  'synthetic',
  'firearms',
  'trafficking',
  'smuggling',
  'money',
  'cyber',
  'environment',
];
const STATES = [
  'AR',
  'BO',
  'BR',
  'CL',
  'CO',
  'CR',
  'EC',
  'SV',
  'GT',
  'HN',
  'MX',
  'PA',
  'PY',
  'PE',
  'DO',
  'UY',
];
const AUDIENCE = ['police', 'customs', 'border', 'prosecution', 'judiciary', 'prison', 'finance'] as const;

/**
 * A year of what agencies plan, as it might be: some aims and places that many have, leaders who have several things. The
 * same number gives the same year.
 *
 * @param next a number from 0 up to, and not, 1
 */
export function radarYear(count: number, next: () => number): RadarItem[] {
  const below = (limit: number) => Math.floor(next() * limit);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => of(list))),
  ];
  return Array.from({ length: count }, (_, at): RadarItem => {
    const kind = of(KINDS);
    const from = addDays('2027-01-01', below(365));
    const lasting = kind === 'plan' ? 30 + below(300) : kind === 'operation' ? below(60) : below(5);
    const state = of(STATES);
    return {
      ...{ id: `oit_${at}`, kind, maker: of(AGENCIES), from, until: addDays(from, lasting) },
      ...{ areas: some(AREAS, 2), priority: next() < 0.2 ? `pri_${below(6)}` : null },
      ...{ state, places: next() < 0.6 ? [`Ciudad ${below(40)} de ${state}`] : [] },
      targets: next() < 0.4 ? [`Objetivo ${below(count / 8)}`] : [],
      leaders: next() < 0.5 ? [`Jefatura ${below(count / 6)}`] : [],
      ...{ states: some(STATES, 4), audience: some(AUDIENCE, 2) },
    };
  });
}
