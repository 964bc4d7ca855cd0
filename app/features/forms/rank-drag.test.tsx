import '#app/ui/styles.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, itemsOf, leafAt } from './form-test-kit.ts';

beforeEach(() => page.viewport(360, 740));
afterEach(unmount);

const control = `<odk:rank ref><label>Orden</label>${itemsOf(['a', 'b', 'c', 'd'])}</odk:rank>`;

async function ranked() {
  const session = await open(formOf([{ name: 'orden', type: 'odk:rank', control }]));
  mount(session, 'q~orden');
  await expect.element(page.getByText('Opción d')).toBeVisible();
  return { value: () => leafAt(session, '/data/orden').currentState.instanceValue };
}

/** The middle of something, as the browser window has it: the page of a test stands in a frame. */
function middleOf(selector: string): { x: number; y: number } {
  const rect = document.querySelector(selector)?.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  if (rect === undefined) throw new Error(`nothing is ${selector}`);
  const scale = frame === undefined ? 1 : frame.width / innerWidth;
  return {
    x: (frame?.x ?? 0) + (rect.x + rect.width / 2) * scale,
    y: (frame?.y ?? 0) + (rect.y + rect.height / 2) * scale,
  };
}

type Sent = { send(method: string, params: object): Promise<unknown> };
const input = cdp() as unknown as Sent;
const row = (value: string) => `.form-place[data-value="${value}"]`;

async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: { x: number; y: number }) {
  await input.send('Input.dispatchMouseEvent', {
    ...{ type, ...at, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 },
    buttons: type === 'mouseReleased' ? 0 : 1,
  });
}

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }) {
  await input.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
}

test('a mouse drags a row by any part of it to its place, and that is said', async () => {
  const { value } = await ranked();
  await mouse('mousePressed', middleOf(`${row('a')} .form-place-label`));
  const there = middleOf(row('c'));
  await mouse('mouseMoved', { ...there, y: there.y - 30 });
  await mouse('mouseMoved', { ...there, y: there.y + 10 });
  // Nothing is answered before it is let go.
  expect(value()).toBe('');
  await expect
    .poll(() => document.querySelector('.form-place-dragged')?.getAttribute('data-value'))
    .toBe('a');
  await mouse('mouseReleased', { ...there, y: there.y + 10 });
  await expect.poll(value).toBe('b c a d');
  await expect.element(page.getByText('Opción a: lugar 3 de 4')).toBeInTheDocument();
  expect(document.querySelector('.form-place-dragged')).toBeNull();
});

test('a finger drags a row by its handle, upwards too', async () => {
  const { value } = await ranked();
  await touch('touchStart', middleOf(`${row('d')} [data-handle]`));
  const there = middleOf(row('a'));
  for (const y of [there.y + 60, there.y + 20, there.y - 20]) await touch('touchMove', { ...there, y });
  await touch('touchEnd', there);
  await expect.poll(value).toBe('d a b c');
});

test('a finger elsewhere on a row drags nothing, and a tap on the handle answers nothing', async () => {
  const { value } = await ranked();
  const label = middleOf(`${row('a')} .form-place-label`);
  await touch('touchStart', label);
  for (const by of [30, 90, 160]) await touch('touchMove', { ...label, y: label.y + by });
  expect(document.querySelector('.form-place-dragged')).toBeNull();
  await touch('touchEnd', label);
  const handle = middleOf(`${row('a')} [data-handle]`);
  await touch('touchStart', handle);
  await touch('touchEnd', handle);
  expect(value()).toBe('');
});

test('Escape leaves everything where it was', async () => {
  const { value } = await ranked();
  await mouse('mousePressed', middleOf(`${row('a')} [data-handle]`));
  const there = middleOf(row('d'));
  await mouse('mouseMoved', there);
  await expect.poll(() => document.querySelector('.form-place-dragged')).not.toBeNull();
  window.focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.form-place-dragged')).toBeNull();
  await mouse('mouseReleased', there);
  expect(value()).toBe('');
});
