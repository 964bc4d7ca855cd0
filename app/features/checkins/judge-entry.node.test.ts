import { describe, expect, test } from 'vitest';
import { codeOf } from '#shared/checkins/badge-code.rules.ts';
import type { Presence, TimedScan } from '#shared/checkins/presence.rules.ts';
import { judgePerson, readScanned, readTyped } from './judge-entry.ts';

const since = { id: 'chk_a', door: 'Norte', time: 5 } as TimedScan;
const presence = new Map<string, Presence>([
  ['prt_in', { participant: 'prt_in', isInside: true, firstIn: since, lastOut: null, since, doubles: [] }],
]);
const base = { way: 'qr', direction: 'in', presence, isListed: true } as const;

describe('a person at the door', () => {
  test('enters, and learns where and when if they were in already', () => {
    expect(judgePerson({ ...base, participant: 'prt_new' })).toMatchObject({ kind: 'pass', note: null });
    expect(judgePerson({ ...base, participant: 'prt_in' })).toMatchObject({ kind: 'already', since });
  });

  test('leaves, even without a recorded entry', () => {
    const out = { ...base, direction: 'out' } as const;
    expect(judgePerson({ ...out, participant: 'prt_in' })).toMatchObject({ kind: 'pass', note: null });
    expect(judgePerson({ ...out, participant: 'prt_new' })).toMatchObject({
      kind: 'pass',
      note: 'not_inside',
    });
  });

  test('who left the list is not admitted by a badge that still verifies', () => {
    expect(judgePerson({ ...base, participant: 'prt_gone', isListed: false })).toEqual({
      kind: 'refused',
      reason: 'not_listed',
      participant: 'prt_gone',
    });
    const gone = { ...base, participant: 'prt_gone', isListed: false };
    expect(judgePerson({ ...gone, withdrawnAt: 7 })).toEqual({
      kind: 'withdrawn',
      participant: 'prt_gone',
      at: 7,
    });
    expect(judgePerson({ ...base, participant: 'prt_back', withdrawnAt: 7 })).toMatchObject({ kind: 'pass' });
  });
});

test('a badge is valid if its signature is; an expired one still shows its person', () => {
  const claim = { participant: 'prt_a', meeting: 'mtg_a', lastDay: 1 };
  expect(readScanned({ status: 'valid', claim })).toEqual({ participant: 'prt_a' });
  expect(readScanned({ status: 'expired', claim })).toMatchObject({
    refused: { reason: 'expired', participant: 'prt_a' },
  });
  expect(readScanned({ status: 'other_meeting', claim })).toMatchObject({
    refused: { reason: 'other_meeting', participant: null },
  });
  expect(readScanned({ status: 'forged' })).toMatchObject({ refused: { reason: 'forged' } });
});

test('a typed code is mistyped, unknown, or belongs to a person', () => {
  const code = codeOf({ number: 3, key: 'k' });
  const byCode = new Map([[code, 'prt_a']]);
  expect(readTyped({ typed: code.toLowerCase(), byCode })).toEqual({ participant: 'prt_a' });
  expect(readTyped({ typed: `${code}A`, byCode })).toMatchObject({ refused: { reason: 'wrong_code' } });
  const other = codeOf({ number: 4, key: 'k' });
  expect(readTyped({ typed: other, byCode })).toMatchObject({ refused: { reason: 'unknown_code' } });
});
