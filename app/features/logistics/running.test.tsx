import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  demoActor,
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import RunningPage from './running.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const { unpublished } = es.logistics.running;
const world = demoWorld(NOW);
const [item, actor] = [idFor('agi', 'founding-4'), demoActor('presidency-admin')];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** The tags of each item that has one, by its title. */
async function tagged(docs: ReturnType<typeof world.all>): Promise<Record<string, string>> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    pages: { '/meetings/:id/running': RunningPage },
    path: `/meetings/${FOUNDING}/running`,
    as: 'presidency-admin',
  });
  const { host } = phone;
  await expect.poll(() => host.querySelectorAll('.agenda-row').length).toBeGreaterThan(3);
  const rows = [...host.querySelectorAll('.agenda-row')].flatMap((row) => {
    const tag = row.querySelector('.tag')?.textContent;
    return tag == null ? [] : [[row.querySelector('.row-target')?.textContent ?? '', tag] as const];
  });
  return Object.fromEntries(rows);
}

test('an item that is published as it stands has no tag', async () => {
  expect(await tagged(world.all())).toEqual({});
});

test('an item changed since it was published says so until it is published again', async () => {
  const moved = demoWorld(NOW);
  const when = { startsAt: '2026-06-25T16:10', timeZone: 'Europe/Madrid' };
  moved.act({ name: 'agenda.edit_item', args: { item, meeting: FOUNDING, when }, actor });
  expect(await tagged(moved.all())).toEqual({ 'SOCTA e IDEAL, con AMERIPOL': unpublished.changed });
  phone?.close();
  const args = { release: idFor('rel', 'founding-2'), meeting: FOUNDING, note: null };
  moved.act({ name: 'agenda.release', args, actor });
  expect(await tagged(moved.all())).toEqual({});
});

test('of an agenda that was never published, no item is seen by participants', async () => {
  const docs = world.all().filter(({ collection }) => collection !== 'agendaReleases');
  expect(new Set(Object.values(await tagged(docs)))).toEqual(new Set([unpublished.whole]));
});
