import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAtOnceServer } from '#app/at-once-server.fixtures.ts';
import { ballotDoc, CHILE_IS_LISTED, counted, RESULT } from '#app/features/ballots/ballots-pages.fixtures.ts';
import { texts, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { floorRequests } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import AddPage from './add.page.tsx';
import {
  docsOfRoom,
  HALF_PAST_TEN,
  HERE_NOW,
  interventionDoc,
  requestDoc,
  sittingDoc,
  speakingOf,
} from './floor-pages.fixtures.ts';
import ItemPage from './item.page.tsx';
import NowPage from './now.page.tsx';
import RequestPage from './request.page.tsx';
import TextPage from './text.page.tsx';
import TimePage from './time.page.tsx';

const pages = {
  '/meetings/:id/now': NowPage,
  '/meetings/:id/now/add': AddPage,
  '/meetings/:id/now/item': ItemPage,
  '/meetings/:id/now/text': TextPage,
  '/meetings/:id/now/time': TimePage,
  '/meetings/:id/now/requests/:request': RequestPage,
};
const waiting = [
  requestDoc('spk_2', 'BR', 2),
  requestDoc('spk_3', 'PY', 3, { kind: 'order', point: 'close_debate' }),
  requestDoc('spk_4', 'EC', 4, { kind: 'for' }),
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: [...docsOfRoom(), ...waiting], now: HALF_PAST_TEN, pages, path: HERE_NOW },
    ...{ as: 'chile-delegate', isOffline: () => false, ...input },
  });
  await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
  return phone;
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const own = (client: Phone['client']) =>
  client.replica.within(floorRequests, MEETING).filter(({ body }) => body.delegation === 'CL');

