import { finding, isTestFile, lineOf, type SourceFile, type SyntaxNode, walk } from './source-files.ts';

const SAY_VALUE =
  'a part that is shown once and then followed reads its value in JSX: outside it stays what it was at first';
const SAY =
  'what is said once, when a part is made, stays in the language of that moment: say it in JSX, or in a function that is called there';

const MADE_ONCE = /^(use|make|create)?[A-Z]/;
/** Methods and functions that call their argument before they return. */
const CALLS_AT_ONCE = /^(map|flatMap|filter|find|findLast|some|every|forEach|reduce|sort|toSorted|untrack)$/;

function isFunction({ type }: SyntaxNode): boolean {
  return /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(type);
}

function nameOf(field: unknown): string {
  const node = field as SyntaxNode | null | undefined;
  const name = node?.type === 'MemberExpression' ? (node.property as SyntaxNode).name : node?.name;
  return typeof name === 'string' ? name : '';
}

function isCallOf(node: SyntaxNode, name: string): boolean {
  return node.type === 'CallExpression' && nameOf(node.callee) === name;
}

/** A component, a hook, or a function child, as of Show. */
function isMadeOnce(made: SyntaxNode, above: readonly SyntaxNode[]): boolean {
  const parent = above.at(-1);
  const own = nameOf(made.id);
  const given = parent?.type === 'VariableDeclarator' ? nameOf(parent.id) : '';
  const isChild = parent?.type === 'JSXExpressionContainer' && above.at(-2)?.type === 'JSXElement';
  return isChild || MADE_ONCE.test(own === '' ? given : own);
}

function isCalledAtOnce(made: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type !== 'CallExpression') return false;
  const callee = parent.callee as SyntaxNode;
  return callee === made || CALLS_AT_ONCE.test(nameOf(callee));
}

/** Whether a node is evaluated when a component is created, and never again. */
function isOnce(above: readonly SyntaxNode[]): boolean {
  for (let index = above.length - 1; index >= 0; index -= 1) {
    const node = above[index] as SyntaxNode;
    // JSX is evaluated again whenever something it reads changes.
    if (node.type === 'JSXExpressionContainer' || node.type === 'JSXSpreadAttribute') return false;
    if (!isFunction(node)) continue;
    const outer = above.slice(0, index);
    if (isMadeOnce(node, outer)) return true;
    if (!isCalledAtOnce(node, outer.at(-1))) return false;
  }
  return false;
}

/** A choice starts with the current language, and belongs to the person from then on. */
function isStartOfChoice(above: readonly SyntaxNode[]): boolean {
  return above.some((node) => isCallOf(node, 'createSignal'));
}

/** `f({ t })` or `f(t)` makes text with the dictionary, unless it makes a function that will. */
function handsOnWords(node: SyntaxNode): boolean {
  if (MADE_ONCE.test(nameOf(node.callee))) return false;
  return (node.arguments as SyntaxNode[]).some(
    (argument) =>
      nameOf(argument) === 't' ||
      (argument.type === 'ObjectExpression' &&
        (argument.properties as SyntaxNode[]).some(({ value }) => nameOf(value) === 't')),
  );
}

/** A value that Show or Match passes to its child as a function, and that the child reads outside JSX. */
export function frozenValues(file: SourceFile): string[] {
  if (!file.path.startsWith('app/') || isTestFile(file.path)) return [];
  const found: string[] = [];
  walk(file.tree, (child, above) => {
    if (!isFunction(child) || above.at(-1)?.type !== 'JSXExpressionContainer') return;
    const opening = above.at(-2)?.openingElement as SyntaxNode | undefined;
    if (!/^(Show|Match)$/.test(nameOf(opening?.name))) return;
    const given = nameOf((child.params as SyntaxNode[])[0]);
    walk(child, (node, inside) => {
      if (given === '' || !isCallOf(node, given) || !isOnce([...above, ...inside])) return;
      const what = `${given}()`;
      found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what, say: SAY_VALUE }));
    });
  });
  return found;
}

/** Words of the dictionary, or the language itself, that a component reads only once. */
export function frozenWords(file: SourceFile): string[] {
  if (!file.path.startsWith('app/') || isTestFile(file.path) || file.path === 'app/i18n/i18n.tsx') return [];
  const found: string[] = [];
  walk(file.tree, (node, above) => {
    if (node.type !== 'CallExpression') return;
    const says = isCallOf(node, 't') || handsOnWords(node);
    const asks = isCallOf(node, 'locale') && !isStartOfChoice(above);
    if (!(says || asks) || !isOnce(above)) return;
    const what = file.text.slice(node.start, node.end).replace(/\s+/g, ' ');
    found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what, say: SAY }));
  });
  return found;
}
