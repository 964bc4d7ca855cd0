import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMajority } from '#shared/rules/parameters.rules.ts';
import { MAJORITIES } from '#shared/rules/parameters.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { CHOICES, type Choice } from './ballots.schemas.ts';
import { countChoices, namedChoices, namedResultOf, neededOf, nextToCall, resultOf } from './result.rules.ts';

const numRuns = casesOf({ usual: 300, full: 3000 });
const roll = ['AR', 'BR', 'CL', 'CO', 'EC', 'PE'].map((delegation) => ({ delegation }));
const given = (choices: string) =>
  [...choices].flatMap((letter, at) => {
    const choice = ({ y: 'yes', n: 'no', a: 'abstain' } as const)[letter];
    const place = roll[at];
    return choice === undefined || place === undefined ? [] : [{ ...place, choice }];
  });
const of = (majority: (typeof MAJORITIES)[number], choices: string) =>
  namedResultOf({ majority, members: 6, roll, given: given(choices), at: 1 });

describe('rebuilt from what the public tests of an assembly system describe', () => {
  test.each([
    // In favour, against, abstaining; a dot did not answer.
    ['simple_of_present', 'yynaaa', 2, true],
    ['simple_of_present', 'yynn..', 3, false],
    ['simple_of_present', 'yaaaaa', 1, true],
    ['simple_of_present', 'aaaaaa', 1, false],
    ['simple_of_present', '......', 1, false],
    ['simple_of_members', 'yyy...', 4, false],
    ['simple_of_members', 'yyyy..', 4, true],
    ['two_thirds_of_present', 'yyyynn', 4, true],
    ['two_thirds_of_present', 'yyynn.', 4, false],
    ['two_thirds_of_present', 'yynaaa', 2, true],
    ['two_thirds_of_members', 'yyyaaa', 4, false],
    ['two_thirds_of_members', 'yyyyaa', 4, true],
    ['consensus', 'yyyaaa', 0, true],
    ['consensus', 'yyyyyn', 0, false],
    ['consensus', '......', 0, false],
  ] as const)('%s of %s: needed %i, carried %s', (majority, choices, needed, isCarried) => {
    expect(of(majority, choices)).toMatchObject({ needed, isCarried });
  });

  test('who did not answer is counted as absent, and named nowhere', () => {
    const result = of('simple_of_present', 'yn.a..');
    expect(result).toMatchObject({ yes: 1, no: 1, abstain: 1, absent: 3 });
    expect(result.named).toEqual(['yes', 'no', null, 'abstain', null, null]);
    expect(namedChoices({ roll, result }).map(({ delegation }) => delegation)).toEqual(['AR', 'BR', 'CO']);
    expect(namedChoices({ roll, result: { named: null } })).toEqual([]);
  });

  test('a vote of somebody who is not on the roll counts for nothing', () => {
    const stray = [...given('y'), { delegation: 'XX', choice: 'yes' as const }];
    const result = namedResultOf({ majority: 'simple_of_present', members: 6, roll, given: stray, at: 1 });
    expect(result).toMatchObject({ yes: 1, absent: 5 });
  });
});

const choices = fc.array(fc.constantFrom<Choice | null>(...CHOICES, null), { minLength: 1, maxLength: 30 });

test('any order of the same votes gives the same result, and its numbers add up to the roll', () => {
  fc.assert(
    fc.property(
      choices,
      fc.constantFrom(...MAJORITIES),
      fc.nat(40),
      fc.infiniteStream(fc.nat()),
      (list, majority, more, keys) => {
        const all = list.map((choice, at) => ({ delegation: `D${at}`, choice }));
        const cast = all.flatMap(({ delegation, choice }) =>
          choice === null ? [] : [{ delegation, choice }],
        );
        const shuffled = cast
          .map((each) => ({ each, key: keys.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ each }) => each);
        const ask = { majority, members: list.length + more, roll: all, at: 1 };
        const result = namedResultOf({ ...ask, given: cast });
        expect(namedResultOf({ ...ask, given: shuffled })).toEqual(result);
        expect(namedChoices({ roll: all, result })).toEqual(cast);
        expect(result.yes + result.no + result.abstain + result.absent).toBe(list.length);
        expect(countChoices(cast.map(({ choice }) => choice))).toMatchObject({ yes: result.yes });
      },
    ),
    { numRuns },
  );
});

test('what is said to be needed is exactly what carries', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.constantFrom(...MAJORITIES), (yes, no, majority) => {
      const members = 60;
      const needed = neededOf({ majority, voting: yes + no, members });
      const isCarried = isMajority({ majority, votes: { for: yes, against: no, members } });
      if (majority === 'consensus') expect(isCarried).toBe(no === 0);
      else expect(isCarried).toBe(yes >= needed);
    }),
    { numRuns },
  );
});

test('one more in favour never loses what was carried', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.nat(20),
      fc.nat(20),
      fc.constantFrom(...MAJORITIES),
      (yes, no, abstain, majority) => {
        const ask = (counts: { yes: number; no: number; abstain: number }) =>
          resultOf({ majority, members: 70, roll: 70, counts, named: null, at: 1 }).isCarried;
        if (ask({ yes, no, abstain })) expect(ask({ yes: yes + 1, no, abstain })).toBe(true);
      },
    ),
    { numRuns },
  );
});

test('a roll call goes on with the first in precedence who has not answered', () => {
  expect(nextToCall(roll, [])).toBe('AR');
  expect(nextToCall(roll, ['AR', 'CL'])).toBe('BR');
  expect(
    nextToCall(
      roll,
      roll.map(({ delegation }) => delegation),
    ),
  ).toBeNull();
});
