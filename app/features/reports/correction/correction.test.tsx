import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { toReportDraft } from '../report-draft.ts';
import { commentAt, openCorrection, REPORT } from './correction.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, more: Parameters<typeof openCorrection>[1] = {}) {
  await page.viewport(360, 740);
  phone = await openCorrection(path, more);
  return phone;
}
const drafts = async ({ client }: Phone) =>
  (await client.drafts.list()).flatMap((draft) => toReportDraft(draft) ?? []);
const acts = ({ client }: Phone) => client.outbox().map(({ envelope }) => envelope);
const check = (at: Phone) => at.go('/reports/drafts/drf_port-1/check');
const sendIt = () => page.getByRole('button', { name: 'Enviar la corrección' });

test('a sent report is corrected at the question that a comment is about; the act has what changed and no more', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/item[2]/kilos')}`, {
    docs: [commentAt('/data/item[2]/kilos', '¿Kilos o quintales?')],
  });
  await expect.element(page.getByText('¿Kilos o quintales?')).toBeVisible();
  expect(page.getByText('¿Kilos o quintales?').elements()).toHaveLength(1);
  await expect.poll(() => at.path()).toContain('/reports/drafts/drf_port-1/q~');
  const field = page.getByRole('textbox', { name: /^Kilos/ }).last();
  await expect.element(field).toHaveValue('12.0');
  await field.fill('21');
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  expect(document.querySelector('#correction-changes')?.textContent).toMatch(
    /Bulto 2Kilos.*Antes: 12.*Ahora: 21/,
  );
  await page.getByRole('textbox', { name: /Nota para quien revisa/ }).fill('Eran 21');
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      {
        name: 'reports.correct',
        args: {
          report: REPORT,
          formVersion: '1',
          changes: [
            { reference: '/data/item[2]/kilos', kind: 'answer', before: '12', after: '21.0', on: null },
          ],
          files: [],
          summary: {},
          note: 'Eran 21',
        },
      },
    ]);
  await expect.poll(() => drafts(at)).toEqual([]);
  expect(at.path()).toMatch(/^\/reports\/sent\//);
});

test('without a change there is nothing to send, and that is said', async () => {
  const at = await open(`/reports/${REPORT}/correction`);
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
  check(at);
  await expect.element(page.getByText('Todavía no cambió nada.')).toBeVisible();
  await userEvent.click(sendIt());
  await expect.element(page.getByText('No cambió ninguna respuesta: no hay nada que enviar.')).toBeVisible();
  expect(acts(at)).toEqual([]);
  expect(await drafts(at)).toHaveLength(1);
});
