import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSum } from '#shared/assessment/assessment.rules.ts';
import { checkFile } from './check-file.rules.ts';
import { fileOf, paragraphOf, publishedParts } from './edition-file.fixtures.ts';
import { editionFile, readEditionFile } from './edition-file.rules.ts';
import { fileHashOf } from './edition-file.schemas.ts';

const valuesBy = (file: Parameters<typeof checkFile>[0]) =>
  Object.fromEntries(checkFile(file).checks.map(({ name, values }) => [name, values > 0]));

describe('a file', () => {
  test('of everything lets one check everything, and all of it is as published', () => {
    const { values, isRight } = checkFile(fileOf());
    expect(isRight).toBe(true);
    expect(values).toBeGreaterThan(200);
    expect(Object.values(valuesBy(fileOf()))).not.toContain(false);
  });

  test('of one state lets it check its own figures, and that they are in the whole', () => {
    const file = fileOf({ level: 'members', states: ['CL'] });
    expect(valuesBy(file)).toMatchObject({ states: true, areas: true, whole: false });
    expect(checkFile(file).isRight).toBe(true);
  });

  test('that everybody may have holds no state’s rows and the public text, and is right', () => {
    const file = fileOf({ level: 'public', states: [] });
    expect(valuesBy(file)).toMatchObject({ states: false, text: true, open: true });
    expect(file.text.content.paragraphs.map(({ number }) => number)).toEqual([1]);
    expect(file.text.content.reservations.map(({ state }) => state)).toEqual(['CL']);
    expect(checkFile(file).isRight).toBe(true);
  });

  test('holds the text of its reader’s level, by the hash of that level, whichever version a paragraph stands in', () => {
    const { published: _, ...parts } = publishedParts();
    const file = editionFile({
      ...{ level: 'members', edition: null, ...parts, states: [] },
      // As a later version would leave it.
      paragraphs: parts.paragraphs
        .filter(({ number }) => number < 4)
        .map((each) => ({ ...each, version: 7 })),
    });
    const own = parts.sums.find(({ level, version }) => level === 'members' && version === 3);
    expect(file?.text).toMatchObject({ version: 3, kind: 'published', hash: own?.hash });
    expect(file === null ? false : checkFile(file).isRight).toBe(true);
  });

  test('of which a paragraph is missing says so', () => {
    const { published: _, ...parts } = publishedParts();
    const file = editionFile({
      ...{ level: 'public', edition: null, ...parts, states: [] },
      paragraphs: [...parts.paragraphs.slice(1), paragraphOf(9, 'public')],
    });
    const text = file === null ? null : checkFile(file).checks.find(({ name }) => name === 'text');
    expect(text?.differences.map(({ place }) => place)).toEqual(['text.hash', 'fileHash']);
  });

  test('whose text was exchanged, and all its hashes made again, is another file', () => {
    const file = fileOf();
    const [first, ...rest] = file.text.content.paragraphs;
    if (first === undefined) throw new Error('no paragraph');
    const content = { ...file.text.content, paragraphs: [{ ...first, es: 'Otra cosa' }, ...rest] };
    const { hash: _, content: _content, ...head } = file.text;
    const hash = textSum(head, content);
    const forged = { ...file, text: { ...head, hash, content } };
    const differ = checkFile(forged).checks.flatMap(({ differences }) => differences);
    expect(differ.map(({ place }) => place)).toEqual(['fileHash']);
    const fileHash = fileHashOf({ edition: file.hash, text: hash });
    expect(checkFile({ ...forged, fileHash }).isRight).toBe(true);
    expect(fileHash).not.toBe(file.fileHash);
  });

  test('is there for nobody before the figures are final and the text is adopted', () => {
    const { published, versions, ...parts } = publishedParts();
    const making = { level: 'public', edition: null, states: published, ...parts } as const;
    expect(editionFile({ ...making, versions: versions.slice(0, 1) })).toBeNull();
    const publication = { ...parts.publication, manifest: null };
    expect(editionFile({ ...making, versions, publication })).toBeNull();
    const { about: _about, ...untold } = parts.publication;
    expect(editionFile({ ...making, versions, publication: untold })).toBeNull();
  });
});

/** A copy with one member replaced. */
function withAt(path: readonly (string | number)[], value: unknown): unknown {
  const file = fileOf() as unknown;
  let at = file as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return file;
}
function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < levels; at += 1) value = [value];
  return value;
}

