import { expect, test } from 'vitest';
import type { Client } from '#app/sync/app-client.ts';
import { draftStanding } from './standing.ts';

const draft = { id: 'rep_1', form: 'frm_1', state: 'CL', version: '1' };
const nothingHere = { one: () => null, all: () => [] } as unknown as Client['replica'];

test('that a form is allowed nowhere is said only once everything has come', () => {
  const seen = (isComplete: boolean) =>
    draftStanding({ client: { replica: nothingHere, isComplete: () => isComplete }, draft });
  expect(seen(false)).toEqual({ kind: 'open' });
  expect(seen(true)).toEqual({ kind: 'withdrawn' });
});
