import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import DelegationNewPage from './delegation-new.page.tsx';
import ParticipantEditPage from './participant-edit.page.tsx';
import PeoplePage from './people.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED);
const pages = {
  '/meetings/:id/people': PeoplePage,
  '/meetings/:id/people/delegations/new': DelegationNewPage,
  '/meetings/:id/people/new': ParticipantEditPage,
  '/meetings/:id/people/:person/edit': ParticipantEditPage,
};
const PEOPLE = `/meetings/${FOUNDING}/people`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path = PEOPLE,
  input: Partial<Parameters<typeof openPhone>[0]> = {},
): Promise<HTMLElement> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: world.all(), now: SEEDED, pages, path, ...input });
  return phone.host;
}
function texts(host: HTMLElement, selector: string): string[] {
  return [...host.querySelectorAll(selector)]
    .filter((each) => each.closest('[hidden]') === null)
    .map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}
function search(): HTMLInputElement {
  return document.getElementById('people-search') as HTMLInputElement;
}
function participant(id: string, name: string): Doc {
  const office = { es: 'Asesoría', pt: 'Assessoria', en: 'Adviser' };
  const body = { delegation: idFor('dlg', 'CL'), name, office, capacity: 'adviser', order: 90 };
  return { collection: 'participants', id, parent: FOUNDING, audience: 'all', rev: 1, body };
}

test('delegations are in order of precedence, my own is open', async () => {
  const host = await open();
  expect(texts(host, '.section-header')[0]).toBe('11 Estados, por precedencia74 personas');
  expect(texts(host, '.disclosure-title').slice(0, 3)).toEqual([
    'Argentina',
    'Brasil',
    'Chile su delegación',
  ]);
  expect(texts(host, 'details[open] .row-title')[0]).toBe('Ministro del Interior');
  const city = new Date('2026-06-25T14:45:00+02:00').getHours() === 14 ? '' : ', Madrid';
  expect(texts(host, 'details[open] .row-detail')[0]).toBe(
    `Jefe/a de delegación. Presenta a las 14:45${city}`,
  );
});

test('the order stays Spanish for a reader of English', async () => {
  const host = await open(PEOPLE, { locale: 'en' });
  expect(texts(host, '.disclosure-title')[1]).toBe('Brazil');
  expect(texts(host, '.disclosure-title').indexOf('Mexico')).toBe(6);
});

test('"nunez" finds Núñez and marks all of it', async () => {
  const host = await open(PEOPLE, { docs: [...world.all(), participant('prt_n', 'Inés Núñez')] });
  await userEvent.fill(search(), 'nunez');
  expect(texts(host, '.row-title')).toEqual(['Inés Núñez']);
  expect(texts(host, 'mark')).toEqual(['Núñez']);
  expect(texts(host, '.section-header')[0]).toBe('1 persona en 1 delegaciónde 75');
});

test('the marks follow each key press, and emptying the field brings the delegations back', async () => {
  const host = await open();
  await userEvent.fill(search(), 'inter');
  expect(new Set(texts(host, 'mark'))).toEqual(new Set(['Inter', 'inter']));
  await userEvent.fill(search(), 'interior muschel');
  expect(texts(host, '.row-title')).toEqual(['Laurent Muschel']);
  expect(texts(host, '.row-detail mark')).toEqual(['Interior']);
  await userEvent.click(host.querySelector('[aria-label="Borrar la búsqueda"]') as HTMLElement);
  expect(host.querySelectorAll('details').length).toBe(19);
});

test('nobody found is said, with what to try', async () => {
  const host = await open();
  await userEvent.fill(search(), 'zzzz');
  expect(host.textContent).toContain('Nadie con esas palabras.');
});

