import { beforeAll, expect, test } from 'vitest';
import { featureBook } from '#app/features.ts';
import type { Consequence } from '#app/kit/feature-words.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { actsOf, askedIn, idsPerTap, unguardedActs } from './acts.ts';
import { parseFile, sourceFiles } from './source-files.ts';

const named = (path: string, text: string) => parseFile({ path, text });
/** Those that can be done by mistake. */
const personal = allMutations.filter(({ internal }) => internal !== true).map(({ name }) => name);
let table: readonly (readonly [string, Consequence])[];
beforeAll(async () => {
  await featureBook.load();
  table = featureBook
    .words()
    .flatMap(({ acts }) => Object.entries(acts).map(([name, act]) => [name, act.consequence] as const));
});

test('no page does an act that a second tap would do again', () => {
  expect(sourceFiles().flatMap(unguardedActs)).toEqual([]);
  const page = (text: string) => named('app/features/a/a.page.tsx', text);
  for (const text of [
    'const save = () => client.mutate(act).saved;',
    'async function save() { await client.correct(id, again).saved; }',
    '<Button onClick={() => client.mutate(act)} />',
    "const save = () => client.act('running.tick', args).saved;",
    'const save = () => client.attempt(act);',
  ]) {
    expect(unguardedActs(page(text)), text).toHaveLength(1);
  }
  for (const text of [
    'const save = () => guard.once(async () => { await client.mutate(act).saved; });',
    'const save = () => saved.run(() => client.mutate(act).saved, id);',
    'async function save() { await client.mutate(act).saved; } const go = () => guard.once(save);',
  ]) {
    expect(unguardedActs(page(text)), text).toEqual([]);
  }
});

test('the id of what a page adds is made once for each thing that is begun', () => {
  expect(sourceFiles().flatMap(idsPerTap)).toEqual([]);
  for (const text of ["const id = client.createId('run');", "const id = createId({ prefix: 'run' });"]) {
    expect(idsPerTap(named('app/features/a/a.page.tsx', text)), text).toHaveLength(1);
  }
});

test('of every act it is said what becomes of one done by mistake', () => {
  expect(table.map(([name]) => name).sort()).toEqual([...personal].sort());
  const ways = table.flatMap(([, each]) =>
    each.kind === 'undoable' ? [each.by] : each.kind === 'former' ? [each.now] : [],
  );
  expect(ways.filter((name) => !personal.includes(name))).toEqual([]);
});

test('what others see and nobody can take back is asked about, or has a page that says so', () => {
  const names = new Set(personal);
  const pages = sourceFiles().filter(({ path }) => path.startsWith('app/features/'));
  const made = pages.flatMap((file) => actsOf(file, names).map((name) => ({ name, file })));
  const asked = new Map(pages.map((file) => [file, askedIn(file)]));
  const missing = table.flatMap(([name, each]) => {
    const sites = made.filter((one) => one.name === name).map(({ file }) => file);
    if (each.kind === 'former') return sites.map(({ path }) => `${path} still does ${name}`);
    if (each.kind !== 'confirmed' && each.kind !== 'page') return [];
    const asking = pages.filter((file) => asked.get(file)?.has(name));
    if (each.kind === 'confirmed' && asking.length === 0) return [`nothing asks before ${name}`];
    // An edit page asks in the words declared with the act.
    if (each.kind === 'confirmed' && each.asks !== undefined) return [];
    // The question is in the same file as the act, or in a part made for it.
    const saying = (each.kind === 'confirmed' ? asking : sites).filter(({ text }) =>
      text.includes(each.says.replace(/\.[a-z_]+$/, '')),
    );
    return saying.length === 0 ? [`nothing says ${each.says} before ${name}`] : [];
  });
  expect(missing).toEqual([]);
  const kinds = new Map(table.map(([name, { kind }]) => [name, kind]));
  const odd = [...asked.values()]
    .flatMap((acts) => [...acts])
    .filter((name) => kinds.get(name) !== 'confirmed');
  expect(odd, 'what is asked about is declared as `confirmed`').toEqual([]);
  for (const text of [
    '<Confirm act="running.remove" />',
    "<EditPage question={isMoved() && { act: 'running.remove', label: t('running.other') }} />",
    "<EditPage question={isMoved() && 'running.remove'} />",
  ]) {
    const asks = named('app/features/a/a.page.tsx', text);
    expect([...askedIn(asks)], text).toEqual(['running.remove']);
    expect(actsOf(asks, names), text).toEqual([]);
  }
  const label = named('app/features/a/a.page.tsx', "<EditPage question={{ label: 'running.remove' }} />");
  expect([...askedIn(label)]).toEqual([]);
  const edit = (text: string) => named('app/features/a/a.page.tsx', `const edit = createEdit({ ${text} });`);
  expect([...askedIn(edit("remove: (id) => act('running.remove', { id })"))]).toEqual(['running.remove']);
  expect([...askedIn(edit("edit: () => act('running.remove', {})"))]).toEqual([]);
  expect(actsOf(named('app/features/a/a.page.tsx', "may(actor, 'running.remove')"), names)).toEqual([]);
  expect(actsOf(named('app/features/a/a.page.tsx', "act({ name: 'running.remove' })"), names)).toEqual([
    'running.remove',
  ]);
});
