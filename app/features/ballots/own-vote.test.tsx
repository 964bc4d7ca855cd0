import { createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAtOnceServer } from '#app/at-once-server.fixtures.ts';
import { heldDocs, SECOND_DAY, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import BallotPage from './ballot.page.tsx';
import { BallotNow, DueVotePart } from './ballot-now.tsx';
import { ballotDoc, CHILE_IS_LISTED, HERE_BALLOT, turnoutDoc } from './ballots-pages.fixtures.ts';

function NowPage() {
  return (
    <>
      <h1>Ahora</h1>
      <BallotNow meeting={MEETING} />
      <DueVotePart meeting={MEETING} />
    </>
  );
}

const pages = { '/meetings/:id/now': NowPage, '/meetings/:id/votes/:ballot': BallotPage };
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
  const held = { docs: [...heldDocs, CHILE_IS_LISTED, ...docs], now: SECOND_DAY, pages, path };
  phone = await openPhone({ ...held, isOffline: () => false, ...input });
  return phone;
}
const createServer = () => createAtOnceServer(SECOND_DAY);
async function vote(choice: string) {
  await userEvent.click(page.getByRole('button', { name: choice, exact: true }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: `Sí: ${choice}` }));
}

test('once the server lists a vote of the delegation, the page asks by itself whether it is this one', async () => {
  const { net, request } = createServer();
  net.loses = 'answer';
  const { host, receive } = await open(HERE_BALLOT, [ballotDoc()], { request });
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('No se sabe');
  await receive(turnoutDoc('CL'));
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: A favor.');
  expect([net.asked, net.sent.length]).toEqual([1, 1]);
});

test('when the line is back, the page asks by itself what became of the vote, once', async () => {
  const { net, request } = createServer();
  const [isCutOff, cutOff] = createSignal(false);
  net.loses = 'answer';
  const { host } = await open(NOW, [ballotDoc()], { request, isOffline: isCutOff });
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('No se sabe si su voto contó.');
  cutOff(true);
  await expect.poll(() => tidy(host)).toContain('No se sabe si su voto contó.');
  expect(net.asked).toBe(0);
  cutOff(false);
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: A favor.');
  expect([net.asked, net.sent.length]).toEqual([1, 1]);
});

test('who has not said who they are says it before voting, right there, and votes once the server knows', async () => {
  const { net, request } = createServer();
  const { host, receive, client } = await open(HERE_BALLOT, [ballotDoc()], {
    ...{ request, docs: [...heldDocs, ballotDoc()] },
  });
  expect(page.getByRole('button', { name: 'A favor', exact: true }).query()).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Para votar, indique quién es' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button').first());
  await expect.poll(() => tidy(host)).toContain('el servidor todavía no sabe quién es usted');
  expect(client.outbox()).toHaveLength(1);
  await receive(CHILE_IS_LISTED);
  await vote('A favor');
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('Su voto cuenta: A favor.');
  expect(net.taken.map(({ name }) => name)).toContain('ballots.cast');
});
