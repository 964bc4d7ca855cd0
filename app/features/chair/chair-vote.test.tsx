import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAtOnceServer } from '#app/at-once-server.fixtures.ts';
import { Desk } from '#app/desk.fixtures.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ballots as ballotWords } from '#app/i18n/locales/es/ballots.ts';
import { chair as words } from '#app/i18n/locales/es/chair.ts';
import { type Ballot, ballots, turnoutId } from '#shared/ballots/ballots.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { MATTERS } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import ChairPage from './chair.page.tsx';
import { docsOfChair, HALF_PAST_TEN, HERE_CHAIR, MEETING, OPEN_ITEM } from './chair-pages.fixtures.ts';

let phone: Phone | undefined;
let server = createAtOnceServer(HALF_PAST_TEN);
beforeEach(() => {
  server = createAtOnceServer(HALF_PAST_TEN);
  return page.viewport(1280, 800);
});
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open({ docs = docsOfChair(), isOnline = true }: { docs?: Doc[]; isOnline?: boolean } = {}) {
  phone = await openPhone({
    // The page alone: the whole app takes a minute to load.
    ...{ root: Desk, pages: { '/meetings/:id/chair': ChairPage, '*': () => null } },
    ...{ docs, now: HALF_PAST_TEN, as: 'presidency-admin', path: HERE_CHAIR },
    ...{ request: server.request, isOffline: () => !isOnline },
  });
  await expect.element(page.getByText('Tiene la palabra').first()).toBeVisible();
  return phone;
}
const sent = ({ client }: Phone) =>
  [...client.outbox().map(({ envelope }) => envelope), ...server.net.taken].map(({ name, args }) => [
    name,
    args,
  ]);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const vote = ({ host }: Phone) => host.querySelector('.chair-vote')?.textContent ?? '';

/** Of the words that stand on the desk. */
const stands = docsOfChair().find(({ id }) => id === 'amd_3') as Doc<Amendment>;
const amended = docsOfChair().find(({ id }) => id === stands.body.article) as Doc<Article> | undefined;
const ABOUT = {
  ...{ kind: 'amendment', id: 'amd_3' },
  words: hashOfVoted({ kind: 'amendment', body: stands.body, article: amended?.body ?? null }),
  ...(stands.body.article === null ? {} : { article: stands.body.article }),
} as const;
const ROLL = ['AR', 'BR', 'CL', 'PE'];
function ballotOf(change: Partial<Ballot> = {}): Doc<Ballot> {
  return docWith('ballots', 'blt_1', {
    ...{ item: OPEN_ITEM.id, question: { es: 'E3. Quórum' }, method: 'recorded', matter: 'amendments' },
    about: ABOUT,
    ...{ majority: 'two_thirds_of_present', article: null, day: '2026-10-14', members: 11 },
    roll: ROLL.map((delegation) => ({ delegation })),
    notVoting: [{ delegation: 'PY', why: 'no_mandate' }],
    ...{ present: 10, quorum: 6, openedAt: HALF_PAST_TEN - 60_000, closedAt: null, voidReason: null },
    ...{ state: 'open', result: null },
    ...change,
  } as Ballot);
}
const GOING_ON = {
  ...{ ballot: 'blt_1', meeting: MEETING },
  about: ABOUT,
};
const turnout = (delegation: string, choice: 'yes' | null = null) =>
  docWith(
    'turnouts',
    turnoutId({ ballot: 'blt_1', delegation }),
    { delegation, choice, at: HALF_PAST_TEN },
    'blt_1',
  );

test('before a vote it says who votes, how many are enough, and who does not and why', async () => {
  const here = await open();
  await expect.poll(() => vote(here)).toContain('Votan 10, bastan 7 a favor');
  expect(vote(here)).toContain('miembros presentes; el quórum es de 6');
  expect(vote(here)).toContain('No votan. En la sala, sin nadie acreditado para votar: Paraguay.');
});

test('a vote is opened after its question, about the words that stand on the desk', async () => {
  const here = await open();
  await button('Registrada').click();
  await userEvent.keyboard('v');
  await expect.poll(() => vote(here)).toContain('Artículo 14, enmienda de Chile y del Uruguay');
  expect(sent(here)).toEqual([]);
  await button(ballotWords.open).click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([
      [
        'ballots.open',
        {
          ...{ meeting: MEETING, item: OPEN_ITEM.id, method: 'recorded', matter: 'amendments' },
          about: ABOUT,
        },
      ],
    ]);
  // The server opens it: until then nobody is told that it is open.
  expect(here.client.outbox()).toEqual([]);
  expect(here.client.replica.within(ballots, MEETING)).toEqual([]);
});

