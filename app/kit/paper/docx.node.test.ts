import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperAsDocx } from './docx.ts';
import type { Paper } from './paper.ts';

const paper: Paper = {
  head: 'Comité <C>',
  meeting: 'Grupo de Apoyo',
  marking: 'TLP:AMBER',
  version: 'Versión 2',
  foot: 'Hoja de control',
  title: 'Acta & más: Reunión',
  subtitle: ['Panamá'],
  blocks: [
    { kind: 'heading', level: 2, text: 'Asistencia' },
    { kind: 'heading', level: 3, text: 'Uno & dos' },
    { kind: 'text', text: 'línea 1\r\nlínea 2\u0000\uffff' },
    { kind: 'list', items: ['primero', '<script>'] },
    {
      kind: 'table',
      columns: ['Hora', 'Asunto'],
      shares: [25, 75],
      rows: [
        ['10:00', { lead: 'Hoja de ruta', lines: ['Clase B', 'Propone: Chile'] }],
        ['11:00', 'Café'],
      ],
    },
    { kind: 'blank', label: 'Firma', lines: 2 },
    { kind: 'code', address: 'https://clasi.example/a', label: 'Compruebe' },
  ],
};

async function partsOf(of: Paper, language: 'es' | 'pt' | 'en' = 'es'): Promise<Record<string, string>> {
  const file = await paperAsDocx({ paper: of, language });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
/** The words of a piece of the document, a line for each paragraph. */
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)]
      .map(([run]) => run.replace(/^<[^>]*>/, '') || '|')
      .join(''),
  );
const styled = (xml: string, style: string) =>
  wordsOf(
    [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
      .flatMap(([p]) => (p.includes(`w:val="${style}"`) ? p : []))
      .join(''),
  );

describe('as a file of word processors', () => {
  test('the title and the headings are headings, and a list is a list', async () => {
    const body = (await partsOf(paper))['word/document.xml'] ?? '';
    expect(styled(body, 'Heading1')).toEqual(['Acta &amp; más: Reunión']);
    expect(styled(body, 'Heading2')).toEqual(['Asistencia']);
    expect(styled(body, 'Heading3')).toEqual(['Uno &amp; dos']);
    // What is said of a letter goes before its style.
    expect(body).not.toContain('<w:b w:val="false"/>');
    expect(wordsOf([...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:numPr>.*?<\/w:p>/gs)].join(''))).toEqual([
      'primero',
      '&lt;script&gt;',
    ]);
  });

  test('typed lines stay lines, and nothing that XML forbids comes into it', async () => {
    const body = (await partsOf(paper))['word/document.xml'] ?? '';
    expect(wordsOf(body)).toContain('línea 1|línea 2');
    expect(body.includes('\u0000') || body.includes('\uffff')).toBe(false);
  });

  test('the columns of a table are named on each of its pages, and as wide as on paper', async () => {
    const body = (await partsOf(paper))['word/document.xml'] ?? '';
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.map((row) => wordsOf(row))).toEqual([
      ['Hora', 'Asunto'],
      ['10:00', 'Hoja de ruta', 'Clase B', 'Propone: Chile'],
      ['11:00', 'Café'],
    ]);
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(3, 1);
  });

  test('head, marking, version and foot are on every page, and so is its number', async () => {
    const parts = await partsOf(paper);
    const head = Object.entries(parts).find(([path]) => /header\d*\.xml$/.test(path))?.[1] ?? '';
    const foot = Object.entries(parts).find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
    expect(wordsOf(head)).toEqual(['Comité &lt;C&gt;', 'Grupo de Apoyo', 'TLP:AMBER · Versión 2']);
    expect(wordsOf(foot)[0]).toBe('Hoja de control');
    expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('the last line of the head stands apart from the title, and headings leave out no level', async () => {
    const blocks = paper.blocks.filter((block) => block.kind !== 'heading' || block.level === 3);
    const parts = await partsOf({ ...paper, blocks });
    const head = Object.entries(parts).find(([path]) => /header\d*\.xml$/.test(path))?.[1] ?? '';
    expect(styled(head, 'HeadEnd')).toEqual(['TLP:AMBER · Versión 2']);
    const style = /w:styleId="HeadEnd".*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
    expect(Number(/w:after="(\d+)"/.exec(style)?.[1])).toBeGreaterThan(200);
    const body = parts['word/document.xml'] ?? '';
    expect(styled(body, 'Heading2')).toEqual(['Uno &amp; dos']);
    expect(body).not.toContain('"Heading3"');
  });

  test('a paper without a marking shows none', async () => {
    const parts = await partsOf({ ...paper, marking: '' });
    const head = Object.entries(parts).find(([path]) => /header\d*\.xml$/.test(path))?.[1] ?? '';
    expect(wordsOf(head)).toEqual(['Comité &lt;C&gt;', 'Grupo de Apoyo', 'Versión 2']);
  });

  test('it says its language, and nothing of whose device it was made on, nor when', async () => {
    for (const [language, tag] of [
      ['es', 'es-MX'],
      ['pt', 'pt-BR'],
      ['en', 'en-GB'],
    ] as const) {
      const parts = await partsOf(paper, language);
      expect(parts['word/styles.xml']).toContain(`w:lang w:val="${tag}"`);
    }
    const about = (await partsOf(paper))['docProps/core.xml'] ?? '';
    expect(about).toContain('<dc:title>Acta &amp; más: Reunión</dc:title>');
    expect(about).not.toMatch(/created|modified|Un-named/);
  });

  test('it fetches nothing', async () => {
    const parts = await partsOf(paper);
    const links = Object.entries(parts).filter(([path]) => path.endsWith('.rels'));
    expect(links.filter(([, xml]) => xml.includes('External'))).toEqual([]);
  });

  test('no part of the file says when it was packed', async () => {
    const file = await paperAsDocx({ paper, language: 'es' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const hours: number[] = [];
    for (let at = 0; at + 30 < bytes.length; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x04034b50) hours.push(view.getUint32(at + 10, true));
      if (sign === 0x02014b50) hours.push(view.getUint32(at + 12, true));
    }
    expect(hours.length).toBeGreaterThan(10);
    expect(new Set(hours)).toEqual(new Set([0x00210000]));
    expect((await partsOf(paper))['word/document.xml']).toContain('Asistencia');
  });

  test('a short column is as wide as its longest word, no row is cut by a page, and many columns lie across', async () => {
    const columns = ['N.º', 'Persona', 'Delegación', 'Puesto', 'Credencial', 'Idioma', 'Llegada'];
    const row = ['1', 'Nombre de una persona con dos apellidos', 'EC', 'A-12', 'CL-1', 'es', '10:00'];
    const wide: Paper = {
      ...paper,
      blocks: [{ kind: 'table', columns, shares: [6, 60, 6, 6, 6, 6, 6], rows: [row, row] }],
    };
    const body = (await partsOf(wide))['word/document.xml'] ?? '';
    expect(body).toContain('w:orient="landscape"');
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(7);
    expect(widths[2]).toBeGreaterThanOrEqual('Delegación'.length * 120);
    expect(widths[3]).toBeGreaterThanOrEqual('Puesto'.length * 120);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16_838 - 2 * 1134 + 7);
    expect(body.match(/<w:cantSplit/g)).toHaveLength(3);
    expect((await partsOf(paper))['word/document.xml']).not.toContain('landscape');
  });
});
