import { beforeAll, expect, test } from 'vitest';
import { featureBook } from '#app/features.ts';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import { rolesAndOffices } from '#shared/kernel/actor.ts';
import { PATTERNS, patternOf } from './addresses.ts';

beforeAll(() => featureBook.load());

test('a visitor of the demo finds two things to try or more, whoever they enter as', () => {
  const few = demoPeople
    .map((person) => ({ key: person.key, n: featureBook.tries(rolesAndOffices(demoActorOf(person))).length }))
    .filter(({ n }) => n < 2);
  expect(few, 'a feature gives a line by `tries` in its words').toEqual([]);
});

test('what there is to try leads to a page of the app', () => {
  const hrefs = featureBook.words().flatMap(({ tries }) => tries.map(({ href }) => href));
  expect(hrefs.length).toBeGreaterThan(10);
  const lost = hrefs.filter((href) => {
    const path = href.replace(/:(meeting|session|edition|draft|published)\b/g, 'one');
    return path.includes(':') || patternOf({ patterns: PATTERNS, path }) === '*';
  });
  expect(lost).toEqual([]);
});
