import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { SENSES, WORD_SOURCES } from './area-words.ts';
import {
  areasMeant,
  crimesMeant,
  findAreas,
  phrasesOfArea,
  phrasesOfCrime,
  prepare,
  SAID,
  wordCounts,
} from './find-areas.ts';
import { AREA_CODES } from './subjects.ts';

const areas = prepare(
  AREA_CODES.map((value) => ({ value, name: value.replaceAll('_', ' '), phrases: phrasesOfArea(value) })),
);
const crimes = prepare(
  CRIME_AREAS.map((value) => ({ value, name: `ICCS ${value}`, phrases: phrasesOfCrime(value) })),
);
const areasOf = (query: string) => findAreas(areas, query).map(({ value }) => value);
const crimesOf = (query: string) => findAreas(crimes, query).map(({ value }) => value);

/** What people type, in three languages, with the area and the code that must come first. */
const EVERYDAY: readonly (readonly [string, string, string])[] = [
  ['cocaína', 'cocaine', '0601'],
  ['coca', 'cocaine', '0601'],
  ['falopa', 'cocaine', '0601'],
  ['MERCA', 'cocaine', '0601'],
  ['pó', 'cocaine', '0601'],
  ['narco', 'cocaine', '0601'],
  ['marihuana', 'cannabis', '0601'],
  ['maconha', 'cannabis', '0601'],
  ['weed', 'cannabis', '0601'],
  ['fentanyl', 'synthetic_drugs', '0601'],
  ['fentanilo', 'synthetic_drugs', '0601'],
  ['tusi', 'synthetic_drugs', '0601'],
  ['armas', 'firearms', '09012'],
  ['pistolas', 'firearms', '09012'],
  ['fuzil', 'firearms', '09012'],
  ['trata', 'trafficking_in_persons', '0204'],
  ['tráfico de pessoas', 'trafficking_in_persons', '0204'],
  ['human trafficking', 'trafficking_in_persons', '0204'],
  ['trabalho escravo', 'trafficking_in_persons', '0203'],
  ['coyotes', 'migrant_smuggling', '08051'],
  ['coiote', 'migrant_smuggling', '08051'],
  ['pornografia infantil', 'child_sexual_exploitation', '03022'],
  ['vacuna', 'extortion', '0205'],
  ['cobro de piso', 'extortion', '0205'],
  ['gota a gota', 'extortion', '0205'],
  ['secuestro exprés', 'kidnapping', '020221'],
  ['sequestro relâmpago', 'kidnapping', '020221'],
  ['sicarios', 'homicide', '0101'],
  ['contract killing', 'homicide', '0101'],
  ['celular robado', 'robbery_and_vehicles', '0401'],
  ['furto de celular', 'robbery_and_vehicles', '0401'],
  ['le robaron el celular', 'robbery_and_vehicles', '0401'],
  ['stolen phones', 'robbery_and_vehicles', '0401'],
  ['car theft', 'robbery_and_vehicles', '05021'],
  ['carro roubado', 'robbery_and_vehicles', '05021'],
  ['auto robado', 'robbery_and_vehicles', '05021'],
  ['blanqueo', 'money_laundering', '07041'],
  ['lavagem de dinheiro', 'money_laundering', '07041'],
  ['testaferro', 'money_laundering', '07041'],
  ['estelionato', 'fraud', '0701'],
  ['scam', 'fraud', '0701'],
  ['billetes falsos', 'fraud', '0702'],
  ['coima', 'corruption', '0703'],
  ['propina', 'corruption', '0703'],
  ['bribes', 'corruption', '0703'],
  ['descaminho', 'smuggling_of_goods', '0804'],
  ['cigarrillos', 'smuggling_of_goods', '0602'],
  ['pirataria', 'smuggling_of_goods', '0503'],
  ['garimpo', 'environmental_crime', '1004'],
  ['minería ilegal', 'environmental_crime', '1004'],
  ['illegal logging', 'environmental_crime', '1004'],
  ['tráfico de animales', 'environmental_crime', '1003'],
  ['basura', 'environmental_crime', '1002'],
  ['hackers', 'cybercrime', '0903'],
  ['ransomware', 'cybercrime', '0903'],
  ['huaqueros', 'cultural_property', '11'],
  ['weapons', 'firearms', '09012'],
  ['guns', 'firearms', '09012'],
  ['contrabando de armas', 'firearms', '09012'],
  ['cars', 'robbery_and_vehicles', '05021'],
  ['carros', 'robbery_and_vehicles', '05021'],
  ['skank', 'cannabis', '0601'],
  ['pistolagem', 'homicide', '0101'],
  ['agrotóxico', 'smuggling_of_goods', '0804'],
];

