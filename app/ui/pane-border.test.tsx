import { createSignal, type JSX, onMount } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { DeskProvider, Panes } from './desk.tsx';
import { usePane } from './desk-context.ts';

const REM = 16;
let screen: Screen | undefined;
beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});
afterEach(() => {
  screen?.close();
  localStorage.clear();
});

function Table(): JSX.Element {
  const pane = usePane();
  onMount(() => pane?.asTable());
  return <p>tabla</p>;
}

async function open({ isTable = false, name = '/things' } = {}) {
  function Desk(): JSX.Element {
    const [asTable, setTable] = createSignal(false);
    return (
      <DeskProvider at="">
        <div class="shell shell-desk">
          <nav class="nav" />
          <main class="main">
            <div class="panes">
              <Panes
                list={isTable ? <Table /> : <p>lista</p>}
                isAlone={false}
                hasRows
                look={() => undefined}
                empty={null}
                labels={{ list: 'Lista', thing: 'Cosa', border: 'Borde' }}
                screen={name}
                isTable={asTable()}
                onTable={() => setTable(true)}
                isClosed={false}
              >
                <p>cosa</p>
              </Panes>
            </div>
          </main>
        </div>
      </DeskProvider>
    );
  }
  screen?.close();
  screen = openScreen(() => <Desk />);
  const border = await screen.find('[role="separator"], hr');
  const pane = await screen.find(isTable ? '.pane-thing' : '.pane-list');
  return { border, rem: () => pane.getBoundingClientRect().width / REM };
}

async function drag(border: HTMLElement, to: number) {
  const at = border.getBoundingClientRect();
  const event = (kind: string, clientX: number) =>
    border.dispatchEvent(
      new PointerEvent(kind, { bubbles: true, pointerId: 1, button: 0, clientX, clientY: at.top + 40 }),
    );
  border.setPointerCapture = () => undefined;
  border.hasPointerCapture = () => true;
  event('pointerdown', at.left);
  event('pointermove', to);
  event('pointerup', to);
}

describe('the border between a list and what is chosen of it', () => {
  test('is a separator with a name, reached by Tab, that says its width', async () => {
    const { border, rem } = await open();
    await expect.poll(rem).toBe(24);
    await expect.element(page.getByRole('separator', { name: 'Borde' })).toHaveAttribute('tabindex', '0');
    expect(border.getAttribute('aria-orientation')).toBe('vertical');
    expect(border.getAttribute('aria-valuenow')).toBe('24');
    expect(border.getAttribute('aria-valuemin')).toBe('16');
  });

  test('goes to the right and to the left by one rem, as the arrows say, and Enter restores it', async () => {
    const { border, rem } = await open();
    border.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect.poll(rem).toBe(25);
    await userEvent.keyboard('{Enter}');
    await expect.poll(rem).toBe(24);
  });

  test('beside a table the same arrows move it the same way, so what is chosen grows to the left', async () => {
    const { border, rem } = await open({ isTable: true });
    await expect.poll(rem).toBe(24);
    border.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.poll(rem).toBe(26);
  });

  test('follows the pointer, and a double click restores it', async () => {
    const { border, rem } = await open();
    const left = border.parentElement?.getBoundingClientRect().left ?? 0;
    await drag(border, left + 30 * REM);
    await expect.poll(rem).toBe(30);
    border.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await expect.poll(rem).toBe(24);
  });

  test('leaves both panes 16 rem', async () => {
    const { border, rem } = await open();
    await drag(border, -500);
    await expect.poll(rem).toBe(16);
    await drag(border, 5000);
    const all = (border.parentElement?.clientWidth ?? 0) / REM;
    await expect.poll(() => all - rem()).toBeGreaterThanOrEqual(16);
  });

  test('each screen keeps its own on this device', async () => {
    const first = await open();
    first.border.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(first.rem).toBe(25);
    await expect.poll((await open({ name: '/others' })).rem).toBe(24);
    await expect.poll((await open()).rem).toBe(25);
  });
});
