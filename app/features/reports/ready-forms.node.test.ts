import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { PreparedForm } from '#app/features/forms/form-engine.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { createReadyForms, hasManyBinds } from './ready-forms.ts';
import { firstOf } from './wanted-form.ts';

/** A page that is quiet when it is told so, and a lock that is about to fall. */
function setUp() {
  const read: string[] = [];
  let time = 0;
  let took = 10;
  let quiet: (() => void)[] = [];
  let waited: (() => unknown) | null = null;
  const flushes = new Set<() => Promise<void>>();
  const ready = createReadyForms({
    async read({ definition }, pause) {
      read.push(`${definition} begun`);
      await pause();
      time += took;
      read.push(`${definition} read`);
      return { ok: true, definition } as unknown as PreparedForm;
    },
    clock: () => time,
    quiet: () => new Promise((resolve) => quiet.push(resolve)),
    wait(run) {
      waited = run;
      return () => {
        waited = null;
      };
    },
    beforeLock(flush) {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  });
  return {
    ready,
    read,
    flushes,
    async rest() {
      const now = quiet;
      quiet = [];
      for (const each of now) each();
      await setImmediate();
    },
    takeLong(ms: number) {
      took = ms;
    },
    leaveLongAgo: () => waited?.(),
  };
}
const form = (definition: string, files: readonly FileRef[] = []) => ({ form: 'frm', definition, files });
const list = (hash: string, name = 'puertos.csv') => ({ hash, name, mediaType: 'text/csv', size: 1 });

test('a form is read in two steps, each when the page is quiet, and taken once', async () => {
  const { ready, read, rest } = setUp();
  ready.hold();
  void ready.prepare(form('a'));
  await setImmediate();
  expect(read).toEqual([]);
  await rest();
  expect(read).toEqual(['a begun']);
  await rest();
  expect(read).toEqual(['a begun', 'a read']);
  void ready.prepare(form('a'));
  await rest();
  expect(await ready.take(form('a'))).toMatchObject({ definition: 'a' });
  expect(await ready.take(form('a'))).toBeNull();
  expect(read).toHaveLength(2);
});

test('a form that is taken while it is read goes on at once', async () => {
  const { ready, read } = setUp();
  ready.hold();
  void ready.prepare(form('a'));
  expect(await ready.take(form('a'))).toMatchObject({ definition: 'a' });
  expect(read).toEqual(['a begun', 'a read']);
});

test('after its page nothing is read that nobody opens', async () => {
  const { ready, read, rest } = setUp();
  const release = ready.hold();
  void ready.prepare(form('a'));
  release();
  await rest();
  await rest();
  expect(read).toEqual([]);
  // The next page that wants it begins anew.
  ready.hold();
  void ready.prepare(form('a'));
  await rest();
  await rest();
  expect(read).toEqual(['a begun', 'a read']);
});

test('what waits after its page is read at once by who opens it', async () => {
  const { ready, rest } = setUp();
  const release = ready.hold();
  void ready.prepare(form('a'));
  release();
  await rest();
  expect(await ready.take(form('a'))).toMatchObject({ definition: 'a' });
});

test('no more than two are kept', async () => {
  const { ready, rest } = setUp();
  ready.hold();
  for (const each of ['a', 'b', 'c']) {
    void ready.prepare(form(each));
    await rest();
    await rest();
  }
  expect(await ready.take(form('a'))).toBeNull();
  expect(await ready.take(form('b'))).toMatchObject({ definition: 'b' });
  expect(await ready.take(form('c'))).toMatchObject({ definition: 'c' });
});

test('a lock drops them, and so does the time after the last page', async () => {
  const { ready, rest, flushes, leaveLongAgo } = setUp();
  const release = ready.hold();
  void ready.prepare(form('a'));
  await rest();
  await rest();
  for (const flush of flushes) await flush();
  expect(await ready.take(form('a'))).toBeNull();
  expect(flushes.size).toBe(0);
  void ready.prepare(form('b'));
  await rest();
  await rest();
  release();
  leaveLongAgo();
  expect(await ready.take(form('b'))).toBeNull();
});

test('a form with another list is another form', async () => {
  const { ready, read } = setUp();
  ready.hold();
  void ready.prepare(form('a', [list('1'), list('2', 'rutas.csv')]));
  expect(await ready.take(form('a', [list('3'), list('2', 'rutas.csv')]))).toBeNull();
  expect(await ready.take(form('a'))).toBeNull();
  // The same two lists, each in the place of the other.
  expect(await ready.take(form('a', [list('2'), list('1', 'rutas.csv')]))).toBeNull();
  expect(await ready.take(form('a', [list('2', 'rutas.csv'), list('1')]))).toMatchObject({ definition: 'a' });
  expect(read).toEqual(['a begun', 'a read']);
});

test('a page has its first two forms read, each once', () => {
  const wanted = [form('a', [list('1')]), form('a', [list('1')]), form('a', [list('2')]), form('b')];
  expect(firstOf(wanted)).toEqual([form('a', [list('1')]), form('a', [list('2')])]);
});

test('a form whose reading held the page is not read ahead a second time', async () => {
  const { ready, read, rest, takeLong } = setUp();
  ready.hold();
  for (const [each, ms] of [
    ['quick', 400],
    ['long', 2_200],
  ] as const) {
    takeLong(ms);
    for (let time = 0; time < 2; time += 1) {
      void ready.prepare(form(each));
      await rest();
      await rest();
      await ready.take(form(each));
    }
  }
  expect(read.filter((line) => line === 'quick read')).toHaveLength(2);
  expect(read.filter((line) => line === 'long read')).toHaveLength(1);
});

test('a short form of very many calculations is not read ahead', () => {
  const withBinds = (count: number) =>
    Array.from({ length: count }, (_, n) => `<xf:bind nodeset="/data/c${n}" calculate="${n} + 1"/>`).join(
      '\n',
    );
  expect(hasManyBinds(withBinds(2_300))).toBe(true);
  expect(hasManyBinds(withBinds(300))).toBe(false);
  expect(hasManyBinds('<bindings/>'.repeat(2_300))).toBe(false);
});
