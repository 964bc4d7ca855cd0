import type { AreaRow, MatrixColumn } from './chart-data.ts';
import type { Confidence } from './heat.ts';
import { levelOfPart } from './heat.ts';
import type { NetworkData } from './network-layout.ts';
import type { TileState } from './tile-layout.ts';
import type { Tile } from './tile-map.tsx';

export const COLUMNS: readonly MatrixColumn[] = [
  { key: 'T', label: 'Amenaza' },
  { key: 'V', label: 'Vulnerabilidad', short: 'Vulner.' },
  { key: 'I', label: 'Impacto' },
];

type Figures = readonly [
  label: string,
  values: readonly [number, number, number],
  score: readonly [number, number, number],
  rank: readonly [number, number],
  done: number,
  confidence: Confidence,
];

const RATED: readonly Figures[] = [
  ['Armas de fuego', [0.81, 0.84, 0.88], [8.4, 7.9, 8.8], [1, 2], 10, 'high'],
  ['Cocaína', [0.88, 0.66, 0.84], [7.9, 7.6, 8.4], [1, 3], 11, 'high'],
  ['Extorsión', [0.69, 0.75, 0.82], [7.5, 6.7, 8.1], [2, 4], 9, 'moderate'],
  ['Trata de personas', [0.58, 0.78, 0.81], [7.2, 6.3, 8], [3, 6], 9, 'moderate'],
  ['Lavado de activos', [0.66, 0.81, 0.56], [6.7, 5.5, 7.6], [3, 7], 8, 'moderate'],
  ['Tráfico de migrantes', [0.63, 0.56, 0.72], [6.3, 5.7, 7], [4, 7], 10, 'high'],
  ['Drogas sintéticas', [0.75, 0.53, 0.5], [5.8, 4.4, 6.9], [4, 9], 7, 'low'],
  ['Minería ilegal de oro', [0.5, 0.63, 0.56], [5.6, 4.7, 6.8], [6, 10], 8, 'moderate'],
  ['Estafas por internet', [0.56, 0.69, 0.38], [5.3, 3.7, 6.6], [6, 11], 7, 'low'],
  ['Redes en prisiones', [0.38, 0.78, 0.44], [5.1, 4.4, 6], [8, 11], 9, 'moderate'],
  ['Madera y fauna', [0.44, 0.5, 0.34], [4.2, 3.2, 5.6], [9, 12], 6, 'low'],
  ['Contrabando de tabaco', [0.47, 0.38, 0.19], [3.2, 2.7, 3.8], [11, 12], 10, 'high'],
  ['Moneda falsa', [0.16, 0.31, 0.22], [2.2, 1.8, 2.7], [12, 13], 10, 'high'],
];

export const ROWS: readonly AreaRow[] = [
  ...RATED.map(([label, [T, V, I], [value, low, high], [best, worst], done, confidence], index) => ({
    key: `area-${index + 1}`,
    label,
    values: { T, V, I },
    score: { value, low, high },
    level: levelOfPart(value / 10),
    rank: { value: index + 1, low: best, high: worst },
    coverage: { done, total: 11 },
    confidence,
    ...(index === 0 ? { contested: ['V'] } : {}),
  })),
  ...[['Bienes culturales', 4] as const, ['Medicamentos falsos', 3] as const].map(([label, done]) => ({
    key: label,
    label,
    values: { T: 0.7, V: null, I: null },
    score: null,
    level: 'gap' as const,
    rank: null,
    coverage: { done, total: 11 },
    confidence: null,
  })),
];

/** The same where an edition shows no figures: the data hold none. */
export const CLASS_ROWS: readonly AreaRow[] = ROWS.map((row) => ({
  ...row,
  values: Object.fromEntries(
    Object.entries(row.values).map(([key, value]) => [
      key,
      typeof value === 'number' ? levelOfPart(value) : value,
    ]),
  ),
  score: null,
  rank: null,
}));

export const TILE_VALUES: Readonly<Partial<Record<TileState, Tile>>> = {
  MX: { level: 'very_high' },
  GT: { level: 'high' },
  HN: { level: 'high' },
  DO: { level: 'low' },
  SV: { level: 'medium' },
  CR: { level: 'low' },
  PA: { level: 'gap' },
  CO: { level: 'very_high' },
  EC: { level: 'high' },
  BR: { level: 'very_high' },
  PE: { level: 'medium' },
  BO: { level: 'medium' },
  PY: { level: 'gap' },
  CL: { level: 'low' },
  UY: { level: 'very_low' },
};

const AREA_LABELS = [
  'Armas de fuego y municiones',
  'Cocaína',
  'Extorsión',
  'Trata de personas',
  'Lavado de activos',
  'Tráfico ilícito de migrantes',
  'Drogas sintéticas',
  'Delitos contra el ambiente',
  'Ciberdelincuencia',
  'Contrabando',
  'Robo de vehículos',
  'Bienes culturales',
];

/** So many networks, each in one to four areas, some areas in more than others; the last one in none. */
export function networksOf(count: number): NetworkData {
  let state = 42;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const areas = AREA_LABELS.map((label, index) => ({ key: `area-${index}`, label, kind: 'area' as const }));
  const networks = Array.from({ length: count }, (_, index) => ({
    key: `net-${String(index).padStart(4, '0')}`,
    label: `Red ${index + 1}`,
    kind: 'network' as const,
  }));
  const links = networks.slice(0, -1).flatMap(({ key: network }) => {
    const own = new Set(
      Array.from({ length: 1 + below(4) }, () =>
        Math.min(below(AREA_LABELS.length), below(AREA_LABELS.length)),
      ),
    );
    return [...own].map((area) => ({ network, area: `area-${area}` }));
  });
  return { nodes: [...networks, ...areas], links };
}

export const NETWORKS = networksOf(436);
