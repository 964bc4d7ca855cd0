import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { lineOwner } from './handover-lines.ts';

const t = ((key: string) => key) as unknown as Translate;

test('a line names in words all who owe it', () => {
  const named = (of: string | null) =>
    lineOwner({ id: 'act_1', title: null, number: null, of, day: null }, { t, locale: 'es' });
  expect(named('CL, EC, europol')).toBe('Chile, Ecuador, europol');
  expect(named('*all')).toBe('decisions.action.all_states');
  expect(named('*presidency')).toBe('decisions.action.whoever_presides');
  expect(named(null)).toBeNull();
});
