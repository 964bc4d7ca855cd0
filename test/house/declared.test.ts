import { flatten } from '@solid-primitives/i18n';
import { beforeAll, expect, test } from 'vitest';
import { homeFeature } from '#app/features/home/home.feature.tsx';
import { appFeatures, featureBook } from '#app/features.ts';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { listAppFeatures } from '#app/kit/feature.ts';
import { defineFeatureWords, MEETING_GROUPS, plain, unseen } from '#app/kit/feature-words.ts';
import { foldersFeature } from '#shared/folders/folders.feature.ts';
import type { ChecksOf } from '#shared/kernel/feature.ts';
import { HashSchema } from '#shared/kernel/ids.ts';
import { notesFeature } from '#shared/notes/notes.feature.ts';
import type { reportsFeature } from '#shared/reports/reports.feature.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { PATTERNS, pageFiles, patternOf } from './addresses.ts';
import { type SourceFile, type SyntaxNode, sourceFiles, walk } from './source-files.ts';

beforeAll(() => featureBook.load());

const ACTS = allMutations.filter(({ internal }) => internal !== true);

test('what a feature must say of itself is asked for by the compiler', () => {
  const said = { words: 'notes.acts.own_note', consequence: plain, correct: null } as const;
  const acts = { 'notes.write': said, 'notes.remove': said };
  const things = { privateNotes: unseen('a reason') };
  const fields = { privateNotes: { about: 'notes.fields.about' } } as const;
  const of = [notesFeature];
  const rest = { of, choices: {}, fields, things };
  expect(Object.keys(defineFeatureWords({ ...rest, acts }).acts)).toEqual(['notes.write', 'notes.remove']);
  // @ts-expect-error: `notes.remove` has no words
  defineFeatureWords({ ...rest, acts: { 'notes.write': said } });
  const mute = { consequence: plain, correct: null };
  // @ts-expect-error: `notes.remove` is not said
  defineFeatureWords({ ...rest, acts: { ...acts, 'notes.remove': mute } });
  const hasty = { words: 'notes.acts.own_note', correct: null } as const;
  // @ts-expect-error: what becomes of a mistake is left open
  defineFeatureWords({ ...rest, acts: { ...acts, 'notes.remove': hasty } });
  const final = { words: 'notes.acts.own_note', consequence: plain } as const;
  // @ts-expect-error: where it is corrected is left open
  defineFeatureWords({ ...rest, acts: { ...acts, 'notes.remove': final } });
  // @ts-expect-error: no other feature's acts
  defineFeatureWords({ ...rest, acts: { ...acts, 'venues.add': said } });
  const folders = {
    'folder.set_position': said,
    'folder.add_point': said,
    'folder.edit_point': said,
    'folder.move_point': said,
    'folder.remove_point': said,
  };
  const seen = { positions: unseen('a reason'), talkingPoints: unseen('a reason') };
  const named = { positions: { stance: 'folders.fields.stance', limits: 'folders.fields.limits' } } as const;
  // @ts-expect-error: the stances of a position have no words
  defineFeatureWords({ of: [foldersFeature], acts: folders, choices: {}, fields: named, things: seen });
  // @ts-expect-error: it is not said how a note is called and searched
  defineFeatureWords({ ...rest, acts, things: {} });
  const unsearched = { privateNotes: { name: { none: 'a reason' } } };
  // @ts-expect-error: it is not said whether a note is searched
  defineFeatureWords({ ...rest, acts, things: unsearched });
  // @ts-expect-error: what a note is about has no name, neither here nor in the words that all share
  defineFeatureWords({ ...rest, acts, fields: { privateNotes: {} } });
  const word = 'notes.fields.about';
  // @ts-expect-error: a note has no such field
  defineFeatureWords({ ...rest, acts, fields: { privateNotes: { about: word, txet: word } } });
  // @ts-expect-error: there is no such collection
  defineFeatureWords({ ...rest, acts, fields: { ...fields, privateNote: fields.privateNotes } });
  // @ts-expect-error: no dictionary has this word
  defineFeatureWords({ ...rest, acts, fields: { privateNotes: { about: 'notes.fields.abuot' } } });
  // @ts-expect-error: nobody declares the acts of all other features
  expect(listAppFeatures([homeFeature])).toEqual([homeFeature]);
});

test('the compiler asks the server for the check of each act that a feature declares as checked', () => {
  const whole: ChecksOf<typeof reportsFeature> = {
    'reports.submit': () => null,
    'reports.send': () => null,
    'reports.deliver': () => null,
    'reports.correct': () => null,
  };
  // @ts-expect-error: `reports.submit` has no check
  const none: ChecksOf<typeof reportsFeature> = {};
  // @ts-expect-error: nobody declares `reports.add_note` as checked
  const more: ChecksOf<typeof reportsFeature> = { ...whole, 'reports.add_note': () => null };
  expect([none, more].map((each) => Object.keys(each))).toEqual([
    [],
    ['reports.submit', 'reports.send', 'reports.deliver', 'reports.correct', 'reports.add_note'],
  ]);
});

test('no two features say what the same act or field is called', () => {
  const said = featureBook
    .words()
    .flatMap(({ acts, choices, names }) => [
      ...Object.keys(acts),
      ...Object.entries(choices).flatMap(([collection, fields]) =>
        Object.keys(fields).map((field) => `field ${collection}.${field}`),
      ),
      ...Object.keys(names),
    ]);
  expect(said.length).toBeGreaterThan(90);
  expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
  expect(appFeatures.length).toBeGreaterThan(14);
});

/** Whether a schema asks for the hash of a file, however deep. */
function asksForFile(schema: unknown, seen = new Set<unknown>()): boolean {
  if (schema === HashSchema) return true;
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false;
  seen.add(schema);
  return Object.values(schema).some((each) => asksForFile(each, seen));
}

