import { expect, test } from 'vitest';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf, decideOn } from '#test/support/deciding.ts';
import { allMutations } from './all-features.ts';

const actor = actorWith(['presidencyAdmin'], {
  ...{ state: null, delegation: 'presidency', institution: null, unit: null },
});
const schedules = (change: object) =>
  codeOf(
    decideOn({
      ...{ mutations: allMutations, name: 'meetings.schedule', actor },
      args: { ...meetingArgs, ...change },
    }),
  );

test('what names a day that is not in the calendar is refused, whatever its own rules ask (D11)', () => {
  expect(schedules({})).toBe('accepted');
  expect(schedules({ startsOn: '2026-02-30', endsOn: '2026-03-02' })).toBe('sync.no_such_day');
  expect(schedules({ decideBy: '2026-02-30' })).toBe('sync.no_such_day');
});
