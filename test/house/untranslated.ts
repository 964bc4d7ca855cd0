import { finding, lineOf, type SourceFile, type SyntaxNode, walk } from './source-files.ts';

/** Attributes and properties whose value people read or hear. */
const READ_ALOUD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
  'label',
  'labels',
  'hint',
  'detail',
  'kicker',
  'lead',
  'summary',
  'caption',
  'heading',
  'text',
  'message',
  'description',
  'brand',
  'error',
  'figure',
  'above',
  'below',
  'note',
]);
const LETTERS = /\p{L}/u;
const SAY = 'texts for people stand in the three dictionaries of app/i18n/locales';

/** The strings that an expression may evaluate to: through conditions, `??` and templates, but not through calls. */
function stringsOf(node: SyntaxNode): SyntaxNode[] {
  const inside = (...fields: string[]) => fields.flatMap((field) => stringsOf(node[field] as SyntaxNode));
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && LETTERS.test(node.value) ? [node] : [];
    case 'TemplateLiteral': {
      const quasis = node.quasis as (SyntaxNode & { value: { cooked: string } })[];
      const isText = quasis.some((quasi) => LETTERS.test(quasi.value.cooked));
      return [...(isText ? [node] : []), ...(node.expressions as SyntaxNode[]).flatMap(stringsOf)];
    }
    case 'ConditionalExpression':
      return inside('consequent', 'alternate');
    case 'LogicalExpression':
      return node.operator === '&&' ? inside('right') : inside('left', 'right');
    case 'BinaryExpression':
      return node.operator === '+' ? inside('left', 'right') : [];
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'JSXExpressionContainer':
      return inside('expression');
    case 'ArrowFunctionExpression':
      return (node.body as SyntaxNode).type === 'BlockStatement' ? [] : inside('body');
    default:
      return [];
  }
}

function attributeName(node: SyntaxNode): string {
  return String((node.name as SyntaxNode).name);
}

/** Text between tags, and in values that are read out, that does not come from a dictionary. */
export function untranslated(file: SourceFile): string[] {
  if (!file.path.startsWith('app/') || !file.path.endsWith('.tsx') || /\.test\.tsx$/.test(file.path))
    return [];
  const found: string[] = [];
  function tell(node: SyntaxNode) {
    const what = file.text.slice(node.start, node.end).trim();
    found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what, say: SAY }));
  }
  walk(file.tree, (node, above) => {
    const parent = above.at(-1);
    if (node.type === 'JSXText' && LETTERS.test(String(node.value))) tell(node);
    if (
      node.type === 'JSXExpressionContainer' &&
      (parent?.type === 'JSXElement' || parent?.type === 'JSXFragment')
    )
      stringsOf(node).forEach(tell);
    if (node.type === 'JSXAttribute' && READ_ALOUD.has(attributeName(node)) && node.value !== null)
      stringsOf(node.value as SyntaxNode).forEach(tell);
    if (
      node.type === 'AssignmentExpression' &&
      file.text.slice((node.left as SyntaxNode).start, (node.left as SyntaxNode).end) === 'document.title'
    )
      stringsOf(node.right as SyntaxNode).forEach(tell);
  });
  return found;
}