test('without a quorum no vote is opened, and it says how many are missing', async () => {
  const here = await open({ docs: docsOfChair({ inside: ['AR', 'BR', 'CL'] }) });
  await expect.poll(() => vote(here)).toContain('Faltan 3 miembros para el quórum: no se puede votar.');
  await userEvent.keyboard('v');
  await button(ballotWords.open).click();
  await expect
    .poll(() => here.host.querySelector('.chair-vote .field-error')?.textContent)
    .toContain('para el quórum: no se puede votar');
  expect(sent(here)).toEqual([]);
});

test('without a network no vote opens and it says why; the clock and the list go on', async () => {
  const here = await open({ isOnline: false });
  await userEvent.keyboard('v');
  await expect.poll(() => vote(here)).toContain('Artículo 14, enmienda de Chile y del Uruguay');
  await button(ballotWords.open).click();
  await expect.poll(() => vote(here)).toContain('Sin red: no se envió nada.');
  await userEvent.keyboard('{Escape}');
  expect(sent(here)).toEqual([]);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => sent(here).map(([name]) => name)).toEqual(['floor.call']);
  expect(server.net.sent).toEqual([]);
});

test('while phones vote the desk says who has voted and never what; closing names how many are missing', async () => {
  const here = await open({ docs: [...docsOfChair(), ballotOf(), turnout('AR'), turnout('BR')] });
  await expect.poll(() => vote(here)).toContain('Han votado 2 de 4');
  expect(vote(here)).toContain('Faltan Chile, Perú.');
  await button(ballotWords.close).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/Faltan 2 delegaciones por votar/)).toBeVisible();
  expect(sent(here)).toEqual([]);
  await dialog.getByRole('button', { name: ballotWords.close }).click();
  await expect.poll(() => sent(here)).toEqual([['ballots.close', GOING_ON]]);
});

test('hands are counted by the chair: all three numbers, and no more than vote', async () => {
  const here = await open({ docs: [...docsOfChair(), ballotOf({ method: 'hands' })] });
  await button(words.vote.enter).click();
  await expect.poll(() => vote(here)).toContain('Escriba un número entero');
  const type = (name: string, value: string) => page.getByLabelText(name, { exact: true }).fill(value);
  await type(ballotWords.choice.yes, '3');
  await type(ballotWords.choice.no, '2');
  await type('Abstenciones', '0');
  await button(words.vote.enter).click();
  await expect.poll(() => vote(here)).toContain('Suman 5 y solo votan 4');
  expect(sent(here)).toEqual([]);
  await type(ballotWords.choice.no, '1');
  await button(words.vote.enter).click();
  // What everybody reads then, and nobody takes back, is asked first.
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/3 a favor, 1 en contra, 0 abstenciones/)).toBeVisible();
  expect(sent(here)).toEqual([]);
  await dialog.getByRole('button', { name: ballotWords.hands }).click();
  await expect
    .poll(() => sent(here))
    .toEqual([['ballots.enter_hands', { ...GOING_ON, yes: 3, no: 1, abstain: 0 }]]);
});

test('a roll call names the next one, and what was answered can be put right', async () => {
  const here = await open({
    docs: [...docsOfChair(), ballotOf({ method: 'roll_call' }), turnout('AR', 'yes')],
  });
  await expect.poll(() => vote(here)).toContain('Se llama a Brasil');
  await button(ballotWords.choice.no).click();
  await expect.poll(() => vote(here)).toContain('Se llama a Chile');
  await button('Corregir la respuesta de Brasil').click();
  await expect.poll(() => vote(here)).toContain('Se llama a Brasil');
  await button(ballotWords.choice.abstain).click();
  await expect
    .poll(() => sent(here).map(([, args]) => (args as { choice: string }).choice))
    .toEqual(['no', 'abstain']);
});

test('what is not known of an answer is told where the vote is, by name, until the next answer', async () => {
  const here = await open({ docs: [...docsOfChair(), ballotOf({ method: 'roll_call' })] });
  const named = 'Respuesta en la votación nominal, Argentina: A favor';
  const notices = () => here.host.querySelector('.chair-vote-notices')?.textContent ?? '';
  server.net.loses = 'request';
  await button(ballotWords.choice.yes).click();
  await expect.poll(notices).toContain(`${named}. No se sabe si contó.`);
  server.net.loses = null;
  await button('Preguntar si contó').click();
  await expect.poll(notices).toContain(`${named} El servidor no lo recibió`);
  // Nothing of it stands over the clock.
  expect(here.host.querySelector('.pane > .chair-notices')?.textContent).toBe('');
  await button(ballotWords.choice.no).click();
  await expect.poll(() => vote(here)).toContain('Se llama a Brasil');
  expect(notices()).toBe('');
});

