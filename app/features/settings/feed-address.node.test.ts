import { expect, test } from 'vitest';
import { feedAddress, scheduleAddress } from './feed-address.ts';

const origin = 'https://clasi.example';

test('an address is one to paste, and one that opens the telephone’s own calendar', () => {
  expect(feedAddress({ origin, token: 'TKN' })).toEqual({
    https: 'https://clasi.example/api/feeds/TKN.ics',
    webcal: 'webcal://clasi.example/api/feeds/TKN.ics',
  });
});

test('the programme of a meeting is read under the same private address', () => {
  expect(scheduleAddress({ origin, token: 'TKN', meeting: 'mtg_1' })).toBe(
    'https://clasi.example/api/meetings/mtg_1/schedule.xml?feed=TKN',
  );
});
