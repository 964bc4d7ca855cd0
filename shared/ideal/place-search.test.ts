import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#shared/kernel/fold.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { PLACE_ALIASES } from './place-aliases.ts';
import { PLACE_NAMES } from './place-names.ts';
import { placeInWords, placesToSearch, portName, searchPlaces } from './place-search.ts';
import { PLACES_BY_HAND } from './places-by-hand.ts';
import { PORTS } from './port-names.ts';

const countryName = (code: string) => stateNameIn('es', code) ?? code;
const words = { countryName, portName };
const { compare } = new Intl.Collator('es');
const places = placesToSearch({
  kinds: ['country', 'subdivision', 'port'],
  countries: ['BR', 'CL', 'EC', 'ES', 'PE'],
  countryName,
});
const subdivisions = placesToSearch({ kinds: ['subdivision'], countries: [], countryName });
const countriesOfTheWorld = new Intl.DisplayNames('es', { type: 'region' });
/** "Puerto Caldera" and "Caldera" are one port. */
const coreName = (name: string) => fold(name).replace(/^(puerto|porto) (de )?/, '');
const ports = placesToSearch({ kinds: ['port'], countries: [], countryName });
function found(
  typed: string,
  {
    home = 'CL',
    within = null,
    of = places,
  }: { home?: string; within?: string | null; of?: typeof places } = {},
): string[] {
  return searchPlaces({ places: of, typed, home, within, compare }).map(({ code }) => code);
}

test('a place is found without its accents, in any case, in the middle of its name and by its country', () => {
  expect(found('valparaiso').slice(0, 2).sort()).toEqual(['CL-VS', 'CLVAP']);
  expect(found('PARANAGUÁ')).toEqual(['BRPNG']);
  expect(found('nagua')).toContain('BRPNG');
  expect(found('ecuador')[0]).toBe('EC');
  expect(found('ecuador', { of: ports })).toContain('ECGYE');
  expect(found('antonio chile', { of: ports })).toEqual(['CLSAI']);
  expect(found('santos, brasil')[0]).toBe('BRSSZ');
});

test('the own country comes first, then names that begin as typed, then those with a word that does', () => {
  expect(found('san antonio', { of: ports })[0]).toBe('CLSAI');
  expect(found('san antonio', { of: ports, home: 'PY' })[0]).toBe('PYSAN');
  const order = found('cal', { of: ports, home: 'PE' });
  expect(order[0]).toBe('PECLL');
  const crosses = found('cruz', { of: ports, home: 'PE' });
  expect(crosses.indexOf('BRCZS')).toBeLessThan(crosses.indexOf('MXSCX'));
});

test('nothing typed: those of the own country; what no place is called finds nothing', () => {
  const own = found('', { home: 'EC' });
  expect(own).toContain('EC-G');
  expect(own.every((code) => code.startsWith('EC'))).toBe(true);
  expect(found('xyzzy')).toEqual([]);
});

test('where another answer has said the country, no place of another is offered', () => {
  expect(found('san antonio', { within: 'PY', of: ports })).toEqual(['PYSAN', 'PYTER']);
  expect(found('', { within: 'PE', of: ports }).every((code) => code.startsWith('PE'))).toBe(true);
});

test('a code is no word by which somebody finds a place', () => {
  expect(found('brssz')).toEqual([]);
  expect(found('cl-vs')).toEqual([]);
});

test('every place of the lists is found by its own name, typed by whoever has no accents', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ code, name }) => {
      const plain = name
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toUpperCase();
      expect(found(plain)).toContain(code);
      expect(found(name.slice(1))).toContain(code);
    }),
    { numRuns: 60, seed: 15 },
  );
});

test('a code that a list has is shown in words; of any other it is known that it has none', () => {
  expect(placeInWords('BRSSZ', words)).toBe('Santos, Brasil');
  expect(placeInWords('EC-G', words)).toBe('Guayas, Ecuador');
  expect(placeInWords('EC', words)).toBe('Ecuador');
  for (const [code, name] of [
    ['EC-G', 'Guayas'],
    ['BRSSZ', 'Santos'],
    ['EC', 'Ecuador'],
  ] as const)
    expect(placeInWords(code, { ...words, isHome: true })).toBe(name);
  for (const code of ['EC-ZZ', 'ECZZZ', 'ZZZZZ', 'constructor', '', 'US-FL'])
    expect(placeInWords(code, words), code).toBeNull();
});

