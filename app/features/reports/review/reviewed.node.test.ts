import { expect, test } from 'vitest';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { cautioned } from './bulk.ts';
import { reviewNote, reviewReading, reviewReport, reviewStep } from './review-docs.fixtures.ts';
import { reviewedReports } from './reviewed.ts';

const NOW = Date.parse('2026-06-25T12:00:00Z');
const contact = demoActorOf(
  demoPeople.find(({ key }) => key === 'chile-contact') as (typeof demoPeople)[number],
);
const { person } = contact;
const port = reviewReport('0001', { now: NOW });

/** As the point of contact has it. */
function reviewed(...docs: readonly Doc[]) {
  const all = [port, ...docs];
  const replica = {
    all: (({ name }: Collection) => all.filter(({ collection }) => collection === name)) as never,
    one: (() => null) as never,
  };
  return reviewedReports({ replica, actor: () => contact });
}

test('a comment is to be known of as long as it awaits an answer of the author', () => {
  type Said = [author: string, at: number, reference?: string];
  const author = port.body.author;
  const cautionsAfter = (...said: Said[]) => {
    const notes = said.map(([by, at, reference], index) =>
      reviewNote(port, `q${index}`, { author: by, at, ...(reference === undefined ? {} : { reference }) }),
    );
    const items = reviewed(reviewReading(port, person), ...notes);
    const known = cautioned(items, () => false);
    return known.counts.map(([caution]) => caution);
  };
  expect(cautionsAfter(['per_head', 1])).toEqual(['commented']);
  expect(cautionsAfter(['per_head', 1], [author, 2])).toEqual([]);
  expect(cautionsAfter([author, 1])).toEqual([]);
  expect(cautionsAfter(['per_head', 1], [author, 2], ['per_head', 3])).toEqual(['commented']);
  expect(cautionsAfter(['per_head', 1], [person, 2])).toEqual(['asked']);
  // At another question than the one that was answered.
  expect(cautionsAfter(['per_head', 1, '/data/lugar'], [author, 2, '/data/fecha'])).toEqual(['commented']);
  expect(cautionsAfter(['per_head', 1, '/data/lugar'], [author, 2, '/data/lugar'])).toEqual([]);
  expect(cautionsAfter(['per_head', 1, '/data/lugar'], [person, 2])).toEqual(['asked', 'commented']);
});

test('what the review did last is its highest number, in whatever order the steps came', () => {
  const lastOf = (...steps: readonly Doc[]) => reviewed(...steps)[0]?.last?.body.step ?? null;
  const passed = reviewStep(port, 1, { step: 'pass', status: 'unit_approved' });
  const asked = reviewStep(port, 2, { step: 'ask', status: 'has_issues' });
  expect(lastOf()).toBeNull();
  expect(lastOf(passed, asked)).toBe('ask');
  expect(lastOf(asked, passed)).toBe('ask');
});
