import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { postCrewId } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  countDoc,
  HERE_OPERATION,
  NOW,
  OPERATION_DOCS,
  PORT,
  releaseDoc,
  stateDayDoc,
} from './coordinator-pages.fixtures.ts';
import CoordinatorReleasePage from './coordinator-release.page.tsx';
import CoordinatorReleasedPage from './coordinator-released.page.tsx';

const pages = {
  '/operations/:day/release': CoordinatorReleasePage,
  '/operations/:day/releases/:release': CoordinatorReleasedPage,
  '*': () => null,
};
const HOUR = 3_600_000;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(rest: string, docs: readonly Doc[]): Promise<HTMLElement> {
  await page.viewport(360, 740);
  const path = `${HERE_OPERATION}${rest}`;
  phone = await openPhone({ docs, now: NOW, pages, path, as: 'chile-coordinator' });
  return phone.host;
}
const told = (host: HTMLElement) =>
  [...host.querySelectorAll('.banner')].map((each) => each.textContent?.replace(/\s+/g, ' ') ?? '').join(' ');

test('before figures are given it is told which entries came late, why and where', async () => {
  const signed = { by: 'per_coord', label: 'x', at: NOW - 2 * HOUR, takenAt: NOW - 2 * HOUR };
  const late = (id: string, by: string): Doc =>
    countDoc(id, PORT, { counted: { by, label: 'x', at: NOW - 3 * HOUR, takenAt: NOW - HOUR / 2 } });
  const body = { person: 'per_left', label: 'Quien se fue', isLead: false, endedAt: NOW - HOUR };
  const left = {
    ...docWith('postCrew', postCrewId({ post: PORT, person: 'per_left' }), body),
    parent: PORT,
  };
  const host = await open('/release', [
    ...OPERATION_DOCS.filter(({ collection }) => collection !== 'stateDays'),
    stateDayDoc({ closed: signed }),
    ...[left, late('cnt_late', 'per_late'), late('cnt_left', 'per_left')],
  ]);
  await expect.poll(() => told(host)).toContain('anotaciones llegaron tarde');
  expect(told(host)).toContain('Puerto de San Antonio, terminal 2');
  expect(told(host)).toContain('1 de quien ya no trabajaba en el puesto cuando llegaron');
});

test('a seizure that is about to go out opens its entry, where it can still be corrected', async () => {
  const host = await open('/release', OPERATION_DOCS);
  const hrefs = () =>
    [...host.querySelectorAll<HTMLAnchorElement>('ul > .row a, ul > a.row')].map((each) =>
      each.getAttribute('href'),
    );
  await expect.poll(hrefs).toContain(`${HERE_OPERATION}/posts/${PORT}/entries/cnt_cocaine`);
});

test('where nothing came late nothing is told', async () => {
  const host = await open('/release', OPERATION_DOCS);
  await expect.poll(() => host.querySelector('button[type="submit"], .footer-bar button')).not.toBeNull();
  expect(told(host)).not.toContain('tarde');
});

test('provisional figures that others replaced say that their seizures are not kept', async () => {
  const host = await open('/releases/crl_1', [...OPERATION_DOCS, releaseDoc(2)]);
  await expect
    .poll(() => host.textContent)
    .toContain('Las incautaciones de cifras provisionales se guardan hasta la entrega siguiente.');
});
