import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import type { StoreFinding } from '#app/store/device-store.ts';
import { StoreNotice } from './store-notice.tsx';

let screen: Screen;
afterEach(() => screen.close());

const FINE: StoreFinding = { wasLost: false, restored: 0, missing: 0, damaged: 0, damagedOwn: 0 };
const onDismiss = vi.fn();

async function say(finding: Partial<StoreFinding>): Promise<string> {
  screen = openScreen(() => (
    <>
      <h1>CLASI</h1>
      <StoreNotice finding={{ ...FINE, ...finding }} onDismiss={onDismiss} />
    </>
  ));
  await screen.find('h1', /CLASI/);
  return screen.host.querySelector('.banner-text')?.textContent?.replace(/\s+/g, ' ') ?? '';
}

/** Where each of these is said, in the order given; -1 where it is not. */
const places = (words: string, ...said: string[]) => said.map((each) => words.indexOf(each));

test('nothing is said when all is well', async () => {
  expect(await say({})).toBe('');
});

test('what was restored does not hide what the person wrote and is damaged', async () => {
  const words = await say({ restored: 2, damagedOwn: 1 });
  const [damaged = -1, restored = -1] = places(words, 'de lo que usted hizo', 'Se recuperaron 2 registros');
  expect(damaged).toBeGreaterThanOrEqual(0);
  expect(restored).toBeGreaterThan(damaged);
  expect(screen.host.querySelectorAll('.banner-act')).toHaveLength(1);
});

test('all that holds is said, most serious first, and dismissed at once', async () => {
  const words = await say({ wasLost: true, restored: 2, missing: 3, damaged: 4, damagedOwn: 5 });
  const found = places(
    words,
    'Se perdieron 3 registros',
    'No se pudieron abrir 5 partes',
    'Se recuperaron 2 registros',
    '4 partes de lo guardado',
  );
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((left, right) => left - right));
  await userEvent.click(await screen.find('button', /Entendido/));
  expect(onDismiss).toHaveBeenCalledTimes(1);
  expect(screen.host.querySelectorAll('button')).toHaveLength(1);
});

test.each<Partial<StoreFinding>>([
  { missing: 1, restored: 1, damaged: 1, damagedOwn: 1, wasLost: true },
  { damaged: 1, damagedOwn: 1 },
  { restored: 1, damagedOwn: 1 },
])('no sentence is said twice: %o', async (finding) => {
  const sentences = (await say(finding)).split(/(?<=\.) /);
  expect(sentences.length).toBeGreaterThan(3);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('a lost store says that nothing was pending only where that is so', async () => {
  expect(await say({ wasLost: true })).toContain('No había nada pendiente');
  screen.close();
  expect(await say({ wasLost: true, restored: 1 })).not.toContain('No había nada pendiente');
});
