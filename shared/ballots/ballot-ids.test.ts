import * as v from 'valibot';
import { expect, test } from 'vitest';
import { idPart } from '#shared/kernel/derived-id.ts';
import { BallotIdSchema, turnoutId } from './ballots.schemas.ts';

const long = `blt_${'A'.repeat(60)}`;
const ofLong = `blt_${idPart(long, 40)}`;

test('no two ballots that can be opened share who has voted', () => {
  const ids = [long, ofLong, `blt_${'A'.repeat(40)}`, `blt_${'A'.repeat(39)}B`, 'blt_A'];
  expect(v.is(BallotIdSchema, long)).toBe(false);
  expect(ids.slice(2).every((id) => v.is(BallotIdSchema, id))).toBe(true);
  expect(new Set(ids.map((ballot) => turnoutId({ ballot, delegation: 'CL' }))).size).toBe(ids.length);
});
