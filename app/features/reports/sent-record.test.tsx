import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import ReportPage from './report.page.tsx';
import ReportSentPage from './report-sent.page.tsx';
import { portReport, REPORT } from './reports.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const report = portReport({ finishedAt: NOW - 3_600_000, receivedAt: NOW - 60_000, formVersion: '7' });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, docs = [report]) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    pages: { '/reports/sent/:mutation': ReportSentPage, '/reports/:id': ReportPage },
    path,
    as: 'chile-officer',
  });
  return phone.host;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('whoever sent a report keeps when, on which form, with how many files, and the hash of the answers', async () => {
  const file = { hash: 'b'.repeat(64), name: 'a.jpg', size: 3, mediaType: 'image/jpeg' };
  const host = await open(`/reports/sent/${REPORT}`, [
    { ...report, body: { ...report.body, files: [file] } },
  ]);
  await expect.element(page.getByRole('heading', { name: 'Su constancia' })).toBeVisible();
  const expected = await hashOf(report.body.instanceXml ?? '');
  await expect
    .poll(() => host.querySelector('.report-hash')?.textContent?.replaceAll(' ', ''))
    .toBe(expected);
  await expect.element(page.getByText('Versión 7')).toBeVisible();
  await expect.element(page.getByText('1 archivo')).toBeVisible();
  await expect.element(page.getByText('hora del servidor')).toBeVisible();
  expect(host.scrollWidth).toBeLessThanOrEqual(360);
});

test('the hash is another one when one letter of the answers is', async () => {
  const changed = {
    ...report,
    body: { ...report.body, instanceXml: '<data id="clasi-threat-report"> </data>' },
  };
  const host = await open(`/reports/sent/${REPORT}`, [changed]);
  await expect
    .poll(() => host.querySelector('.report-hash')?.textContent?.replaceAll(' ', ''))
    .toBe(await hashOf('<data id="clasi-threat-report"> </data>'));
});
