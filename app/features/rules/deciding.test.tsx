import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { hashOfAmended, hashOfWords } from '#shared/rules/amendments.rules.ts';
import AmendmentPage from './amendment.page.tsx';
import AmendmentEditPage from './amendment-edit.page.tsx';
import ArticlePage from './article.page.tsx';
import DecidePage from './decide.page.tsx';
import {
  amendmentDoc,
  articleDoc,
  DECISION,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  IN_FORCE,
  MINUTES_DOC,
  parametersDoc,
  positionDoc,
  QUORUM,
  setDoc,
  versionDoc,
} from './rules-pages.fixtures.ts';
import SetPage from './set.page.tsx';
import SetAdoptPage from './set-adopt.page.tsx';
import SetEditPage from './set-edit.page.tsx';

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
      '/rules/:set': draw(SetPage),
      '/rules/:set/edit': draw(SetEditPage),
      '/rules/:set/adopt': draw(SetAdoptPage),
      '/rules/:set/amendments/:amendment/decide': draw(DecidePage),
      '/rules/:set/articles/:article/amend': draw(AmendmentEditPage),
      '/rules/:set/articles/:article': draw(ArticlePage),
      '/rules/:set/amendments/:amendment': draw(AmendmentPage),
      '*': () => null,
    },
  });
}
const text = () => phone?.host.textContent ?? '';
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const linkTo = (href: string) => phone?.host.querySelector(`a[href="${href}"]`) ?? null;
const BOUND: readonly Doc[] = [
  ...['AR', 'BR', 'CL', 'EC', 'PE'].map((state) => consentOf(state, '2026-04-01')),
  instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 }),
];
const discussed = amendmentDoc('amd_cl', { state: 'under_discussion' });

test('consensus is recorded with those present, where the rules ask for a quorum', async () => {
  await open(`${HERE_RULES}/amendments/amd_cl/decide`, [...FORCE_DOCS, ...BOUND, discussed]);
  await expect.poll(text).toContain('5 miembros ese día. Quórum: 3, artículo 7');
  await userEvent.click(page.getByText('Se rechaza', { exact: true }));
  await expect.poll(text).toContain('Escriba cuántos miembros estaban presentes, de 0 a 99');
  expect(sent()).toEqual([]);
});

test('whoever decides reads which parameters rest on the article, and where they are changed', async () => {
  await open(`${HERE_RULES}/amendments/amd_cl/decide`, [...FORCE_DOCS, discussed]);
  await expect.poll(text).toContain('siguen diciendo: Quórum: Más de la mitad de los miembros');
  expect(linkTo(`${HERE_RULES}/parameters/edit`)).not.toBeNull();
  phone?.close();
  const other = amendmentDoc('amd_cl', { state: 'under_discussion', article: 'art_other' });
  await open(`${HERE_RULES}/amendments/amd_cl/decide`, [...FORCE_DOCS, articleDoc('art_other'), other]);
  await expect.poll(text).toContain('Registrar lo decidido');
  expect(text()).not.toContain('siguen diciendo');
});

test('an amended article says what its parameters still read, until they are changed too', async () => {
  const amended = versionDoc(2, { from: '2026-06-01', amendment: 'amd_cl' });
  await open(`${HERE_RULES}/articles/${QUORUM}`, [...FORCE_DOCS, amended]);
  await expect.poll(text).toContain('Los parámetros siguen diciendo: Quórum: Más de la mitad');
  expect(linkTo(`${HERE_RULES}/parameters/edit`)).not.toBeNull();
  phone?.close();
  await open(`${HERE_RULES}/articles/${QUORUM}`, [...FORCE_DOCS, amended, parametersDoc(2, '2026-06-01')]);
  await expect.poll(text).toContain('Plazos y mayorías que fija este artículo');
  expect(text()).not.toContain('siguen diciendo');
});

