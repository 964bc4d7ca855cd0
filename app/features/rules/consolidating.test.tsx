import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import AmendmentPage from './amendment.page.tsx';
import AmendmentEditPage from './amendment-edit.page.tsx';
import ConsolidatePage from './consolidate.page.tsx';
import {
  amendmentDoc,
  articleDoc,
  DRAFT_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  positionDoc,
  QUORUM,
  QUORUM_TEXT,
  setDoc,
} from './rules-pages.fixtures.ts';

const NOW = Date.parse('2026-06-20T15:00:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open(path: string, docs: readonly Doc[], as = 'presidency-delegate') {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/rules/:set/articles/:article/consolidate': draw(ConsolidatePage),
      '/rules/:set/articles/:article/amend': draw(AmendmentEditPage),
      '/rules/:set/amendments/:amendment': draw(AmendmentPage),
      '*': () => null,
    },
  });
}
const text = () => phone?.host.textContent ?? '';
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const boxes = () => [
  ...(phone?.host.querySelectorAll<HTMLInputElement>('[name="consolidate-consolidates"]') ?? []),
];
const typed = (id: string) => phone?.host.querySelector<HTMLTextAreaElement>(`#${id}`)?.value;
async function consolidate() {
  await userEvent.click(page.getByText('Consolidar', { exact: true }));
}
const CONSOLIDATE = `${HERE_RULES}/articles/${QUORUM}/consolidate`;
const BOTH = [...DRAFT_DOCS, amendmentDoc(), FROM_ECUADOR];

test('nothing is ticked beforehand, and the words of the article are no consolidation', async () => {
  await open(CONSOLIDATE, BOTH);
  await expect.poll(() => boxes().map(({ checked }) => checked)).toEqual([false, false]);
  await consolidate();
  await expect.poll(text).toContain('Elija las enmiendas que reúne el texto');
  expect(text()).toContain('Dice lo mismo que el artículo: escriba lo que debe cambiar');
  for (const box of boxes()) box.click();
  await consolidate();
  await expect.poll(text).not.toContain('Elija las enmiendas que reúne el texto');
  expect(text()).toContain('Dice lo mismo que el artículo: escriba lo que debe cambiar');
  expect(sent()).toEqual([]);
});

test('the text begins from that of an amendment as long as nothing else was typed', async () => {
  await open(CONSOLIDATE, BOTH);
  await expect.poll(() => typed('consolidate-text')).toBe(QUORUM_TEXT.es);
  const takes = () => page.getByRole('button', { name: /Partir de este texto/ });
  await expect.poll(() => takes().elements().length).toBe(2);
  await userEvent.click(takes().nth(1));
  await expect.poll(() => typed('consolidate-text')).toBe(FROM_ECUADOR.body.text?.es);
  // The one that stands there needs no button.
  expect(takes().elements().length).toBe(1);
  await userEvent.fill(page.getByRole('textbox', { name: 'Texto en español' }), 'Otro texto.');
  await expect.poll(() => takes().elements().length).toBe(0);
  boxes()[1]?.click();
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Texto en español' }),
    FROM_ECUADOR.body.text?.es ?? '',
  );
  await consolidate();
  await expect.poll(text).toContain('Marque al menos dos enmiendas, o cambie el texto de la que marcó');
});

test('boxes name all authors, and two of the same authors by their numbers', async () => {
  const second = amendmentDoc('amd_ec2', { ...FROM_ECUADOR.body, text: { es: 'Decide quien está.' } });
  await open(CONSOLIDATE, [
    ...DRAFT_DOCS,
    FROM_ECUADOR,
    second,
    positionDoc('UY', { isAuthor: true, seen: hashOfWords(FROM_ECUADOR.body) }, 'amd_ec'),
  ]);
  const labels = () =>
    [...(phone?.host.querySelectorAll('.choice-label') ?? [])].map((each) => each.textContent).slice(0, 2);
  await expect
    .poll(labels)
    .toEqual(['1. Ecuador, Uruguay · Nueva redacción', '2. Ecuador · Nueva redacción']);
  const headings = [...(phone?.host.querySelectorAll('h3') ?? [])].map((each) => each.textContent);
  expect(headings).toEqual(['1. Ecuador, Uruguay', '2. Ecuador']);
});

