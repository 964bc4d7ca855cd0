import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ruledDeadline } from './deadline-days.rules.ts';
import { NO_PARAMETERS } from './parameters.schemas.ts';
import type { ParameterVersion, RuleSet } from './rules.schemas.ts';

const doc = <B>(collection: string, id: string, body: object) =>
  ({ collection, id, parent: 'rules', audience: 'all', rev: 1, body }) as unknown as Doc<B & Doc['body']>;
const set = (from: string, replacedFrom: string | null = null, id = 'rst_1') =>
  doc<RuleSet>('ruleSets', id, { stage: 'adopted', from, replacedFrom });
const version = (number: number, from: string, days: number | null, of = 'rst_1') =>
  doc<ParameterVersion>('parameterVersions', `prv_${of}-${number}`, {
    ...{ set: of, version: number, from, decision: null },
    parameters: { ...NO_PARAMETERS, papers: days === null ? null : { days, article: `art_${number}` } },
  });
const FIRST = version(1, '2026-01-01', 10);
const until = (versions: readonly Doc<ParameterVersion>[], on: string, sets = [set('2026-01-01')]) =>
  ruledDeadline({ sets, versions, what: 'papers', on });

test('a deadline is that of the rules in force on its own day', () => {
  const changed = [FIRST, version(2, '2026-06-01', 20)];
  expect(until(changed, '2026-05-20')).toEqual({ value: '2026-05-10', article: 'art_1' });
  expect(until(changed, '2026-07-20')).toEqual({ value: '2026-06-30', article: 'art_2' });
});

test('a change moves no deadline that was over before', () => {
  // The tenth of June under either; changed the day after, when it was over.
  const shorter = [FIRST, version(2, '2026-06-11', 2)];
  expect(until(shorter, '2026-06-20')).toEqual({ value: '2026-06-10', article: 'art_1' });
  expect(until([FIRST, version(2, '2026-06-10', 2)], '2026-06-20')?.value).toBe('2026-06-18');
});

test('a change sets no deadline on a day before its own: the one that stood stays', () => {
  const longer = [FIRST, version(2, '2026-06-05', 30)];
  expect(until(longer, '2026-06-20')).toEqual({ value: '2026-06-10', article: 'art_1' });
});

test('where nothing was in force on that day, or the rules say nothing of it any more, there is none', () => {
  expect(until([FIRST], '2026-01-05')).toBeNull();
  expect(until([FIRST, version(2, '2026-06-01', null)], '2026-06-20')).toBeNull();
  expect(until([], '2026-06-20', [])).toBeNull();
});

test('rules that others replace set deadlines until the day before', () => {
  const sets = [set('2026-01-01', '2026-06-01'), set('2026-06-01', null, 'rst_2')];
  const versions = [FIRST, version(1, '2026-06-01', 5, 'rst_2')];
  expect(until(versions, '2026-06-05', sets)?.value).toBe('2026-05-26');
  expect(until(versions, '2026-06-20', sets)?.value).toBe('2026-06-15');
});
