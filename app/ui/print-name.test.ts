import { afterEach, expect, test } from 'vitest';
import { namePrints } from './print-name.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function show(html: string) {
  stop();
  document.body.innerHTML = `<main>${html}</main>`;
  document.title = 'Reuniones · CLASI';
  const prints = namePrints(() => document.querySelector('main') ?? undefined);
  stop = prints.stop;
  return prints;
}
const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));

test('the window has the name of the document while it is printed, and at no other time', () => {
  const prints = show('<p class="page-header-kicker">Reunión de\n Panamá</p><h1>Escaleta\u200b</h1>');
  print();
  expect(document.title).toBe('Escaleta – Reunión de Panamá');
  expect(prints.isPrinting()).toBe(true);
  print();
  printed();
  expect(document.title).toBe('Reuniones · CLASI');
  expect(prints.isPrinting()).toBe(false);
});

test('the name that a page gives its document is used', () => {
  show('<h1>Actas</h1><article data-print-name="Acta – Reunión de Panamá"></article>');
  print();
  expect(document.title).toBe('Acta – Reunión de Panamá');
});

test('a page without a heading keeps its title, and a page that is left restores it', () => {
  show('<p>…</p>');
  print();
  expect(document.title).toBe('Reuniones · CLASI');
  show('<h1>Acta</h1>');
  print();
  stop();
  expect(document.title).toBe('Reuniones · CLASI');
  print();
  expect(document.title).toBe('Reuniones · CLASI');
});
