import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#shared/kernel/actor.ts';
import { featureBook } from './features.ts';

beforeAll(() => featureBook.load());

test.each<[Role, string]>([
  ['presidencyAdmin', '/meetings/:session/chair'],
  ['delegate', '/meetings/:session/now'],
  ['observer', '/meetings/:session/now'],
  ['programmeSupport', '/meetings/:session/minutes/notes'],
])('a first look offers the part that a %s has in a session', (role, href) => {
  expect(featureBook.tries([role]).map((each) => each.href)).toContain(href);
});