test('positions in a table name every member, also those that said nothing', async () => {
  await open(`${HERE_RULES}/amendments/amd_cl`, [
    ...DRAFT_DOCS,
    ...BOUND,
    amendmentDoc(),
    positionDoc('EC', { stance: 'reserve' }),
  ]);
  const rows = () =>
    [...(phone?.host.querySelectorAll('.rules-positions tbody tr') ?? [])].map((row) =>
      [...row.children].slice(0, 2).map((cell) => cell.textContent),
    );
  await expect.poll(rows).toEqual([
    ['Argentina', 'ninguna'],
    ['Brasil', 'ninguna'],
    ['Chile', 'Autora'],
    ['Ecuador', 'Reserva'],
    ['Perú', 'ninguna'],
  ]);
});

const REWORDED = amendmentDoc('amd_cl', { text: { es: 'El Comité decide con cualquiera.' } });

test('a position on earlier words is shown as such, and counts for nothing', async () => {
  const said = positionDoc('EC', { isAuthor: true, words: { es: 'Con gusto.' } });
  await open(`${HERE_RULES}/amendments/amd_cl`, [...DRAFT_DOCS, REWORDED, said]);
  const rows = () =>
    [...(phone?.host.querySelectorAll('.rules-positions tbody tr') ?? [])].map((row) => row.textContent);
  await expect
    .poll(rows)
    .toEqual(['ChileAutora—', 'Ecuadorninguna (De un texto anterior: Apoya · coautora)Con gusto.']);
  expect(text()).toContain('Ninguna otra delegación se ha pronunciado');
  expect(text()).not.toContain('Chile, Ecuador');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('whoever spoke of earlier words says so again, of those on the screen', async () => {
  await open(
    `${HERE_RULES}/amendments/amd_cl`,
    [...DRAFT_DOCS, REWORDED, positionDoc('EC', { isAuthor: true })],
    'ecuador-delegate',
  );
  await expect.poll(text).toContain('La posición de su delegación es de un texto anterior.');
  expect(phone?.host.querySelector('[name="position-stance"]:checked')).toBeNull();
  phone?.host.querySelector<HTMLElement>('[name="position-stance"][value="oppose"]')?.click();
  await userEvent.click(page.getByText('Enviar la posición', { exact: true }));
  await expect
    .poll(sent)
    .toMatchObject([['amendments.take_position', { stance: 'oppose', seen: hashOfWords(REWORDED.body) }]]);
});

test('words that change under the eyes of whoever speaks of them must be read again first', async () => {
  await open(`${HERE_RULES}/amendments/amd_cl`, [...DRAFT_DOCS, amendmentDoc()], 'ecuador-delegate');
  await expect.poll(text).toContain('La posición de su delegación');
  expect(text()).not.toContain('La enmienda cambió desde que usted abrió esta página.');
  await phone?.receive({ ...REWORDED, rev: 2 });
  await expect.poll(text).toContain('La enmienda cambió desde que usted abrió esta página.');
  await userEvent.click(page.getByText('He leído el texto de ahora'));
  await expect.poll(text).not.toContain('La enmienda cambió desde que usted abrió esta página.');
  phone?.host.querySelector<HTMLElement>('[name="position-stance"][value="support"]')?.click();
  await userEvent.click(page.getByText('Enviar la posición', { exact: true }));
  await expect.poll(sent).toMatchObject([['amendments.take_position', { seen: hashOfWords(REWORDED.body) }]]);
});

test.each([
  ['read', 'consolidated_draft', HERE_RULES],
  ['adopted', 'read_for_adoption', `${HERE_RULES}/adopt`],
] as const)('before a draft is %s, it is said which amendments are undecided', async (_, stage, path) => {
  const settled = amendmentDoc('amd_uy', { state: 'rejected', authors: ['UY'] });
  const docs = [setDoc({ stage }), articleDoc(), MINUTES_DOC, amendmentDoc(), FROM_ECUADOR, settled];
  await open(path, docs);
  await expect.poll(text).toContain('Quedan 2 enmiendas sin decidir.');
  const listed = phone?.host.querySelectorAll('ul[aria-label="Enmiendas sin decidir"] a') ?? [];
  expect([...listed].map((each) => each.getAttribute('href'))).toEqual([
    `${HERE_RULES}/amendments/amd_cl`,
    `${HERE_RULES}/amendments/amd_ec`,
  ]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('an amendment that says what the article says is not sent', async () => {
  await open(`${HERE_RULES}/articles/${QUORUM}/amend`, DRAFT_DOCS, 'chile-delegate');
  await expect.poll(text).toContain('Presentar la enmienda');
  await userEvent.click(page.getByText('Presentar la enmienda', { exact: true }));
  await expect.poll(text).toContain('Dice lo mismo que el artículo: escriba lo que debe cambiar');
  expect(sent()).toEqual([]);
});

test('adopted rules show the title that they keep; a draft has a field for it', async () => {
  const fields = () => phone?.host.querySelectorAll('[id^="rules-title"]').length;
  await open(`${HERE_RULES}/edit`, [IN_FORCE, ...FORCE_DOCS.slice(1)]);
  await expect.poll(text).toContain('Ya adoptado, no cambia');
  expect(fields()).toBe(0);
  phone?.close();
  await open(`${HERE_RULES}/edit`, DRAFT_DOCS);
  await expect.poll(fields).toBeGreaterThan(0);
});

test('the day of the decision that is chosen is the day of the adoption', async () => {
  const held = { title: { es: 'Reunión' }, startsOn: '2026-06-18', endsOn: '2026-06-18' };
  const meeting = { ...DECISION, collection: 'meetings', id: MEETING, parent: null, body: held };
  const decided = { ...DECISION, body: { ...DECISION.body, decidedOn: '2026-06-18' } };
  const docs = [setDoc({ stage: 'read_for_adoption' }), articleDoc(), MINUTES_DOC, meeting, decided];
  await open(`${HERE_RULES}/adopt`, docs);
  const select = (id: string) => phone?.host.querySelector<HTMLSelectElement>(`#${id}`);
  await expect.poll(() => select('adopt-meeting')?.options.length).toBe(2);
  await userEvent.selectOptions(select('adopt-meeting') as HTMLElement, MEETING);
  await userEvent.selectOptions(select('adopt-decision') as HTMLElement, DECISION.id);
  const day = () => phone?.host.querySelector<HTMLInputElement>('#adopt-on')?.value;
  await expect.poll(day).toBe('2026-06-18');
});

test('what a vote of the meeting counted stands in the fields, and is recorded as it is there', async () => {
  const words = hashOfAmended(discussed.body, articleDoc().body);
  const counted = `for=4&against=1&abstained=0&members=5&present=5&on=2026-06-20&meeting=mtg_other&words=${words}`;
  await open(`${HERE_RULES}/amendments/amd_cl/decide?${counted}`, [...FORCE_DOCS, ...BOUND, discussed]);
  const field = (name: string) => phone?.host.querySelector<HTMLInputElement>(`#decide-${name}`)?.value;
  await expect.poll(() => phone?.host.querySelector('input[value="vote"]:checked')).not.toBeNull();
  const typed = () =>
    [...(phone?.host.querySelectorAll('input.input-short') ?? [])].map(
      (each) => (each as HTMLInputElement).value,
    );
  await expect.poll(typed).toEqual(expect.arrayContaining(['4', '1', '0', '5']));
  expect(field('on')).toBe('2026-06-20');
});

test('numbers of a vote on other words are not handed over, and the page says so', async () => {
  const words = 'a'.repeat(64);
  const counted = `for=4&against=1&abstained=0&members=5&present=5&on=2026-06-20&meeting=mtg_other&words=${words}`;
  await open(`${HERE_RULES}/amendments/amd_cl/decide?${counted}`, [...FORCE_DOCS, ...BOUND, discussed]);
  await expect.poll(() => phone?.host.textContent).toContain('este resultado no es de estas palabras');
  expect(phone?.host.querySelector('input[value="vote"]:checked')).toBeNull();
});
