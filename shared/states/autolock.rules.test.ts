import { expect, test } from 'vitest';
import { AUTOLOCK_FIRST, autolockWithin, offeredWithin } from './autolock.rules.ts';

test('without a choice and a limit the first times hold', () => {
  expect(autolockWithin({ chosen: null, limit: null })).toEqual(AUTOLOCK_FIRST);
});

test('a person may choose shorter or longer times, and none beyond what is offered', () => {
  const chosen = { hiddenMinutes: 1, idleMinutes: 30 };
  expect(autolockWithin({ chosen, limit: null })).toEqual(chosen);
  const endless = { hiddenMinutes: 999, idleMinutes: 999 };
  expect(autolockWithin({ chosen: endless, limit: null })).toEqual({ hiddenMinutes: 15, idleMinutes: 60 });
  const none = { hiddenMinutes: 0, idleMinutes: 0 };
  expect(autolockWithin({ chosen: none, limit: null })).toEqual({ hiddenMinutes: 1, idleMinutes: 2 });
});

test('the limit of a state cuts what was chosen before, and what is offered', () => {
  const limit = { hiddenMinutes: 1, idleMinutes: 5 };
  const chosen = { hiddenMinutes: 10, idleMinutes: 2 };
  expect(autolockWithin({ chosen, limit })).toEqual({ hiddenMinutes: 1, idleMinutes: 2 });
  expect(autolockWithin({ chosen: null, limit })).toEqual(limit);
  expect(offeredWithin('idleMinutes', limit)).toEqual([2, 5]);
});
