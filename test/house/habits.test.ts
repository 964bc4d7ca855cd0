import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frozenValues, frozenWords } from './frozen-words.ts';
import {
  badNames,
  barrels,
  cutDays,
  defaultExports,
  impurities,
  ROLES,
  shortcuts,
  silentTests,
  tooLong,
} from './habits.ts';
import { listFiles, parseFile, ROOT, sourceFiles } from './source-files.ts';
import { untranslated } from './untranslated.ts';

function named(path: string, text: string) {
  return parseFile({ path, text });
}

function handWritten(): { path: string; text: string }[] {
  return listFiles()
    .filter((path) => /\.(ts|tsx|mts|mjs|css)$/.test(path))
    .filter((path) => !/^app\/i18n\/locales\/|worker-configuration\.d\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

test('every file is named after what it is about and its role', () => {
  expect(handWritten().flatMap(({ path }) => badNames(path))).toEqual([]);
  for (const path of [
    'app/Meetings.ts',
    'app/meeting_list.ts',
    'app/meetings.hook.ts',
    'server/a.service.ts',
  ]) {
    expect(badNames(path)).toHaveLength(1);
  }
  expect(badNames('shared/meetings/meetings.rules.test.ts')).toEqual([]);
});

test('the architecture page names every role', () => {
  const page = readFileSync(join(ROOT, 'shared/ARCHITECTURE.md'), 'utf8');
  expect(ROLES.filter((role) => !page.includes(`\`${role}\``))).toEqual([]);
});

test('no hand-written file has more than 400 lines', () => {
  expect(handWritten().flatMap(tooLong)).toEqual([]);
  expect(tooLong({ path: 'a.ts', text: 'x\n'.repeat(400) })).toEqual([]);
  expect(tooLong({ path: 'a.ts', text: 'x\n'.repeat(401) })).toHaveLength(1);
});

test('a day is cut out of an instant in one place', () => {
  expect(sourceFiles().flatMap(cutDays)).toEqual([]);
  expect(cutDays(named('app/a.ts', 'const day = new Date(now).toISOString().slice(0, 10);'))).toHaveLength(1);
  expect(cutDays(named('app/a.ts', 'const day = utcDay(now);'))).toEqual([]);
});

test('no file only hands on what others export', () => {
  expect(sourceFiles().flatMap(barrels)).toEqual([]);
  for (const text of ["export { a } from './a.ts';", "export * from './a.ts'; export const b = 1;"]) {
    expect(barrels(named('app/ui/parts.ts', text))).toHaveLength(1);
  }
  expect(barrels(named('app/ui/index.ts', 'export const a = 1;'))).toHaveLength(1);
});

test('only the worker, lazily loaded pages and settings of tools have a default export', () => {
  expect(sourceFiles().flatMap(defaultExports)).toEqual([]);
  expect(defaultExports(named('app/ui/button.tsx', 'export default 1;'))).toHaveLength(1);
  expect(defaultExports(named('app/features/home/home.page.tsx', 'export default 1;'))).toEqual([]);
});

test('nothing is of type any, suppressed, or a mock of a module', () => {
  expect(sourceFiles().flatMap(shortcuts)).toEqual([]);
  for (const text of [
    'let a: any;',
    'let a = 1 as any;',
    'let a: Map<string, any>;',
    "vi.mock('./a.ts');",
    '// @ts-ignore\nlet a = 1;',
    '// biome-ignore lint: no\nlet a = 1;',
  ]) {
    expect(shortcuts(named('app/a.ts', text))).toHaveLength(1);
  }
  expect(shortcuts(named('app/a.ts', "const any = 'any'; // any"))).toEqual([]);
});

test('no test stands alone, and none is left out without a reason', () => {
  expect(sourceFiles().flatMap(silentTests)).toEqual([]);
  for (const text of [
    "test.only('a', () => {});",
    "describe.only('a', () => {});",
    "test.skip('a', () => {});",
    "test.skipIf(true)('a', () => {});",
    "test.todo('a');",
    "it('a', () => {});",
  ]) {
    expect(silentTests(named('test/a.test.ts', text))).toHaveLength(1);
  }
  for (const text of [
    "// The engine swallows it: reported there.\ntest.fails('a', () => {});",
    "test.skip(isDebian, 'no such browser there');",
    "test('a', () => {});",
  ]) {
    expect(silentTests(named('test/a.test.ts', text))).toEqual([]);
  }
});

test('shared code has no clock, no chance, no network and no globals', () => {
  expect(sourceFiles().flatMap(impurities)).toEqual([]);
  for (const text of [
    'const a = Date.now();',
    'const a = new Date();',
    'const a = Math.random();',
    'const a = crypto.randomUUID();',
    'const a = fetch("/");',
    'console.log(1);',
    'setTimeout(() => 1);',
    'const { env } = process;',
    'const reads = ({ document: paper }) => document.title + paper;',
  ]) {
    expect(impurities(named('shared/a.ts', text))).toHaveLength(1);
  }
  expect(impurities(named('shared/a.ts', 'const reads = ({ document }) => [document];'))).toEqual([]);
  expect(
    impurities(named('shared/a.ts', 'const a = new Date(0); const b = { location: 1 }.location;')),
  ).toEqual([]);
});

test('no text for people stands outside the dictionaries', () => {
  expect(sourceFiles().flatMap(untranslated)).toEqual([]);
  for (const text of [
    'const a = <p>Guardado</p>;',
    'const a = <p>{isSaved ? "Guardado" : t("x")}</p>;',
    'const a = <p>{name ?? "nadie"}</p>;',
    'const a = <p>{`personas ' + '$' + '{count}`}</p>;',
    'const a = <button aria-label="Cerrar" />;',
    'const a = <input placeholder={"Buscar"} />;',
    'const a = <Row title={<b>Hoy</b>} />;',
    'document.title = "CLASI";',
  ]) {
    expect(untranslated(named('app/a.tsx', text))).toHaveLength(1);
  }
  for (const text of [
    'const a = <p class="row">{t("home.today")} · 12</p>;',
    'const a = <Icon name="chevron-right" />;',
    'const a = <Row title={t("home.today")} />;',
    'const a = <p>{kind === "past" && t("x")}</p>;',
  ]) {
    expect(untranslated(named('app/a.tsx', text))).toEqual([]);
  }
});

test('what a page says follows the language chosen while it stands there', () => {
  expect(sourceFiles().flatMap(frozenWords)).toEqual([]);
  for (const text of [
    "function Page() { const back = { label: t('a.b') }; return <a>{back.label}</a>; }",
    "const Page = () => { const title = t('a.b'); return <h1>{title}</h1>; };",
    "export function useWords() { const { t } = useI18n(); return t('a.b'); }",
    'const a = <Show when={b()}>{(b) => t(b())}</Show>;',
    "const a = <Show when={b()}>{(b) => (b() ? t('a.b') : <p />)}</Show>;",
    'const a = <For each={b()}>{(b) => { const name = t(b); return <p>{name}</p>; }}</For>;',
    'const a = <Show when={b()}>{(b) => wordsOf({ of: b, t })}</Show>;',
    'const a = <Show when={b()}>{(b) => wordsOf(t, b)}</Show>;',
    'function Page() { const options = KINDS.map((kind) => ({ label: t(kind) })); return <p />; }',
    'function Page() { const day = formatDay(locale(), 1); return <p>{day}</p>; }',
  ]) {
    expect(frozenWords(named('app/a.tsx', text)), text).toHaveLength(1);
  }
  for (const text of [
    "function Page() { return <a title={t('a.b')}>{t('a.c')}</a>; }",
    "function Page() { const title = () => t('a.b'); return <h1>{title()}</h1>; }",
    "function Page() { const title = createMemo(() => t('a.b')); return <h1>{title()}</h1>; }",
    "function Page() { function save() { setError(t('a.b')); } return <p />; }",
    "function Page() { const save = async () => { setError(t('a.b')); }; return <p />; }",
    'const a = <Show when={b()}>{(b) => <>{t(b())}</>}</Show>;',
    'const a = <For each={b()}>{(b) => <Row {...wordsOf({ of: b, t })} />}</For>;',
    'function Page() { const words = useWords({ t }); const api = createApi(t); return <p />; }',
    'function Page() { const [chosen, choose] = createSignal(locale()); return <p>{chosen()}</p>; }',
    "function wordsOf({ t }) { const name = t('a.b'); return name; }",
  ]) {
    expect(frozenWords(named('app/a.tsx', text)), text).toEqual([]);
  }
});

test('what is shown follows its value', () => {
  expect(sourceFiles().flatMap(frozenValues)).toEqual([]);
  for (const text of [
    'const a = <Show when={b()}>{(c) => c().name}</Show>;',
    'const a = <Show when={b()}>{(c) => (c().isOpen ? <p /> : <b />)}</Show>;',
    'const a = <Match when={b()}>{(c) => { const { name } = c(); return <p>{name}</p>; }}</Match>;',
  ]) {
    expect(frozenValues(named('app/a.tsx', text)), text).toHaveLength(1);
  }
  for (const text of [
    'const a = <Show when={b()}>{(c) => <p>{c().name}</p>}</Show>;',
    'const a = <Show when={b()} keyed>{(c) => c.name}</Show>;',
    'const a = <Match when={b()}>{(c) => { const name = () => c().name; return <p>{name()}</p>; }}</Match>;',
    'const a = <Show when={b()}>{(c) => <p onClick={() => open(c())} />}</Show>;',
  ]) {
    expect(frozenValues(named('app/a.tsx', text)), text).toEqual([]);
  }
});