describe('what people type is found', () => {
  test.each(EVERYDAY)('%s', (query, area, code) => {
    expect(areasOf(query)[0]).toBe(area);
    expect(crimesOf(query)[0]).toBe(code);
  });

  test('a drug that is not named leads to all areas of drugs', () => {
    expect(areasOf('narcotráfico')).toEqual(['cocaine', 'cannabis', 'synthetic_drugs']);
    expect(areasOf('phishing')).toEqual(['fraud', 'cybercrime']);
  });

  test('gangs and terrorism are of no area of an edition, and have a code', () => {
    expect(crimesOf('pandillas')[0]).toBe('09051');
    expect(crimesOf('facção')[0]).toBe('09051');
    expect(crimesOf('organização criminosa')[0]).toBe('09051');
    expect(crimesOf('organized crime')[0]).toBe('09051');
    expect(crimesOf('bombs')[0]).toBe('0906');
  });

  test('what has no code of its own is another crime', () => {
    for (const query of ['estupro', 'jogo do bicho', 'rape']) expect(crimesOf(query)[0]).toBe('11');
  });

  test('it says by which word, where the name itself is another', () => {
    expect(findAreas(areas, 'falopa')[0]).toEqual({ value: 'cocaine', by: 'falopa' });
    expect(findAreas(areas, 'cocaine')[0]).toEqual({ value: 'cocaine', by: null });
  });

  test('nothing typed shows all in their order; what nobody says finds nothing', () => {
    expect(areasOf('  ')).toEqual(AREA_CODES);
    expect(areasOf('xyzzy')).toEqual([]);
  });
});

test('a list of things is narrowed only by words that all mean the same', () => {
  expect([...areasMeant('falopa')]).toEqual(['cocaine']);
  expect([...crimesMeant('celular robado')]).toEqual(['0401']);
  expect([...crimesMeant('falopa Salta')]).toEqual([]);
  expect([...areasMeant('de')]).toEqual([]);
  expect([...areasMeant('pó')]).toEqual([]);
});

test('a list is narrowed to what the field finds, where all of the words are said', () => {
  const all = prepare(AREA_CODES.map((value) => ({ value, name: '', phrases: phrasesOfArea(value) })));
  for (const [query] of EVERYDAY) {
    const meant = [...areasMeant(query)];
    const found = findAreas(all, query).map(({ value }) => value);
    expect(found.filter((value) => (meant as string[]).includes(value))).toEqual(meant);
    if (query.length > 2 && query !== 'le robaron el celular') expect(meant[0], query).toBe(found[0]);
  }
});

describe('the list of words', () => {
  const all = Object.entries(SAID).flatMap(([sense, said]) =>
    said.flatMap((each) =>
      LANGUAGES.flatMap((language) =>
        (each[language]?.split('|') ?? []).map((words) => ({
          sense,
          language,
          words,
          source: each.source,
        })),
      ),
    ),
  );

  test('every area and every code has words in each language', () => {
    const poor = LANGUAGES.flatMap((language) => {
      const senses = Object.entries(SENSES).filter(([sense]) =>
        all.some((each) => each.sense === sense && each.language === language),
      );
      return [
        ...AREA_CODES.filter(
          (area) => !senses.some(([, { areas }]) => (areas as readonly string[]).includes(area)),
        ),
        ...CRIME_AREAS.filter(
          (code) => !senses.some(([, { iccs }]) => (iccs as readonly string[]).includes(code)),
        ),
      ].map((code) => `${language} ${code}`);
    });
    expect(poor).toEqual([]);
  });

  test('each word is whole, says whose it is, and stands once in its language and meaning', () => {
    expect(all.filter(({ words }) => words.trim() !== words || words === '')).toEqual([]);
    expect(all.filter(({ source }) => WORD_SOURCES[source] === undefined)).toEqual([]);
    expect(wordCounts().reduce((sum, [, count]) => sum + count, 0)).toBe(all.length);
    const keys = all.map(({ sense, language, words }) => `${sense} ${language} ${words}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(Object.keys(WORD_SOURCES).filter((source) => !all.some((each) => each.source === source))).toEqual(
      [],
    );
  });

  test('every word finds what it means, in whatever case, with or without accents, in the plural', () => {
    const plain = (words: string) => words.normalize('NFD').replace(/\p{Diacritic}/gu, '');
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom('as', 'plain', 'capital', 'plural'),
        (each, how) => {
          const { areas: meant, iccs } = SENSES[each.sense as keyof typeof SENSES];
          const query = {
            as: each.words,
            plain: plain(each.words),
            capital: each.words.toUpperCase(),
            plural: each.words.endsWith('s') ? each.words : `${each.words}s`,
          }[how];
          for (const area of meant) expect(areasOf(query)).toContain(area);
          for (const code of iccs) expect(crimesOf(query)).toContain(code);
        },
      ),
      { numRuns: casesOf({ usual: 500, full: 5_000 }), seed: 500 },
    );
  });
});
