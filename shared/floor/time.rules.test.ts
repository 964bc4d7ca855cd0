import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intervention, RequestKind, Speaking } from './floor.schemas.ts';
import { budgetOf, limitOf, overrunMs, usedMs, waitsOf } from './time.rules.ts';

const MINUTE = 60_000;
const RULE = { minutes: 3, budget: 5, replyMinutes: 2 };
const speaking = (change: Partial<Speaking> = {}): Speaking => ({
  ...{ request: 'spk_1', delegation: 'CL', kind: 'speech', startedAt: 0, usedMs: 0, runningSince: 0 },
  ...{ limitMs: 3 * MINUTE, added: null },
  ...change,
});
const spoke = (delegation: string, minutes: number, kind: RequestKind = 'speech', item = 'agi_1') => ({
  body: { delegation, kind, item, usedMs: minutes * MINUTE } as Intervention,
});

test('a clock runs from where it was stopped, and never backwards', () => {
  expect(usedMs(speaking(), 90_000)).toBe(90_000);
  expect(usedMs(speaking({ usedMs: 5_000, runningSince: 10_000 }), 12_000)).toBe(7_000);
  expect(usedMs(speaking({ usedMs: 5_000, runningSince: null }), 12_000)).toBe(5_000);
  // A device that has not heard the server's clock yet.
  expect(usedMs(speaking({ usedMs: 5_000, runningSince: 10_000 }), 8_000)).toBe(5_000);
});

test('what is over the limit is said; without a limit nothing is', () => {
  expect(overrunMs({ used: 200_000, limit: 3 * MINUTE })).toBe(20_000);
  expect(overrunMs({ used: 100_000, limit: 3 * MINUTE })).toBe(0);
  expect(overrunMs({ used: 100_000, limit: null })).toBe(0);
});

describe('the time of a delegation on an item', () => {
  const of = (change: object = {}) =>
    budgetOf({
      ...{ rule: RULE, delegation: 'CL', item: 'agi_1', now: MINUTE, speaking: null },
      interventions: [
        spoke('CL', 2),
        spoke('CL', 1, 'for'),
        spoke('CL', 9, 'reply'),
        spoke('CL', 9, 'order'),
        spoke('CL', 9, 'speech', 'agi_2'),
        spoke('EC', 9),
      ],
      ...change,
    });

  test('is the sum of its speeches; replies and points of order have their own', () => {
    expect(of()).toEqual({ usedMs: 3 * MINUTE, budgetMs: 5 * MINUTE, restMs: 2 * MINUTE, overrunMs: 0 });
    expect(of({ speaking: speaking() })).toMatchObject({ usedMs: 4 * MINUTE, restMs: MINUTE });
    expect(of({ speaking: speaking({ kind: 'reply' }) })).toMatchObject({ usedMs: 3 * MINUTE });
    expect(of({ speaking: speaking({ delegation: 'EC' }) })).toMatchObject({ usedMs: 3 * MINUTE });
  });

  test('may be overrun, and has no end where the rules set none', () => {
    expect(of({ speaking: speaking(), now: 4 * MINUTE })).toMatchObject({ restMs: 0, overrunMs: 2 * MINUTE });
    expect(of({ rule: { ...RULE, budget: null } })).toMatchObject({
      budgetMs: null,
      restMs: null,
      overrunMs: 0,
    });
    expect(of({ rule: null })).toMatchObject({ budgetMs: null, overrunMs: 0 });
  });

  test('is the same in whatever order the interventions are read', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (all) => {
        const interventions = all.map((minutes) => spoke('CL', minutes));
        const sum = all.reduce((total, minutes) => total + minutes * MINUTE, 0);
        expect(of({ interventions })).toMatchObject({ usedMs: sum });
        expect(of({ interventions: interventions.toReversed() })).toEqual(of({ interventions }));
      }),
    );
  });
});

test.each<[string, Parameters<typeof limitOf>[0], number | null]>([
  ['the minutes of a speech', { rule: RULE, kind: 'speech', restMs: null }, 3 * MINUTE],
  ['what is left of the time of the delegation', { rule: RULE, kind: 'for', restMs: MINUTE }, MINUTE],
  ['nothing is left', { rule: RULE, kind: 'against', restMs: 0 }, 0],
  ['only a budget', { rule: { ...RULE, minutes: null }, kind: 'speech', restMs: MINUTE }, MINUTE],
  ['a reply has its own minutes', { rule: RULE, kind: 'reply', restMs: 0 }, 2 * MINUTE],
  [
    'a reply without minutes of its own is as long as a speech',
    { rule: { ...RULE, replyMinutes: null }, kind: 'reply', restMs: 0 },
    3 * MINUTE,
  ],
  ['a point of order has no limit', { rule: RULE, kind: 'order', restMs: 0 }, null],
  ['no rules, no limit', { rule: null, kind: 'speech', restMs: null }, null],
])('the limit: %s', (_what, given, limit) => {
  expect(limitOf(given)).toBe(limit);
});

test('how long it takes until somebody is called, by what those before them may use', () => {
  const list = (['order', 'speech', 'reply', 'speech'] as const).map((kind, at) => ({
    id: `spk_${at}`,
    body: { kind },
  }));
  const waits = waitsOf({ list, rule: RULE, speaking: speaking(), now: MINUTE });
  expect([...waits.values()].map((ms) => ms / MINUTE)).toEqual([2, 3, 6, 8]);
  expect(waitsOf({ list, rule: null, speaking: null, now: 0 }).get('spk_0')).toBe(0);
  // Who is over their time ends any moment.
  expect(waitsOf({ list, rule: RULE, speaking: speaking(), now: 9 * MINUTE }).get('spk_0')).toBe(0);
});
