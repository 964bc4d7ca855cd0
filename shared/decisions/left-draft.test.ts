import { expect, test } from 'vitest';
import { chair, createVoting, ITEM, MEETING } from '#shared/ballots/voting.fixtures.ts';

const of = { decision: 'dcs_1', meeting: MEETING };

test.each([
  ['decisions.edit', { fields: { text: { es: 'Otra.' } } }],
  ['decisions.take_effect', { effectiveOn: '2026-09-09' }],
])('%s takes back a draft that a meeting left with the room', (name, args) => {
  const voting = createVoting();
  const body = { item: ITEM, text: { es: 'Una.' }, mode: 'vote', state: 'draft', number: null };
  voting.plant('decisions', 'dcs_1', MEETING, { ...body, year: null, decidedOn: null }, 'floor/drafts');
  const place = () => voting.docsOf('decisions')[0]?.audience;
  expect(voting.does(chair, name, { ...of, ...args })).toBe('accepted');
  expect(place()).toBe('floor/drafts');
  voting.plant('decisions', 'dcs_1', MEETING, { ...body, year: null, decidedOn: null }, 'floor/drafts');
  voting.setMeeting({ state: 'closed' });
  expect(voting.does(chair, name, { ...of, ...args })).toBe('accepted');
  expect(place()).toBe('presidency/drafts');
});