test('the room on one screen: the item, who speaks and how long, and the list', async () => {
  const { host } = await open({ docs: [...docsOfRoom(), ...waiting, interventionDoc('spk_0', 'EC', 4)] });
  expect(tidy(host.querySelector('.page-header'))).toContain('Punto 2, en sesiónHoja de ruta 2027');
  expect(tidy(host.querySelector('.floor-name'))).toBe('Argentina');
  expect(tidy(host.querySelector('.floor-clock'))).toBe('2:14');
  expect(tidy(host.querySelector('.floor-panel'))).toContain('de 3 minutos');
  // A tick for each five seconds of three minutes; 134 seconds are over.
  expect(host.querySelectorAll('.floor-tick')).toHaveLength(37);
  expect(host.querySelectorAll('.floor-tick-reached')).toHaveLength(27);
  const list = host.querySelector('ol.list') as HTMLElement;
  expect(texts(list, '.row-title')).toEqual(['Paraguay', 'Brasil', 'Ecuador']);
  expect(texts(list, '.row-detail')).toEqual([
    'Cuestión de orden: Cerrar el debate',
    'Intervención',
    'A favor',
  ]);
  expect(tidy(host)).toContain('Lista abierta, 3 pedidos');
  expect(tidy(host)).toContain('Excedió su tiempo en 1:00');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('what is over somebody’s time is said in words, and a clock that is stopped is too', async () => {
  const speaking = speakingOf('AR', { usedMs: 215_000, runningSince: null });
  const { host } = await open({ docs: docsOfRoom(sittingDoc({ speaking })) });
  expect(tidy(host.querySelector('.floor-over'))).toBe('Excedió su tiempo en 0:35');
  expect(tidy(host.querySelector('.floor-stopped'))).toBe('El reloj está detenido');
});

test('a delegation asks once, however often it taps, and has no place until the server says so', async () => {
  const { host, client, receive } = await open();
  await userEvent.dblClick(button('Pedir la palabra'));
  // The second click of the double click chose nothing.
  expect(own(client)).toEqual([]);
  await userEvent.dblClick(inDialog('A favor'));
  await expect.poll(() => own(client)).toHaveLength(1);
  const [asked] = own(client);
  expect(asked?.body).toMatchObject({ kind: 'for', turn: null, state: 'waiting' });
  expect(tidy(host.querySelector('.footer-bar'))).toContain('Pedida, todavía no está en la lista');
  expect(texts(host.querySelector('ol.list') as HTMLElement, '.row-title')).not.toContain('Chile');
  expect(host.querySelector('.footer-bar .button-filled')).toBeNull();
  const taken = requestDoc(asked?.id ?? '', 'CL', 5, { kind: 'for', by: client.actor().person });
  await receive(taken);
  await expect
    .poll(() => texts(host.querySelector('ol.list') as HTMLElement, '.row-title'))
    .toContain('Chile');
  const row = host.querySelector('.row-selected') as HTMLElement;
  expect(tidy(row)).toContain('Su delegación, a favor');
  expect(tidy(row)).toContain('en unos 8 min');
  expect(tidy(host.querySelector('.footer-bar'))).toContain('En la lista desde las 10:25');
});

test('it is withdrawn after a question, and can be asked again', async () => {
  const { host, client } = await open({ docs: [...docsOfRoom(), requestDoc('spk_9', 'CL', 9)] });
  await userEvent.click(button('Retirar'));
  await userEvent.click(inDialog('Retirar'));
  await expect.poll(() => own(client)[0]?.body.state).toBe('withdrawn');
  await expect.poll(() => host.querySelector('.row-selected')).toBeNull();
  await expect.element(button('Pedir la palabra')).toBeVisible();
});

test('a point of order says what it asks for; a closed list still takes it', async () => {
  const { host, client } = await open({ docs: docsOfRoom(sittingDoc({ isListOpen: false })) });
  expect(tidy(host)).toContain('La lista está cerrada. Solo se admiten cuestiones de orden.');
  expect(button('Pedir la palabra').query()).toBeNull();
  expect(button('Réplica').query()).toBeNull();
  await userEvent.click(button('Cuestión de orden'));
  await userEvent.click(inDialog('Suspender la sesión'));
  await expect
    .poll(() => own(client).map(({ body }) => [body.kind, body.point]))
    .toEqual([['order', 'suspend']]);
  expect(button('Cuestión de orden').query()).toBeNull();
});

test('whoever has the floor gives it up', async () => {
  const speaking = speakingOf('CL', { request: 'spk_9' });
  const { host, client } = await open({
    docs: [...docsOfRoom(sittingDoc({ speaking })), requestDoc('spk_9', 'CL', 9, { state: 'called' })],
  });
  expect(tidy(host.querySelector('.footer-bar'))).toContain('Su delegación tiene la palabra');
  await userEvent.click(button('Ceder la palabra'));
  await userEvent.click(inDialog('Ceder la palabra'));
  await expect.poll(() => own(client)[0]?.body.state).toBe('gave_way');
  await expect.poll(() => tidy(host.querySelector('.floor-panel'))).toBe('Nadie tiene la palabra');
});

test.each([
  ['asks for nothing', { isSpeaking: false }],
  ['does not end a speech of the delegation', { isSpeaking: true }],
])('who has not said who they are %s, and says it right there', async (_what, { isSpeaking }) => {
  const speaking = isSpeaking ? speakingOf('CL', { request: 'spk_9' }) : null;
  const { host, client } = await open({
    docs: [
      ...docsOfRoom(sittingDoc({ speaking })).filter(({ collection }) => collection !== 'participantLinks'),
      requestDoc('spk_9', 'CL', 9, { state: isSpeaking ? 'called' : 'waiting' }),
      requestDoc('spk_8', 'CL', 8, { kind: 'reply' }),
    ],
  });
  expect(texts(host, '.footer-bar .button')).toEqual(['Para pedir la palabra, indique quién es']);
  expect(texts(host, '.floor-choices .button')).toEqual([]);
  await userEvent.click(button('Para pedir la palabra, indique quién es'));
  await userEvent.click(page.getByRole('dialog').getByRole('button').first());
  await expect
    .poll(() => texts(host, '.footer-bar .button'))
    .toEqual([isSpeaking ? 'Ceder la palabra' : 'Retirar', 'Cuestión de orden']);
  expect(client.outbox().map(({ envelope }) => envelope.name)).toEqual(['participants.claim']);
});

test('without a network the clock stands still, and all of it says of when it is', async () => {
  const { host, setNow } = await open({ isOffline: () => true });
  const panel = () => tidy(host.querySelector('.floor-panel'));
  // The server answered last at half past nine, before Argentina began.
  expect(panel()).toContain('Tenía la palabra a las 09:30');
  setNow(HALF_PAST_TEN + 20 * 3_600_000);
  await expect.poll(panel).toContain('Tenía la palabra a las 09:30 (Ciudad de Panamá), 14 oct');
  expect(tidy(host.querySelector('.floor-clock'))).toBe('0:00');
  expect(tidy(host)).toContain('Sin conexión desde las 09:30 (Ciudad de Panamá), 14 oct');
  expect(tidy(host)).toContain('recibe su lugar entonces');
  // The shell says once that there is no network.
  expect(host.querySelector('.banner')).toBeNull();
});

test('whoever had the floor when the line broke is not told that they still have it', async () => {
  const speaking = speakingOf('CL', { request: 'spk_9' });
  const { host } = await open({ docs: docsOfRoom(sittingDoc({ speaking })), isOffline: () => true });
  expect(tidy(host.querySelector('.footer-bar'))).toContain('Su delegación tenía la palabra a las 09:30');
});

test('the foot is one line and one row of buttons; what else the delegation has stands in the page', async () => {
  const { host } = await open({
    docs: [
      ...docsOfRoom(),
      requestDoc('spk_9', 'CL', 9),
      requestDoc('spk_8', 'CL', 8, { kind: 'order', point: 'close_debate' }),
    ],
  });
  const foot = host.querySelector('.footer-bar') as HTMLElement;
  expect(foot.offsetHeight).toBeLessThanOrEqual(130);
  expect(texts(foot, '.button')).toEqual(['Retirar']);
  expect(tidy(host.querySelector('.floor-choices'))).toContain('Cuestión de orden: Cerrar el debate');
  expect(texts(host.querySelector('.floor-choices') as HTMLElement, '.button')).toEqual([
    'Retirar',
    'Réplica',
  ]);
});

test('at twice the size of text the foot lies at the end of the page and covers nothing', async () => {
  document.documentElement.style.fontSize = '200%';
  try {
    const { host } = await open({ docs: [...docsOfRoom(), requestDoc('spk_9', 'CL', 9)] });
    const foot = host.querySelector('.footer-bar') as HTMLElement;
    await expect
      .poll(() => foot.offsetHeight <= window.innerHeight / 3 || getComputedStyle(foot).position === 'static')
      .toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    // The choices of a vote stand with the question then, not at the end of a long page.
    phone?.close();
    const voting = await open({ docs: [...docsOfRoom(), ballotDoc()] });
    await expect.poll(() => voting.host.querySelectorAll('.vote-choices .button')).toHaveLength(3);
    expect(voting.host.querySelector('.footer-bar .vote-choices')).toBeNull();
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

test('a request that lapsed is said until the delegation asks again', async () => {
  const { host, client } = await open({
    docs: [
      ...docsOfRoom(),
      requestDoc('spk_7', 'CL', 7, { item: 'agi_other', state: 'lapsed', kind: 'reply' }),
    ],
  });
  expect(tidy(host)).toContain('Su pedido quedó sin efecto: Réplica. La sala pasó a otro punto.');
  await userEvent.click(button('Pedir la palabra'));
  await userEvent.click(inDialog('Intervención'));
  await expect.poll(() => own(client)).toHaveLength(2);
  expect(tidy(host)).not.toContain('sin efecto');
});

test('a reply, which the whole room sees, is asked for after a question', async () => {
  const { client } = await open();
  await userEvent.click(button('Réplica'));
  expect(tidy(page.getByRole('dialog').element())).toContain('La ve toda la sala');
  expect(own(client)).toEqual([]);
  await userEvent.click(inDialog('Réplica'));
  await expect.poll(() => own(client).map(({ body }) => body.kind)).toEqual(['reply']);
});

test.each([
  ['nobody spoke', docsOfRoom(sittingDoc({ speaking: null }))],
  [
    'only the own delegation spoke',
    [...docsOfRoom(sittingDoc({ speaking: null })), interventionDoc('spk_0', 'CL', 4)],
  ],
  [
    'the own delegation has the floor',
    [...docsOfRoom(sittingDoc({ speaking: speakingOf('CL') })), interventionDoc('spk_0', 'EC', 4)],
  ],
])('no reply is offered where %s', async (_, docs) => {
  const { host } = await open({ docs });
  await expect.poll(() => texts(host, '.button').join()).toMatch(/Pedir la palabra|Ceder la palabra/);
  expect(texts(host, '.button')).not.toContain('Réplica');
});

test('without a limit in the rules nobody is told how long it takes', async () => {
  const docs = docsOfRoom().filter(({ collection }) => collection !== 'parameterVersions');
  const { host } = await open({ docs: [...docs, requestDoc('spk_9', 'CL', 9)] });
  const row = host.querySelector('.row-selected') as HTMLElement;
  expect(tidy(row)).toContain('Su delegación');
  expect(tidy(row)).not.toContain('min');
});

test('while a vote is open its choices have the foot, in sight, and the floor stands in the page', async () => {
  const { host } = await open({ docs: [...docsOfRoom(), ...waiting, ballotDoc()] });
  await expect.poll(() => texts(host, '.footer-bar .button')).toEqual(['A favor', 'En contra', 'Abstención']);
  const foot = host.querySelector('.footer-bar') as HTMLElement;
  expect(foot.offsetHeight).toBeLessThanOrEqual(740 / 3);
  for (const each of foot.querySelectorAll('.button')) {
    const { top, bottom, height } = each.getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(48);
    expect([top >= 0, bottom <= 740]).toEqual([true, true]);
  }
  expect(host.querySelectorAll('.vote-choices')).toHaveLength(1);
  expect(texts(host.querySelector('.floor-choices') as HTMLElement, '.button')).toContain('Pedir la palabra');
});

test('after the vote the foot says, in sight, that it counts, and the result then stands where it was voted', async () => {
  const { request } = createAtOnceServer(HALF_PAST_TEN);
  const { host, receive } = await open({
    docs: [...docsOfRoom(), CHILE_IS_LISTED, ...waiting, ballotDoc()],
    request,
  });
  await userEvent.click(button('En contra'));
  const dialog = tidy(page.getByRole('dialog').element());
  expect(dialog).toContain('¿Se aprueba la hoja de ruta?');
  await userEvent.click(inDialog('Sí: En contra'));
  await expect.poll(() => tidy(host.querySelector('.footer-bar'))).toContain('Su voto cuenta: En contra.');
  const { bottom } = (host.querySelector('.footer-bar') as HTMLElement).getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(740);
  await receive(counted({ result: { ...RESULT, countedAt: HALF_PAST_TEN } }));
  const news = () => tidy(host.querySelector('.floor-panel ~ p[role="status"]'));
  await expect.poll(news).toContain('No aprobado. ¿Se aprueba la hoja de ruta? 1 a favor, 1 en contra');
  expect(tidy(host.querySelector('.footer-bar'))).not.toContain('Su voto cuenta');
});

test('on a phone that is turned the choices leave the foot, and one row there leads to them', async () => {
  const { host } = await open({ docs: [...docsOfRoom(), CHILE_IS_LISTED, ...waiting, ballotDoc()] });
  await expect.poll(() => texts(host, '.footer-bar .button')).toEqual(['A favor', 'En contra', 'Abstención']);
  await page.viewport(740, 360);
  await expect.poll(() => button('Votar').query()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(360);
  expect(texts(host, '.footer-bar .button')).not.toContain('A favor');
  await userEvent.click(button('Votar'));
  await expect.poll(() => document.activeElement?.textContent).toBe('A favor');
  const { top } = (document.activeElement as HTMLElement).getBoundingClientRect();
  expect([top >= 0, top < 300]).toEqual([true, true]);
});

test.each<[string, Doc[], string]>([
  [
    'the sitting was closed',
    docsOfRoom(sittingDoc({ closedAt: HALF_PAST_TEN })),
    'La sesión se levantó a las 10:30',
  ],
  [
    'nobody opened one',
    docsOfRoom().filter(({ collection }) => collection !== 'sittings'),
    'cuando la presidencia abra la sesión',
  ],
  ['no item is open', docsOfRoom(sittingDoc({ item: null, speaking: null })), 'Ningún punto abierto'],
])('%s: the page says what to wait for, and nothing can be asked', async (_what, docs, says) => {
  const { host } = await open({ docs });
  expect(tidy(host)).toContain(says);
  expect(host.querySelector('.footer-bar')).toBeNull();
});

test.each([
  ['programme-support', 'Usted no se sienta en una delegación de esta reunión.'],
  ['chile-admin', 'Pedir la palabra corresponde a los delegados'],
])('%s asks for nothing, and reads why', async (as, says) => {
  const { host } = await open({ as });
  expect(tidy(host)).toContain(says);
  expect(button('Pedir la palabra').query()).toBeNull();
});
