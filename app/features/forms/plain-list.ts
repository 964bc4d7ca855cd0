import { csvRows, csvText } from '#app/kit/sheets/csv-rows.ts';

/** What an expression of a form can name: the rest of a column's name is lost on it. */
const NAMED = /^@?[\p{L}_][\p{L}\p{N}_.-]*(:[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

/**
 * Names that a form can use, one for each given one and each once. Only names change that no expression of a form could
 * mean, such as `Nombre completo`: the engine would refuse the whole form for one of them.
 */
export function plainNames(names: readonly string[]): string[] {
  const taken = new Set(names.filter((name) => NAMED.test(name)));
  return names.map((name) => {
    if (NAMED.test(name)) return name;
    const words = name.trim().replaceAll(/[^\p{L}\p{N}_.-]+/gu, '_');
    const plain = /^[\p{L}_]/u.test(words) ? words : `_${words}`;
    let free = plain;
    for (let number = 2; taken.has(free); number += 1) free = `${plain}_${number}`;
    taken.add(free);
    return free;
  });
}

function plainCsv(text: string): string {
  const [names = [], ...rows] = csvRows(text);
  const plain = plainNames(names);
  if (plain.every((name, index) => name === names[index])) return text;
  return csvText([plain, ...rows]);
}

function plainGeoJson(text: string): string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // What is wrong with it is said by whatever opens it.
    return text;
  }
  const features = (read as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) return text;
  let isChanged = false;
  for (const feature of features as { properties?: unknown }[]) {
    const { properties } = feature ?? {};
    if (typeof properties !== 'object' || properties === null) continue;
    const names = Object.keys(properties);
    const plain = plainNames(names);
    if (plain.every((name, index) => name === names[index])) continue;
    isChanged = true;
    feature.properties = Object.fromEntries(
      Object.values(properties).map((value, index) => [plain[index], value]),
    );
  }
  return isChanged ? JSON.stringify(read) : text;
}

function textOf(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    // Spreadsheets of this region write their lists so.
    return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false };
  }
}

/**
 * A list as the engine takes it: in UTF-8, though a spreadsheet wrote it in the encoding of Windows, and with names of
 * columns that an expression can name. A file that needs neither stays as it is, byte for byte.
 */
export function plainList({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}): Uint8Array<ArrayBuffer> {
  const rewrite = /\.csv$/i.test(name) ? plainCsv : /\.geojson$/i.test(name) ? plainGeoJson : null;
  if (rewrite === null) return bytes;
  const { text, isUtf8 } = textOf(bytes);
  const plain = rewrite(text);
  return isUtf8 && plain === text ? bytes : new TextEncoder().encode(plain);
}
