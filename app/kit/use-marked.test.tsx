import { createSignal, For, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { Confirm } from './confirm.tsx';
import { MarkBox, MarkedBar, useMarked } from './use-marked.tsx';

const NOW = Date.parse('2026-07-10T12:00:00Z');
const [list, setList] = createSignal<readonly string[]>([]);
const [isAsking, setAsking] = createSignal(false);

function Page(): JSX.Element {
  const marked = useMarked(list);
  return (
    <div {...marked.keys}>
      <h1>Lista</h1>
      <ul>
        <For each={list()}>
          {(id) => (
            <li>
              <MarkBox marked={marked} ids={[id]} row={id} label={id} />
            </li>
          )}
        </For>
      </ul>
      <MarkedBar marked={marked}>
        <button type="button" onClick={() => setAsking(true)}>
          Preguntar
        </button>
      </MarkedBar>
      <Confirm
        open={isAsking()}
        onClose={() => setAsking(false)}
        title="¿Seguro?"
        confirm="Sí"
        onConfirm={() => undefined}
      >
        <p>Una pregunta</p>
      </Confirm>
    </div>
  );
}

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
  setAsking(false);
});
async function open() {
  setList(['Ana', 'Luis', 'Rosa']);
  phone = await openPhone({ docs: [], now: NOW, pages: { '*': Page }, path: '/' });
}
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });

test('Esc closes the question and leaves the marks; pressed again it drops them', async () => {
  await open();
  await box('Ana').click();
  await page.getByRole('button', { name: 'Preguntar' }).click();
  await expect.element(page.getByText('Una pregunta')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog:modal')).toBeNull();
  await expect.element(box('Ana')).toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(box('Ana')).not.toBeChecked();
});

test('what leaves the list loses its mark, and comes back without it', async () => {
  await open();
  await box('Ana').click();
  await box('Luis').click();
  setList(['Luis', 'Rosa']);
  await expect.element(box('Luis')).toBeChecked();
  setList(['Ana', 'Luis', 'Rosa']);
  await expect.element(box('Ana')).not.toBeChecked();
  await expect.element(box('Luis')).toBeChecked();
});
