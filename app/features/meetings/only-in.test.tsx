import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import AgendaPage from './agenda.page.tsx';
import { demoWorld, FOUNDING, openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import MeetingsPage from './meetings.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const pages = { '/meetings': MeetingsPage, '/meetings/:id/agenda': AgendaPage };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** Everything in the demo that exists only in Spanish. */
function inSpanish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSpanish);
  if (typeof value !== 'object' || value === null) return value;
  const isText = Object.keys(value).every((key) => LANGUAGES.some((language) => language === key));
  if (isText && 'es' in value) return { es: (value as Text).es };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inSpanish(each)]));
}
const docs = demoWorld(SEEDED)
  .all()
  .map((doc) => ({ ...doc, body: inSpanish(doc.body) as typeof doc.body }));

async function open(path: string) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: SEEDED, pages, path, locale: 'pt' });
  return phone.host;
}

test('every meeting of the list says that its title is in Spanish only, and the fallback too', async () => {
  const host = await open('/meetings');
  const titles = [...host.querySelectorAll('.row-title')].map((each) => each.textContent);
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) expect(title).toContain('Somente em espanhol');
  const terms = [...host.querySelectorAll('.row p.body-2')].find((each) =>
    each.textContent?.includes('reunión virtual'),
  );
  expect(terms?.textContent?.trim()).toMatch(/Somente em espanhol$/);
});

test('so do the meeting’s name and every item of its agenda', async () => {
  const host = await open(`/meetings/${FOUNDING}/agenda`);
  expect(host.querySelector('h1')?.textContent).toContain('Somente em espanhol');
  const items = [...host.querySelectorAll('h3')].map((each) => each.textContent);
  expect(items.length).toBeGreaterThan(3);
  for (const item of items) expect(item).toContain('Somente em espanhol');
});
