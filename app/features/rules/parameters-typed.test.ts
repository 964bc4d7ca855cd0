import { expect, test } from 'vitest';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { restingOn } from './parameter-facts.ts';
import { makeParameters, parameterFaults, typeParameters } from './parameters-typed.ts';

const FLOOR: Parameters = {
  ...NO_PARAMETERS,
  floor: {
    ...{ minutes: 3, budget: 12, replyMinutes: null, isPresentOnly: true, isMinisterFirst: false },
    ...{ areSidesInTurn: true, hasReply: false, areObserversLast: true, article: 'art_floor' },
  },
};
const faultOf = (change: Partial<ReturnType<typeof typeParameters>['floor']>) => {
  const typed = typeParameters(FLOOR);
  const faults = parameterFaults({ ...typed, floor: { ...typed.floor, ...change } }, (fault) => fault);
  return Object.entries(faults).find(([field]) => field === 'floor')?.[1];
};

test('the floor is typed and made again as it was; a set from before is not changed by being looked at', () => {
  expect(makeParameters(typeParameters(FLOOR))).toEqual(FLOOR);
  expect(makeParameters(typeParameters(NO_PARAMETERS))).toEqual(NO_PARAMETERS);
});

test('minutes of the floor are whole and within their limits, and rest on an article', () => {
  expect(faultOf({})).toBeNull();
  expect(faultOf({ minutes: '' })).toBeNull();
  expect(faultOf({ minutes: '0' })).toBe('number');
  expect(faultOf({ minutes: '61' })).toBe('number');
  expect(faultOf({ budget: '240' })).toBeNull();
  expect(faultOf({ budget: '241' })).toBe('number');
  expect(faultOf({ article: '' })).toBe('article');
  expect(faultOf({ minutes: '', budget: '', rules: [], article: '' })).toBeNull();
});

test('an article has the floor only where the floor rests on it', () => {
  expect(restingOn(FLOOR, 'art_floor').floor).toEqual(FLOOR.floor);
  expect(restingOn(FLOOR, 'art_other').floor).toBeNull();
  expect(restingOn({ ...NO_PARAMETERS, floor: null }, 'art_floor').floor).toBeNull();
  expect(restingOn(NO_PARAMETERS, 'art_floor').floor).toBeUndefined();
});
