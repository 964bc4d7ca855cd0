import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import ParagraphEditPage from './paragraph-edit.page.tsx';
import ReportParagraphPage from './report-paragraph.page.tsx';
import {
  ANSWERED,
  HERE_EDITION,
  ISSUED,
  paragraphDoc,
  roundDoc,
  saidDoc,
  TEXT,
  validated,
} from './validation-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const PAGE = `${HERE_EDITION}/report/paragraphs/${TEXT}`;
async function open(path: string, docs: readonly Doc[], as = 'ameripol-analyst') {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [
      ...heldDocs,
      validated(),
      roundDoc(),
      ...ISSUED,
      paragraphDoc(TEXT, { section: 'cocaine' }),
      ...docs,
    ],
    now: SECOND_DAY,
    pages: {
      '/ideal/:edition/report/paragraphs/:paragraph': ReportParagraphPage,
      '/ideal/:edition/report/paragraphs/:paragraph/edit': ParagraphEditPage,
      '*': () => null,
    },
    path,
    as,
  });
  expect(document.documentElement.scrollWidth).toBe(360);
  return phone;
}
const WORDING = {
  kind: 'wording' as const,
  text: { es: 'Son cuatro.' },
  proposed: { es: 'La cocaína sale por cuatro puertos.', pt: 'A cocaína sai por quatro portos.' },
};
const GONE = { by: 'per_EC', at: SECOND_DAY };

test('whoever writes sees at a paragraph what states said of it, and what was answered', async () => {
  const docs = [
    saidDoc('cmt_1', 'CL', { answer: ANSWERED }),
    saidDoc('cmt_2', 'EC', WORDING),
    saidDoc('cmt_3', 'PA', { paragraph: 'pgf_other' }),
  ];
  const opened = await open(PAGE, docs);
  const rows = [
    ...opened.host.querySelectorAll('a.row[href*="/validation/cmt_"], .row:has(a[href*="/validation/cmt_"])'),
  ];
  const said = rows.map((row) => row.textContent ?? '');
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('Chile. Dato');
  expect(said[0]).toContain('No acogido');
  expect(said[0]).toContain('Respuesta: Las fuentes hablan de tres.');
  expect(said[1]).toContain('Ecuador. Redacción');
  expect(said[1]).toContain('Sin respuesta');
  opened.close();
  const reader = await open(PAGE, [saidDoc('cmt_1', 'CL')], 'chile-contact');
  expect(reader.host.textContent).not.toContain('Son cuatro puertos, dice CL.');
});

test('a wording that a state proposes goes into its field with one tap, and stays typed', async () => {
  const docs = [
    saidDoc('cmt_2', 'EC', WORDING),
    saidDoc('cmt_3', 'PA', { ...WORDING, proposed: { es: 'Retirada.' }, withdrawn: GONE }),
  ];
  const opened = await open(`${PAGE}/edit`, docs);
  const fieldOf = (language: string) =>
    opened.host.querySelector<HTMLTextAreaElement>(`#paragraph-${language}`)?.value;
  await expect.poll(() => fieldOf('es')).toContain('tres puertos');
  expect(opened.host.textContent).not.toContain('Retirada.');
  expect(opened.host.querySelector('del')?.textContent).toBe('Decía: tres');
  await userEvent.click(page.getByRole('button', { name: 'Usar esta redacción en español' }));
  await expect.poll(() => fieldOf('es')).toBe(WORDING.proposed.es);
  expect(fieldOf('pt')).toBe('');
  expect(opened.host.textContent).toContain('El texto en español ya dice eso.');
  await expect
    .poll(async () => JSON.stringify((await opened.client.drafts.list()).map(({ raw }) => raw)))
    .toContain('por cuatro puertos');
  await userEvent.click(page.getByRole('button', { name: 'Usar esta redacción en portugués' }));
  await userEvent.click(page.getByRole('button', { name: 'Guardar', exact: true }));
  await expect
    .poll(() => opened.client.outbox().map(({ envelope: { args } }) => args))
    .toMatchObject([{ es: WORDING.proposed.es, pt: WORDING.proposed.pt }]);
});
