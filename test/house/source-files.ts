import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
const SKIPPED = new Set([
  'node_modules',
  'dist',
  'data',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
  '.wrangler',
]);

/** A node of the parser's syntax tree: only the shape that the rules walk. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Import {
  /** As written in the source. */
  readonly specifier: string;
  /** Path in the repository for a file of ours, else null. */
  readonly target: string | null;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

export interface SourceFile {
  /** Path in the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: SyntaxNode;
  readonly imports: readonly Import[];
}

/** Every file of the repository, generated or not, without what is installed or built. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

function resolveOurs(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/** Parses one file, so that a test can also try a rule on a file that does not exist. */
export function parseFile({ path, text }: { path: string; text: string }): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  function toImport(specifier: string, isType: boolean, isDynamic: boolean): Import {
    return { specifier, target: resolveOurs(path, specifier), isType, isDynamic };
  }
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      toImport(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), false),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [toImport(moduleRequest.value, isType, false)],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const written = text.slice(moduleRequest.start, moduleRequest.end);
      return /^(['"]).*\1$/.test(written) ? [toImport(written.slice(1, -1), false, true)] : [];
    }),
  ];
  return { path, text, tree: program as unknown as SyntaxNode, imports };
}

let cached: readonly SourceFile[] | undefined;

/** Every TypeScript file of the project, parsed once for all rules. */
export function sourceFiles(): readonly SourceFile[] {
  cached ??= listFiles()
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !path.endsWith('worker-configuration.d.ts'))
    .map((path) => parseFile({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  return cached;
}

export function isThere(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Tests and their helpers: they may import anything, nothing else may import them. */
export function isTestFile(path: string): boolean {
  return (
    /\.(test|spec|contract|fixtures)\.tsx?$/.test(path) ||
    path.startsWith('test/') ||
    /\btest-kit\b|-test-kit\.ts$/.test(path)
  );
}

export function lineOf({ text }: SourceFile, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Calls `visit` with each node and its ancestors, nearest last. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, above: readonly SyntaxNode[]) => void,
  above: readonly SyntaxNode[] = [],
): void {
  visit(node, above);
  const inside = [...above, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, inside);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** A finding as the tests print it: where, what, and the rule. */
export function finding({ path, what, say }: { path: string; what: string; say: string }): string {
  return `${path}: ${what} — ${say}`;
}

export function folderOf(path: string): string {
  return `${dirname(path)}/`;
}
