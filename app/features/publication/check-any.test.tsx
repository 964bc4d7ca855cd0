import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { storeLocale } from '#app/i18n/locale.ts';
import { es } from '#app/i18n/locales/es.ts';
import { editionFileOf } from '#shared/publication/edition-file.rules.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { choose, closeCheck, openCheck as open, texts } from './check-pages.fixtures.tsx';
import { LATER } from './publication-pages.fixtures.ts';

const FILE = editionFileOf({ ...LATER, level: 'analysts' });
const HASH = FILE.fileHash;
beforeAll(() => import('#app/check-screen.tsx'), 120_000);
beforeEach(async () => {
  storeLocale('es');
  await page.viewport(360, 740);
});
afterEach(closeCheck);

const fileOf = (text: string, name = 'edicion.json') => new File([text], name, { type: 'application/json' });
const jsonOf = (file: EditionFile) => fileOf(JSON.stringify(file));
const verdict = () => texts('.check-result .banner')[0];
const banners = () => texts('.banner strong');

function withOtherMedian(): EditionFile {
  const [first, ...rest] = FILE.figures.areas;
  if (first?.score == null) throw new Error('no area');
  const score = { ...first.score, median: 9.9 };
  return { ...FILE, figures: { ...FILE.figures, areas: [{ ...first, score }, ...rest] } };
}

function encoded(as: 'latin1' | 'utf-16'): File {
  const text = JSON.stringify(FILE);
  const units = [...(as === 'latin1' ? text : `\ufeff${text}`)].map((letter) => letter.charCodeAt(0));
  return new File([as === 'latin1' ? new Uint8Array(units) : new Uint16Array(units)], 'edicion.json');
}

