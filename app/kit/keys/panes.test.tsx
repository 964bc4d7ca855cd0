import { afterEach, expect, test } from 'vitest';
import { hasRow, nextRow, rowOf } from './panes.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const row = (id: string) => `<a class="row-target" href="/things/${id}">${id}</a>`;

/** Two lists as the desk has them: one stands by while the other is shown. */
function show(list: string): void {
  document.body.innerHTML = `<div class="pane">${list}</div><div class="pane">${row('detail')}</div>`;
}
const isBeside = (path: string) => path.startsWith('/things/');
const next = (at: string) => nextRow({ isBeside, at, step: 1 })?.href ?? null;
const previous = (at: string) => nextRow({ isBeside, at, step: -1 })?.href ?? null;

test('the next and the previous row are those of the list, up to its ends', () => {
  show(row('a') + row('b'));
  expect(next('/things')).toBe('/things/a');
  expect(next('/things/a')).toBe('/things/b');
  expect(previous('/things/b')).toBe('/things/a');
  expect(next('/things/b')).toBeNull();
  expect(previous('/things/a')).toBeNull();
});

test('rows that a search hides, and a list that stands by, are passed over', () => {
  show(
    `<div inert>${row('old')}</div>${row('a')}<p hidden>${row('hidden')}</p>${row('b')}<div inert>${row('late')}</div>`,
  );
  expect(next('/things')).toBe('/things/a');
  expect(next('/things/a')).toBe('/things/b');
  expect(previous('/things/b')).toBe('/things/a');
  expect(next('/things/b')).toBeNull();
});

test('a row that also stands in a list out of sight is the one that can be seen', () => {
  show(`<div inert>${row('b')}${row('a')}</div>${row('a')}${row('b')}${row('c')}`);
  const shown = [...document.querySelectorAll('.pane:first-child > a')];
  expect(next('/things/b')).toBe('/things/c');
  expect(next('/things/a')).toBe('/things/b');
  expect(rowOf({ isBeside, at: '/things/a/edit' })).toBe(shown[0]);
  (shown[1] as HTMLElement).focus();
  expect(next('/things')).toBe('/things/c');
});

test('a list has something to choose as long as it has rows, drawn or far from the screen', () => {
  const has = () => hasRow(document.querySelector('.pane') as Element, isBeside);
  show(row('a'));
  expect(has()).toBe(true);
  show('<div class="rows-away"></div>');
  expect(has()).toBe(true);
  show('<a class="row-target" href="tel:+59120000000">call</a>');
  expect(has()).toBe(false);
});

test('a telephone, and a link that leaves the list, are no rows', () => {
  show(
    `<a class="row-target" href="tel:+59120000000">call</a><a class="row-target" href="/else/b">b</a>${row('a')}`,
  );
  expect(next('/things')).toBe('/things/a');
  expect(previous('/things/a')).toBeNull();
});
