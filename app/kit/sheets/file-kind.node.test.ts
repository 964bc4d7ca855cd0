import { expect, test } from 'vitest';
import { archive } from './archive.fixtures.ts';
import { type FileFault, readSheets } from './read-sheets.ts';

/** The directory of an OLE container with these streams: enough to recognise it. */
function ole(...names: readonly string[]): ArrayBuffer {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  names.forEach((name, index) => {
    const at = 1024 + 128 * index;
    for (const [place, letter] of [...name].entries())
      view.setUint16(at + 2 * place, letter.charCodeAt(0), true);
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    view.setUint8(at + 66, 2);
  });
  return bytes.buffer;
}
const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...Array(64).fill(0)]).buffer;
const zip = (...names: readonly string[]) => archive(names.map((name) => ({ name, content: 'x' })));
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const encode = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

test.each<[string, () => ArrayBuffer, FileFault]>([
  ['a workbook with a password', () => ole('EncryptionInfo', 'EncryptedPackage'), 'password'],
  ['an Excel of before 2007', () => ole('\u0005SummaryInformation', 'Workbook'), 'old_excel'],
  ['an Excel of another program', () => ole('WORKBOOK'), 'old_excel'],
  ['an Excel of 1995', () => ole('Book'), 'old_excel'],
  ['an Excel of 1992', () => bytes(0x09, 0x04, 0x06, 0x00), 'old_excel'],
  [
    'an XML spreadsheet of 2003',
    () => encode('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'old_excel',
  ],
  ['a symbolic link file', () => encode('ID;PCALCOOO32\nC;X1;Y1;K"Nombre"\nE\n'), 'old_excel'],
  ['a data interchange file', () => encode('TABLE\r\n0,1\r\n"Nombre"\r\n'), 'old_excel'],
  ['a Word of before 2007', () => ole('WordDocument', '1Table'), 'office_document'],
  ['a Word document', () => zip('[Content_Types].xml', 'word/document.xml'), 'office_document'],
  ['a presentation', () => zip('[Content_Types].xml', 'ppt/presentation.xml'), 'office_document'],
  ['rich text', () => encode('{\\rtf1\\ansi Nombre;Calidad}'), 'office_document'],
  ['a binary workbook', () => zip('[Content_Types].xml', 'xl/workbook.bin'), 'binary_excel'],
  [
    'a LibreOffice sheet',
    () =>
      archive([
        { name: 'mimetype', content: ODS },
        { name: 'content.xml', content: 'x' },
        { name: 'META-INF/manifest.xml', content: 'x' },
      ]),
    'open_document',
  ],
  [
    'a flat LibreOffice sheet',
    () => encode(`<?xml version="1.0"?>\n\n<office:document office:mimetype="${ODS}">`),
    'open_document',
  ],
  [
    'a flat LibreOffice text',
    () =>
      encode(
        `<?xml version="1.0"?>\n<office:document office:mimetype="${ODS.replace('spreadsheet', 'text')}">`,
      ),
    'office_document',
  ],
  ['a Numbers sheet', () => zip('Index/Document.iwa', 'Metadata/Properties.plist'), 'numbers'],
  ['an older Numbers sheet', () => zip('Index.zip', 'preview.jpg'), 'numbers'],
  ['an archive', () => zip('lista.xlsx', 'leame.txt'), 'archive'],
  ['a RAR archive', () => bytes(0x52, 0x61, 0x72, 0x21), 'archive'],
  ['a PDF', () => encode('%PDF-1.7\n'), 'pdf'],
  ['a PNG', () => bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
  ['a photo of an iPhone', () => bytes(0, 0, 0, 0x24, 0x66, 0x74, 0x79, 0x70), 'picture'],
  ['a page', () => encode('<!DOCTYPE html><table><tr><td>Nombre'), 'web_page'],
])('%s is called what it is', async (_name, make, fault) => {
  expect(await readSheets(make(), () => 0)).toBe(fault);
});

test('a list whose first title begins like a symbolic link file is a list', async () => {
  const read = await readSheets(encode('ID;Puesto;Nombre\nC1;Asesora;Inés\n'), () => 0);
  expect(read).toMatchObject([{ cells: [['ID', 'Puesto', 'Nombre'], ['C1', 'Asesora', 'Inés'], ['']] }]);
});
