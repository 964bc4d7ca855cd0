import { describe, expect, test } from 'vitest';
import { fileNameOf, type Paper, type PaperCell, paperAsText } from './paper.ts';

const paper: Paper = {
  head: 'CLASI',
  meeting: 'Grupo de Apoyo',
  marking: 'TLP:AMBER',
  version: 'Versión 2',
  title: 'Acta <b>',
  subtitle: ['Panamá'],
  blocks: [
    { kind: 'heading', level: 2, text: 'Uno & dos' },
    { kind: 'text', text: '"Cita"' },
    { kind: 'list', items: ['<script>alert(1)</script>'] },
    {
      kind: 'table',
      columns: ['A', 'B'],
      shares: [40, 60],
      rows: [['1', { lead: 'Hoja <ruta>', lines: ['Clase B'] }]],
    },
    { kind: 'blank', label: 'Intervenciones', lines: 2 },
  ],
};

test('as text a table has tabs and nothing is escaped', () => {
  const text = paperAsText(paper);
  expect(text.startsWith('CLASI\nGrupo de Apoyo\nTLP:AMBER. Versión 2\n\nActa <b>\nPanamá')).toBe(true);
  expect(text).toContain('A\tB\n1\tHoja <ruta>. Clase B');
  expect(text).toContain('– <script>');
});

describe('answers of more lines', () => {
  const withRow = (...row: PaperCell[]): Paper => ({
    ...paper,
    blocks: [{ kind: 'table', columns: ['A', 'B'], shares: [50, 50], rows: [row] }],
  });

  test('as text each question is one row, and none is a formula where it is pasted', () => {
    const text = paperAsText(withRow('uno\n\tdos\r\n', { lead: '=HYPERLINK("http://x")', lines: ['a\nb'] }));
    expect(text).toContain(`A\tB\nuno / dos\t'=HYPERLINK("http://x"). a / b`);
    expect(paperAsText(withRow('-33.45,-70.66', '+56 9 1234'))).toContain('\n-33.45,-70.66\t+56 9 1234');
  });
});

test('a file is called as what is printed, without what no system takes in a name', () => {
  const called = (title: string) => fileNameOf({ ...paper, title });
  expect(called('Acta: Reunión de trabajo')).toBe('Acta – Reunión de trabajo');
  expect(called('Lista 14/10 "final"?')).toBe('Lista 14-10 -final--');
  expect(called('A'.repeat(200))).toHaveLength(120);
});
