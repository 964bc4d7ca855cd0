import { expect, test } from 'vitest';
import {
  finding,
  lineOf,
  parseFile,
  type SourceFile,
  type SyntaxNode,
  sourceFiles,
  walk,
} from './source-files.ts';

/** Sections of the dictionary that belong to no feature. */
const OF_ALL = ['kit', 'charts', 'acts', 'errors'];

/** The key of a text that a call of `t` names, or the fixed beginning of one that it composes. */
function keyOf(node: SyntaxNode): string {
  if (node.type === 'Literal') return String(node.value);
  const [first] = (node.quasis as { value: { raw: string } }[] | undefined) ?? [];
  return first?.value.raw ?? '';
}

/** Texts of a feature in what all features share: who renames a word of the feature would change every page. */
function foreignWords(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    const callee = node.callee as (SyntaxNode & { name?: string }) | undefined;
    if (node.type !== 'CallExpression' || callee?.name !== 't') return;
    const said = (node.arguments as SyntaxNode[])[0];
    if (said === undefined) return;
    const options = said.type === 'ConditionalExpression' ? [said.consequent, said.alternate] : [said];
    for (const key of (options as SyntaxNode[]).map(keyOf))
      if (key !== '' && !OF_ALL.includes(key.split('.')[0] ?? ''))
        found.push(finding({ path: `${file.path}:${lineOf(file, node.start)}`, what: key, say: 'kit.…' }));
  });
  return found;
}

test('what all features share speaks its own words', () => {
  const kit = sourceFiles().filter(({ path }) => path.startsWith('app/kit/'));
  expect(kit.length).toBeGreaterThan(40);
  expect(kit.flatMap(foreignWords)).toEqual([]);
});

test.each([
  ["t('meetings.save')", 1],
  ["t(isOn ? 'kit.save' : 'meetings.save')", 1],
  [`t(\`logistics.owed.\${owed}\`)`, 1],
  ["t('kit.save')", 0],
  [`t(\`errors.\${code}\`)`, 0],
  ['t(label)', 0],
])('%s', (text, findings) => {
  expect(foreignWords(parseFile({ path: 'app/kit/a.tsx', text }))).toHaveLength(findings);
});
