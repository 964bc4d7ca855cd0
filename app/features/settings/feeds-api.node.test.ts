import { expect, test } from 'vitest';
import { createFeedsApi, feedAddress, scheduleAddress } from './feeds-api.ts';

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

test('an answer that is not ours is no list of addresses', async () => {
  const api = createFeedsApi(async () => ({ kind: 'captive.portal' }) as never);
  await expect(api.list()).rejects.toMatchObject({ kind: 'not_ours' });
});