describe('reading a file', () => {
  test('gives it back as it was given', () => {
    const given = fileOf();
    expect(readEditionFile(given)).toEqual({ ok: true, file: given });
  });

  test.each([
    [null, { place: '', problem: 'wrong_value', expected: 'Object', found: 'null' }],
    [[], { place: '', problem: 'wrong_value', expected: 'Object', found: 'Array' }],
    [{}, { place: 'format', problem: 'missing' }],
    [withAt(['more'], 1), { place: 'more', problem: 'unknown_member' }],
    [
      withAt(['format'], 'clasi-ideal-2'),
      { place: 'format', problem: 'wrong_value', expected: '"clasi-ideal-1"', found: '"clasi-ideal-2"' },
    ],
    [
      withAt(['figures', 'areas', 0, 'rank'], Number.NaN),
      { place: 'figures.areas[0].rank', problem: 'wrong_value', expected: 'a finite number', found: 'NaN' },
    ],
    [
      withAt(['text', 'at'], Number.POSITIVE_INFINITY),
      { place: 'text.at', problem: 'wrong_value', expected: 'a finite number', found: 'Infinity' },
    ],
    [
      withAt(['states', 1, 'rows', 'areas', 0, 'values', 'T1'], [7]),
      { place: 'states[1].rows.areas[0].values.T1[0]', problem: 'wrong_value', found: '7' },
    ],
    [
      withAt(['manifest', 'seed'], '1'),
      { place: 'manifest.seed', problem: 'wrong_value', expected: 'number' },
    ],
    [
      withAt(['states', 0, 'rows', 'areas', 0, 'values'], []),
      { place: 'states[0].rows.areas[0].values', problem: 'wrong_value', expected: 'Object' },
    ],
    [
      withAt(['figures', 'areas', 1, 'classes'], []),
      { place: 'figures.areas[1].classes', problem: 'wrong_value', expected: 'Object' },
    ],
    [withAt(['states', 1], fileOf().states[0]), { place: 'states[1]', problem: 'twice' }],
    [
      withAt(['figures', 'areas', 3], fileOf().figures.areas[0]),
      { place: 'figures.areas[3]', problem: 'twice' },
    ],
    [
      withAt(['edition', 'title', 'es'], 'half \ud800'),
      { place: 'edition.title.es', problem: 'wrong_value', expected: 'text of whole characters' },
    ],
  ])('of a wrong shape names the place and what is wrong there', (given, problem) => {
    expect(readEditionFile(given)).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['deep', withAt(['text', 'content'], deep(200_000)), { problem: 'too_deep' }],
    [
      'deep as a whole',
      { format: deep(200_000) },
      { place: expect.stringMatching(/^format/), problem: 'too_deep' },
    ],
    [
      'of many members',
      withAt(['figures', 'held'], Array(1_500_000).fill('cocaine')),
      { problem: 'too_many' },
    ],
    [
      'that counts evidence without end',
      withAt(['states', 0, 'rows', 'evidence', 0, 'count'], 1e15),
      { place: 'states[0].rows.evidence', problem: 'too_many', most: 20_000 },
    ],
    [
      'with a name that objects have of themselves',
      withAt(['states', 0, 'rows', 'areas', 0, 'values'], JSON.parse('{"__proto__":[1]}')),
      { place: 'states[0].rows.areas[0].values.__proto__', problem: 'unknown_member' },
    ],
    [
      'with a constructor',
      withAt(['manifest', 'constructor'], 1),
      { place: 'manifest.constructor', problem: 'unknown_member' },
    ],
    [
      'of more states than a region has',
      withAt(
        ['states'],
        Array.from({ length: 41 }, () => fileOf().states[0]),
      ),
      { place: 'states', problem: 'wrong_value', expected: '<=40 entries long' },
    ],
  ])('made to harm, %s, ends with a problem', (_name, given, problem) => {
    expect(readEditionFile(given)).toMatchObject({ ok: false, problem });
  });

  test.each([
    [{ format: 'other' }, 'format'],
    [[], 'format'],
    [JSON.parse('{"__proto__": {"format": "clasi-ideal-1"}}'), 'format'],
    [withAt(['manifest', 'states'], -1), 'shape'],
    [withAt(['states', 0, 'rows', 'evidence', 0, 'count'], 4e9), 'evidence'],
  ])(
    'tells what is no edition from one that was damaged, and from one that counts without end',
    (given, kind) => {
      expect(readEditionFile(given)).toMatchObject({ ok: false, problem: { kind } });
    },
  );

  test('whatever of it is replaced, it is refused, or checked to the end', () => {
    const leaves: (string | number)[][] = [];
    function collect(value: unknown, path: (string | number)[]): void {
      leaves.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, each] of Object.entries(value))
        collect(each, [...path, Array.isArray(value) ? Number(key) : key]);
    }
    collect(fileOf({ states: ['AR', 'BR'] }), []);
    const anything = fc.oneof(
      fc.constantFrom<unknown>(0, -1, 1, 1e308, 5e-324, '', [], {}, null, 'cocaine', 'CL', true),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...leaves.slice(1)), anything, (path, value) => {
        const read = readEditionFile(withAt(path, value));
        if (read.ok) expect(checkFile(read.file).values).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
