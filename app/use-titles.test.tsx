import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { useOpenFirst } from './open-first.ts';
import { thingsAt, useTitles } from './use-titles.ts';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** A menu, and pages of which one comes in its own chunk and another has its heading later. */
function open() {
  const [isThere, setThere] = createSignal(false);
  const [heading, setHeading] = createSignal('Tarde');
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  let bring: () => void = () => undefined;
  const chunk = new Promise<void>((resolve) => {
    bring = resolve;
  });
  function Root(props: { children?: JSX.Element }): JSX.Element {
    let main: HTMLElement | undefined;
    useOpenFirst((path) => (path === '/lazy' ? [Lazy] : []));
    useTitles({ main: () => main, section: () => 'Menú' });
    return (
      <>
        <nav>
          {['/lazy', '/late', '/other'].map((href) => (
            <a href={href}>{href}</a>
          ))}
          <input aria-label="filtro" />
        </nav>
        <main ref={main} tabindex="-1">
          {props.children}
        </main>
      </>
    );
  }
  const Lazy = lazyPart(async () => {
    await chunk;
    return { default: () => <h1 tabindex="-1">Pedazo</h1> };
  });
  const history = createMemoryHistory();
  history.set({ value: '/start' });
  screen = openScreen(() => (
    <MemoryRouter history={history} root={Root}>
      <Route
        path="/start"
        component={() => (
          <>
            <h1 tabindex="-1">Inicio</h1>
            <button type="button">de la página</button>
            <ErrorSummary title="Hay un problema" errors={errors()} />
          </>
        )}
      />
      <Route path="/other" component={() => <h1 tabindex="-1">Otra</h1>} />
      <Route path="/lazy" component={Lazy} />
      <Route
        path="/late"
        component={() => (
          <>
            <button type="button">antes</button>
            <Show when={isThere()}>
              <h1 tabindex="-1">{heading()}</h1>
            </Show>
          </>
        )}
      />
    </MemoryRouter>
  ));
  const { find } = screen;
  return {
    find,
    follow: async (href: string) => userEvent.click(await find(`a[href="${href}"]`)),
    bringChunk: () => bring(),
    bringHeading: () => setThere(true),
    rename: setHeading,
    setErrors,
  };
}

const focused = () => document.activeElement?.textContent;

test('a page is of the things in its address that this device knows, the innermost first', () => {
  const names: Readonly<Record<string, string>> = { pao_drugs: 'Drogas', kpi_ports: 'Puertos' };
  const at = (path: string) => thingsAt(path, (id) => names[id] ?? null);
  expect(at('/plans/pao_drugs/of/opa_gone/kpis/kpi_ports/edit')).toEqual(['Puertos', 'Drogas']);
  expect(at('/plans/new')).toEqual([]);
});

describe('after a change of address', () => {
  test('the heading has the focus and names the window', async () => {
    const { find, follow } = open();
    await find('h1', /Inicio/);
    await follow('/other');
    await expect.poll(focused).toBe('Otra');
    expect(document.title).toBe('Otra · CLASI');
  });

  test('an error summary begins the name of the window, as long as it stands', async () => {
    const { find, setErrors } = open();
    await find('h1', /Inicio/);
    await expect.poll(() => document.title).toBe('Inicio · CLASI');
    setErrors([{ fieldId: 'reason', message: 'Escriba el motivo.' }]);
    await expect.poll(() => document.title).toBe('Error: Inicio · CLASI');
    setErrors([]);
    await expect.poll(() => document.title).toBe('Inicio · CLASI');
  });

  test('a page that was opened first takes no focus', async () => {
    const { find } = open();
    await find('h1', /Inicio/);
    await expect.poll(() => document.title).toBe('Inicio · CLASI');
    expect(document.activeElement).toBe(document.body);
  });

  test('a heading that comes late has it, as long as nobody went on', async () => {
    const { find, follow, bringHeading } = open();
    await find('h1', /Inicio/);
    await follow('/late');
    await find('button', /antes/);
    bringHeading();
    await expect.poll(focused).toBe('Tarde');
  });

  test('who goes on by Tab before the heading comes stays where they are', async () => {
    const { find, follow, bringHeading } = open();
    await find('h1', /Inicio/);
    await follow('/late');
    const button = await find('button', /antes/);
    button.focus();
    bringHeading();
    await expect.poll(() => document.title).toBe('Tarde · CLASI');
    expect(document.activeElement).toBe(button);
  });

  test('who goes on by Tab before the page itself comes stays where they are', async () => {
    const { find, follow, bringChunk } = open();
    await find('h1', /Inicio/);
    await follow('/lazy');
    await userEvent.keyboard('{Tab}');
    const reached = document.activeElement;
    expect(reached).toBe(await find('a[href="/late"]'));
    bringChunk();
    await expect.poll(() => document.title).toBe('Pedazo · CLASI');
    expect(document.activeElement).toBe(reached);
  });

  test('a focus that goes with the former page comes to the heading', async () => {
    const { find, follow, bringChunk } = open();
    const button = await find('button', /de la página/);
    await follow('/lazy');
    button.focus();
    bringChunk();
    await expect.poll(focused).toBe('Pedazo');
  });

  test('a second link, followed before the first page comes, is a new beginning', async () => {
    const { find, follow, bringChunk } = open();
    await find('h1', /Inicio/);
    await follow('/lazy');
    await follow('/other');
    await expect.poll(focused).toBe('Otra');
    bringChunk();
    expect(document.title).toBe('Otra · CLASI');
  });

  test('a heading that changes later never takes it back', async () => {
    const { find, follow, bringHeading, rename } = open();
    await find('h1', /Inicio/);
    await follow('/late');
    bringHeading();
    await expect.poll(focused).toBe('Tarde');
    (await find('h1')).blur();
    rename('Más tarde');
    await expect.poll(() => document.title).toBe('Más tarde · CLASI');
    expect(document.activeElement).toBe(document.body);
  });
});
