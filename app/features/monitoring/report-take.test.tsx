import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { FROM, HERE_PAO, PLAN, WANTED } from './monitoring-pages.fixtures.ts';
import ReportTakePage from './report-take.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('what a report asks for is put after all that stands in the agenda of that day, unless somebody says when', async () => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [...heldDocs, ...PLAN, WANTED],
    now: SECOND_DAY,
    pages: { '/plans/:pao/progress/reports/:operation/:from/take': ReportTakePage, '*': () => null },
    path: `${HERE_PAO}/progress/reports/opa_ports/${FROM}/take`,
    as: 'presidency-admin',
  });
  const { host } = phone;
  await expect.poll(() => host.querySelector('#take-meeting')).not.toBeNull();
  const choose = (meeting: string) =>
    userEvent.selectOptions(host.querySelector('#take-meeting') as HTMLSelectElement, meeting);
  const starts = () => host.querySelector<HTMLInputElement>('#take-starts-at') as HTMLInputElement;
  await choose(MEETING);
  await expect.poll(() => starts().value).toBe('2026-10-15T17:00');
  await userEvent.fill(starts(), '2026-10-15T18:00');
  await choose('');
  await choose(MEETING);
  expect(starts().value).toBe('2026-10-15T18:00');
});