test('of ten thousand people only those near the screen exist, and a key press is answered at once', async () => {
  const crowd = Array.from({ length: 10_000 }, (_, index) =>
    participant(`prt_${index}`, `Persona Núñez ${index}`),
  );
  const host = await open(PEOPLE, { docs: [...world.all(), ...crowd] });
  await userEvent.fill(search(), 'nun');
  expect(host.querySelectorAll('.row').length).toBeLessThan(200);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(500_000);
  const spent = ['nune', 'nunez', 'nunez ', 'nunez 9', 'nunez 99'].map((typed) => {
    const started = performance.now();
    search().value = typed;
    search().dispatchEvent(new InputEvent('input', { bubbles: true }));
    return performance.now() - started;
  });
  expect(texts(host, '.section-header')[0]).toContain('de 10074');
  // A quarter of what a phone four times slower may take. What else the machine does makes a key slower, never faster.
  expect(Math.min(...spent)).toBeLessThan(50);
  window.scrollTo(0, 300_000);
  await expect
    .poll(() =>
      [...host.querySelectorAll('.row')].some((row) => Math.abs(row.getBoundingClientRect().top) < 700),
    )
    .toBe(true);
  window.scrollTo(0, 0);
});

test('the presidency adds a person, who is there at once and found', async () => {
  const host = await open(`${PEOPLE}/new`, { as: 'presidency-admin' });
  await userEvent.fill(document.getElementById('participant-office') as HTMLElement, 'Asesoría jurídica');
  for (const label of host.querySelectorAll('label')) if (label.textContent === 'Uruguay') label.click();
  for (const button of host.querySelectorAll('button')) if (button.textContent === 'Guardar') button.click();
  await expect.poll(() => phone?.path()).toBe(PEOPLE);
  await userEvent.fill(search(), 'juridica');
  expect(texts(host, '.row-title')).toEqual(['Asesoría jurídica']);
  expect(texts(host, '.row-kicker')).toEqual(['Uruguay']);
});

test('a meeting starts without delegations; the first one comes with its name in three languages', async () => {
  const docs = world.all().filter((doc) => doc.collection === 'meetings');
  const host = await open(PEOPLE, { docs, as: 'presidency-admin' });
  expect(host.querySelector('a[href$="/people/new"]')).toBeNull();
  phone?.go(`${PEOPLE}/delegations/new`);
  await expect.poll(() => host.querySelector('select')).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => texts(host, '.error-summary li')[0]).toBe('Elija el Estado');
  await userEvent.selectOptions(host.querySelector('select') as HTMLSelectElement, 'PE');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => phone?.path()).toBe(PEOPLE);
  expect(phone?.client.outbox()[0]?.envelope.args).toMatchObject({
    kind: 'state',
    code: 'PE',
    name: { es: 'Perú', pt: 'Peru', en: 'Peru' },
  });
  await expect.poll(() => texts(host, '.disclosure-title')).toEqual(['Perú']);
  expect(host.querySelector('a[href$="/people/new"]')).not.toBeNull();
});

test('a move to another delegation is asked about first, and says what it ends', async () => {
  const id = idFor('prt', 'CL-alternate');
  const host = await open(`${PEOPLE}/${id}/edit`, { as: 'presidency-admin' });
  const another = host.querySelector<HTMLInputElement>(
    `#participant-delegation input[value="${idFor('dlg', 'EC')}"]`,
  );
  const input = another ?? host.querySelector<HTMLInputElement>(`input[value="${idFor('dlg', 'EC')}"]`);
  input?.click();
  const save = () =>
    [...host.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent?.trim() === 'Guardar');
  save()?.click();
  await expect.poll(() => host.querySelector('dialog[open]')?.textContent).toContain('se borra lo que');
  expect(phone?.client.outbox()).toEqual([]);
  [...host.querySelectorAll<HTMLElement>('dialog[open] button')]
    .find((each) => each.textContent?.includes('Cambiar de delegación'))
    ?.click();
  await expect
    .poll(() => phone?.client.outbox().map(({ envelope }) => envelope.args))
    .toEqual([{ participant: id, fields: { delegation: idFor('dlg', 'EC') } }]);
});
