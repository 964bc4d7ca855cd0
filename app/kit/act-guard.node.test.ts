import { expect, test } from 'vitest';
import { createActGuard } from './act-guard.ts';

function held() {
  let open: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open: () => open() };
}

test('a second tap while an act is under way does nothing; afterwards the next act is taken', async () => {
  const guard = createActGuard();
  const { wait, open } = held();
  let done = 0;
  const act = async () => {
    await wait;
    done += 1;
    return 'done';
  };
  const first = guard.once(act);
  expect(guard.isBusy()).toBe(true);
  expect(await guard.once(act)).toBeNull();
  open();
  expect(await first).toBe('done');
  expect([done, guard.isBusy()]).toEqual([1, false]);
  expect(await guard.once(act)).toBe('done');
});

test('acts on two things do not wait for each other', async () => {
  const guard = createActGuard();
  const { wait, open } = held();
  const first = guard.once(() => wait, 'run_1');
  expect(await guard.once(async () => 'two', 'run_2')).toBe('two');
  expect(guard.isBusy()).toBe(true);
  open();
  await first;
  expect(guard.isBusy()).toBe(false);
});

test('an act that fails releases the guard and reports the error', async () => {
  const guard = createActGuard();
  await expect(guard.once(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await guard.once(async () => 1)).toBe(1);
});

test('after an act that opens another page, nothing more is done', async () => {
  const guard = createActGuard();
  await guard.once(async () => guard.end());
  expect(await guard.once(async () => 1)).toBeNull();
});
