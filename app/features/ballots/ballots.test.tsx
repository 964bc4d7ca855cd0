import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAtOnceServer, LIFE } from '#app/at-once-server.fixtures.ts';
import { cameIn, heldDocs, SECOND_DAY, texts, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { explanationId, explanations } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import BallotPage from './ballot.page.tsx';
import BallotNewPage from './ballot-new.page.tsx';
import { BallotNow, DueVotePart } from './ballot-now.tsx';
import {
  BALLOT,
  ballotDoc,
  CHILE_IS_LISTED,
  counted,
  HERE_BALLOT,
  HERE_PAPER,
  paperDoc,
  RESULT,
  turnoutDoc,
  VOTES,
} from './ballots-pages.fixtures.ts';
import ExplanationEditPage from './explanation-edit.page.tsx';
import HandsEditPage from './hands-edit.page.tsx';
import PaperBallotPage from './paper-ballot.page.tsx';
import PrintVotesPage from './print-votes.page.tsx';
import RollCallPage from './roll-call.page.tsx';
import VotesPage from './votes.page.tsx';

function NowPage() {
  return (
    <>
      <h1>Ahora</h1>
      <BallotNow meeting={MEETING} />
      <DueVotePart meeting={MEETING} />
    </>
  );
}

const pages = {
  '/meetings/:id/now': NowPage,
  '/meetings/:id/votes': VotesPage,
  '/meetings/:id/votes/new': BallotNewPage,
  '/meetings/:id/votes/paper/:paper': PaperBallotPage,
  '/meetings/:id/votes/:ballot': BallotPage,
  '/meetings/:id/votes/:ballot/hands': HandsEditPage,
  '/meetings/:id/votes/:ballot/roll': RollCallPage,
  '/meetings/:id/votes/:ballot/explain': ExplanationEditPage,
  '/meetings/:id/print/votes': PrintVotesPage,
};
const NOW = `/meetings/${MEETING}/now`;

let phone: Phone | undefined;
beforeEach(() => page.viewport(360, 740));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  docs: readonly Doc[],
  input: Partial<Parameters<typeof openPhone>[0]> = {},
) {
  const held = {
    docs: [...heldDocs, CHILE_IS_LISTED, ...docs],
    now: SECOND_DAY,
    pages,
    path,
    isOffline: () => false,
  };
  phone = await openPhone({ ...held, ...input });
  return phone;
}
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

const createServer = () => createAtOnceServer(SECOND_DAY);
async function vote(choice: string) {
  await userEvent.click(page.getByRole('button', { name: choice, exact: true }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: `Sí: ${choice}` }));
}

test('a delegate reads what is voted, by which majority, and votes in two taps', async () => {
  const { net, request } = createServer();
  const { host, client } = await open(NOW, [ballotDoc(), turnoutDoc('AR')], { request });
  expect(tidy(host)).toContain('Se vota ahora');
  expect(tidy(host)).toContain('¿Se aprueba la hoja de ruta?');
  expect(tidy(host)).toContain('Votan 3, bastan 2 a favor');
  expect(tidy(host)).toContain('Han votado 1 de 3');
  fits();
  for (const button of host.querySelectorAll('.vote-choices button'))
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  await vote('En contra');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: En contra.');
  expect(net.sent.map(({ name }) => name)).toEqual(['ballots.cast']);
  expect(client.outbox()).toEqual([]);
  expect(host.querySelector('.vote-choices')).toBeNull();
  // The button is gone: the focus is at the answer, not at the top of the page.
  await expect.poll(() => document.activeElement?.matches(':has(> .banner)')).toBe(true);
});

test('without an answer nobody knows whether it counted, until the server is asked and says that it did', async () => {
  const { net, request } = createServer();
  net.loses = 'answer';
  const { host } = await open(HERE_BALLOT, [ballotDoc()], { request });
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('No se sabe si su voto contó.');
  expect(host.querySelector('.vote-choices')).toBeNull();
  net.isAsked = false;
  await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('El servidor no responde.');
  net.isAsked = true;
  await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: A favor.');
  expect(net.sent).toHaveLength(1);
});

test('what never arrived counts no more, and the vote is given again', async () => {
  const { net, request } = createServer();
  net.loses = 'request';
  const { host } = await open(HERE_BALLOT, [ballotDoc()], { request });
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('No se sabe');
  net.loses = null;
  await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto no contó.');
  await vote('Abstención');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: Abstención.');
});

