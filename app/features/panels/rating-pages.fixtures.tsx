import { createComponent, type JSX } from 'solid-js';
import { page } from 'vitest/browser';
import { EDITION, editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import OutboxPage from '#app/features/outbox/outbox.page.tsx';
import RecordPage from '#app/features/outbox/record.page.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { RatingSheet } from '#shared/panels/panels.schemas.ts';
import RatePage from './rate.page.tsx';
import RateAreaPage from './rate-area.page.tsx';
import { HERE_RATE, NOW, PANEL_DOCS, RATER, SEAT } from './rating-docs.fixtures.ts';

const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});

/** A phone of whoever holds the prison's seat of Chile's panel, without a network. */
export async function openRating({
  path = HERE_RATE,
  docs = PANEL_DOCS,
  locale = 'es',
  remembered = {},
  outbox = [],
  drafts = [],
  hasEdition = true,
}: {
  path?: string;
  docs?: readonly Doc[];
  locale?: 'es' | 'pt' | 'en';
  remembered?: Readonly<Record<string, boolean>>;
  outbox?: readonly OutboxRow[];
  drafts?: readonly Draft[];
  /** False: it has not come, or is not theirs to read. */
  hasEdition?: boolean;
} = {}): Promise<Phone> {
  await page.viewport(360, 740);
  return openPhone({
    docs: hasEdition ? [editionDoc(), ...docs] : docs,
    now: NOW,
    pages: {
      '/ideal/:edition/rate': draw(RatePage),
      '/ideal/:edition/rate/:area': draw(RateAreaPage),
      '/outbox': OutboxPage,
      '/outbox/:id': RecordPage,
      '*': () => null,
    },
    path,
    as: 'chile-officer',
    locale,
    remembered,
    outbox: [...outbox],
    drafts,
  });
}

/** What this phone said of an area and the server did not accept. */
export function refusedRate({
  code,
  ratings,
  round = 1,
}: {
  code: string;
  /** Absent: it was handed in. */
  ratings?: RatingSheet['ratings'];
  round?: number;
}): OutboxRow {
  const id = 'mut_mine';
  return {
    id,
    counter: 1,
    envelope: {
      ...{
        v: 1,
        id,
        name: ratings === undefined ? 'panels.hand_in' : 'panels.rate',
        compartment: 'state:CL',
        device: 'dev_demo',
        person: RATER,
      },
      ...{ counter: 1, madeAt: NOW - 7_200_000, base: {}, after: [], replaces: null },
      args: {
        ...{ state: 'CL', edition: EDITION, area: 'firearms', seat: SEAT, round },
        ...(ratings === undefined ? {} : { ratings }),
      },
    },
    state: 'refused',
    verdict: { id, status: 'refused', seq: 3, receivedAt: NOW, code, details: {} },
    attempts: 1,
    lastError: null,
    retryAt: null,
  } as unknown as OutboxRow;
}
