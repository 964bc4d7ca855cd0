import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import OutboxPage from '#app/features/outbox/outbox.page.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { watchClipboard } from '#app/left-words.fixtures.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import CommentPage from './comment.page.tsx';
import CommentNewPage from './comment-new.page.tsx';
import {
  ASKED,
  EDITION,
  HERE_EDITION,
  ISSUED,
  OVER,
  ROUND,
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

const PAGE = `${HERE_EDITION}/report/paragraphs/${TEXT}/comment`;
const said = { es: 'Son cuatro puertos.', pt: 'São quatro portos.' };
const refusedRow = (code: string) =>
  ({
    id: 'mut_late',
    envelope: {
      ...{ id: 'mut_late', name: 'assessment.comment', madeAt: SECOND_DAY, base: {}, after: [] },
      args: {
        ...{ comment: 'cmt_late', edition: EDITION, round: ROUND, paragraph: TEXT, state: 'CL' },
        ...{ kind: 'reservation', text: said, proposed: null, printed: 'annex' },
      },
    },
    ...{ state: 'refused', attempts: 1, nextTryAt: null, lastError: null },
    verdict: { id: 'mut_late', status: 'refused', seq: 1, receivedAt: SECOND_DAY, code },
  }) as unknown as OutboxRow;

async function open(
  path: string,
  docs: readonly Doc[],
  outbox: readonly OutboxRow[] = [],
  locale: Locale = 'es',
  as = 'chile-contact',
) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [...heldDocs, ...docs],
    now: SECOND_DAY,
    pages: {
      '/ideal/:edition/report/paragraphs/:paragraph/comment': CommentNewPage,
      '/ideal/:edition/validation/:comment': CommentPage,
      '/outbox': OutboxPage,
      '*': () => null,
    },
    path,
    outbox,
    as,
    locale,
  });
  expect(document.documentElement.scrollWidth).toBe(360);
  return phone;
}
const CLOSED: readonly (readonly [string, string, readonly Doc[]])[] = [
  [
    'the text was adopted',
    'assessment.adopted',
    [validated({ status: 'adopted' }), roundDoc(OVER), ...ISSUED],
  ],
  [
    'the text went back to the analysts',
    'assessment.round_over',
    [
      validated({ status: 'analysing' }),
      roundDoc({ closed: { at: SECOND_DAY, why: 'taken_back' } }),
      ...ISSUED,
    ],
  ],
];

test.each(CLOSED)(
  'the words of a comment that came once %s stand there to be copied',
  async (_, code, docs) => {
    const opened = await open(`${PAGE}?correct=mut_late`, docs, [refusedRow(code)]);
    const words = () => opened.host.textContent ?? '';
    await expect.poll(words).toContain('Ahora no se comenta');
    for (const each of [said.es, said.pt, 'Reserva', 'En el anexo']) expect(words()).toContain(each);
    const copied = watchClipboard();
    await userEvent.click(page.getByText('Copiar lo escrito', { exact: false }));
    await expect.poll(() => copied()).toContain(said.pt);
    expect(copied()).toContain('3.1 Cocaína');
  },
);

const refusedOn = (name: string, args: object) =>
  ({
    ...refusedRow('assessment.adopted'),
    envelope: {
      ...{ id: 'mut_late', name, madeAt: SECOND_DAY, base: {}, after: [] },
      args: { comment: 'cmt_own', edition: EDITION, ...args },
    },
  }) as unknown as OutboxRow;

test.each([
  ['a state', 'chile-contact', 'assessment.edit_comment', { text: said }, [said.es, said.pt]],
  [
    ...['an analyst', 'ameripol-analyst', 'assessment.answer_comment'],
    { seen: 'x', result: 'partly', reason: 'Se agrega un puerto.' },
    ['Aceptado en parte', 'Se agrega un puerto.'],
  ],
] as const)(
  'what %s typed once the text was adopted stands on the page of the comment',
  async (_who, as, name, args, words) => {
    const docs = [validated({ status: 'adopted' }), roundDoc(OVER), ...ISSUED, saidDoc('cmt_own', 'CL')];
    const path = `${HERE_EDITION}/validation/cmt_own`;
    const opened = await open(`${path}?correct=mut_late`, docs, [refusedOn(name, args)], 'es', as);
    for (const each of words) await expect.poll(() => opened.host.textContent).toContain(each);
    opened.close();
    const plain = await open(path, docs, [refusedOn(name, args)], 'es', as);
    await expect.poll(() => plain.host.textContent).toContain('Chile');
    expect(plain.host.textContent).not.toContain(words[0]);
  },
);

test('Envíos names the paragraph and the edition of a comment', async () => {
  const opened = await open(
    '/outbox',
    [validated(), roundDoc(), ...ISSUED],
    [refusedRow('assessment.adopted')],
  );
  await expect.poll(() => opened.host.textContent).toContain('Comentar un párrafo');
  expect(opened.host.querySelector('.row-detail')?.textContent).toMatch(/IDEAL .* · 3\.1 La cocaína sale/);
});

test('without a network a comment says until which day it is in time, unless that day is over', async () => {
  const opened = await open(PAGE, [validated(), roundDoc(), ...ASKED, ...ISSUED], []);
  expect(opened.host.textContent).toContain('Llega a tiempo si se envía a más tardar el 18 oct 2026.');
  opened.close();
  const later = await open(PAGE, [validated(), roundDoc(OVER), ...ASKED, ...ISSUED], []);
  expect(later.host.textContent).toContain('Sin red');
  expect(later.host.textContent).not.toContain('Llega a tiempo');
});

test('a comment is written first in the language of whoever writes it, and in the others if they wish', async () => {
  const opened = await open(PAGE, [validated(), roundDoc(), ...ASKED, ...ISSUED], [], 'pt');
  const fields = () =>
    [...opened.host.querySelectorAll<HTMLTextAreaElement>('textarea')].map(
      ({ id, labels }) => `${id}: ${labels?.[0]?.textContent ?? ''}`,
    );
  await expect.poll(() => fields().length).toBe(3);
  expect(fields()).toEqual([
    expect.stringMatching(/^comment-text: Comentário em português$/),
    expect.stringMatching(/^comment-text-es: Comentário em espanhol.*opcional/),
    expect.stringMatching(/^comment-text-en: Comentário em inglês.*opcional/),
  ]);
});
