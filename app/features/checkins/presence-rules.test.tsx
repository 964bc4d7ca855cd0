import { createComponent } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FORCE_DOCS } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import PresencePage from './presence.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED).all();

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(docs: readonly Doc[]): Promise<() => string> {
  phone = await openPhone({
    ...{ docs, now: SEEDED, as: 'programme-support', path: `/meetings/${FOUNDING}/presence` },
    pages: { '/meetings/:id/presence': () => createComponent(PresencePage, {}) },
  });
  return () => phone?.host.querySelector('.quorum')?.textContent ?? '';
}

test('the quorum of a meeting is that of the rules in force on its day, and names its article', async () => {
  const quorum = await open([...world, ...FORCE_DOCS]);
  // More than half of the eleven states.
  await expect.poll(quorum).toContain('Según el artículo 7 del reglamento.');
  expect(quorum()).toMatch(/\b6\b/);
});

test('a number that was set for the meeting stands, and no article is named', async () => {
  const own = world.map((doc) =>
    doc.id === FOUNDING ? { ...doc, body: { ...doc.body, quorum: { present: 9, of: 11 } } } : doc,
  );
  const quorum = await open([...own, ...FORCE_DOCS]);
  await expect.poll(quorum).toMatch(/\b9\b/);
  expect(quorum()).not.toContain('artículo');
});

test('it counts the member states of that day, whoever else is on the list', async () => {
  const founded = instrumentOf({ entryDays: 0 });
  const members = ['AR', 'CL', 'EC'].map((state) => consentOf(state, '2026-03-02'));
  const quorum = await open([...world, ...FORCE_DOCS, founded, ...members]);
  await expect.poll(quorum).toContain('Según el artículo 7 del reglamento.');
  // More than half of three.
  expect(quorum()).toContain('0 de 3 Estados, hacen falta 2');
});

test('without rules in force that day there is no quorum', async () => {
  const later = FORCE_DOCS.map((doc) =>
    doc.collection === 'ruleSets' ? { ...doc, body: { ...doc.body, from: '2026-06-26' } } : doc,
  );
  const quorum = await open([...world, ...later]);
  await expect.poll(quorum).not.toBe('');
  expect(quorum()).not.toContain('artículo');
});
