import { finding, isTestFile, lineOf, type SourceFile, type SyntaxNode, walk } from './source-files.ts';

/** What may stand between the dots of a file's name. A new one needs a word in `shared/ARCHITECTURE.md`. */
export const ROLES = [
  'feature',
  'words',
  'schemas',
  'rules',
  'mutations',
  'upgrades',
  'errors',
  'page',
  'repository',
  'queries',
  'routes',
  'usecase',
  'middleware',
  'ports',
  'worker',
  'contract',
  'fixtures',
  'node',
  'test',
  'spec',
  'config',
  'd',
] as const;

const MAX_LINES = 400;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function textOf(node: unknown, { text }: SourceFile): string {
  const { start, end } = node as SyntaxNode;
  return text.slice(start, end);
}

/** `<feature>.<role>.ts` in lower case with hyphens, or a plain part's name. */
export function badNames(path: string): string[] {
  const base =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.(ts|tsx|mts|mjs|css)$/, '') ?? '';
  const [name = '', ...roles] = base.split('.');
  const say = `name it <name>.<role>.ts in small letters and hyphens; the roles are ${ROLES.join(', ')}`;
  const areKnown = roles.every((role) => ROLES.some((known) => known === role));
  return KEBAB.test(name) && areKnown ? [] : [finding({ path, what: 'the file’s name', say })];
}

export function tooLong({ path, text }: { path: string; text: string }): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines <= MAX_LINES) return [];
  return [
    finding({ path, what: `${lines} lines`, say: `split it: ${MAX_LINES} lines are a stop, 300 a question` }),
  ];
}

/** A day that is cut out of an instant by hand; tests may, so that they do not rest on what they test. */
export function cutDays({ path, text }: SourceFile): string[] {
  const isCut = /\.toISOString\(\)\s*\.slice\(0, 10\)/.test(text);
  if (!isCut || path === 'shared/kernel/days.ts' || isTestFile(path) || path.startsWith('test/')) return [];
  return [
    finding({ path, what: 'a day is cut out of an instant', say: 'call utcDay or addDays of the kernel' }),
  ];
}

/** A file that only re-exports. */
export function barrels(file: SourceFile): string[] {
  const body = (file.tree.body as SyntaxNode[]) ?? [];
  const handsOn = (node: SyntaxNode) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null);
  const isBarrel =
    /(^|\/)index\.tsx?$/.test(file.path) ||
    body.some((node) => node.type === 'ExportAllDeclaration') ||
    (body.length > 0 && body.every(handsOn));
  return isBarrel ? [finding({ path: file.path, what: 'a barrel', say: 'import the file itself' })] : [];
}

const MAY_EXPORT_DEFAULT =
  /(\.page\.tsx|\.config\.ts|\.d\.ts|^server\/worker\.ts|^test\/e2e\/global-setup\.ts)$/;

export function defaultExports(file: SourceFile): string[] {
  if (MAY_EXPORT_DEFAULT.test(file.path)) return [];
  const body = (file.tree.body as SyntaxNode[]) ?? [];
  const say = 'export it by name; only the worker, lazily loaded pages and settings of tools have a default';
  return body
    .filter((node) => node.type === 'ExportDefaultDeclaration')
    .map(() => finding({ path: file.path, what: 'a default export', say }));
}

const SAY_ANY = 'say what it is: unknown and a schema, or a type parameter';
const SAY_MOCK =
  'hand the part in as an argument: a mock of a module follows from a function that fetches its own';
const SUPPRESSIONS = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;

/** `any`, suppressions, and mocks of modules. */
export function shortcuts(file: SourceFile): string[] {
  const found: string[] = [];
  function tell(node: SyntaxNode, what: string, say: string) {
    found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what, say }));
  }
  walk(file.tree, (node) => {
    if (node.type === 'TSAnyKeyword') tell(node, 'any', SAY_ANY);
    if (node.type !== 'CallExpression') return;
    const called = textOf(node.callee, file);
    if (/^vi\.(mock|doMock|hoisted)$/.test(called)) tell(node, called, SAY_MOCK);
  });
  for (const [index, line] of file.text.split('\n').entries()) {
    const word = SUPPRESSIONS.exec(line)?.[0];
    // The rules themselves must name what they look for.
    if (word === undefined || file.path.startsWith('test/house/')) continue;
    found.push(
      finding({ path: `${file.path}:${index + 1}`, what: word, say: 'put right what it complains of' }),
    );
  }
  return found;
}

