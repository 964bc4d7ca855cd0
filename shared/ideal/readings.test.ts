import { beforeEach, expect, test } from 'vitest';
import {
  ameripol,
  begin,
  contact,
  EDITION,
  made,
  otherContact,
  released,
  world,
} from '#test/support/release-world.ts';

const opened = { edition: EDITION, state: 'CL', number: 1 };
const readings = () => world.docs('committee').filter(({ collection }) => collection === 'releaseReadings');

beforeEach(() => {
  begin();
  released();
});

test('who opened a release is noted once, and never its own state', () => {
  for (const actor of [ameripol, ameripol, contact])
    expect(made(actor, 'ideal.note_opened', opened)).toBe('accepted');
  expect(readings().map(({ body }) => [body.person, body.number])).toEqual([['per_xa', 1]]);
});

test('what a device noted of a release that was taken back meanwhile needs nobody’s correction, and is kept nowhere', () => {
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  for (const actor of [ameripol, otherContact])
    expect(made(actor, 'ideal.note_opened', opened)).toBe('accepted');
  expect(readings()).toEqual([]);
});

test('whoever does not read a release notes nothing of it', () => {
  expect(made(otherContact, 'ideal.note_opened', opened)).toBe('accepted');
  expect(readings()).toEqual([]);
});
