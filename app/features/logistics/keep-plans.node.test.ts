import { expect, test } from 'vitest';
import { keepPlans } from './keep-plans.ts';
import { placeDoc } from './logistics.fixtures.ts';

const plan = { hash: 'a'.repeat(64), name: 'planta.svg', mediaType: 'image/svg+xml', size: 10 };
type Client = Parameters<typeof keepPlans>[0]['client'];

test('a store that closes meanwhile ends the download of plans, without an error', async () => {
  const asked: string[] = [];
  const client = {
    isOffline: () => false,
    attachments: { has: async () => Promise.reject(new Error('closed')) },
    fetchAttachment: async ({ hash }: { hash: string }) => asked.push(hash),
  } as unknown as Client;
  await expect(keepPlans({ client, places: [placeDoc('ven_a', { plan })] })).resolves.toBeUndefined();
  expect(asked).toEqual([]);
});
