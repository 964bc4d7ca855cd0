import { createSignal, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { expect, test } from 'vitest';
import { ClientProvider, useOnce } from './context.tsx';
import type { Client } from './sync/app-client.ts';

test('what pages share is made by the first, outlives it, and goes at the lock', () => {
  const happened: string[] = [];
  function createShared() {
    happened.push('made');
    onCleanup(() => happened.push('gone'));
    return { of: 'all pages' };
  }
  function Page() {
    return <p>{useOnce(createShared).of}</p>;
  }
  const [page, setPage] = createSignal<number | undefined>(1);
  const host = document.createElement('div');
  const lock = render(
    () => (
      <ClientProvider client={{} as Client}>
        <Show when={page()} keyed>
          {(_page) => <Page />}
        </Show>
      </ClientProvider>
    ),
    host,
  );
  setPage(undefined);
  setPage(2);
  expect(host.textContent).toBe('all pages');
  expect(happened).toEqual(['made']);
  lock();
  expect(happened).toEqual(['made', 'gone']);
});