test('without a network the page says why no vote is sent, and who is not on the roll has no buttons', async () => {
  const offline = await open(HERE_BALLOT, [ballotDoc()], { isOffline: () => true });
  expect(tidy(offline.host.querySelector('.banner'))).toContain('Sin conexión.');
  expect(offline.host.querySelector('.vote-choices')).toBeNull();
  offline.close();
  const { host } = await open(HERE_BALLOT, [ballotDoc({ roll: [{ delegation: 'AR' }] })]);
  expect(tidy(host)).toContain('Su delegación no está en la lista');
  expect(host.querySelector('.vote-choices')).toBeNull();
});

test('the result by name, with what it needed, and the explanation of one’s own vote', async () => {
  const { host, client, path } = await open(HERE_BALLOT, [
    counted(),
    ...['AR', 'CL', 'EC'].map((code) => turnoutDoc(code)),
  ]);
  expect(tidy(host)).toContain('No aprobado');
  expect(tidy(host)).toContain('1 a favor, 1 en contra, 1 abstención');
  expect(tidy(host)).toContain('se necesitaban 2 a favor');
  expect(tidy(host)).toContain('Empate: no se aprueba.');
  expect(texts(host, '.row-trail')).toEqual(['A favor', 'En contra', 'Abstención']);
  expect(tidy(host)).toContain('No está en la sala');
  fits();
  await userEvent.click(page.getByRole('link', { name: 'Explicar el voto' }));
  await expect.poll(() => host.querySelector('#explanation-text')).not.toBeNull();
  await userEvent.fill(
    host.querySelector('#explanation-text') as HTMLTextAreaElement,
    'Falta el presupuesto.',
  );
  await userEvent.click(page.getByRole('button', { name: 'Explicar el voto' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Explicar el voto' }));
  await expect.poll(path).toBe(HERE_BALLOT);
  const id = explanationId({ ballot: BALLOT, delegation: 'CL' });
  expect(client.replica.one(explanations, id)?.body.text).toEqual({ es: 'Falta el presupuesto.' });
});

test('whoever is not on the list says who they are before they explain a vote', async () => {
  const elsewhere = { ...CHILE_IS_LISTED, body: { ...CHILE_IS_LISTED.body, person: 'per_other' } };
  const { host } = await open(`${HERE_BALLOT}/explain`, [counted(), elsewhere]);
  await expect.poll(() => tidy(host)).toContain('Para explicar el voto, indique quién es');
  expect(host.querySelector('#explanation-text')).toBeNull();
  fits();
});

const chair = { as: 'presidency-delegate' };
/** Ten in the morning of the first day, on which they came in. */
const FIRST_DAY = { ...chair, now: SECOND_DAY - 86_400_000 };

test('before it is opened the chair reads who votes, who does not and why, and what is missing', async () => {
  const { net, request } = createServer();
  const { host, client, path } = await open(
    `${VOTES}/new?item=agi_roadmap`,
    [cameIn('prt_AR0'), cameIn('prt_CL0')],
    { ...FIRST_DAY, request },
  );
  expect(tidy(host)).toContain('Votan 2');
  expect(tidy(host)).toContain('Ningún artículo vigente fija la mayoría');
  expect(tidy(host)).toContain('No votan');
  expect(tidy(host)).toContain('No está en la sala');
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Abrir la votación' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba qué se vota');
  await userEvent.fill(
    host.querySelector('#ballot-question') as HTMLTextAreaElement,
    '¿Se suspende la sesión?',
  );
  await userEvent.click(page.getByRole('button', { name: 'Abrir la votación' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Abrir la votación' }));
  await expect.poll(() => net.taken.map(({ name }) => name)).toEqual(['ballots.open']);
  // What is not said is procedure asks for no smaller majority.
  expect(net.taken[0]?.args).toMatchObject({ method: 'hands', matter: 'substance' });
  await expect.poll(path).not.toContain('/new');
  // It is open once the server says so; this device has not got it yet.
  await expect.poll(() => tidy(host)).toContain('El servidor la abrió');
  expect(client.outbox()).toEqual([]);
});

test('without a network no vote opens, and none opens later: it says that nothing was sent', async () => {
  const { net, request } = createServer();
  const { host } = await open(`${VOTES}/new?item=agi_roadmap`, [cameIn('prt_AR0'), cameIn('prt_CL0')], {
    ...{ ...FIRST_DAY, request, isOffline: () => true },
  });
  const question = () => host.querySelector('#ballot-question') as HTMLTextAreaElement;
  await userEvent.fill(question(), '¿Se suspende la sesión?');
  await userEvent.click(page.getByRole('button', { name: 'Abrir la votación' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Abrir la votación' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Sin red: no se envió nada.');
  expect(question().value).toBe('¿Se suspende la sesión?');
  expect(net.sent).toEqual([]);
});

test('closing says that nobody knows whether it counted, asks, and closes nothing twice', async () => {
  const { net, request } = createServer();
  net.loses = 'answer';
  const { host } = await open(HERE_BALLOT, [ballotDoc()], { ...chair, request });
  const close = { name: 'Cerrar y contar', exact: true } as const;
  await userEvent.click(page.getByRole('button', close));
  await userEvent.click(page.getByRole('dialog').getByRole('button', close));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('No se sabe si contó.');
  await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
  await expect.poll(() => host.querySelector('.banner')).toBeNull();
  expect(net.sent).toHaveLength(1);
});

test('a show of hands cannot have more hands than delegations', async () => {
  const { net, request } = createServer();
  const { host } = await open(`${HERE_BALLOT}/hands`, [ballotDoc({ method: 'hands' })], {
    ...{ ...chair, request },
  });
  for (const [field, value] of [
    ['yes', '3'],
    ['no', '1'],
  ] as const)
    await userEvent.fill(host.querySelector(`#hands-${field}`) as HTMLInputElement, value);
  await userEvent.click(page.getByRole('button', { name: 'Escribir el resultado' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Suman 4 y solo votan 3.');
  await userEvent.fill(host.querySelector('#hands-yes') as HTMLInputElement, '2');
  await userEvent.click(page.getByRole('button', { name: 'Escribir el resultado' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Escribir el resultado' }));
  await expect.poll(() => net.taken.length).toBe(1);
});

test('a roll call goes on in order of precedence, and an answer can be put right', async () => {
  const { net, request } = createServer();
  const { host } = await open(`${HERE_BALLOT}/roll`, [ballotDoc({ method: 'roll_call' })], {
    ...{ ...chair, request },
  });
  expect(tidy(host.querySelector('p.title-1'))).toBe('Argentina');
  await userEvent.click(page.getByRole('button', { name: 'A favor' }));
  // The server has taken it; this device has not got it back yet, and calls nobody twice.
  await expect.poll(() => tidy(host.querySelector('p.title-1'))).toBe('Chile');
  await userEvent.click(page.getByRole('button', { name: 'Corregir la respuesta' }));
  await expect.poll(() => tidy(host.querySelector('p.title-1'))).toBe('Argentina');
  await userEvent.click(page.getByRole('button', { name: 'En contra' }));
  await expect.poll(() => tidy(host.querySelector('p.title-1'))).toBe('Chile');
  expect(net.taken.map(({ args }) => (args as { choice: string }).choice)).toEqual(['yes', 'no']);
  fits();
});

test('a teller agrees with the count on their own phone, and the page says why the secret is kept on paper', async () => {
  const totals = { papers: 3, blank: 0, invalid: 0, votes: [2, 1] };
  const { net, request } = createServer();
  const { host } = await open(HERE_PAPER, [paperDoc({ totals })], { request });
  expect(tidy(host)).toContain('Un dispositivo muestra a quien lo mira el voto');
  expect(tidy(host)).toContain('2 votos');
  await userEvent.click(page.getByRole('button', { name: 'Estoy conforme con el recuento' }));
  await userEvent.click(
    page.getByRole('dialog').getByRole('button', { name: 'Estoy conforme con el recuento' }),
  );
  await expect
    .poll(() => net.taken.map(({ args }) => args))
    .toMatchObject([{ delegation: 'CL', isOnPaper: false, totals }]);
  fits();
});

test('a count that both confirmed is no result before the server has said it', async () => {
  const totals = { papers: 3, blank: 0, invalid: 0, votes: [2, 1] };
  const confirmed = [{ delegation: 'AR', isOnPaper: true, at: 1 }];
  const { net, request } = createServer();
  let isCutOff = true;
  const { host, client } = await open(HERE_PAPER, [paperDoc({ totals, confirmed })], {
    ...{ ...chair, request, isOffline: () => isCutOff },
  });
  async function sign() {
    await userEvent.click(page.getByRole('button', { name: 'Firmó la hoja' }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Firmó la hoja' }));
  }
  await sign();
  await expect.poll(() => tidy(host)).toContain('Sin red: no se envió nada.');
  expect(net.sent).toEqual([]);
  isCutOff = false;
  await sign();
  await expect.poll(() => net.taken).toHaveLength(1);
  expect(client.outbox()).toEqual([]);
  expect(tidy(host)).not.toContain('Elegido');
  expect(tidy(host)).not.toContain('Terminada');
});

test('an annulled election says nobody elected, on the screen and on paper, and why', async () => {
  const annulled = paperDoc({
    ...{ state: 'void', voidReason: 'Papeletas de más.' },
    totals: { papers: 3, blank: 0, invalid: 0, votes: [2, 1] },
    result: { needed: 2, isCarried: true, elected: [0], next: [] },
  });
  const { host, go } = await open(HERE_PAPER, [annulled]);
  expect(tidy(host)).toContain('Anulada');
  expect(tidy(host)).not.toContain('Elegido');
  go(`/meetings/${MEETING}/print/votes`);
  await expect.poll(() => tidy(host)).toContain('Ana Ríos');
  expect(tidy(host)).toContain('Papeletas de más.');
  expect(tidy(host)).not.toContain('Elegido');
});

test('a vote that the list has not is asked after again, and given again where it is gone', async () => {
  const { request } = createServer();
  let isGone = false;
  const { host, setNow } = await open(HERE_BALLOT, [ballotDoc()], {
    async request(of) {
      // An older backup has never seen it.
      if (isGone && of.path === '/api/receipts') {
        const { id } = of.json as { id: string };
        const verdict = { id, status: 'refused', seq: 9, receivedAt: 1, code: 'sync.never_arrived' };
        return { kind: 'clasi.receipt', verdict, ...LIFE, serverTime: SECOND_DAY };
      }
      return request(of);
    },
  });
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: A favor.');
  isGone = true;
  setNow(SECOND_DAY + 120_000);
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('no está en la lista');
  await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto no contó.');
  expect(host.querySelector('.vote-choices')).not.toBeNull();
});

test('nobody votes on words that this device does not have', async () => {
  const about = { kind: 'decision', id: 'dcs_none', words: 'a'.repeat(64) } as const;
  const { host } = await open(HERE_BALLOT, [ballotDoc({ about })]);
  expect(tidy(host)).toContain('Podrá votar cuando este dispositivo tenga el texto');
  expect(host.querySelector('.vote-choices')).toBeNull();
});

test('a result of other words leads to no decision', async () => {
  const about = { kind: 'decision', id: 'dcs_none', words: 'a'.repeat(64) } as const;
  const { host } = await open(HERE_BALLOT, [counted({ about })], chair);
  expect(tidy(host)).toContain('este resultado no es de estas palabras');
  expect(host.querySelector('a[href*="/outcomes/decisions/"]')).toBeNull();
});

test('of a vote that is counted, whoever gave none gave no answer', async () => {
  const result = { ...RESULT, named: [null, 'no', null], yes: 0, no: 1, abstain: 0, absent: 2 } as const;
  const { host } = await open(HERE_BALLOT, [counted({ result: { ...result, named: [...result.named] } })]);
  await expect.poll(() => tidy(host)).toContain('2 sin respuesta');
  expect(texts(host, '.row').filter((row) => row.includes('Sin respuesta'))).toHaveLength(2);
  expect(tidy(host)).not.toContain('Todavía no');
});

test('the list of votes, and the same on paper', async () => {
  const { host, go } = await open(VOTES, [
    counted(),
    ballotDoc({ state: 'void', voidReason: 'Por error.', openedAt: 1 }, 'blt_void'),
    paperDoc(),
  ]);
  expect(texts(host, '.tag')).toEqual(['No aprobado', 'Anulada']);
  expect(tidy(host)).toContain('Presidencia de la mesa');
  expect(host.querySelector('a[href$="/votes/new"]')).toBeNull();
  fits();
  go(`/meetings/${MEETING}/print/votes`);
  await expect.poll(() => tidy(host)).toContain('Votaciones de la reunión');
  await expect.poll(() => tidy(host)).toContain('No aprobado: 1 a favor, 1 en contra, 1 abstención.');
  expect(tidy(host)).toContain('Por error.');
});
