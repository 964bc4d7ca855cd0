import { createRoot } from 'solid-js';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { DESK, useMedia } from './media.ts';

test('a page is arranged as for paper before its sheets are counted, and as before once they are printed', async () => {
  await page.viewport(1280, 800);
  const { isDesk, dispose } = createRoot((dispose) => ({ isDesk: useMedia(DESK), dispose }));
  onTestFinished(dispose);
  expect(isDesk()).toBe(true);
  window.dispatchEvent(new Event('beforeprint'));
  expect(isDesk()).toBe(false);
  window.dispatchEvent(new Event('afterprint'));
  expect(isDesk()).toBe(true);
});

test('what is not on the page any more is not told of printing', async () => {
  await page.viewport(1280, 800);
  const { isDesk, dispose } = createRoot((dispose) => ({ isDesk: useMedia(DESK), dispose }));
  dispose();
  window.dispatchEvent(new Event('beforeprint'));
  expect(isDesk()).toBe(true);
  window.dispatchEvent(new Event('afterprint'));
});
