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

const withOwn = world.map((doc) =>
  doc.id === FOUNDING ? { ...doc, body: { ...doc.body, quorum: { present: 9, of: 11 } } } : doc,
);

test('the rules in force come before a number that was set for the meeting', async () => {
  const quorum = await open([...withOwn, ...FORCE_DOCS]);
  await expect.poll(quorum).toContain('Según el artículo 7 del reglamento.');
  expect(quorum()).toMatch(/\b6\b/);
});

test('it counts the member states of that day, whoever else is on the list', async () => {
  const founded = instrumentOf({ entryDays: 0 });
  const members = ['AR', 'CL', 'EC'].map((state) => consentOf(state, '2026-03-02'));
  const quorum = await open([...world, ...FORCE_DOCS, founded, ...members]);
  await expect.poll(quorum).toContain('Según el artículo 7 del reglamento.');
  // More than half of three.
  expect(quorum()).toContain('0 de 3 Estados, hacen falta 2');
});

test('without rules in force that day the number of the meeting stands, and the page says so', async () => {
  const later = FORCE_DOCS.map((doc) =>
    doc.collection === 'ruleSets' ? { ...doc, body: { ...doc.body, from: '2026-06-26' } } : doc,
  );
  const quorum = await open([...withOwn, ...later]);
  await expect.poll(quorum).toMatch(/\b9\b/);
  expect(quorum()).toContain('Ningún reglamento vigente ese día fija el quórum.');
  expect(quorum()).toContain('Vale el número puesto para esta reunión.');
  expect(quorum()).not.toContain('artículo');
});

test('without rules and without a number there is no quorum', async () => {
  const quorum = await open(world);
  await expect.poll(quorum).toContain('Esta reunión no tiene quórum fijado.');
  expect(quorum()).toContain('Ningún reglamento vigente ese día fija el quórum.');
});

test('a quorum is one of the members of that day, not of the delegations that were seated', async () => {
  const bound = instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 });
  // A member that sent nobody counts; the states at the table that are bound later do not.
  const members = ['AR', 'CL', 'EC', 'PE', 'GT', 'HN', 'MX'];
  const consents = [
    ...members.map((state) => consentOf(state, '2026-04-01')),
    consentOf('UY', '2026-06-26', '2026-06-26', { kind: 'accession' }),
  ];
  const quorum = await open([...world, ...FORCE_DOCS, bound, ...consents]);
  await expect.poll(quorum).toContain('Cuentan los 7 miembros del Comité ese día');
  expect(quorum()).toContain('de 7 Estados');
  expect(quorum()).toMatch(/\b4\b/);
});

test('without rules in force too, the number counts the members of which the sentence speaks', async () => {
  const own = world.map((doc) =>
    doc.id === FOUNDING ? { ...doc, body: { ...doc.body, quorum: { present: 3, of: 16 } } } : doc,
  );
  const founded = instrumentOf({ entryDays: 0 });
  const members = ['AR', 'CL', 'EC', 'PE'].map((state) => consentOf(state, '2026-03-02'));
  const quorum = await open([...own, founded, ...members]);
  await expect.poll(quorum).toContain('0 de 4 Estados, hacen falta 3');
  expect(quorum()).toContain('Cuentan los 4 miembros del Comité ese día');
});
