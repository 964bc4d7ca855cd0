import { finding, lineOf, type SourceFile, type SyntaxNode, walk } from './source-files.ts';

/** Calls that do something, and calls that keep a second tap from doing it again. */
const DOES = /^(client|props\.client)\.(act|mutate|attempt|correct|sendAgain|discard)$/;
const GUARDS = /\.(once|run)$/;
/** Each has its own latch, which guards more than the act: what is typed meanwhile, and one draft's one act. */
const OWN_LATCH = new Set([
  'app/features/notes/use-kept.ts',
  'app/features/reports/finish-report.ts',
  'app/features/reports/correction/finish-correction.ts',
  'app/features/reports/correction/rejoin-one.ts',
]);
const SAY_GUARD = 'do it within `once` of an act guard, or `run` of `useSaved`: a double tap is one act';
const SAY_IDS = 'take it from `useNewIds`: the same thing has the same id, however often it is tried';

function textOf(node: unknown, { text }: SourceFile): string {
  const { start, end } = node as SyntaxNode;
  return text.slice(start, end);
}

function isPage({ path }: SourceFile): boolean {
  return path.startsWith('app/features/') && !/\.(test|fixtures)\.tsx?$/.test(path);
}

/** Functions that are passed as a whole to a guard, and functions that pass on their argument. */
function guarded(file: SourceFile): Set<string> {
  const names = new Set<string>();
  walk(file.tree, (node) => {
    if (node.type !== 'CallExpression' || !GUARDS.test(textOf(node.callee, file))) return;
    for (const argument of node.arguments as SyntaxNode[])
      if (argument.type === 'Identifier') names.add(String(argument.name));
  });
  walk(file.tree, (node) => {
    if (node.type !== 'FunctionDeclaration') return;
    const taken = (node.params as SyntaxNode[]).map((param) => String(param.name));
    if (taken.some((name) => names.has(name))) names.add(textOf(node.id, file));
  });
  return names;
}

/** Acts of a page that a second tap would do again. */
export function unguardedActs(file: SourceFile): string[] {
  if (!isPage(file) || OWN_LATCH.has(file.path)) return [];
  const whole = guarded(file);
  const found: string[] = [];
  walk(file.tree, (node, above) => {
    if (node.type !== 'CallExpression' || !DOES.test(textOf(node.callee, file))) return;
    const isGuarded = above.some(
      (one) =>
        (one.type === 'CallExpression' &&
          (GUARDS.test(textOf(one.callee, file)) || whole.has(textOf(one.callee, file)))) ||
        (one.type === 'FunctionDeclaration' && whole.has(textOf(one.id, file))),
    );
    const path = `${file.path}:${lineOf(file, node.start)}`;
    if (!isGuarded) found.push(finding({ path, what: textOf(node.callee, file), say: SAY_GUARD }));
  });
  return found;
}

/** Ids of new things that are created anew at every tap. */
export function idsPerTap(file: SourceFile): string[] {
  if (!isPage(file) || file.path === 'app/kit/new-ids.ts') return [];
  const found: string[] = [];
  walk(file.tree, (node) => {
    if (node.type !== 'CallExpression' || !/(^|\.)createId$/.test(textOf(node.callee, file))) return;
    const path = `${file.path}:${lineOf(file, node.start)}`;
    found.push(finding({ path, what: textOf(node.callee, file), say: SAY_IDS }));
  });
  return found;
}

/** The acts of a page: the mutation names written in it. */
export function actsOf(file: SourceFile, names: ReadonlySet<string>): string[] {
  if (!isPage(file) || file.path.endsWith('.words.ts')) return [];
  const found = new Set<string>();
  walk(file.tree, (node, above) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string' || !names.has(node.value)) return;
    // The subject of a question, a comparison, a type, or what an edit takes back to correct it, does nothing.
    const isOther = above.some(
      (one) =>
        one.type === 'BinaryExpression' ||
        one.type === 'TSTypeReference' ||
        (one.type === 'Property' && textOf(one.key, file) === 'acts') ||
        // What somebody may do bears the name of an act of an earlier version.
        (one.type === 'CallExpression' && /^(t|may)$/.test(textOf(one.callee, file))),
    );
    if (!isOther && !isAskedAbout(above, file)) found.add(node.value);
  });
  return [...found];
}

/** Whether this names the act of a question: `<Confirm act="…">`, or `question` of an edit page. */
function isAskedAbout(above: readonly SyntaxNode[], file: SourceFile): boolean {
  const attribute = above.findLast(({ type }) => type === 'JSXAttribute');
  const name = attribute === undefined ? '' : textOf(attribute.name, file);
  if (name === 'act') return true;
  const property = above.findLast(({ type }) => type === 'Property');
  const element = above.findLast(({ type }) => type === 'JSXOpeningElement');
  const isOfEdit =
    element !== undefined && /^(EditPage|EditPart|AskedSave)$/.test(textOf(element.name, file));
  if (name !== 'question' || !isOfEdit) return false;
  return property === undefined || textOf(property.key, file) === 'act';
}

/** Whether this is the act by which an edit removes its thing: its page asks before it. */
function isRemoval(above: readonly SyntaxNode[], file: SourceFile): boolean {
  const property = above.findLast(({ type }) => type === 'Property');
  const edit = above.findLast(
    (one) => one.type === 'CallExpression' && textOf(one.callee, file) === 'createEdit',
  );
  return edit !== undefined && property !== undefined && textOf(property.key, file) === 'remove';
}

/** The acts that the questions of a file are about. */
export function askedIn(file: SourceFile): Set<string> {
  const found = new Set<string>();
  walk(file.tree, (node, above) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string') return;
    if (isAskedAbout(above, file) || isRemoval(above, file)) found.add(node.value);
  });
  return found;
}
