import type { CountryCode } from '#app/i18n/countries.ts';

/** Columns that fit a phone of 320 px. */
export const TILE_COLUMNS = 4;
export const TILE_ROWS = 7;

/**
 * Where the tile of each member state stands: all are equally large, about where they lie from each other, and say nothing
 * of borders. [column, row], from 0.
 */
export const TILES = {
  MX: [0, 0],
  GT: [0, 1],
  HN: [1, 1],
  DO: [3, 1],
  SV: [0, 2],
  CR: [1, 2],
  PA: [2, 2],
  CO: [2, 3],
  EC: [1, 4],
  BR: [3, 4],
  PE: [1, 5],
  BO: [2, 5],
  PY: [3, 5],
  CL: [1, 6],
  AR: [2, 6],
  UY: [3, 6],
} as const satisfies Partial<Record<CountryCode, readonly [column: number, row: number]>>;

export type TileState = keyof typeof TILES;
export const TILE_STATES = Object.keys(TILES) as readonly TileState[];
