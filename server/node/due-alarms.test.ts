import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDueAlarms } from './due-alarms.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('a stop waits for what is being decided, and nothing begins after it', async () => {
  const done: string[] = [];
  const faults: string[] = [];
  const alarms = createDueAlarms({ clock: () => 0, onFault: ({ where }) => faults.push(where) });
  let finish = () => {};
  const going = new Promise<void>((resolve) => {
    finish = resolve;
  });
  alarms.plan('committee', 10, () => going.then(() => void done.push('decided')));
  alarms.plan('state:CL', 20, async () => {
    throw new Error('the disk is full');
  });
  vi.advanceTimersByTime(20);
  alarms.plan('state:EC', 1_000, async () => void done.push('begun late'));
  const closed = alarms.close().then(() => done.push('closed'));
  vi.advanceTimersByTime(3_600_000);
  await new Promise((resolve) => setImmediate(resolve));
  expect([done, faults]).toEqual([[], ['what falls due in state:CL']]);
  finish();
  await closed;
  expect(done).toEqual(['decided', 'closed']);
});
