import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

test.each([
  ['/', 'today'],
  ['/meetings', 'meetings'],
  ['/meetings/mtg_a/papers/doc_a', 'meetings'],
  ['/reports/new', 'reports'],
  ['/outbox/mut_a', 'outbox'],
  ['/ideal/networks/ntw_a', 'ideal'],
  ['/documents', 'committee'],
  ['/documents/doc_a/edit', 'committee'],
  ['/rules/rst_a/articles/art_b', 'committee'],
  ['/presidencies', 'committee'],
  ['/plans/pao_a/actions/opa_b', 'plan'],
  ['/priorities', 'plan'],
  ['/strategy', 'plan'],
  ['/coherence/calendar', 'plan'],
  ['/chain/pri_a', 'plan'],
  ['/settings', 'more'],
])('%s belongs to the item %s, whose page leads to it', (path, place) => {
  expect(placeOf(path)).toBe(place);
});
