import '#app/ui/styles.css';
import { render } from 'solid-js/web';
import { expect } from 'vitest';
import { App } from '#app/app.tsx';

const was = location.href;
let close: () => void = () => undefined;

/** The app as somebody opens it who has no account, at the address of a QR code. */
export async function openCheck(fragment = ''): Promise<void> {
  history.replaceState(null, '', `/check${fragment}`);
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(() => <App />, host);
  close = () => {
    dispose();
    host.remove();
  };
  await expect.poll(() => document.querySelector('input[type="file"]'), { timeout: 30_000 }).not.toBeNull();
  // What checks is loaded with the page.
  await expect
    .poll(() => document.querySelector('.check-any[data-ready]'), { timeout: 30_000 })
    .not.toBeNull();
}
export function choose(...files: File[]): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  if (input === null) throw new Error('no input');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export function closeCheck(): void {
  close();
  history.replaceState(null, '', was);
}

export const texts = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent?.trim());
