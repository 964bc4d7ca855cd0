import { expect, test } from 'vitest';
import { seatedAs } from './rights.rules.ts';

test('whom an instrument binds is a member, whatever was entered before', () => {
  const observes = { code: 'EC', kind: 'state', status: 'observer', from: '2026-01-01', until: null };
  const entered = [observes as never];
  const seat = (members: readonly string[] | null) =>
    seatedAs({ delegation: 'EC', entered, members, day: '2026-09-20' });
  expect([seat(['EC']), seat(['CL']), seat(null)]).toEqual(['members', 'observers', 'observers']);
});
