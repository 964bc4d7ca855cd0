import { expect, test } from 'vitest';
import { isKindOf } from '#shared/jointdays/counter-set.ts';
import { COUNTED_CURRENCIES } from './currencies.ts';

test('every currency that is offered is one that is counted', () => {
  for (const currency of COUNTED_CURRENCIES) expect(isKindOf('cash', currency), currency).toBe(true);
});
