import type { JSX } from 'solid-js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Desk, loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { LeftTyped } from '#app/kit/left-typed.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { reviewRulesId } from '#shared/reports/review.schemas.ts';
import ReportPage from '../report.page.tsx';
import { REPORT } from '../reports.fixtures.ts';
import { attachments, findReport, form, NOW, otherReport } from './review.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const root = (props: { children?: JSX.Element }) => (
  <Desk>
    <LeftTyped>{props.children}</LeftTyped>
  </Desk>
);
const rules = docWith(
  'reviewRules',
  reviewRulesId('CL'),
  { state: 'CL', unit: ['customs'], institution: [], days: 10, sharing: [], deputies: [] },
  null,
);
const left = () => document.querySelector('.left-typed');
const words = es.reports.review;
const reason = () => page.getByLabelText(words.reason.ask);
const made = () =>
  phone?.client
    .outbox()
    .flatMap(({ envelope }) => (envelope.name === 'reports.review' ? [envelope.args] : []));
const hints = () => [...document.querySelectorAll('.key-hints li')].map((each) => each.textContent?.trim());
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function open() {
  await page.viewport(1280, 800);
  phone = await openDesk({
    ...{ docs: [form, findReport(), otherReport()], now: NOW, as: 'chile-contact', attachments, root },
    path: `/reports/${REPORT}`,
  });
  await expect.poll(() => document.querySelectorAll('.reviewed-answer').length).toBeGreaterThan(4);
}
/** To the other report and back. */
async function goAround() {
  phone?.go('/reports/rep_other');
  await expect.poll(() => phone?.path()).toBe('/reports/rep_other');
  await rest(300);
  phone?.go(`/reports/${REPORT}`);
  await expect.poll(() => document.querySelectorAll('.reviewed-answer').length).toBeGreaterThan(4);
  await rest(300);
}

test('what was written about a question waits there, and the page says at which', async () => {
  await open();
  await userEvent.keyboard('3c');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('¿Qué día?{Escape}');
  await goAround();
  await expect.poll(() => document.querySelector('#question-3')?.textContent).toContain(words.comment.begun);
  expect(left()).toBeNull();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('3');
  await expect.element(page.getByLabelText(es.reports.review.comment.on({ n: 3 }))).toHaveValue('¿Qué día?');
});

test('what no field takes any more stands below the panes, which keep their width', async () => {
  await open();
  const width = () => document.querySelector('.pane-thing')?.getBoundingClientRect().width ?? 0;
  const before = width();
  const about = {
    ...{ collection: 'reportNotes', entry: 'rep_gone', rev: 0, parent: REPORT, audience: null },
    delegation: null,
  };
  const { id, ...draft } = {
    ...{ id: 'edit/reportNotes/rep_gone', kind: 'edit', title: '', formId: null, version: null, xml: null },
    ...{ step: `/reports/${REPORT}`, about, updatedAt: NOW },
    raw: { id: 'rep_gone', rev: 0, begun: { text: '' }, typed: { text: 'Ya no' } },
  };
  await phone?.client.drafts.save({ id, ...draft });
  await goAround();
  await expect.poll(() => left()?.textContent).toContain('Ya no');
  expect(width()).toBe(before);
  const box = left()?.getBoundingClientRect();
  expect(box?.top).toBeGreaterThanOrEqual(
    document.querySelector('.pane-thing')?.getBoundingClientRect().bottom ?? 0,
  );
});

test('a last step that is saved leaves nothing behind that was not', async () => {
  await page.viewport(360, 740);
  const seen: string[] = [];
  const watch = new MutationObserver(() => {
    const text = left()?.textContent;
    if (text) seen.push(text);
  });
  watch.observe(document.body, { subtree: true, childList: true });
  phone = await openPhone({
    ...{ docs: [form, findReport(), rules], now: NOW, as: 'chile-head', attachments },
    ...{ path: `/reports/${REPORT}`, pages: { '/reports/:id': ReportPage } },
  });
  const go = phone.holdCommits();
  await userEvent.click(page.getByRole('button', { name: words.step.pass }));
  await rest(600);
  go();
  await expect.poll(made).toMatchObject([{ step: 'pass' }]);
  await rest(600);
  watch.disconnect();
  expect(seen).toEqual([]);
  await expect.poll(() => phone?.client.drafts.list()).toEqual([]);
});

test('a reason that was left opens no field: a line keeps it, and the keys go on working', async () => {
  await open();
  await userEvent.keyboard('d');
  await expect.element(reason()).toHaveFocus();
  expect(hints()).toContain(`Esc ${words.keys.leave}`);
  expect(hints().filter((each) => each?.startsWith('Esc')).length).toBe(1);
  await userEvent.keyboard('¿Cuántos kilos?');
  // Esc is heard wherever the focus is.
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => reason().query()).toBeNull();
  await goAround();
  await expect.poll(() => document.querySelector('.review-kept')?.textContent).toContain('¿Cuántos kilos?');
  expect(document.querySelector('.review-kept')?.textContent).toContain(words.step.ask);
  expect(reason().query()).toBeNull();
  expect(left()).toBeNull();
  expect(hints()).toContain(`D ${words.step.ask}`);
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('d');
  await expect.element(reason()).toHaveValue('¿Cuántos kilos?');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('a');
  await expect.poll(made).toMatchObject([{ step: 'approve', report: REPORT }]);
});

test('A is the yes of whoever passes a report on, and leads to the next one', async () => {
  await page.viewport(1280, 800);
  phone = await openDesk({
    ...{ docs: [form, findReport(), otherReport(), rules], now: NOW, as: 'chile-head', attachments, root },
    path: `/reports/${REPORT}`,
  });
  await expect.poll(hints).toContain(`A ${words.step.pass}`);
  await userEvent.keyboard('a');
  await expect.poll(made).toMatchObject([{ step: 'pass', report: REPORT }]);
});