describe('the page on which anybody checks a file', () => {
  test('opens for somebody without an account and says that the file is the edition of the code', async () => {
    await open(`#${HASH}`);
    expect(texts('h1')).toEqual(['Comprobar un archivo']);
    choose(jsonOf(FILE));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^Todo coincide/);
    expect(banners()).toContain('El archivo es el de esa huella: sus cifras y su texto.');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('names a changed digit with what was published and what comes out', async () => {
    await open();
    choose(jsonOf(withOtherMedian()));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^No coincide/);
    const median = String(FILE.figures.areas[0]?.score?.median).replace('.', ',');
    expect(texts('.row-title')).toContain('Cannabis · mediana');
    expect(texts('.check-values')).toContain(`publicado: 9,9 sale: ${median}`);
  });

  test.each([['report', HASH] as const, ['edition', FILE.hash] as const])(
    'says of a file whose figures were changed that the hash of the %s vouches for nothing',
    async (_of, hash) => {
      await open(`#${hash}`);
      choose(jsonOf(withOtherMedian()));
      await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^No coincide/);
      expect(banners()).not.toContain('El archivo es el de esa huella: sus cifras y su texto.');
      expect(banners()).not.toContain(es.checking.same_figures);
      expect(banners()).toContain(es.checking.changed);
    },
  );

  test('gives the report of the file to read and to print, and says on it that it does not agree', async () => {
    await open();
    choose(jsonOf(FILE));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^Todo coincide/);
    expect(texts('.printed')).toEqual([]);
    await page.getByRole('button', { name: 'Leer el documento IDEAL' }).click();
    await expect.poll(() => texts('.printed h1')).toHaveLength(1);
    expect(texts('.printed .user-text')).toContain('La cocaína sale también por puertos del Atlántico.');
    expect(texts('.printed-wrong')).toEqual([]);
    expect(texts('button')).toContain('Imprimir');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    choose(jsonOf(withOtherMedian()));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^No coincide/);
    await page.getByRole('button', { name: 'Leer el documento IDEAL' }).click();
    await expect.poll(() => texts('.printed-wrong').join()).toMatch(/no coincide consigo mismo/);
  });

  test('asks nobody for anything once it is there', async () => {
    await open();
    const before = performance.getEntriesByType('resource').length;
    const asked: string[] = [];
    const own = { fetch: window.fetch, open: XMLHttpRequest.prototype.open, beacon: navigator.sendBeacon };
    window.fetch = (...given) => {
      asked.push(String(given[0]));
      return own.fetch(...given);
    };
    navigator.sendBeacon = (href) => {
      asked.push(String(href));
      return false;
    };
    try {
      choose(jsonOf(FILE));
      await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^Todo coincide/);
      await page.getByRole('button', { name: 'Leer el documento IDEAL' }).click();
      await expect.poll(() => texts('.printed h1')).toHaveLength(1);
      choose(jsonOf(withOtherMedian()));
      await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^No coincide/);
    } finally {
      window.fetch = own.fetch;
      navigator.sendBeacon = own.beacon;
    }
    expect(asked).toEqual([]);
    const later = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name);
    expect(later).toEqual([]);
  });

  test.each([
    [
      'its title',
      { edition: { ...FILE.edition, title: { es: 'Otro título' } } },
      'Título, período, aprobación o documento de la edición',
    ],
    ['its number', { manifest: { ...FILE.manifest, number: 7 } }, 'Número de la edición'],
    [
      'its text',
      {
        text: {
          ...FILE.text,
          content: {
            ...FILE.text.content,
            reservations: [],
            paragraphs: FILE.text.content.paragraphs.slice(1),
          },
        },
      },
      'Texto de la edición',
    ],
  ])(
    'a file that has the hash of the code but not %s was changed, and is no other edition',
    async (_, change, place) => {
      await open(`#${HASH}`);
      choose(jsonOf({ ...FILE, ...change }));
      await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^No coincide/);
      expect(banners()[0]).toMatch(/^El archivo fue cambiado/);
      expect(texts('.row-title')).toContain(place);
      // Both hashes to the last letter.
      expect(texts('.check-values').join()).toMatch(/( [0-9a-f]{8}){8}/);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    },
  );

  test('of a file without ratings claims no more than what is in it', async () => {
    await open();
    choose(jsonOf(editionFileOf({ ...LATER, states: [], level: 'public' })));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^Coincide todo lo que el archivo trae\./);
  });

  test('says that the file is of another edition than the code', async () => {
    await open(`#${HASH.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`);
    choose(jsonOf(FILE));
    await expect.poll(verdict, { timeout: 60_000 }).toMatch(/^Todo coincide/);
    expect(banners()).toContain('El archivo no es el de esa huella.');
  });

  test.each([
    ['empty', () => fileOf(''), 'El archivo está vacío.'],
    ['no JSON', () => fileOf('%PDF-1.7 …'), 'El archivo no se puede leer.'],
    ['cut off', () => fileOf(JSON.stringify(FILE).slice(0, 900)), 'El archivo no se puede leer.'],
    [
      'foreign',
      () => fileOf('{"type":"FeatureCollection"}'),
      'El archivo no es de una edición de IDEAL ni de un traspaso.',
    ],
    ['nested beyond reason', () => fileOf('['.repeat(200_000) + ']'.repeat(200_000)), /^El archivo no/],
    [
      'damaged',
      () => fileOf(JSON.stringify({ ...FILE, states: 'x' })),
      'El archivo está dañado: le falta algo, o trae algo de más o dos veces.',
    ],
    ['in another encoding', () => encoded('latin1'), 'El archivo no se puede leer.'],
    ['of Windows, in two bytes a letter', () => encoded('utf-16'), 'El archivo no se puede leer.'],
    [
      'two things at once',
      () => fileOf(JSON.stringify(FILE).replace('"median":', '"median":0.1,"median":')),
      'El archivo está dañado: le falta algo, o trae algo de más o dos veces.',
    ],
    [
      'of a hundred megabytes',
      () => new File([new Uint8Array(100_000_000)], 'grande.json'),
      'El archivo es demasiado grande para ser de una edición.',
    ],
  ])('a file that is %s gets a clear sentence', async (_, make, said) => {
    await open();
    choose(make());
    await expect.poll(() => banners()[0], { timeout: 30_000 }).toMatch(said);
    expect(texts('.check-result')).toEqual([]);
  });

  test('an address with half a hash says so', async () => {
    await open('#7b153e13-8da43736');
    expect(banners()[0]).toMatch(/^La dirección no trae una huella completa/);
  });
});