const RESULT = {
  ...{ yes: 7, no: 2, abstain: 1, absent: 0, needed: 6 },
  ...{ isCarried: true, named: null, countedAt: 1 },
};

test('a result stands where the vote was, and is recorded with its numbers', async () => {
  const counted = ballotOf({ state: 'counted', method: 'hands', result: RESULT, closedAt: 1 });
  const here = await open({ docs: [...docsOfChair(), counted] });
  await expect.poll(() => vote(here)).toContain('E3. Quórum');
  expect(vote(here)).toContain('Aprobado');
  expect(vote(here)).toContain('7 a favor, 2 en contra, 1 abstención.');
  expect(vote(here)).toContain('se necesitaban 6 a favor');
  await button(words.decide.carried).click();
  await page.getByRole('dialog').getByRole('button', { name: words.decide.adopt }).click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([
      [
        'amendments.adopt',
        {
          ...{ amendment: 'amd_3', mode: 'vote', on: '2026-10-14', present: 10 },
          votes: { for: 7, against: 2, abstained: 1, members: 11 },
        },
      ],
    ]);
});

test('hands whose answer was lost are no result: nobody knows whether they counted, and the server is asked', async () => {
  const docs = [...docsOfChair(), ballotOf({ method: 'hands' })];
  const here = await open({ docs });
  server.net.loses = 'answer';
  for (const [name, value] of [
    [ballotWords.choice.yes, '3'],
    [ballotWords.choice.no, '0'],
  ] as const)
    await page.getByLabelText(name, { exact: true }).fill(value);
  await button(words.vote.enter).click();
  await page.getByRole('dialog').getByRole('button', { name: ballotWords.hands }).click();
  await expect.poll(() => vote(here)).toContain('No se sabe si contó.');
  expect(here.client.outbox()).toEqual([]);
  expect(vote(here)).not.toContain(ballotWords.carried);
  await expect.element(button(words.decide.carried)).not.toBeInTheDocument();
  await button('Preguntar si contó').click();
  await expect.poll(() => vote(here)).not.toContain('No se sabe si contó.');
  expect(server.net.sent).toHaveLength(1);
});

test('a result decides nothing about words that were changed since then', async () => {
  const result = { state: 'counted', method: 'hands', result: RESULT, closedAt: 1 } as const;
  const about = { kind: 'amendment', id: 'amd_3', words: 'a'.repeat(64) } as const;
  const here = await open({ docs: [...docsOfChair(), ballotOf({ ...result, about })] });
  await expect.poll(() => vote(here)).toContain('E3. Quórum');
  expect(vote(here)).toContain(ballotWords.voted_other);
  await expect.element(button(words.decide.carried)).not.toBeInTheDocument();
});

test('words that are changed while a vote is open stop it, and the desk says so', async () => {
  const about = { kind: 'amendment', id: 'amd_3', words: 'a'.repeat(64) } as const;
  const here = await open({ docs: [...docsOfChair(), ballotOf({ about })] });
  await expect.poll(() => vote(here)).toContain('El texto no es el que se puso a votación');
});

test('consensus is taken with those who are present, after a question', async () => {
  const here = await open();
  await button(words.decide.consensus).click();
  expect(sent(here)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: words.decide.adopt }).click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([['amendments.adopt', { mode: 'consensus', present: 10, votes: null, meeting: null }]]);
});

test('a vote is annulled only with a reason', async () => {
  const here = await open({ docs: [...docsOfChair(), ballotOf()] });
  await button(ballotWords.void).click();
  const reason = page.getByLabelText(ballotWords.fields.voidReason, { exact: true });
  await expect.element(reason).toHaveFocus();
  await expect.element(button(ballotWords.void)).toBeInViewport();
  expect(vote(here)).not.toContain('(opcional)');
  await button(ballotWords.void).click();
  await expect.poll(() => vote(here)).toContain('Escriba por qué se anula');
  expect(sent(here)).toEqual([]);
  await reason.fill('Se abrió por error');
  await button(ballotWords.void).click();
  await page.getByRole('dialog').getByRole('button', { name: ballotWords.void, exact: true }).click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([['ballots.void', { ...GOING_ON, reason: 'Se abrió por error' }]]);
  // The form is gone: the focus is where the vote is, not at the top of the page.
  await expect.poll(() => document.activeElement?.classList.contains('chair-vote')).toBe(true);
});