test('whoever presides takes a consolidation back from its page', async () => {
  const into = { amendment: 'amd_both', state: 'admissible' as const, until: null };
  const consolidated = { state: 'consolidated' as const, into };
  const docs = [
    ...DRAFT_DOCS,
    amendmentDoc('amd_cl', consolidated),
    amendmentDoc('amd_ec', { ...FROM_ECUADOR.body, ...consolidated }),
    amendmentDoc('amd_both', { state: 'under_discussion', consolidates: ['amd_cl', 'amd_ec'] }),
  ];
  await open(`${HERE_RULES}/amendments/amd_both`, docs);
  await userEvent.click(page.getByText('Deshacer la consolidación', { exact: true }));
  await userEvent.click(page.getByText('Deshacer la consolidación', { exact: true }).last());
  await expect.poll(sent).toEqual([['amendments.separate', { amendment: 'amd_both', set: 'rst_1' }]]);
  await expect.poll(text).toContain('Retirada');
  expect(phone?.client.replica.one({ name: 'amendments' } as never, 'amd_ec')?.body).toMatchObject({
    state: 'admissible',
  });
});

const THREE = { es: 'Decide la mitad.', pt: 'Decide a metade.', en: 'Half decide.' };
const IN_THREE = articleDoc(QUORUM, { text: THREE });
const spanishOnly = (change: Partial<Amendment> = {}) =>
  amendmentDoc('amd_ec', {
    ...{ authors: ['EC'], before: { title: IN_THREE.body.title, text: THREE } },
    ...{ text: { ...THREE, es: 'Deciden dos tercios.' }, state: 'under_discussion' },
    ...change,
  });
const OLD = 'El texto en portugués e inglés sigue diciendo lo de antes.';

test('whoever writes in one language reads which others still say the old, and may send it all the same', async () => {
  await open(`${HERE_RULES}/articles/${QUORUM}/amend`, [setDoc(), IN_THREE], 'ecuador-delegate');
  await expect.poll(() => typed('amendment-text')).toBe(THREE.es);
  expect(text()).not.toContain('sigue diciendo lo de antes');
  await userEvent.fill(page.getByRole('textbox', { name: 'Texto en español' }), 'Deciden dos tercios.');
  await expect.poll(text).toContain(OLD);
  await userEvent.click(page.getByText(/En portugués e inglés no cambia el sentido/));
  await userEvent.click(page.getByText('Presentar la enmienda', { exact: true }));
  await expect
    .poll(sent)
    .toMatchObject([
      ['amendments.submit', { text: { ...THREE, es: 'Deciden dos tercios.' }, isSameElsewhere: true }],
    ]);
});

test('an amendment says in which language it changes the article, and in which it does not', async () => {
  const path = `${HERE_RULES}/amendments/amd_ec`;
  await open(path, [setDoc(), IN_THREE, spanishOnly()], 'chile-delegate');
  await expect.poll(text).toContain(OLD);
  const named = [...(phone?.host.querySelectorAll('.changed-words .quiet') ?? [])];
  expect(named.map((each) => each.textContent)).toEqual(['español']);
  expect(text()).not.toContain('Completar los idiomas');
  phone?.close();
  await open(path, [setDoc(), IN_THREE, spanishOnly({ isSameElsewhere: true })]);
  await expect.poll(text).toContain('Según quien la escribió, su sentido no cambia.');
  expect(text()).not.toContain('Completar los idiomas');
});

test('whoever presides completes the languages of one amendment, and it keeps its own', async () => {
  await open(`${HERE_RULES}/amendments/amd_ec`, [setDoc(), IN_THREE, spanishOnly()]);
  await userEvent.click(page.getByText('Completar los idiomas'));
  await expect.poll(() => typed('consolidate-text')).toBe('Deciden dos tercios.');
  expect(boxes().map(({ checked }) => checked)).toEqual([true]);
  expect(text()).toContain(OLD);
  await userEvent.fill(page.getByRole('textbox', { name: 'Texto en portugués' }), 'Decidem dois terços.');
  await userEvent.fill(page.getByRole('textbox', { name: 'Texto en inglés' }), 'Two thirds decide.');
  await expect.poll(text).not.toContain('sigue diciendo lo de antes');
  await consolidate();
  await userEvent.click(page.getByText('Consolidar', { exact: true }).last());
  await expect.poll(sent).toMatchObject([
    [
      'amendments.consolidate',
      {
        of: ['amd_ec'],
        text: { es: 'Deciden dos tercios.', pt: 'Decidem dois terços.', en: 'Two thirds decide.' },
      },
    ],
  ]);
});

test('a field that is full says how much it holds: the browser cuts a longer text', async () => {
  await open(`${HERE_RULES}/amendments/amd_cl`, BOTH, 'ecuador-delegate');
  const words = page.getByRole('textbox', { name: /En sus palabras en español/ });
  await userEvent.fill(words, 'a'.repeat(3999));
  await expect.poll(() => typed('position-words')?.length).toBe(3999);
  expect(text()).not.toContain('Caben 4000 letras');
  await userEvent.fill(words, 'a'.repeat(4000));
  await expect.poll(text).toContain('Caben 4000 caracteres. Si el texto era más largo, le falta el final.');
});
