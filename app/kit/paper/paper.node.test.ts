import { describe, expect, test } from 'vitest';
import { type Paper, type PaperCell, paperAsHtml, paperAsText } from './paper.ts';

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

describe('as a file for a word processor', () => {
  const html = paperAsHtml({ paper, language: 'pt-BR' });

  test('typed text is never markup', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('<h2>Uno &amp; dos</h2>');
    expect(html).toContain('<title>Acta &lt;b&gt;</title>');
  });

  test('it declares its language, charset, marking and version, and loads nothing', () => {
    expect(html).toContain('<html lang="pt-BR">');
    expect(html).toContain('charset="utf-8"');
    expect(html).toContain('CLASI<br>Grupo de Apoyo<br>TLP:AMBER. Versión 2');
    expect(html).not.toMatch(/https?:|src=|<link/);
  });

  test('tables stay tables and blank fields stay lines', () => {
    expect(html).toContain('<col width="40%"><col width="60%">');
    expect(html).toContain('<thead><tr><th>A</th><th>B</th></tr></thead>');
    expect(html).toContain('<td>1</td><td><b>Hoja &lt;ruta&gt;</b><br>Clase B</td>');
    expect(html.match(/_{60}/g)).toHaveLength(2);
  });
});

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

  test('in a file for a word processor each keeps its lines, and no word is wider than the page', () => {
    const of = withRow('línea 1\nlínea 2', { lead: 'uno\r\ndos', lines: ['tres\ncuatro'] });
    const html = paperAsHtml({ paper: of, language: 'es' });
    expect(html).toContain('<td>línea 1<br>línea 2</td><td><b>uno<br>dos</b><br>tres<br>cuatro</td>');
    expect(html).toMatch(/<style>[^<]*overflow-wrap: ?anywhere/);
  });

  test('as text each question is one row, and none is a formula where it is pasted', () => {
    const text = paperAsText(withRow('uno\n\tdos\r\n', { lead: '=HYPERLINK("http://x")', lines: ['a\nb'] }));
    expect(text).toContain(`A\tB\nuno / dos\t'=HYPERLINK("http://x"). a / b`);
    expect(paperAsText(withRow('-33.45,-70.66', '+56 9 1234'))).toContain('\n-33.45,-70.66\t+56 9 1234');
  });
});
