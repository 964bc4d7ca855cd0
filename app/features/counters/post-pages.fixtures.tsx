import { createComponent, type JSX } from 'solid-js';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import CountCorrectPage from './count-correct.page.tsx';
import EntriesPage from './entries.page.tsx';
import HandOverPage from './hand-over.page.tsx';
import PostCountPage from './post-count.page.tsx';
import { HERE_POST, NOW, POST_DOCS } from './post-docs.fixtures.ts';
import PostsPage from './posts.page.tsx';
import SeizurePage from './seizure.page.tsx';
import SituationPage from './situation.page.tsx';

const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});

/** A phone of the officer of the demo at a post, without a network. */
export async function openPost({
  path = HERE_POST,
  docs = POST_DOCS,
  locale = 'es',
  outbox = [],
  drafts = [],
  now = NOW,
  isOffline = true,
  lastAnswerAt = now - 3_600_000,
}: {
  path?: string;
  docs?: readonly Doc[];
  locale?: 'es' | 'pt' | 'en';
  outbox?: readonly OutboxRow[];
  drafts?: readonly Draft[];
  now?: number;
  isOffline?: boolean;
  lastAnswerAt?: number;
} = {}): Promise<Phone> {
  await page.viewport(360, 740);
  return openPhone({
    docs,
    now,
    pages: {
      '/posts': draw(PostsPage),
      '/posts/:post': draw(PostCountPage),
      '/posts/:post/seizure': draw(SeizurePage),
      '/posts/:post/entries': draw(EntriesPage),
      '/posts/:post/entries/:count': draw(CountCorrectPage),
      '/posts/:post/situation': draw(SituationPage),
      '/posts/:post/hand-over': draw(HandOverPage),
      '*': () => null,
    },
    path,
    as: 'chile-officer',
    locale,
    outbox,
    drafts,
    isOffline: () => isOffline,
    lastAnswerAt,
  });
}
