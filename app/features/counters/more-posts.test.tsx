import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import MorePage from '#app/features/settings/more.page.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NOW, POST_DOCS, postingDoc } from './post-docs.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(docs: readonly Doc[]): Promise<HTMLElement> {
  await page.viewport(360, 740);
  const pages = { '/more': MorePage, '*': () => null };
  phone = await openPhone({ docs, now: NOW + 7 * 86_400_000, pages, path: '/more', as: 'chile-officer' });
  return phone.host;
}

test('whoever works at a post finds it in Más on any day, also who reads no plan', async () => {
  const host = await open(POST_DOCS);
  await expect.poll(() => host.querySelector('a[href="/posts"]')).not.toBeNull();
  expect(host.textContent).toContain('Puestos');
});

test('without a posting there is no empty part of the plan', async () => {
  const host = await open([...POST_DOCS, postingDoc({ endedAt: NOW })]);
  await expect.poll(() => host.querySelector('a[href="/more/lock"]')).not.toBeNull();
  expect(host.querySelector('a[href="/posts"]')).toBeNull();
  expect([...host.querySelectorAll('h2')].map((each) => each.textContent)).not.toContain('Plan');
});
