import { expect, test } from 'vitest';
import { copiedCoverOf, coverOf, unconfirmedInCover } from './cover.ts';

const before = {
  handlingCode: 'H1',
  tlp: 'AMBER',
  crimeArea: '0601',
  restrictions: null,
} as const;
const asked = { handlingCode: false, tlp: false, crimeArea: false };
const unasked = { handlingCode: true, tlp: true, crimeArea: true };

test('how an earlier report may be used and spread is confirmed for the one that begins with its answers', () => {
  const cover = copiedCoverOf(before);
  const { tlp: _, ...withoutTlp } = before;
  expect(cover).toMatchObject({ handlingCode: 'H1', tlp: 'AMBER', crimeArea: '0601' });
  expect(unconfirmedInCover({ cover, unasked })).toEqual(['handlingCode', 'tlp']);
  // The form asks for it itself: then its own question says that the answer is one of last time.
  expect(unconfirmedInCover({ cover, unasked: asked })).toEqual([]);
  expect(unconfirmedInCover({ cover: copiedCoverOf(withoutTlp), unasked })).toEqual(['handlingCode']);
});

test('a report that is corrected keeps what was said of it', () => {
  expect(unconfirmedInCover({ cover: coverOf(before), unasked })).toEqual([]);
});
