import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HERE_REPORT, issuedDocs, paragraphDoc } from './report-pages.fixtures.ts';
import { correctionDoc, HERE_EDITION } from './validation-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, docs: readonly Doc[], as: string, width = 360) {
  await page.viewport(width, 800);
  phone = await openDesk({ docs, now: SECOND_DAY, as, path });
  return phone;
}
const PUBLISHED = editionDoc({ status: 'published' });
const PARAGRAPH = paragraphDoc('pgf_outlook', 'outlook', 1);
const FORM = `${HERE_REPORT}/paragraphs/pgf_outlook/edit`;
const way = () => page.getByRole('link', { name: 'Ver las correcciones' });
const out = { at: SECOND_DAY, signed: null };

test('whoever changes a paragraph is told that a correction of it waits, and where', async () => {
  const waits = correctionDoc('crr_1', PARAGRAPH);
  const opened = await open(FORM, [PUBLISHED, PARAGRAPH, waits], 'ameripol-analyst');
  await expect.element(way()).toHaveAttribute('href', `${HERE_EDITION}/corrections`);
  expect(opened.host.querySelector('.banner')?.textContent).toContain(
    'Una corrección de este párrafo espera',
  );
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  // Out, but in no version yet: the server still makes it.
  await opened.receive(correctionDoc('crr_1', PARAGRAPH, { published: { version: null, ...out } }));
  await expect.element(way()).toBeInTheDocument();
  await opened.receive(correctionDoc('crr_1', PARAGRAPH, { published: { version: 4, ...out } }));
  await expect.element(way()).not.toBeInTheDocument();
});

test('a correction of another paragraph says nothing in the form', async () => {
  const other = correctionDoc('crr_2', paragraphDoc('pgf_cover', 'cover', 1));
  const opened = await open(FORM, [PUBLISHED, PARAGRAPH, other], 'ameripol-analyst');
  await expect.poll(() => opened.host.querySelector('#paragraph-es')).not.toBeNull();
  expect(way().query()).toBeNull();
});

test('whoever has one paragraph to read finds the report on the page of its edition, others do not', async () => {
  const rows = () => document.querySelectorAll(`a[href="${HERE_REPORT}"]`).length;
  await open(HERE_EDITION, [PUBLISHED, ...issuedDocs(undefined, { level: 'public' })], 'chile-officer');
  await expect.poll(rows).toBe(1);
  phone?.close();
  await open(HERE_EDITION, [PUBLISHED], 'chile-officer');
  await expect.poll(() => document.querySelectorAll('main h1, .title-bar h1').length).toBeGreaterThan(0);
  expect(rows()).toBe(0);
});

test('on the desk the languages of a paragraph stand beside each other where there is room', async () => {
  const opened = await open(FORM, [PUBLISHED, PARAGRAPH], 'ameripol-analyst', 1280);
  const tops = () =>
    ['es', 'pt', 'en'].map((language) => {
      const field = opened.host.querySelector<HTMLElement>(`#paragraph-${language}`);
      return field?.offsetParent == null
        ? null
        : Math.round(field.closest('.report-areas > div')?.getBoundingClientRect().top ?? 0);
    });
  await expect.poll(() => tops()[1]).toBeTypeOf('number');
  expect(new Set(tops()).size).toBe(1);
  expect(opened.host.querySelector('.language-field .language-tab')).toBeNull();
  // Nothing is cut: a column is as wide as its field.
  const widths = [...opened.host.querySelectorAll<HTMLElement>('.report-areas textarea')];
  expect(widths.every((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
});

test('on a narrow desk the languages of a paragraph are tabs, and Alt with a digit goes to one', async () => {
  const opened = await open(FORM, [PUBLISHED, PARAGRAPH], 'ameripol-analyst', 1024);
  const shown = () =>
    [...opened.host.querySelectorAll<HTMLElement>('.language-field textarea')]
      .filter((field) => field.offsetParent !== null)
      .map(({ id }) => id);
  await expect.poll(shown).toEqual(['paragraph-es']);
  const tabs = () =>
    [...opened.host.querySelectorAll('.language-field .language-tab')].map(({ textContent }) => textContent);
  expect(tabs()).toEqual(['Español', 'Português falta', 'English falta']);
  opened.host.querySelector<HTMLElement>('#paragraph-es')?.focus();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  expect(shown()).toEqual(['paragraph-pt']);
  expect(document.activeElement?.id).toBe('paragraph-pt');
});

test('a judgement that is nearly certain with low confidence, or cites no source, is warned about and saved', async () => {
  const judged = paragraphDoc('pgf_outlook', 'outlook', 1, {
    detail: {
      ...{ kind: 'judgement', likelihood: 'likely', confidence: 'low' },
      ...{ changes: null, follows: null },
    },
    cites: [{ item: 'rli_1', source: 'B', information: 2 }],
  });
  const draft = editionDoc({ status: 'analysing' });
  const opened = await open(FORM, [draft, judged], 'ameripol-analyst');
  const warned = () => [...opened.host.querySelectorAll('.banner-change')].map((each) => each.textContent);
  const choose = (name: string) =>
    opened.host.querySelector<HTMLElement>(`[name="paragraph-${name}`)?.click();
  await expect.poll(() => opened.host.querySelector('[name="paragraph-confidence"]')).not.toBeNull();
  expect(warned()).toEqual([]);
  choose('likelihood"][value="almost_certain"]');
  await expect.poll(warned).toEqual([expect.stringContaining('Casi seguro, con confianza baja.')]);
  choose('cites"]');
  await expect.poll(() => warned()[1]).toContain('No cita ninguna fuente.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['assessment.edit']);
});
