import { expect, test } from 'vitest';
import { connectionPlan } from './typed-connection.ts';

test.each([
  ['meet.example.org/a-b', 'https://meet.example.org/a-b'],
  ['meet.example.org:8443/a', 'https://meet.example.org:8443/a'],
  ['https://meet.example.org/a', 'https://meet.example.org/a'],
  // These are refused, and by what was typed.
  ['http://meet.example.org/a', 'http://meet.example.org/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['sala 3', 'sala 3'],
  ['', null],
])('of the link %s is made %s', (typed, made) => {
  const begun = connectionPlan.type(null);
  expect(connectionPlan.toArgs({ ...begun, link: typed }).link).toBe(made);
});
