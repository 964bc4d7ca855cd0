import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  articlesNamed,
  deadlineOf,
  hasRight,
  isMajority,
  majorityOf,
  quorumOf,
  silenceOf,
} from './parameters.rules.ts';
import { type FloorRule, NO_PARAMETERS, type Parameters, ParametersSchema } from './parameters.schemas.ts';

const article = 'art_7';
const parameters: Parameters = {
  ...NO_PARAMETERS,
  papers: { days: 7, article },
  corrections: { days: 5, article },
  silence: { amount: 72, unit: 'hours', article },
  majorities: [{ matter: 'amendments', majority: 'two_thirds_of_members', article }],
};

test('a deadline is counted back from the meeting, and names its article', () => {
  expect(deadlineOf({ parameters, what: 'papers', on: '2026-10-12' })).toEqual({
    value: '2026-10-05',
    article,
  });
  expect(deadlineOf({ parameters, what: 'agenda', on: '2026-10-12' })).toBeNull();
  expect(deadlineOf({ parameters: null, what: 'papers', on: '2026-10-12' })).toBeNull();
});

test('corrections of the minutes have working days, without those that are free', () => {
  // Friday; Monday the 12th is free where the second table says so.
  expect(deadlineOf({ parameters, what: 'corrections', on: '2026-10-09' })?.value).toBe('2026-10-16');
  const holidays = new Set(['2026-10-12']);
  expect(deadlineOf({ parameters, what: 'corrections', on: '2026-10-09', holidays })?.value).toBe(
    '2026-10-19',
  );
});

test.each([
  ['half', null, 11, 6],
  ['half', null, 12, 6],
  ['more_than_half', null, 11, 6],
  ['more_than_half', null, 12, 7],
  ['two_thirds', null, 11, 8],
  ['two_thirds', null, 12, 8],
  ['number', 6, 16, 6],
] as const)('a quorum of %s (%s) of %i members is %i', (basis, number, members, needed) => {
  const quorum = { basis, number, article };
  expect(quorumOf({ parameters: { ...parameters, quorum }, members })).toEqual({ value: needed, article });
});

test('rules that say nothing of a quorum, or no rules, give none', () => {
  expect(quorumOf({ parameters, members: 11 })).toBeNull();
  expect(quorumOf({ parameters: null, members: 11 })).toBeNull();
});

test.each([
  ['consensus', [9, 0], true],
  ['consensus', [9, 1], false],
  ['simple_of_present', [4, 3], true],
  ['simple_of_present', [4, 4], false],
  ['simple_of_members', [6, 0], true],
  ['simple_of_members', [5, 0], false],
  ['two_thirds_of_present', [6, 3], true],
  ['two_thirds_of_present', [5, 3], false],
  ['two_thirds_of_present', [0, 0], false],
  ['two_thirds_of_members', [8, 3], true],
  ['two_thirds_of_members', [7, 0], false],
] as const)('%s with %o of eleven members: %s', (majority, [inFavour, against], isReached) => {
  expect(isMajority({ majority, votes: { for: inFavour, against, members: 11 } })).toBe(isReached);
});

test('a majority, a silence and their articles come from the rules', () => {
  expect(majorityOf({ parameters, matter: 'amendments' })).toEqual({
    value: 'two_thirds_of_members',
    article,
  });
  expect(majorityOf({ parameters, matter: 'procedure' })).toBeNull();
  expect(silenceOf(parameters)).toEqual({ value: { amount: 72, unit: 'hours' }, article });
});

test('without rules members may, observers only speak; with them, what they say', () => {
  const may = (given: Parameters | null, capacity: 'members' | 'observers' | 'guests') =>
    (['speak', 'propose', 'vote'] as const).filter((right) =>
      hasRight({ parameters: given, capacity, right }),
    );
  expect(may(null, 'members')).toEqual(['speak', 'propose', 'vote']);
  expect(may(null, 'observers')).toEqual(['speak']);
  expect(may(null, 'guests')).toEqual([]);
  const rights = {
    members: ['speak' as const],
    observers: ['propose' as const],
    guests: ['speak' as const],
    article,
  };
  expect(may({ ...parameters, rights }, 'members')).toEqual(['speak']);
  expect(may({ ...parameters, rights }, 'observers')).toEqual(['propose']);
});

const floor: FloorRule = {
  ...{ minutes: 3, budget: 12, replyMinutes: null, isPresentOnly: true, isMinisterFirst: false },
  ...{ areSidesInTurn: false, hasReply: true, areObserversLast: true, article: 'art_floor' },
};
const isValid = (given: unknown) => v.is(ParametersSchema, given);

test('how the floor is given is one more parameter, which sets from before do not have', () => {
  expect(isValid(NO_PARAMETERS)).toBe(true);
  expect(isValid({ ...NO_PARAMETERS, floor: null })).toBe(true);
  expect(isValid({ ...NO_PARAMETERS, floor })).toBe(true);
  for (const change of [{ minutes: 0 }, { minutes: 61 }, { budget: 241 }, { replyMinutes: 1.5 }, { more: 1 }])
    expect(isValid({ ...NO_PARAMETERS, floor: { ...floor, ...change } }), JSON.stringify(change)).toBe(false);
});

test('the article about the floor is named like any other; without it, no article is', () => {
  expect(articlesNamed({ ...parameters, floor })).toEqual([article, 'art_floor']);
  expect(articlesNamed({ ...parameters, floor: null })).toEqual([article]);
  expect(articlesNamed(parameters)).toEqual([article]);
});
