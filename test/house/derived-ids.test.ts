import { expect, test } from 'vitest';
import { allFeatures } from '#shared/sync/all-features.ts';
import {
  isTestFile,
  parseFile,
  type SourceFile,
  type SyntaxNode,
  sourceFiles,
  walk,
} from './source-files.ts';

/** Ids that only acts make, of all collections that also have ids chosen by whoever adds an entry. */
const DERIVED = allFeatures.flatMap(({ collections }) =>
  [...collections].flatMap(({ name, derived }: { name: string; derived?: RegExp }) =>
    derived === undefined ? [] : [{ name, derived }],
  ),
);

/** Both ids are of the same people's own links, and neither kind can be told from the other. */
const SAME_HANDS = new Set(['links']);
/** Of acts, not of entries. */
const NO_ENTRIES = new Set(['fwd']);

/** `dcs_silence-${…}`: the word is there because others of that kind have ids without it. */
const WORDED = /`(([a-z]{3})_[a-z][a-zA-Z]*\d*-?)[^`$]*\$\{[^`]*`/g;

function unreserved(text: string): string[] {
  return [...text.matchAll(WORDED)].flatMap(([made, , prefix = '']) => {
    const id = made.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '1');
    return NO_ENTRIES.has(prefix) || DERIVED.some(({ derived }) => derived.test(id)) ? [] : [made];
  });
}

interface Made {
  /** As its collection is called where it is made. */
  readonly collection: string;
  readonly isDerived: boolean;
}

function created({ text, tree }: Pick<SourceFile, 'text' | 'tree'>): Made[] {
  const found: Made[] = [];
  walk(tree, (node) => {
    const {
      type,
      callee,
      arguments: given,
    } = node as SyntaxNode & {
      readonly callee?: SyntaxNode & { readonly name?: string };
      readonly arguments?: readonly (SyntaxNode & { readonly name?: string })[];
    };
    const [collection] = given ?? [];
    if (type !== 'CallExpression' || callee?.name !== 'create' || collection?.name === undefined) return;
    const isDerived = text.slice(node.start, node.end).includes('isDerived');
    found.push({ collection: collection.name, isDerived });
  });
  return found;
}

/** Collections of which some entries are called by what they follow from, and others by whoever adds them. */
function mixed(made: readonly Made[]): string[] {
  const of = (isDerived: boolean) =>
    new Set(made.filter((each) => each.isDerived === isDerived).map(({ collection }) => collection));
  const chosen = of(false);
  return [...of(true)].filter((name) => chosen.has(name)).sort();
}

const RULES = () => sourceFiles().filter(({ path }) => /^(shared|server)\//.test(path) && !isTestFile(path));

test('an id that has a word in it, for which nobody else may have taken it, is reserved in its collection', () => {
  const wrong = RULES()
    .filter(({ path }) => !path.startsWith('server/demo/'))
    .flatMap(({ path, text }) => unreserved(text).map((made) => `${path}: ${made}`));
  expect(wrong).toEqual([]);
  const made = (...parts: string[]) => parts.join('$');
  expect(unreserved(made('`dcs_silence-', '{idPart(silence, 60)}`'))).toEqual([]);
  expect(unreserved(made('`dcs_quorum-', '{meeting}`'))).toEqual([made('`dcs_quorum-', '{meeting}`')]);
});

test('a collection whose ids are partly derived says which of them nobody chooses', () => {
  const known = new Set([
    ...DERIVED.map(({ name }) => name),
    // Two collections are called alike in the code.
    ...(DERIVED.some(({ name }) => name === 'textCorrections') ? ['corrections'] : []),
    ...SAME_HANDS,
  ]);
  const found = mixed(RULES().flatMap(created));
  expect(found).toContain('decisions');
  expect(found.filter((name) => !known.has(name))).toEqual([]);
  const text = 'create(plans, { id });\ncreate(plans, { id: planOf(silence), isDerived: true });';
  expect(mixed(created(parseFile({ path: 'shared/x.ts', text })))).toEqual(['plans']);
});
