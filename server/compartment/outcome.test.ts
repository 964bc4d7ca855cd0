import { expect, test } from 'vitest';
import { CodedError } from '#shared/kernel/errors.ts';
import { fromOutcome, toOutcome } from './outcome.ts';

function setUp() {
  const faults: unknown[] = [];
  const cross = async (work: () => Promise<unknown>) =>
    fromOutcome(JSON.parse(JSON.stringify(await toOutcome(work, (error) => faults.push(error)))));
  return { faults, cross };
}

test('what was found crosses as it is, and an error of ours with its code', async () => {
  const { faults, cross } = setUp();
  expect(await cross(async () => ({ seq: 3 }))).toEqual({ seq: 3 });
  const refused = new CodedError({ code: 'sync.cursor_ahead', status: 409, details: { head: 2 } });
  const error = await cross(() => Promise.reject(refused)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CodedError);
  expect(error).toMatchObject({ code: 'sync.cursor_ahead', status: 409, details: { head: 2 } });
  expect(faults).toEqual([]);
});

test('a fault is reported where it happened, and nothing of it crosses', async () => {
  const { faults, cross } = setUp();
  const fault = new Error('no such table: session');
  const error = await cross(() => Promise.reject(fault)).catch((thrown: unknown) => thrown);
  expect(error).not.toBeInstanceOf(CodedError);
  expect(String(error)).not.toContain('session');
  expect(faults).toEqual([fault]);
});
