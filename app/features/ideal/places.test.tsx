import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { editionDoc, HERE_EDITION, networkDoc, profileDoc, releaseDocs } from './ideal-pages.fixtures.ts';
import NetworkPage from './network.page.tsx';
import NetworkEditPage from './network-edit.page.tsx';
import ReadPage from './read.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [editionDoc(), networkDoc('ntw_a'), profileDoc('ntw_own'), ...releaseDocs('CL')],
    now: SECOND_DAY,
    pages: {
      '/ideal/networks/:network/edit': NetworkEditPage,
      '/ideal/networks/:network': NetworkPage,
      '/ideal/:edition/read/:state': ReadPage,
      '*': () => null,
    },
    path,
    as: 'chile-contact',
  });
  return phone;
}
const textOf = (opened: Phone) => opened.host.textContent ?? '';

test('places are read by name, with their country', async () => {
  let opened = await open('/ideal/networks/ntw_a');
  await expect.poll(() => textOf(opened)).toContain('Ecuador: Guayas');
  opened.close();
  opened = await open(`${HERE_EDITION}/read/CL`);
  await expect.poll(() => textOf(opened)).toContain('Valparaíso, Chile');
});

test('places of a network are found by name; one that does not exist is not offered, and no code is a name', async () => {
  const opened = await open('/ideal/networks/ntw_own/edit');
  const offered = () =>
    [...opened.host.querySelectorAll<HTMLInputElement>('[name="network-places"]')].map(
      ({ value, checked }) => `${value}${checked ? ' chosen' : ''}`,
    );
  // Ecuador is chosen: its provinces come after what is chosen already.
  await expect.poll(() => offered().slice(0, 2)).toEqual(['EC-G chosen', 'EC-A']);
  const search = opened.host.querySelector('#network-places-search') as HTMLElement;
  await userEvent.fill(search, 'lima');
  await expect.poll(() => offered().slice(0, 3)).toEqual(['EC-G chosen', 'PE-LIM', 'PE-LMA']);
  await userEvent.fill(search, 'Tarapacá, azuay');
  await expect.poll(offered).toEqual(['EC-G chosen', 'CL-TA', 'EC-A']);
  await userEvent.fill(search, 'azuay, ecuador');
  await expect.poll(offered).toEqual(['EC-G chosen', 'EC-A']);
  await userEvent.fill(search, 'caba');
  await expect.poll(() => offered()[1]).toBe('AR-C');
  await userEvent.fill(search, 'tarapaca');
  await expect.poll(offered).toEqual(['EC-G chosen', 'CL-TA']);
  opened.host.querySelector<HTMLElement>('[name="network-places"][value="CL-TA"]')?.click();
  await userEvent.fill(search, 'cl-zz');
  await expect.poll(() => textOf(opened)).toContain('Ningún lugar se llama «cl-zz»');
  await userEvent.fill(search, 'us-fl');
  await expect.poll(offered).toEqual(['EC-G chosen', 'CL-TA chosen']);
  await userEvent.fill(search, 'estados unidos');
  await expect.poll(offered).toEqual(['EC-G chosen', 'CL-TA chosen', 'US']);
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.client.outbox().map(({ envelope }) => envelope.args))
    .toMatchObject([{ fields: { operatesIn: ['CL-TA', 'EC', 'EC-G'] } }]);
});
