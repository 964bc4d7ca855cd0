import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { FORBIDDEN_WORDS, forbiddenIn } from '#shared/glossary/forbidden-words.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import {
  isTestFile,
  listFiles,
  parseFile,
  ROOT,
  type SyntaxNode,
  sourceFiles,
  walk,
} from './source-files.ts';

/** Its keys and texts; the exact types of thousands of them are of no use here. */
const flat: (dictionary: object) => Readonly<Record<string, unknown>> = flatten as never;

/** A text, or one that is composed: once for one and once for several. */
function said(text: unknown): readonly string[] {
  if (typeof text !== 'function') return typeof text === 'object' ? [] : [String(text)];
  return [1, 2].map((n) => {
    const given = new Proxy({}, { get: (_target, name) => (name === 'n' ? n : `«${String(name)}»`) });
    return String(text(given)).replaceAll(/«\w+»/g, '…');
  });
}

/** What to change, one line each: where, what it says, what it must not, and what to say. */
function found(language: Language, key: string, texts: readonly string[]): string[] {
  return [...new Set(texts)].flatMap((text) =>
    forbiddenIn({ language, key, text }).map(
      ({ word, say }) => `${language} ${key}: “${text}”, not “${word}”: ${say}`,
    ),
  );
}

test.each([
  ['es', es],
  ['pt', pt],
  ['en', en],
] as const)('no text in %s has a forbidden word', (language, dictionary) => {
  const bad = Object.entries(flat(dictionary)).flatMap(([key, text]) => found(language, key, said(text)));
  expect(bad).toEqual([]);
});

test('every place where a word is right, or only there forbidden, is one of the dictionary, or beside it', () => {
  // What is no dictionary: see below.
  const beside = ['docs', 'paper'];
  const keys = Object.keys(flat(es));
  const isPlace = (place: string) =>
    beside.includes(place) || keys.some((key) => key === place || key.startsWith(`${place}.`));
  const named = LANGUAGES.flatMap((language) =>
    FORBIDDEN_WORDS[language].flatMap(({ only = [], except = [] }) => [...only, ...except]),
  );
  expect([...new Set(named)].filter((place) => !isPlace(place))).toEqual([]);
});

/** The texts of the forms that come with the app, by language. */
function formTexts(language: Language): [key: string, text: string][] {
  return listFiles('public/forms')
    .filter((path) => path.endsWith('.xml'))
    .flatMap((path) => {
      const form = /([\w-]+)\.xml$/.exec(path)?.[1] ?? '';
      const xml = readFileSync(join(ROOT, path), 'utf8');
      const translation = new RegExp(`<translation lang="[^"]*\\(${language}\\)".*?</translation>`, 's').exec(
        xml,
      );
      const texts = [...(translation?.[0] ?? '').matchAll(/<text id="([^"]+)">(.*?)<\/text>/gs)];
      return texts.map(([, id, inside]): [string, string] => [
        `forms.${form}.${id}`,
        (inside ?? '')
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll('&amp;', '&')
          .trim(),
      ]);
    });
}

/** Of files in which texts for people may stand beside the dictionaries. */
const written = sourceFiles().filter(
  ({ path }) =>
    /^(server|shared)\//.test(path) && !isTestFile(path) && !/\.fixtures\.ts$|^shared\/glossary\//.test(path),
);

const nameOf = (node: unknown) => (node as { name?: string } | undefined)?.name ?? '';
/** Functions that take a text in three languages: `text(es, pt, en)`. */
function makersOf(tree: SyntaxNode): string[] {
  const found: string[] = [];
  walk(tree, (node, above) => {
    const params = (node.params as SyntaxNode[] | undefined)?.map(nameOf).slice(0, 3);
    if (params?.join() !== 'es,pt,en') return;
    found.push(nameOf(node.id) || nameOf(above.at(-1)?.id));
  });
  return found.filter((name) => name !== '');
}
const MAKERS: ReadonlySet<string> = new Set(written.flatMap(({ tree }) => makersOf(tree)));

/**
 * What stands in a source under a name that is a language, `{ es: '…' }`, at any depth below it, or is given to a
 * function that takes a text in three languages, in their order.
 */
function textsOf(tree: SyntaxNode, language: Language): string[] {
  const found: string[] = [];
  walk(tree, (node, above) => {
    const text = stringOf(node);
    if (text === null) return;
    // The inner one counts: `{ es: { en: '…' } }` is English.
    const nearest = above
      .map((each, at) => languageOf(each) ?? givenAs(each, above[at + 1] ?? node))
      .filter((each) => each !== null)
      .at(-1);
    if (nearest === language) found.push(text);
  });
  return found;
}

/** As which language this is given, if the call makes a text. */
function givenAs(call: SyntaxNode, given: SyntaxNode): Language | null {
  if (call.type !== 'CallExpression' || !MAKERS.has(nameOf(call.callee))) return null;
  return (['es', 'pt', 'en'] as const)[(call.arguments as SyntaxNode[]).indexOf(given)] ?? null;
}

function writtenTexts(language: Language): [key: string, text: string][] {
  return written.flatMap(({ path, tree }) => {
    const key = path.replace(/\.ts$/, '').replaceAll('/', '.');
    return textsOf(tree, language).map((text): [string, string] => [key, text]);
  });
}

test('a text that is made by a function, or stands below a language, is read', () => {
  expect([...MAKERS]).toEqual(expect.arrayContaining(['text', 'madeUp', 'sample']));
  const source = "const a = [text('Ficha', 'Ficha de', `Card`), { es: { label: 'Aquí' } }, other('x', 'y')];";
  const { tree } = parseFile({ path: 'server/demo/a.ts', text: source });
  expect(LANGUAGES.map((language) => textsOf(tree, language))).toEqual(
    LANGUAGES.map((language) => ({ es: ['Ficha', 'Aquí'], pt: ['Ficha de'], en: ['Card'] })[language]),
  );
});

function stringOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

function languageOf(node: SyntaxNode): Language | null {
  if (node.type !== 'Property') return null;
  const { name, value } = node.key as SyntaxNode & { name?: string };
  return LANGUAGES.find((language) => language === (name ?? value)) ?? null;
}

test.each(LANGUAGES)('no form that comes with the app has a forbidden word in %s', (language) => {
  const texts = formTexts(language);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.flatMap(([key, text]) => found(language, key, [text]))).toEqual([]);
});

test.each(LANGUAGES)(
  'no text for people beside the dictionaries has one in %s: the demo, papers, calendars',
  (language) => {
    const texts = writtenTexts(language);
    expect(texts.length).toBeGreaterThan(200);
    expect([...new Set(texts.flatMap(([key, text]) => found(language, key, [text])))]).toEqual([]);
  },
);

test.each([
  ['es', ['.github/README.es.md', 'server/SAFETY.es.md']],
  ['pt', ['.github/README.pt.md', 'server/SAFETY.pt.md']],
  ['en', ['README.md', 'server/SAFETY.md']],
] as const)('what is read before the app has none in %s', (language, paths) => {
  const bad = paths.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .replaceAll(/(?<![|\n])\n(?![-|#\n])/g, ' ')
      .split(/\n|\||(?<=[.;:]) /)
      .flatMap((sentence) => found(language, `docs.${path.replaceAll('/', '.')}`, [sentence.trim()])),
  );
  expect(bad).toEqual([]);
});
