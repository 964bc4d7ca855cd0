import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { afterEach, expect, test } from 'vitest';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { ClientProvider } from './context.tsx';
import { DeskStatus } from './desk-status.tsx';
import { KeysProvider } from './kit/keys/keys.tsx';
import type { Client } from './sync/app-client.ts';

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(path: string, waiting: number) {
  const history = createMemoryHistory();
  history.set({ value: path });
  const client = { status: () => ({ waiting }) } as unknown as Client;
  screen = openScreen(() => (
    <ClientProvider client={client}>
      <MemoryRouter
        history={history}
        root={() => (
          <KeysProvider>
            <DeskStatus />
          </KeysProvider>
        )}
      >
        <Route path="*" component={() => null} />
      </MemoryRouter>
    </ClientProvider>
  ));
  return { find: screen.find, text: screen.text, go: (value: string) => history.set({ value }) };
}

test('the status line says whether everything has arrived', async () => {
  const { find } = open('/reports', 0);
  await find('[role=status]', /^Recibido por el servidor$/);
});

test('what waits is counted', async () => {
  const { find } = open('/reports', 2);
  await find('[role=status]', /^Guardado, 2 en cola$/);
});

test('beside a draft, of which nothing was sent, it has only the keys', async () => {
  const { find, text, go } = open('/reports/drafts/rep_1/check', 0);
  await find('.key-hints', /F6/);
  expect(text()).not.toContain('Recibido');
  go('/reports');
  await find('[role=status]', /^Recibido por el servidor$/);
  go('/reports/drafts/rep_1');
  await expect.poll(text).not.toContain('Recibido');
  await find('.key-hints', /F6/);
});
