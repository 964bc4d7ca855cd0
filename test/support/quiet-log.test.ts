import { expect, test } from 'vitest';
import { expectLog, noteLog, takeLogFaults } from './expect-log.ts';

test('a line that nobody expected is a fault, on the console and on what a server writes', () => {
  const say = { error: console.error, write: process.stderr.write };
  // The runner's own report of these two is not wanted.
  expectLog(/^deliberately/);
  say.error('deliberately', 'said');
  say.write.call(process.stderr, 'deliberately written\n');
  expect(takeLogFaults()).toEqual([]);
  expect(noteLog('something else')).toBe(false);
  expect(takeLogFaults()).toEqual(['nobody expected this on the console: something else']);
});

test('a line that was expected and never said is a fault, and is expected in that test alone', () => {
  expectLog(/never/);
  expect(takeLogFaults()).toEqual(['was never said: /never/']);
  expect(takeLogFaults()).toEqual([]);
  expect(noteLog('never')).toBe(false);
  expect(takeLogFaults()).toHaveLength(1);
});
