import type { Feature } from 'write-excel-file/universal';
import { cleanText } from '#shared/kernel/text.ts';

/** What a workbook says of itself, wherever a system shows the properties of a file. */
export interface WorkbookAbout {
  readonly title: string;
  /** Its marking, first in what a list of files shows. */
  readonly subject: string;
  readonly description: string;
}

const PATH = 'docProps/core.xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const LETTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asXml = (text: string) => cleanText(text).replace(/[&<>]/g, (letter) => LETTERS[letter] ?? '');

/** The core properties of a document (ECMA-376, part 2, §11), which the writer of workbooks leaves out. */
export function aboutFeature({ title, subject, description }: WorkbookAbout): Feature<Blob> {
  const core = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${asXml(title)}</dc:title><dc:subject>${asXml(subject)}</dc:subject>`,
    `<dc:description>${asXml(description)}</dc:description><dc:creator>CLASI</dc:creator></cp:coreProperties>`,
  ].join('');
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${PATH}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-about-1" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${PATH}"/>`,
        },
      },
      write: { files: () => ({ [PATH]: core }) },
    },
  };
}
