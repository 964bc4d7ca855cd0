import { expect, expectTypeOf, test } from 'vitest';
import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';
import { type Act, act } from './acts.ts';
import type { Client } from './app-client.ts';

const ids = { venue: 'ven_1', meeting: 'mtg_1' };

test('an act contains its name, its arguments and what the person had seen', () => {
  const seen = { 'venues/ven_1': 2 };
  expect(act('venues.remove', ids, { seen })).toEqual({ name: 'venues.remove', args: ids, seen });
});

test('an act that no feature declares does not compile', () => {
  expectTypeOf<Client['act']>().toBeCallableWith('venues.remove', ids);
  expectTypeOf<'venues.remove'>().toExtend<ActName>();
  expectTypeOf<'venues.burn'>().not.toExtend<ActName>();
  expectTypeOf<string>().not.toExtend<ActName>();
  // Comes only from the server.
  expectTypeOf<'participants.settle'>().not.toExtend<ActName>();

  type Removal = { name: 'venues.remove'; args: { venue: string; meeting: string } };
  expectTypeOf<ArgsOf<'venues.remove'>>().toEqualTypeOf<Removal['args']>();
  expectTypeOf<Removal>().toExtend<Act>();
  expectTypeOf<Omit<Removal, 'name'> & { name: 'venues.burn' }>().not.toExtend<Act>();
  // Arguments of another act, of another kind, too few.
  expectTypeOf<Omit<Removal, 'name'> & { name: 'agenda.remove_item' }>().not.toExtend<Act>();
  expectTypeOf<{ name: 'venues.remove'; args: { venue: number; meeting: string } }>().not.toExtend<Act>();
  expectTypeOf<{ name: 'venues.remove'; args: { venue: string } }>().not.toExtend<Act>();
});
