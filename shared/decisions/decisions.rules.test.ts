import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import {
  correctionsUntil,
  decisionReference,
  isActionOverdue,
  sortActions,
  sortDecisions,
} from './decisions.rules.ts';
import type { ActionPoint, CommitteeDecision } from './decisions.schemas.ts';

const today = '2026-07-01';

test('an action is overdue if somebody still owes it after its day', () => {
  const of = (state: ActionPoint['state'], due: string | null) =>
    isActionOverdue({ action: { state, due }, today });
  expect(of('open', '2026-06-30')).toBe(true);
  expect(of('in_progress', '2026-06-30')).toBe(true);
  expect(of('open', today)).toBe(false);
  expect(of('open', null)).toBe(false);
  expect(of('done', '2026-06-30')).toBe(false);
  expect(of('dropped', '2026-06-30')).toBe(false);
});

test('a decision that has a number is cited by it', () => {
  expect(decisionReference({ number: 3, year: 2026 })).toBe('CLASI/2026/DEC/003');
  expect(decisionReference({ number: null, year: 2026 })).toBeNull();
});

function decision(id: string, body: Partial<CommitteeDecision>): Doc<CommitteeDecision> {
  const rest = { item: 'agi_1', text: { es: id }, mode: 'consensus', state: 'adopted' } as const;
  const none = { number: null, year: null, decidedOn: null };
  return {
    collection: 'decisions',
    id,
    parent: null,
    audience: 'all',
    rev: 1,
    body: { ...rest, ...none, ...body },
  };
}

test('decisions: drafts, then those that wait for their number, then the newest number', () => {
  const list = [
    decision('dcs_old', { number: 9, year: 2025 }),
    decision('dcs_two', { number: 2, year: 2026 }),
    decision('dcs_three', { number: 3, year: 2026 }),
    decision('dcs_waiting', { year: 2026 }),
    decision('dcs_draft', { state: 'draft' }),
  ];
  expect(sortDecisions(list).map(({ id }) => id)).toEqual([
    'dcs_draft',
    'dcs_waiting',
    'dcs_three',
    'dcs_two',
    'dcs_old',
  ]);
});

test('action points: owed ones by their day, finished ones last', () => {
  const action = (id: string, state: ActionPoint['state'], due: string | null): Doc<ActionPoint> => {
    const rest = { item: 'agi_1', decision: null, text: { es: id }, owner: 'CL', evidence: null };
    return {
      collection: 'actionPoints',
      id,
      parent: null,
      audience: 'all',
      rev: 1,
      body: { ...rest, state, due },
    };
  };
  const list = [
    action('acp_done', 'done', '2026-01-01'),
    action('acp_undated', 'open', null),
    action('acp_late', 'in_progress', '2026-06-01'),
    action('acp_soon', 'open', '2026-08-01'),
  ];
  expect(sortActions(list).map(({ id }) => id)).toEqual(['acp_late', 'acp_soon', 'acp_undated', 'acp_done']);
});

test('corrections are due by the rules in force, which name their article, and in five working days without', () => {
  const from = '2026-10-09';
  const parameters = { ...NO_PARAMETERS, corrections: { days: 3, article: 'art_11' } };
  expect(correctionsUntil({ parameters, from })).toEqual({ day: '2026-10-14', article: 'art_11' });
  expect(correctionsUntil({ parameters: NO_PARAMETERS, from })).toEqual({ day: '2026-10-16', article: null });
  expect(correctionsUntil({ parameters: null, from })).toEqual({ day: '2026-10-16', article: null });
});
