import { expect, test } from 'vitest';
import { createTold } from './told.ts';

function openTold(streams: Record<string, number>) {
  const cursor = { compartment: 'committee', instance: 'ins_1', epoch: 1, settled: 0, streams };
  const cursors = [cursor];
  return { told: createTold({ cursors: () => cursors }), cursor };
}
const here = new Set(['committee']);

test('what the device holds by now is not asked for, and what one stream lacks is', () => {
  const { told, cursor } = openTold({ all: 7, 'floor/': 7 });
  told.note('committee', 7);
  expect(told.stillNew(here)).toEqual(new Set());
  told.note('committee', 8);
  told.note('committee', 6);
  expect(told.stillNew(here)).toEqual(here);
  cursor.streams.all = 9;
  told.note('committee', 9);
  expect(told.stillNew(here)).toEqual(here);
});

test('where the server did not say how far, or the device has nothing, it asks', () => {
  const { told } = openTold({ all: 7 });
  told.note('committee', 3);
  told.note('committee', null);
  expect(told.stillNew(here)).toEqual(here);
  expect(told.stillNew(here)).toEqual(here);
  expect(told.stillNew(new Set(['state:CL']))).toEqual(new Set(['state:CL']));
  expect(openTold({}).told.stillNew(here)).toEqual(here);
});

test('a sync of everything stays one', () => {
  const { told } = openTold({ all: 7 });
  told.note('committee', 7);
  expect(told.stillNew(null)).toBeNull();
});
