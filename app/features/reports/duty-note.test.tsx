import { afterEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { DutyNote } from './duty-note.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test.each([
  ['chile-officer', 'Lo leerán su punto de contacto y la jefatura de su unidad, y nadie de otro Estado'],
  ['chile-head', 'Lo leerán su punto de contacto y la jefatura de su institución, y nadie de otro Estado'],
  ['chile-contact', 'Lo leerá usted, como punto de contacto de su Estado, y nadie de otro Estado'],
])('%s is told who reads a report', async (as, words) => {
  const pages = {
    '/': () => (
      <>
        <h1>Informe</h1>
        <DutyNote />
      </>
    ),
  };
  phone = await openPhone({ docs: [], now: 1, pages, path: '/', as });
  expect(phone.host.textContent).toContain(words);
});
