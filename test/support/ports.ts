import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { ROOT } from '../house/source-files.ts';

type Listed = { readonly name: string; readonly city?: string; readonly code?: string };

export const portsPath = join(ROOT, 'shared/ideal/port-names.ts');

/** Towns inland and places that are no port of their country, which the package has all the same. */
const NO_PORTS: ReadonlySet<string> = new Set([
  ...['CACAL', 'CADOR', 'CADRU', 'CAEDM', 'CAMAG', 'CAMNT', 'CANOR', 'CASAK', 'CASTC', 'CAWNP'],
  ...['DEBEZ', 'DEBOY', 'DEBRA', 'DEHMM', 'DEKGU', 'DEKHO', 'DEPFR', 'DKHSB', 'DZGHA'],
  ...['FRHGT', 'FRJAV', 'FRLPC', 'FRMDH', 'FROR6', 'FRUSJ', 'ITFAE', 'ITMIL', 'ITMOD', 'ITPDA', 'ITTRN'],
]);

/** The name with its accents: the package has them in the city, where that is the same name. */
function nameOf({ name, city = '' }: Listed): string {
  return (fold(city) === fold(name) ? city : name).normalize('NFC').trim();
}

/** Countries at the other end of the region's routes, but for those that are written by hand. The ports of the whole world would weigh twice as much on a phone. */
const PARTNERS: ReadonlySet<string> = new Set([
  // North America, the Caribbean and the Guianas.
  ...['CA', 'NI', 'BZ', 'CU', 'JM', 'HT', 'TT', 'BS', 'BB', 'LC', 'VC', 'GD', 'AG', 'AW', 'PR', 'GP', 'MQ'],
  ...['VE', 'GY', 'SR', 'GF'],
  // Europe.
  ...[
    'ES',
    'PT',
    'FR',
    'BE',
    'NL',
    'DE',
    'GB',
    'IE',
    'IT',
    'GI',
    'MT',
    'GR',
    'HR',
    'SI',
    'AL',
    'RO',
    'UA',
    'TR',
  ],
  ...['PL', 'DK', 'SE', 'RU'],
  // Africa and Asia.
  ...[
    'MA',
    'DZ',
    'CV',
    'SN',
    'GM',
    'GN',
    'GW',
    'SL',
    'LR',
    'CI',
    'GH',
    'TG',
    'BJ',
    'NG',
    'CM',
    'AO',
    'ZA',
    'MZ',
  ],
  ...['HK', 'SG', 'AE'],
]);

/**
 * Of partners only what a customs service counts as a port (Schedules D and K): the package has towns inland, too. None of a
 * country that is written by hand, where many of its codes are not those of the published list.
 */
function isListed([code, { code: schedule }]: readonly [string, Listed]): boolean {
  return PARTNERS.has(code.slice(0, 2)) && schedule !== undefined && !NO_PORTS.has(code);
}

/** Codes with their names; none that cannot be told from another one of its country by its name. */
export function listedPorts(): readonly (readonly [code: string, name: string])[] {
  const path = createRequire(import.meta.url).resolve('sea-ports/lib/ports.json');
  const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Listed>).filter(
    isListed,
  );
  const named = all.map(([code, port]) => [code, nameOf(port)] as const);
  const alike = groupBy(named, ([code, name]) => `${code.slice(0, 2)} ${fold(name)}`);
  return named
    .filter(([code, name]) => alike.get(`${code.slice(0, 2)} ${fold(name)}`)?.length === 1)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

const HEAD = `/**
 * Ports of the region's main partners, by their UN/LOCODE (UNECE Recommendation 16), as the package sea-ports 0.0.9 (MIT,
 * github.com/marchah/sea-ports) lists them. It does not say which edition it follows. Only codes and names are taken: its
 * provinces and coordinates are not all right. The states of the region, China and the United States are in
 * places-by-hand.ts. Written by test/house/write-ports.ts; a test compares the two. It comes
 * in a file of its own with the first field that searches ports, and is kept for use offline like every file of the app.
 *
 * By country, each with the last three letters of its code before its name.
 */
export const PORTS: Readonly<Record<string, string>> = {
`;

/** The file as it must be. */
export function writtenPorts(): string {
  const byCountry = groupBy(listedPorts(), ([code]) => code.slice(0, 2));
  const lines = [...byCountry].map(([country, ports]) => {
    const text = ports.map(([code, name]) => `${code.slice(2)} ${name}`).join('|');
    return `  ${country}: ${text.includes("'") ? JSON.stringify(text) : `'${text}'`},`;
  });
  return `${HEAD}${lines.join('\n')}\n};\n`;
}
