import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { ErrorBoundary, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { Failed } from './failed.tsx';
import { restart } from './restart.ts';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** A screen whose file is asked for once in each given way, and what follows if the page would be loaded anew. */
function open({ answers, isServed = true }: { answers: (string | null)[]; isServed?: boolean }) {
  const restarts: string[] = [];
  const Page = lazyPart<object>(async () => {
    const words = answers.shift() ?? null;
    if (words === null) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: () => <h1>{words}</h1> };
  });
  const fallback = (error: unknown, reset: () => void): JSX.Element => (
    <Failed
      error={error}
      reset={reset}
      restart={() =>
        restart({
          isServed,
          fetch: () => Promise.reject(new TypeError('Failed to fetch')),
          reload: () => restarts.push('anew'),
        })
      }
    />
  );
  screen = openScreen(() => (
    <MemoryRouter
      history={createMemoryHistory()}
      root={(props) => <ErrorBoundary fallback={fallback}>{props.children}</ErrorBoundary>}
    >
      <Route path="/" component={Page} />
    </MemoryRouter>
  ));
  return { screen, restarts };
}

async function tryAgain({ find }: Screen): Promise<void> {
  await userEvent.click(await find('button', /Reintentar/));
}

test('a screen whose file comes at the second attempt is shown, and the app stays as it is', async () => {
  const { screen, restarts } = open({ answers: [null, 'Envíos'] });
  await tryAgain(screen);
  await screen.find('h1', /Envíos/);
  expect(restarts).toEqual([]);
});

test('where the browser remembers that the file did not come, the app is loaded anew, as said before', async () => {
  const { screen, restarts } = open({ answers: [] });
  await screen.find('main, h1', /no se pudo abrir/);
  expect(screen.text()).toMatch(/puede abrirse de nuevo en esta página y pedirle que la desbloquee/);
  await tryAgain(screen);
  await expect.poll(() => restarts).toEqual(['anew']);
});

test('where nothing would serve it, it is not left for an empty page', async () => {
  const { screen, restarts } = open({ answers: [], isServed: false });
  await tryAgain(screen);
  await screen.find('[role=status]', /Todavía no hay red/);
  expect(restarts).toEqual([]);
});
