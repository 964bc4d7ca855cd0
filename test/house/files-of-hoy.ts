import { type Import, type SourceFile, walk } from './source-files.ts';

/** What a feature declares by these names: files that it loads. */
function declared(file: SourceFile, names: RegExp): string[] {
  const found: string[] = [];
  walk(file.tree, (node, above) => {
    if (node.type !== 'ImportExpression') return;
    const isFirst = above.some(
      ({ type, key }) => type === 'Property' && names.test(String((key as { name?: string }).name)),
    );
    const { start, end } = node.source as { start: number; end: number };
    const written = file.text.slice(start + 1, end - 1);
    const target = file.imports.find(({ specifier }) => specifier === written)?.target;
    if (isFirst && target != null) found.push(target);
  });
  return found;
}

function declarationsIn(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => /^app\/features\/.*\.feature\.tsx$/.test(path));
}

/** Whose pages come later: what they load is no part of the first one. */
const LISTS_PAGES = /^app\/routes\.tsx$|\.feature\.tsx$/;

/** Every file of the frame and of Hoy, loaded with it or while it stands open. */
export function filesOfHoy(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const waiting = [
    'app/opened-app.tsx',
    ...declarationsIn(files).flatMap((file) => declared(file, /^(home|first)$/)),
  ];
  return reached({
    byPath,
    waiting,
    follows: ({ isDynamic }, path) => !(isDynamic && LISTS_PAGES.test(path)),
  });
}

/** What must be there before Hoy stands: the frame, the page of Hoy, and what features show there. */
export function filesBeforeHoy(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return reached({ byPath, waiting: startsOfHoy(files), follows: isAtOnce });
}

/** The same without what only declarations need, such as what reads an address: that says nothing of Hoy. */
export function filesShownOnHoy(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const follows = (one: Import, path: string) => isAtOnce(one) && !LISTS_PAGES.test(path);
  return reached({ byPath, waiting: startsOfHoy(files), follows });
}

function startsOfHoy(files: readonly SourceFile[]): string[] {
  const shown = declarationsIn(files).flatMap((file) => declared(file, /^home$/));
  return ['app/opened-app.tsx', 'app/features/home/home.page.tsx', ...shown];
}

const isAtOnce = ({ isDynamic }: Import) => !isDynamic;

/** What an opened store loads when it comes to it, such as the sending of files, and what it does not need before. */
export function filesBehindStore(files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const waiting = ['app/sync/app-client.ts', 'app/device-program.ts'];
  const before = reached({ byPath, waiting, follows: isAtOnce });
  const later = before.flatMap(({ imports }) =>
    imports.flatMap(({ isDynamic, target }) => (isDynamic && target !== null ? [target] : [])),
  );
  const isBefore = new Set(before);
  return reached({ byPath, waiting: later, follows: isAtOnce }).filter((file) => !isBefore.has(file));
}

function reached({
  byPath,
  waiting,
  follows,
}: {
  byPath: ReadonlyMap<string, SourceFile>;
  waiting: string[];
  follows: (one: Import, path: string) => boolean;
}): SourceFile[] {
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (file === undefined || found.has(path)) continue;
    found.add(path);
    for (const one of file.imports)
      if (one.target !== null && !one.isType && follows(one, path)) waiting.push(one.target);
  }
  return [...found].flatMap((path) => byPath.get(path) ?? []);
}