test('the ports that the region’s reports name first are here, and each state has some', () => {
  for (const code of ['ECGYE', 'BRSSZ', 'PABLB', 'COCTG', 'CLSAI', 'NLRTM', 'BEANR', 'ESVLC', 'DEHAM'])
    expect(placeInWords(code, words), code).not.toBeNull();
  const states = new Set(Object.keys(PLACE_NAMES).map((code) => code.slice(0, 2)));
  for (const state of states) expect(Object.hasOwn(PLACES_BY_HAND, state), state).toBe(true);
});

test('a port abroad is found by what it is called here; each of those names is of a port in the list', () => {
  expect(found('amberes')).toEqual(['BEANR']);
  expect(found('roterda')).toContain('NLRTM');
  expect(found('nova york', { of: ports })[0]).toBe('USNYC');
  for (const code of Object.keys(PLACE_ALIASES)) expect(placeInWords(code, words), code).not.toBeNull();
});

test.each([
  ['Turbo', 'COTRB'],
  ['lazaro cardenas', 'MXLZC'],
  ['posorja', 'ECPSJ'],
  ['chancay', 'PECHY'],
  ['dock sud', 'ARDKS'],
  ['aguas verdes', 'PEZAR'],
  ['huaquillas', 'ECHQL'],
  ['foz do iguacu', 'BRIGU'],
  ['ciudad del este', 'PYAGT'],
  ['puerto de santos', 'BRSSZ'],
  ['porto de santos', 'BRSSZ'],
  ['aeropuerto el dorado', 'COBOG'],
  ['Jorge Chávez', 'PELIM'],
  ['aeroporto de guarulhos', 'BRGRU'],
  ['puerto bolívar, colombia', 'COPBO'],
  ['guaiaquil', 'ECGYE'],
  ['xangai', 'CNSHG'],
])('officers find “%s”', (typed, code) => {
  expect(found(typed, { of: ports })[0]).toBe(code);
});

test.each([
  ['CABA', 'AR-C'],
  ['capital federal', 'AR-C'],
  ['cdmx', 'MX-CMX'],
  ['estado de méxico', 'MX-MEX'],
  ['edomex', 'MX-MEX'],
  ['bogotá dc', 'CO-DC'],
  ['aysén', 'CL-AI'],
  ['o’higgins', 'CL-LI'],
  ['ohiggins', 'CL-LI'],
  ["O'Higgins", 'CL-LI'],
  ['kuna yala', 'PA-KY'],
])('a subdivision is found by what people call it: “%s”', (typed, code) => {
  expect(found(typed, { of: subdivisions, home: 'BO' })[0]).toBe(code);
});

test('both sides of a crossing are found by its name, and a saint by each spelling', () => {
  expect(found('rumichaca', { of: ports, home: 'EC' })).toEqual(['ECTUA', 'COIPI']);
  for (const typed of ["st. john's", 'Saint Johns', 'saint john’s'])
    expect(found(typed, { of: ports }), typed).toContain('AGSJO');
});

test.each([
  ['paso canoas', 'CR', 'CRCAN'],
  ['Fray Bentos', 'AR', 'UYFZB'],
  ['carmelo', 'UY', 'UYCAR'],
  ['el chuy', 'UY', 'UYCHY'],
  ['puerto villeta', 'PY', 'PYVLL'],
])('“%s”, a crossing or a river port, is found from %s', (typed, home, code) => {
  expect(found(typed, { of: ports, home })[0]).toBe(code);
});

test('crossings without a code are no place of the list, nor is another place of their name', () => {
  for (const typed of ['peñas blancas', 'amatillo'])
    expect(found(typed, { of: ports, home: 'CR' })).toEqual([]);
});

test('one place is one code and one name in its country, and each is of a country that has a name here', () => {
  const listed = placesToSearch({ kinds: ['port'], countries: [], countryName });
  const twice = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at);
  expect(twice(listed.map(({ code }) => code))).toEqual([]);
  const names = listed.map(({ code, name }) => `${code.slice(0, 2)} ${coreName(name)}`);
  expect(twice(names)).toEqual([]);
  for (const { code, name } of listed) {
    expect(code, name).toMatch(/^[A-Z]{2}[A-Z0-9]{3}$/);
    expect(countriesOfTheWorld.of(code.slice(0, 2)), code).not.toBe(code.slice(0, 2));
    expect(name).toBe(name.trim());
  }
});

test('the copy of the package holds no country that is written by hand in full', () => {
  const states = new Set(Object.keys(PLACE_NAMES).map((code) => code.slice(0, 2)));
  expect(
    Object.keys(PORTS).filter((country) => states.has(country) || ['CN', 'US'].includes(country)),
  ).toEqual([]);
});
