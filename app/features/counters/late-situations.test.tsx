import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import CoordinatorDayPage from './coordinator-day.page.tsx';
import {
  HERE_OPERATION,
  OPERATION_DOCS,
  NOW as OPERATION_NOW,
  PORT,
  SITUATION,
} from './coordinator-pages.fixtures.ts';
import CoordinatorPostPage from './coordinator-post.page.tsx';
import { NOW, POST_DOCS, saidDoc } from './post-docs.fixtures.ts';
import { openPost } from './post-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const rows = () =>
  [...(phone?.host.querySelectorAll('.row') ?? [])].map(
    (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
const rowsOf = (words: string) => rows().filter((row) => row.includes(words));

const LATE = {
  es: 'Llegó cuando ya no trabajaba en el puesto',
  pt: 'Chegou quando já não trabalhava no posto',
  en: 'Came when they no longer worked there',
} as const;
const LOCALES = ['es', 'pt', 'en'] as const;

test.each(LOCALES)('at the post a situation that came late says so (%s)', async (locale) => {
  const docs = [...POST_DOCS, saidDoc('soon', NOW - 60_000), saidDoc('late', NOW - 120_000, true)];
  phone = await openPost({ path: '/posts/pto_penas/situation', docs, locale });
  await expect.poll(() => rows().length).toBe(2);
  expect(rows()[0]).not.toContain(LATE[locale]);
  expect(rows()[1]).toContain(LATE[locale]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

async function openOperation(path: string, locale: 'es' | 'pt' | 'en', change: object = {}) {
  await page.viewport(360, 740);
  const late = { ...SITUATION, body: { ...SITUATION.body, isLate: true, ...change } };
  const docs: readonly Doc[] = OPERATION_DOCS.map((doc) => (doc.id === SITUATION.id ? late : doc));
  const pages = {
    '/operations/:day': CoordinatorDayPage,
    '/operations/:day/posts/:post': CoordinatorPostPage,
    '*': () => null,
  };
  const at = `${HERE_OPERATION}${path}`;
  phone = await openPhone({ docs, now: OPERATION_NOW, pages, path: at, as: 'chile-coordinator', locale });
}

test.each(LOCALES)('on the coordinator’s page of a post it says so as well (%s)', async (locale) => {
  await openOperation(`/posts/${PORT}`, locale);
  await expect.poll(() => rowsOf('Cola de 40 camiones.')).toHaveLength(1);
  expect(rowsOf('Cola de 40 camiones.')[0]).toContain(LATE[locale]);
});

test('among the posts, and where a post calls, it says so as well', async () => {
  await openOperation('', 'es', { situation: 'incident' });
  await expect.poll(() => rowsOf(LATE.es)).toHaveLength(2);
  expect(rowsOf(LATE.es).every((row) => row.includes('Hay un incidente'))).toBe(true);
});
