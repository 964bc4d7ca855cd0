import { afterEach, expect, test } from 'vitest';
import { namePrints, printName } from './print-name.ts';

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
  const prints = show('<p class="page-header-kicker">Reunión de\n Panamá</p><h1>Minuto a minuto\u200b</h1>');
  print();
  expect(document.title).toBe('Minuto a minuto – Reunión de Panamá');
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

test('views of one thing are called by the view, then by the thing', () => {
  show(
    '<h1>Reunión de Panamá</h1><nav class="tabs"><a>Agenda</a><a aria-current="page">Información práctica</a></nav>',
  );
  print();
  expect(document.title).toBe('Información práctica – Reunión de Panamá');
});

test('a page that says below its heading of what it is has that in its name: of each meeting there is one', () => {
  show('<h1>Acta</h1><p class="page-header-detail">Reunión de Panamá</p>');
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

/** Its name, on a page of things of these names. */
function nameOn(html: string, ...things: string[]): string | null {
  document.body.innerHTML = `<main>${html}</main>`;
  return printName(document.querySelector('main') as Element, () => things);
}

test('a page is called by what it is of, the innermost first: forms of two plans have two names', () => {
  expect(nameOn('<h1>Editar el indicador</h1>', 'Puertos', 'Drogas')).toBe(
    'Editar el indicador – Puertos – Drogas',
  );
  expect(
    nameOn('<h1>Editar</h1><p class="page-header-kicker">Puertos · Indicador</p>', 'Puertos', 'Drogas'),
  ).toBe('Editar – Puertos · Indicador – Drogas');
  expect(nameOn('<h1>Puertos</h1>', 'Puertos')).toBe('Puertos');
});

test('what is explained below the heading is in the name only where nothing else says of what it is', () => {
  const html = '<h1>Añadir</h1><p class="page-header-detail">Lo leen todos.</p>';
  expect(nameOn(html, 'Drogas')).toBe('Añadir – Drogas');
  expect(nameOn(html)).toBe('Añadir – Lo leen todos.');
});

test('parts that only their places keep apart have a space between them, and words none', () => {
  const kicker = '<span><span>CLASI/2026/<wbr>DOC/<wbr>004</span><span>Documento</span></span>';
  expect(nameOn(`<h1>IDEAL<!---->, <b>2</b></h1><p class="page-header-kicker">${kicker}</p>`)).toBe(
    'IDEAL, 2 – CLASI/2026/DOC/004 Documento',
  );
});
