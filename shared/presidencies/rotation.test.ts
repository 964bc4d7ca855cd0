import { expect, test } from 'vitest';
import { nextInRotation, type Order, type RotationMember } from './rotation.rules.ts';

/** In no order. */
const NAMES: Readonly<Record<string, string>> = {
  UY: 'Uruguay',
  MX: 'México',
  PE: 'Perú',
  AR: 'Argentina',
  SV: 'El Salvador',
  PA: 'Panamá',
  BR: 'Brasil',
  EC: 'Ecuador',
  PY: 'Paraguay',
  CR: 'Costa Rica',
  CL: 'Chile',
};
const ELEVEN = Object.entries(NAMES).map(([code, name]) => ({ code, name }));
const memberOf = (code: string): RotationMember => ({ code, name: NAMES[code] ?? code });
const turn = (last: string | null, order: Order = 'spanish_alphabetical', ...skipped: string[]) =>
  nextInRotation({ members: ELEVEN, order, last: last === null ? null : memberOf(last), skipped });

test.each([
  ['nobody has presided', null, 'AR'],
  ['the first did', 'AR', 'BR'],
  ['Costa Rica did, before Ecuador and El Salvador', 'CR', 'EC'],
  ['Ecuador did, before El Salvador', 'EC', 'SV'],
  ['México did, accents counting for nothing', 'MX', 'PA'],
  ['Panamá did', 'PA', 'PY'],
  ['Paraguay did', 'PY', 'PE'],
  ['the last did: the round begins anew', 'UY', 'AR'],
])('alphabetically in Spanish, when %s', (_when, last, next) => {
  expect(turn(last)).toEqual({ next, passed: [] });
});

test.each([
  [null, 'UY'],
  ['UY', 'PE'],
  ['SV', 'EC'],
  ['AR', 'UY'],
])('in reverse, after %s', (last, next) => {
  expect(turn(last, 'reverse').next).toBe(next);
});

test.each([
  ['one passes', ['BR'], 'CL', ['BR']],
  ['two in a row pass', ['CL', 'BR'], 'CR', ['BR', 'CL']],
  ['one further on passes, whose turn it is not yet', ['UY'], 'BR', []],
  ['somebody passes who is no member', ['ZZ'], 'BR', []],
])('after Argentina, when %s', (_when, skipped, next, passed) => {
  expect(turn('AR', 'spanish_alphabetical', ...skipped)).toEqual({ next, passed });
});

test('if all others pass, whoever presided goes on; if that one passes too, nobody is left', () => {
  const others = Object.keys(NAMES).filter((code) => code !== 'MX');
  expect(turn('MX', 'spanish_alphabetical', ...others).next).toBe('MX');
  expect(turn('MX', 'spanish_alphabetical', ...others, 'MX')).toMatchObject({ next: null });
  expect(nextInRotation({ members: [], order: 'reverse', last: null, skipped: [] })).toEqual({
    next: null,
    passed: [],
  });
});

test('the turn goes on from the place of a state that is no member any more', () => {
  const members = ELEVEN.filter(({ code }) => code !== 'CR');
  const turnAfter = (order: Order) =>
    nextInRotation({ members, order, last: memberOf('CR'), skipped: [] }).next;
  expect([turnAfter('spanish_alphabetical'), turnAfter('reverse')]).toEqual(['EC', 'CL']);
});

test('the order of the list and a member named twice make no difference', () => {
  const members = [...ELEVEN, ...ELEVEN].reverse();
  const whole = (last: string) =>
    nextInRotation({ members, order: 'spanish_alphabetical', last: memberOf(last), skipped: ['BR'] });
  expect(whole('AR')).toEqual({ next: 'CL', passed: ['BR'] });
});

test('a whole round names each of the eleven once', () => {
  const seen: string[] = [];
  let last: string | null = null;
  for (let n = 0; n < 11; n += 1) {
    last = turn(last).next;
    seen.push(last ?? '');
  }
  expect(seen.map((code) => NAMES[code])).toEqual([
    'Argentina',
    'Brasil',
    'Chile',
    'Costa Rica',
    'Ecuador',
    'El Salvador',
    'México',
    'Panamá',
    'Paraguay',
    'Perú',
    'Uruguay',
  ]);
});