const LEAVES_OUT = /^(test|describe|it)(\.\w+)*\.(skip|skipIf|runIf|todo|fails|fixme|fail)$/;

/** A focused test, or a skipped one without a reason in the line above. */
export function silentTests(file: SourceFile): string[] {
  const lines = file.text.split('\n');
  const found: string[] = [];
  walk(file.tree, (node) => {
    if (node.type !== 'CallExpression') return;
    const called = textOf(node.callee, file);
    const line = lineOf(file, node.start);
    const path = `${file.path}:${line}`;
    if (/^(test|describe|it)\b.*\.only$/.test(called))
      found.push(finding({ path, what: called, say: 'the others must run too' }));
    if (/^it(\.|$)/.test(called) && isTestFile(file.path))
      found.push(finding({ path, what: 'it(…)', say: 'a test is called test, its title a sentence' }));
    const reasons = (node.arguments as SyntaxNode[]).filter((one) => one.type === 'Literal').length;
    const isExplained =
      /^\s*(\/\/|\*)/.test(lines[line - 2] ?? '') ||
      (called === 'test.skip' && reasons > 0 && (node.arguments as SyntaxNode[])[0]?.type !== 'Literal');
    if (LEAVES_OUT.test(called) && !isExplained)
      found.push(finding({ path, what: called, say: 'say in the line above why it is left out' }));
  });
  return found;
}

const GLOBALS = new Set([
  'crypto',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'console',
  'process',
  'globalThis',
  'window',
  'document',
  'navigator',
  'self',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
]);
const SAY_PURE = 'shared code takes clock, chance, network and all else as arguments';

function isName(node: SyntaxNode, above: readonly SyntaxNode[]): boolean {
  const parent = above.at(-1);
  const isField =
    parent?.type === 'MemberExpression' && parent.property === node && parent.computed === false;
  const isKey =
    /Property|Signature|PropertyDefinition|MethodDefinition/.test(parent?.type ?? '') &&
    parent?.key === node &&
    parent.shorthand !== true;
  const isTyped = above.some(
    (one) => one.type.startsWith('TSTypeReference') || one.type === 'TSQualifiedName',
  );
  return !isField && !isKey && !isTyped;
}

/** Whether an enclosing function has a parameter of this name: then the caller passes it in. */
function isHandedIn(name: string, node: SyntaxNode, above: readonly SyntaxNode[]): boolean {
  return [...above, node].some((one) => {
    if (!Array.isArray(one.params)) return false;
    let isTaken = false;
    for (const param of one.params as SyntaxNode[]) {
      walk(param, (part, around) => {
        const isBinding = around.at(-1)?.type !== 'Property' || around.at(-1)?.value === part;
        if (part.type === 'Identifier' && part.name === name && isBinding) isTaken = true;
      });
    }
    return isTaken;
  });
}

/** What makes shared code depend on time, place or caller. */
export function impurities(file: SourceFile): string[] {
  if (!file.path.startsWith('shared/') || isTestFile(file.path)) return [];
  const found: string[] = [];
  function tell(node: SyntaxNode, what: string) {
    found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what, say: SAY_PURE }));
  }
  walk(file.tree, (node, above) => {
    if (node.type === 'MemberExpression') {
      const text = textOf(node, file);
      if (text === 'Date.now' || text === 'Math.random') tell(node, text);
    }
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const isNow = textOf(node.callee, file) === 'Date' && (node.arguments as unknown[]).length === 0;
      if (isNow) tell(node, 'the current time');
    }
    const name = String(node.name);
    if (node.type !== 'Identifier' || !GLOBALS.has(name) || !isName(node, above)) return;
    if (!isHandedIn(name, node, above)) tell(node, name);
  });
  return found;
}
