import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import AgendaPage from './agenda.page.tsx';
import { demoActor, demoWorld, FOUNDING, openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const ITEMS = 400;
/** The fastest of three, since a busy machine slows each down: quadratic work takes far longer. */
const CHANGED_WITHIN_MS = 1_000;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** Counted in the same step in which the page appears, however late the test looks. */
function countAtFirst(selector: string): () => number {
  let count = 0;
  const observer = new MutationObserver(() => {
    count = document.querySelectorAll(selector).length;
    if (count > 0) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => count;
}

test('an agenda of four hundred items shows its first screen at once and is complete soon after', async () => {
  const world = demoWorld(SEEDED);
  const actor = demoActor('presidency-admin');
  for (let place = 0; place < ITEMS; place += 1) {
    const startsAt = `2026-06-25T${String(place % 24).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`;
    const args = {
      ...{ item: `agi_long-${place}`, meeting: FOUNDING, number: null, class: null, kind: 'session' },
      ...{ title: { es: `Punto ${place}` }, summary: null, durationMinutes: 20, room: null, speakers: [] },
      ...{ order: 1000 + place, startsAt, timeZone: 'Europe/Madrid' },
    };
    world.act({ name: 'agenda.add_item', args, actor });
  }
  const release = { release: `rel_${FOUNDING.slice(4)}-2`, meeting: FOUNDING, note: null };
  world.act({ name: 'agenda.release', args: release, actor });
  await page.viewport(360, 740);
  const path = `/meetings/${FOUNDING}/agenda`;
  const inFirst = countAtFirst('.agenda-row');
  phone = await openPhone({
    docs: world.all(),
    now: SEEDED,
    pages: { '/meetings/:id/agenda': AgendaPage },
    path,
  });
  const rows = () => phone?.host.querySelectorAll('.agenda-row').length ?? 0;
  expect(inFirst()).toBeGreaterThan(5);
  expect(inFirst()).toBeLessThan(100);
  await expect.poll(rows).toBe(ITEMS + 6);
  // A minute later every row checks its needle again: no row may check all the others.
  const spent: number[] = [];
  for (const minute of [1, 2, 3]) {
    const before = performance.now();
    phone.setNow(SEEDED + minute * 60_000);
    await new Promise(requestAnimationFrame);
    spent.push(performance.now() - before);
  }
  expect(Math.min(...spent)).toBeLessThan(CHANGED_WITHIN_MS);
});