test('while the room votes in secret on paper the desk opens no other vote', async () => {
  const { method: _, ...frozen } = ballotOf().body;
  const paper = docWith('paperBallots', 'pbt_1', {
    ...{ ...frozen, about: null, question: { es: 'Presidencia de la mesa' } },
    ...{ kind: 'election', candidates: [{ name: { es: 'Ana' } }], seats: 1, round: 1, after: null },
    ...{ tellers: ['AR', 'BR'], totals: null, confirmed: [] },
  } as never);
  const here = await open({ docs: [...docsOfChair(), paper] });
  await expect.poll(() => vote(here)).toContain('Presidencia de la mesa');
  expect(vote(here)).toContain('Elección. Se vota en la sala, en papel y en secreto.');
  await userEvent.keyboard('v');
  expect(vote(here)).not.toContain(ballotWords.open);
});

const withoutTexts = () =>
  docsOfChair({ sitting: { text: null } }).filter(
    ({ collection }) => !['amendments', 'articles', 'decisions'].includes(collection),
  );
const matters = () =>
  [...document.querySelectorAll<HTMLOptionElement>('#ballot-matter option')].map(({ value }) => value);

test('a vote on an amendment is on amendments, and nothing else is offered', async () => {
  const here = await open();
  await expect.poll(() => vote(here)).toContain('Votan 10, bastan 7 a favor');
  await userEvent.keyboard('v');
  await expect.poll(() => vote(here)).toContain(`${ballotWords.fields.matter}: Enmiendas al reglamento`);
  expect(vote(here)).toContain('Votan 10, bastan 7 a favor');
  expect(matters()).toEqual([]);
});

test('how many are enough goes by what a question is said to be about, also in the form', async () => {
  const here = await open({ docs: withoutTexts() });
  await userEvent.keyboard('v');
  await expect.poll(matters).toEqual([...MATTERS]);
  await userEvent.selectOptions(page.getByLabelText(ballotWords.fields.matter), 'amendments');
  await expect.poll(() => vote(here)).toContain('Votan 10, bastan 7 a favor');
  // These rules say nothing of procedure: only consensus decides it.
  await userEvent.selectOptions(page.getByLabelText(ballotWords.fields.matter), 'procedure');
  await expect.poll(() => vote(here)).toContain('Votan 10; basta con que nadie esté en contra');
  expect(vote(here)).not.toContain('bastan 7');
});

test('of a vote by consensus the desk says that nobody may be against, and marks no number', async () => {
  const here = await open({ docs: [...docsOfChair(), ballotOf({ method: 'hands', majority: 'consensus' })] });
  await expect.poll(() => vote(here)).toContain('Votan 4; basta con que nadie esté en contra');
  expect(here.host.querySelector('.chair-vote .roll-needle')).toBeNull();
});

test('a question that was typed for one item is not asked about the next', async () => {
  const here = await open({ docs: withoutTexts() });
  await userEvent.keyboard('v');
  const field = page.getByLabelText(ballotWords.fields.question);
  await button(words.vote.change).click();
  await field.fill('¿Se suspende este punto?');
  await userEvent.keyboard('{Escape}');
  const items = here.client.replica.within(agendaItems, MEETING);
  const next = items.find(({ body }) => body.number === '1');
  if (next === undefined || next.id === OPEN_ITEM.id) throw new Error('no other item');
  const item = { id: next.id, number: '1', title: next.body.title };
  await here.client.act('floor.take_item', { meeting: MEETING, item }).saved;
  await expect.poll(() => here.host.textContent).toContain('1. Apertura');
  await userEvent.keyboard('v');
  await expect.poll(() => vote(here)).toContain('1. Apertura');
  expect(here.host.querySelector('.chair-question')?.textContent).toContain('1. Apertura');
  await button(ballotWords.open).click();
  await expect
    .poll(() => sent(here).filter(([name]) => name === 'ballots.open'))
    .toMatchObject([['ballots.open', { item: item.id, question: { es: '1. Apertura' } }]]);
});

test('the answer that can be put right is the last that was given, whatever arrived here last', async () => {
  const of = (delegation: string, ago: number) => {
    const answered = turnout(delegation, 'yes');
    return { ...answered, body: { ...answered.body, at: HALF_PAST_TEN - ago } };
  };
  const answers = [of('BR', 10), of('AR', 30), of('CL', 20)];
  const here = await open({ docs: [...docsOfChair(), ballotOf({ method: 'roll_call' }), ...answers] });
  await expect.poll(() => vote(here)).toContain('Corregir la respuesta de Brasil');
});
