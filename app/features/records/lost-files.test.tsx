import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { LOST_FILES, type LostFile } from '#app/sync/lost-files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LostFiles } from './lost-files.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(NOW).all();
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

function Page() {
  return (
    <>
      <h1>Hoy</h1>
      <LostFiles />
    </>
  );
}
function lost(change: Partial<LostFile>): LostFile {
  return {
    hash: 'c'.repeat(64),
    name: 'carta.pdf',
    compartment: 'committee',
    act: 'nominations.make',
    args: { meeting: FOUNDING, nomination: 'nom_a' },
    isLost: true,
    ...change,
  };
}
function nomination(state: 'nominated' | 'accredited'): Doc {
  const body = { delegation: 'dlg_x', participant: 'prt_x', name: 'Inés Núñez', state };
  return {
    collection: 'nominations',
    id: 'nom_a',
    parent: FOUNDING,
    audience: 'nominations/CL',
    rev: 3,
    body,
  };
}
async function open(files: LostFile[], state: 'nominated' | 'accredited' = 'nominated') {
  await page.viewport(320, 640);
  phone = await openPhone({
    docs: [...world, nomination(state)],
    now: NOW,
    pages: { '/': Page },
    path: '/',
    as: 'chile-liaison',
    remembered: { [LOST_FILES]: files },
  });
  await expect.poll(() => phone?.host.querySelector('.banner')).not.toBeNull();
  return phone.host;
}

test('a lost file is named, with the place where it is attached again', async () => {
  const host = await open([
    lost({}),
    lost({
      hash: 'd'.repeat(64),
      name: '',
      act: 'needs.set',
      args: { meeting: FOUNDING, participant: 'prt_x' },
    }),
    lost({ hash: 'e'.repeat(64), isLost: false }),
  ]);
  expect(host.querySelectorAll('.banner')).toHaveLength(2);
  expect(host.textContent).toContain('Se perdió el archivo «carta.pdf».');
  expect(host.textContent).toContain('Adjúntelo otra vez en la nominación.');
  expect(host.textContent).toContain('Se perdió un archivo adjunto.');
  expect([...host.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    `/meetings/${FOUNDING}/delegation/nominations/nom_a`,
    `/meetings/${FOUNDING}/people/prt_x/needs`,
  ]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('if it can no longer be attached the page says what to do, and the notice can be dismissed', async () => {
  const host = await open([lost({})], 'accredited');
  expect(host.textContent).toContain('entréguelo por otro medio a la presidencia');
  expect(host.querySelector('a')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Entendido' }));
  await expect.poll(() => host.querySelector('.banner')).toBeNull();
});
