import { expect, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';

/** The last text that was copied. */
export function watchClipboard(): () => string | undefined {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
  return () => copied.at(-1);
}

/** The names of all fields and of their parts. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

interface Left {
  /** What was typed, as it is worded. */
  readonly shown: string;
  readonly typed: readonly unknown[];
}

/** Where it was typed, and in words: no field is called by its name in the code. */
export async function expectLeftBelow({ host }: Phone, { shown, typed }: Left): Promise<void> {
  await expect.poll(() => host.querySelector('.left-typed')?.textContent).toContain(shown);
  const names = typed.flatMap(namesIn);
  const labels = [...host.querySelectorAll('dt')].map((each) => each.textContent ?? '');
  const said = labels.flatMap((label) => label.split(' · '));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((word) => names.includes(word))).toEqual([]);
  const copied = watchClipboard();
  await userEvent.click(page.getByText('Copiar lo escrito', { exact: false }));
  await expect.poll(() => copied()).toContain(shown);
}

export interface OutboxPage {
  readonly file: string;
  readonly route: string;
  readonly path: string;
}

/** In Envíos, by what it is, to be read and thrown away. `open` opens one page of the phone that has it. */
export async function expectLeftInOutbox(
  open: (at: OutboxPage) => Promise<Phone>,
  { shown }: Pick<Left, 'shown'>,
): Promise<void> {
  let opened = await open({ file: 'outbox/outbox.page.tsx', route: '/outbox', path: '/outbox' });
  await expect.poll(() => opened.host.textContent).toContain('Sin terminar');
  const [row] = opened.host.querySelectorAll('.row-title');
  expect(row?.textContent).not.toBe('Sin terminar');
  const see = page.getByRole('link', { name: 'Ver lo escrito' }).element().getAttribute('href') ?? '';
  opened.close();

  opened = await open({ file: 'outbox/typed.page.tsx', route: '/outbox/typed', path: see });
  await expect.poll(() => opened.host.textContent).toContain(shown);
  await userEvent.click(page.getByRole('button', { name: 'Descartar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Descartar' }));
  await expect.poll(() => opened.client.drafts.list()).toEqual([]);
}
