import { describe, expect, test } from 'vitest';
import { pastedCells } from './pasted.ts';

describe('rows copied from a spreadsheet', () => {
  test('keeps a quote that begins a cell and does not swallow the rows below', () => {
    expect(pastedCells('1\t"Panel" sobre rutas\t9:00\t30\n2\tPausa\t10:00\t30')).toEqual([
      ['1', '"Panel" sobre rutas', '9:00', '30'],
      ['2', 'Pausa', '10:00', '30'],
    ]);
    expect(pastedCells('1\t"Panel sin cerrar\r\n2\tPausa')).toEqual([
      ['1', '"Panel sin cerrar'],
      ['2', 'Pausa'],
    ]);
  });

  test('reads a quoted cell with lines and quotes of its own as one', () => {
    expect(pastedCells('1\t"Rutas\ny ""puertos"""\t9:00\r\n2\t"Pausa"')).toEqual([
      ['1', 'Rutas\ny "puertos"', '9:00'],
      ['2', 'Pausa'],
    ]);
  });

  test('reads a line without tabs as one cell, and keeps cells that are empty', () => {
    expect(pastedCells('Apertura\n\t\nCierre')).toEqual([['Apertura'], ['', ''], ['Cierre']]);
    expect(pastedCells('')).toEqual([['']]);
  });
});
