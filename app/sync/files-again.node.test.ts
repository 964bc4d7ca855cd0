import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AttachmentInfo } from '#app/store/attachments.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { addNote, startPhone, startServer } from '#test/support/phone.ts';
import { filesToOfferAgain } from './files-again.ts';

const [SENT, PENDING, ELSEWHERE] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];
let server: DirectServer;

beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

/** Two files are here; of a third only the name is known. */
const attachments = {
  async info(hash: string): Promise<AttachmentInfo | null> {
    if (hash === ELSEWHERE) return null;
    const pendingFor = hash === PENDING ? 'committee' : null;
    return { hash, size: 1, mediaType: 'text/plain', name: 'x', pendingFor };
  },
};

test('a file that a corrected record names is sent again until an entry names it; a file of a refused record waits', async () => {
  const ana = await startPhone(server, 'ana');
  const { client } = ana;
  const again = async () => (await filesToOfferAgain({ client, attachments })).map(({ hash }) => hash);
  await addNote(ana, 'mtg_1', 'uno');
  const refused = client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: `bad ${SENT}` } });
  await refused.saved;
  await client.sync();
  expect(client.status().refused).toBe(1);
  expect(await again()).toEqual([]);
  const text = `${SENT} ${PENDING} ${ELSEWHERE}`;
  await client.correct(refused.id, { name: 'notes.write', args: { id: 'mtg_1', text } }).saved;
  expect(await filesToOfferAgain({ client, attachments })).toMatchObject([
    { hash: SENT, pendingFor: 'committee' },
  ]);
  await client.sync();
  await client.mutate({ name: 'notes.write', args: { id: 'mtg_1', text: `${text} more` } }).saved;
  expect(await again()).toEqual([]);
});
