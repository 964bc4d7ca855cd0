import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docsOfChair, HALF_PAST_TEN, MEETING } from './chair-pages.fixtures.ts';

beforeAll(loadDesk, 600_000);
let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('what is missing of a secret vote stands below the head of its pane, however high that is', async () => {
  const path = `/meetings/${MEETING}/votes/paper/new`;
  phone = await openDesk({ docs: docsOfChair(), now: HALF_PAST_TEN, as: 'presidency-admin', path });
  const { host } = phone;
  const save = () => [...host.querySelectorAll<HTMLElement>('.footer-bar button')].at(-1);
  await expect.poll(save).toBeDefined();
  const pane = save()?.closest('.pane');
  const head = () => pane?.querySelector('.pane-head')?.getBoundingClientRect().bottom ?? Number.NaN;
  await expect.poll(head).toBeGreaterThan(0);
  pane?.scrollTo(0, pane.scrollHeight);
  save()?.click();
  await expect.poll(() => host.querySelector('.error-summary')).not.toBeNull();
  const top = () => host.querySelector('.error-summary')?.getBoundingClientRect().top;
  await expect.poll(top).toBeGreaterThanOrEqual(head());
});
