import { createSignal, For, type JSX } from 'solid-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { MarkBox, MarkedBar, useMarked } from './use-marked.tsx';

const [list, setList] = createSignal<readonly string[]>([]);

function Marking(): JSX.Element {
  const marked = useMarked(list);
  return (
    <>
      <h1>List</h1>
      <MarkBox marked={marked} ids={list()} label="all" />
      <ul {...marked.keys}>
        <For each={list()}>
          {(id) => (
            <li>
              <MarkBox marked={marked} ids={[id]} row={id} label={id} />
              <a href={`#${id}`}>open {id}</a>
              <input aria-label={`note ${id}`} />
            </li>
          )}
        </For>
      </ul>
      <MarkedBar marked={marked}>
        <output>{marked.ids().join(' ')}</output>
      </MarkedBar>
    </>
  );
}

let phone: Phone | undefined;
beforeEach(async () => {
  setList(['a', 'b', 'c']);
  phone = await openPhone({ docs: [], now: 0, pages: { '/': Marking }, path: '/' });
});
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const marked = () => phone?.host.querySelector('output')?.textContent ?? null;
const box = (name: string) => page.getByRole('checkbox', { name, exact: true }).element() as HTMLInputElement;
const link = (id: string) => page.getByRole('link', { name: `open ${id}` }).element() as HTMLElement;

test('X and Space mark the row with the focus, wherever in the row it stands, and unmark it', async () => {
  link('b').focus();
  await userEvent.keyboard('x');
  expect(marked()).toBe('b');
  await userEvent.keyboard(' ');
  expect(marked()).toBeNull();
});

test('Space on the box itself marks once', async () => {
  box('a').focus();
  await userEvent.keyboard(' ');
  expect(marked()).toBe('a');
});

test('Shift with the arrows extends to the next row and stops at the ends', async () => {
  box('b').focus();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(marked()).toBe('b c');
  expect(document.activeElement).toBe(box('c'));
  box('b').focus();
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(marked()).toBe('a b c');
});

test('Ctrl A marks all, and Esc drops them; in a field the keys are the field’s', async () => {
  const note = page.getByRole('textbox', { name: 'note a' });
  await userEvent.click(note);
  await userEvent.keyboard('{Control>}a{/Control}x');
  expect(marked()).toBeNull();
  link('a').focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(marked()).toBe('a b c');
  await userEvent.keyboard('{Escape}');
  expect(marked()).toBeNull();
});

test('the box of all says some, all or none, and marks all', async () => {
  box('b').click();
  expect(box('all').indeterminate).toBe(true);
  box('all').click();
  expect(marked()).toBe('a b c');
  expect([box('all').checked, box('all').indeterminate]).toEqual([true, false]);
});

test('what has left the list is not acted on', async () => {
  box('all').click();
  setList(['c', 'a']);
  expect(marked()).toBe('c a');
});