test('of every act that names a file it is said where the file is attached again', () => {
  const naming = ACTS.filter(({ args }) => asksForFile(args)).map(({ name }) => name);
  expect(naming).toContain('venues.add');
  expect(naming.filter((name) => featureBook.act(name)?.attach === undefined)).toEqual([]);
  const replica = { one: () => ({ parent: 'mtg_a', body: { state: 'returned' } }) as never };
  for (const act of naming) {
    const args = { meeting: 'm', nomination: 'n', participant: 'p', venue: 'v', document: 'd' };
    const file = { hash: 'a', name: 'a', compartment: 'committee', act, args, isLost: true };
    const path = featureBook.attach(file, { replica })?.href ?? 'none';
    expect(patternOf({ patterns: PATTERNS, path }), act).not.toBe('*');
  }
});

/** Arguments in which whatever is asked for is there: a text that has parts of its own. */
const anyArgs = (name: string): object =>
  new Proxy(
    {},
    {
      get: (_target, part) => (part === Symbol.toPrimitive ? () => `${name}-1` : anyArgs(String(part))),
    },
  );
/** Where each act that can be corrected is corrected. */
function corrections(): { name: string; path: string }[] {
  const replica = { one: () => ({ parent: 'meeting-1', body: {} }) as never };
  return ACTS.flatMap(({ name }) => {
    const href = featureBook.correctHref({ id: 'mut_1', name, args: anyArgs('args') as never }, { replica });
    return href === null ? [] : [{ name, path: href.split('?')[0] ?? '' }];
  });
}

/** The page and its parts: those of its own folder, and what it shares with another feature. */
function textsOfPage(path: string, files: ReadonlyMap<string, SourceFile>): string {
  const page = files.get(path);
  const parts =
    page?.imports.flatMap(({ target }) => (target?.startsWith('app/features/') ? [target] : [])) ?? [];
  return [path, ...parts].map((each) => files.get(each)?.text ?? '').join('\n');
}

test('where an act is corrected there is a page that does it and takes its words back', () => {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const pages = pageFiles();
  const found = corrections();
  expect(found.map(({ name }) => name)).toContain('reports.submit');
  const wrong = found.filter(({ name, path }) => {
    const text = textsOfPage(pages.get(patternOf({ patterns: PATTERNS, path })) ?? '', files);
    return !(text.includes(`'${name}'`) && /\bcreateEdit\(|\bcreatePerformer\(|\breplaces: /.test(text));
  });
  expect(wrong).toEqual([]);
});

test('a page that asks the server itself stands where its answers are kept', () => {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const pages = pageFiles();
  const asks = (pattern: string) => /\buseAnswer\(/.test(textsOfPage(pages.get(pattern) ?? '', files));
  const others = appFeatures.flatMap(({ pages: own, first }) => Object.keys({ ...own, ...first }));
  expect(appFeatures.flatMap(({ online }) => Object.keys(online)).filter(asks).length).toBeGreaterThan(3);
  expect(others.filter(asks)).toEqual([]);
});

/** The acts by which a file's edit pages add and change, and those that they say they correct. */
function editedBy(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node, above) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string') return;
    const at = above.findIndex(
      ({ type, callee }) =>
        type === 'CallExpression' &&
        file.text.slice((callee as SyntaxNode).start, (callee as SyntaxNode).end) === 'createEdit',
    );
    const property = above.slice(at).find(({ type }) => type === 'Property');
    const key = property?.key as SyntaxNode | undefined;
    if (at >= 0 && ['add', 'edit', 'acts'].includes(String(key?.name))) found.push(node.value);
  });
  return found.filter((value) => ACTS.some(({ name }) => name === value));
}

test('what an edit page does can be corrected there, unless it counts at its moment', () => {
  const online = new Set(ACTS.filter((each) => each.online === true).map(({ name }) => name));
  const done = sourceFiles()
    .filter(({ path, text }) => path.startsWith('app/features/') && text.includes('createEdit('))
    .flatMap(editedBy);
  expect(done).toContain('venues.add');
  expect(
    done.filter((name) => !online.has(name) && featureBook.act(name)?.correct === null),
    'say as `correct` in the feature’s words where the page is',
  ).toEqual([]);
});

test('every entry of a menu leads to a page, and has a place of its own', () => {
  const entries = featureBook.words().flatMap(({ menu }) => menu);
  expect(entries.length).toBeGreaterThan(25);
  const lost = entries.filter(({ path }) => {
    const address = path.startsWith('/') ? path : `/meetings/mtg-1/${path}`;
    return patternOf({ patterns: PATTERNS, path: address }) === '*';
  });
  expect(lost).toEqual([]);
  const places = entries.map(({ group, rank }) => `${group} ${rank}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

test('no two pages of a meeting have one name', () => {
  const groups: ReadonlySet<string> = new Set(MEETING_GROUPS);
  const titles = featureBook
    .words()
    .flatMap(({ menu }) => menu.filter(({ group }) => groups.has(group)).map(({ title }) => title));
  expect(titles.length).toBeGreaterThan(15);
  for (const dictionary of [es, pt, en]) {
    const words: Readonly<Record<string, unknown>> = flatten(dictionary as Record<string, unknown>);
    const names = titles.map((title) => words[title]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

test('every kind of line on Hoy has a place of its own', () => {
  const ranks = featureBook.words().flatMap(({ today }) => today.map(({ rank }) => rank));
  expect(ranks.length).toBeGreaterThan(50);
  expect(ranks.filter((rank, at) => ranks.indexOf(rank) !== at)).toEqual([]);
});
