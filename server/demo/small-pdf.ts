const PAGE = { width: 595, height: 842, margin: 64 };
const LINE = 18;
const COLUMNS = 78;

/**
 * The few special letters of our languages have the same code in WinAnsi and Latin-1; others become a question mark.
 */
function winAnsi(text: string): string {
  return Array.from(text, (letter) => {
    const known = { '“': '\x93', '”': '\x94', '’': '\x92', '–': '\x96' }[letter];
    return known ?? (letter.charCodeAt(0) < 256 ? letter : '?');
  }).join('');
}

function quote(text: string): string {
  return `(${winAnsi(text).replace(/[\\()]/g, '\\$&')})`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= COLUMNS) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** One page of text in a font that every viewer has. The demo needs no more of a PDF. */
export function smallPdf({
  head,
  title,
  paragraphs,
  language,
}: {
  head: string;
  title: string;
  paragraphs: readonly string[];
  language: string;
}): Uint8Array<ArrayBuffer> {
  const body = paragraphs.flatMap((paragraph) => [...wrap(paragraph), '']);
  const content = [
    'BT',
    `1 0 0 1 ${PAGE.margin} ${PAGE.height - PAGE.margin} Tm`,
    `/F1 10 Tf ${quote(head)} Tj`,
    `/F2 16 Tf 0 -32 Td ${quote(title)} Tj`,
    `/F1 11 Tf ${LINE} TL 0 -30 Td`,
    ...body.map((line) => `${quote(line)} Tj T*`),
    'ET',
  ].join('\n');
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang ${quote(language)} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
