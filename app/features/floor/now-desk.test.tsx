import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { docsOfChair } from '#app/features/chair/chair-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { HERE_MINUTES, sentDocs } from '#app/features/minutes/minutes-pages.fixtures.ts';
import { HALF_PAST_TEN, HERE_NOW } from './floor-pages.fixtures.ts';

beforeAll(loadDesk, 600_000);
let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Pick<Parameters<typeof openDesk>[0], 'docs' | 'path'>): Promise<HTMLElement> {
  phone = await openDesk({ now: HALF_PAST_TEN, as: 'chile-delegate', isOffline: () => false, ...input });
  return phone.host;
}
const boxes = (host: HTMLElement) =>
  [...host.querySelectorAll('.split > *')].map((half) => half.getBoundingClientRect());

test('on a laptop the list and the text stand side by side, as wide as the window has room for', async () => {
  const host = await open({ docs: docsOfChair(), path: HERE_NOW });
  await expect.element(page.getByText('Tiene la palabra').first()).toBeVisible();
  const [list, text] = boxes(host);
  expect(list?.top).toBe(text?.top);
  expect(text?.left).toBe(list?.right);
  expect(window.innerWidth - (text?.right ?? 0)).toBeLessThan(20);
  expect(host.querySelector('.split > :first-child ol.list')).not.toBeNull();
  expect(host.querySelector('.split > :last-child .rules-text, .split > :last-child ins')).not.toBeNull();
});

test('the minutes stand beside what is to be done about them', async () => {
  const host = await open({ docs: sentDocs, path: HERE_MINUTES });
  await expect.element(page.getByText('Correcciones').first()).toBeVisible();
  const [ways, speeches] = boxes(host);
  expect(speeches?.left).toBe(ways?.right);
  expect(window.innerWidth - (speeches?.right ?? 0)).toBeLessThan(20);
});
