import * as v from 'valibot';
import { expect, test } from 'vitest';
import { nationalReference, withinNational } from './national.rules.ts';
import { ReferenceSchema } from './reports.schemas.ts';

test('a node of what the state asks is never called like one of the committee’s form', () => {
  const reference = nationalReference('/data/cargo[2]/item');
  expect(v.is(ReferenceSchema, reference)).toBe(true);
  expect(withinNational(reference)).toBe('/data/cargo[2]/item');
  for (const each of ['/data/cargo[2]/item', '/~ownership/a', '/data/~own/a', '/~own'])
    expect(withinNational(each)).toBe(null);
});
