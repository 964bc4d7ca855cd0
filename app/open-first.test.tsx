import { createMemoryHistory, MemoryRouter, Route, useParams } from '@solidjs/router';
import { createMemo, createSignal, ErrorBoundary, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { useOpenFirst } from './open-first.ts';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** A component whose file comes, or fails to come, when the test says so. */
function heldBack(component: () => JSX.Element) {
  let settle: { come: () => void; fail: () => void } | undefined;
  const part = lazyPart(
    () =>
      new Promise<{ default: () => JSX.Element }>((resolve, reject) => {
        settle = { come: () => resolve({ default: component }), fail: () => reject(new Error('no file')) };
      }),
    () => <p>waits</p>,
  );
  return { part, come: () => settle?.come(), fail: () => settle?.fail() };
}

/** A list of papers, and one paper beside it, each in a file of its own. */
function open({ at = '/' }: { at?: string } = {}) {
  const [changed, setChanged] = createSignal(0);
  const list = heldBack(() => <h2>Lista</h2>);
  const paper = heldBack(() => {
    const params = useParams<{ paper?: string }>();
    const known = createMemo(() => (changed() > -1 ? params.paper : undefined));
    return <h3>{known() ?? 'no está'}</h3>;
  });
  function Root(props: { children?: JSX.Element }): JSX.Element {
    // Asked for before, as pages do.
    void useParams<{ paper?: string }>().paper;
    useOpenFirst((path) =>
      path === '/papers/one' || path === '/papers/two'
        ? [list.part, paper.part]
        : path === '/papers'
          ? [list.part]
          : [],
    );
    return (
      <>
        <a href="/papers/one?x=1#y">uno</a>
        <a href="/papers/two">dos</a>
        <a href="/papers">lista</a>
        <a href="/other">otra</a>
        {props.children}
      </>
    );
  }
  const history = createMemoryHistory();
  history.set({ value: at });
  screen = openScreen(() => (
    <MemoryRouter history={history} root={Root}>
      <Route path="/" component={() => <h1>Inicio</h1>} />
      <Route path="/other" component={() => <h1>Otra</h1>} />
      <Route
        path="/papers"
        component={(props: { children?: JSX.Element }) => (
          <>
            <list.part />
            {props.children}
          </>
        )}
      >
        <Route path="/" />
        <Route path="/:paper" component={paper.part} />
      </Route>
    </MemoryRouter>
  ));
  const { find } = screen;
  const shown = () => [...document.querySelectorAll('h1,h2,h3,p')].map((each) => each.textContent);
  const follow = async (name: string) => userEvent.click(await find('a', new RegExp(name)));
  return { list, paper, shown, follow, change: () => setChanged((n) => n + 1), path: history.get };
}

const settled = () => new Promise((done) => setTimeout(done, 20));

test('what changes while the files of a page come does not leave it with the address before', async () => {
  const { list, paper, shown, follow, change } = open();
  await follow('uno');
  paper.come();
  await settled();
  change();
  await settled();
  expect(shown()).toEqual(['Inicio']);
  list.come();
  await expect.poll(shown).toEqual(['Lista', 'one']);
});

test('the same where the app is opened at the address', async () => {
  const { list, paper, shown, change } = open({ at: '/papers/one' });
  await expect.poll(shown).toEqual(['waits', 'waits']);
  paper.come();
  await settled();
  change();
  await expect.poll(shown).toEqual(['waits', 'one']);
  list.come();
  await expect.poll(shown).toEqual(['Lista', 'one']);
});

test('of two links followed one after the other, the last one counts', async () => {
  const { list, paper, shown, follow, path } = open();
  await follow('uno');
  await follow('otra');
  await expect.poll(shown).toEqual(['Otra']);
  list.come();
  paper.come();
  await settled();
  expect(path()).toBe('/other');
  await follow('dos');
  await expect.poll(shown).toEqual(['Lista', 'two']);
});

test('a page whose file does not come is gone to all the same, and loads when it is tried again', async () => {
  const { list, shown, follow, path } = open();
  await follow('lista');
  list.fail();
  await expect.poll(path).toBe('/papers');
  expect(shown()).toEqual(['waits']);
  list.come();
  await expect.poll(shown).toEqual(['Lista']);
});

test('a part whose file does not come says so in its place, and another attempt loads it', async () => {
  const late = heldBack(() => <h2>Al fin</h2>);
  let again: () => void = () => undefined;
  screen = openScreen(() => (
    <ErrorBoundary
      fallback={(error: unknown, reset) => {
        again = reset;
        return <p>{String(error)}</p>;
      }}
    >
      <late.part />
    </ErrorBoundary>
  ));
  await screen.find('p', /waits/);
  late.fail();
  await screen.find('p', /no file/);
  again();
  await screen.find('p', /waits/);
  late.come();
  await screen.find('h2', /Al fin/);
});
