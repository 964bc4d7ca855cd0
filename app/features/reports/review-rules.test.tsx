import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { featureBook } from '#app/features.ts';
import { wordsOf } from '#app/i18n/i18n.tsx';
import { toUnfinished } from '#app/kit/edit-draft.ts';
import { typedAsText, typedInWords } from '#app/kit/unfinished-words.ts';
import { OnlinePages } from '#app/online.tsx';
import type { Draft } from '#app/store/drafts.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { FIRST_RULES, MAX_DEPUTIES } from '#shared/reports/review.schemas.ts';
import DeputiesPage from './deputies.page.tsx';
import ReviewRulesPage from './review-rules.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const rules = (change: object = {}) =>
  docWith('reviewRules', 'rvr_CL', { state: 'CL', ...FIRST_RULES, ...change }, null);
const somebody = (change: object) => ({
  person: 'per_other',
  label: 'Marta Rojas',
  state: 'CL',
  delegation: 'CL',
  roles: ['institutionHead'],
  institution: 'customs',
  unit: null,
  status: 'active',
  createdAt: NOW,
  devices: 1,
  ...change,
});

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open({
  as = 'chile-contact',
  path = '/reports/state/review',
  docs = [],
  people,
  drafts = [],
}: {
  as?: string;
  path?: string;
  docs?: Parameters<typeof openPhone>[0]['docs'];
  people?: readonly object[];
  drafts?: readonly Draft[];
} = {}) {
  await page.viewport(360, 740);
  const draw = (Page: () => JSX.Element) => () => (
    <OnlinePages>
      <Page />
    </OnlinePages>
  );
  phone = await openPhone({
    docs,
    now: NOW,
    pages: {
      '/reports/state/review': draw(ReviewRulesPage),
      '/reports/state/deputies': draw(DeputiesPage),
      '*': () => null,
    },
    path,
    as,
    drafts,
    request: () =>
      people === undefined
        ? Promise.reject(new TransportError({ kind: 'offline' }))
        : Promise.resolve({ kind: 'clasi.people', people } as never),
  });
  return phone;
}
const tap = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
/** The button of the page, then the one of the question. */
async function save(name: string) {
  await tap(name);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name, exact: true }));
}
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
const field = (id: string) => document.getElementById(id) as HTMLInputElement;

test('a state says which institutions approve first, and within how many days', async () => {
  const { host } = await open();
  await expect.poll(() => field('rules-days')?.value).toBe('10');
  await userEvent.click(page.getByRole('checkbox', { name: 'Aduanas' }).first());
  await userEvent.fill(field('rules-days'), '200');
  await tap('Guardar las reglas');
  await expect.poll(said).toEqual(['Escriba un número entero del 1 al 90']);
  expect(sent()).toEqual([]);
  await userEvent.fill(field('rules-days'), '14');
  await save('Guardar las reglas');
  await expect
    .poll(sent)
    .toEqual([['reports.set_rules', { state: 'CL', unit: ['customs'], institution: [], days: 14 }]]);
  await expect.poll(() => host.textContent).toContain('Reglas guardadas en este dispositivo');
});

test('who reads whom is a list in words; a line that was not added to it is meant all the same', async () => {
  const { host } = await open({ docs: [rules({ sharing: [{ reader: 'customs', of: 'prison' }] })] });
  await expect
    .poll(() => host.textContent)
    .toContain('Las jefaturas de Aduanas leen lo que documenta Sistema penitenciario');
  await userEvent.selectOptions(field('sharing-reader'), 'customs');
  await tap('Añadir a la lista');
  await expect.poll(said).toEqual(['Elija las dos instituciones']);
  await userEvent.selectOptions(field('sharing-of'), 'customs');
  await tap('Añadir a la lista');
  await expect.poll(said).toEqual(['Cada institución ya lee lo suyo: elija otra']);
  await userEvent.selectOptions(field('sharing-of'), 'prison');
  await tap('Añadir a la lista');
  await expect.poll(said).toEqual(['Ya está en la lista']);
  await userEvent.selectOptions(field('sharing-of'), 'police');
  await tap('Añadir a la lista');
  await expect
    .poll(() => host.textContent)
    .toContain('Las jefaturas de Aduanas leen lo que documenta Policía');
  await tap('Quitar: Las jefaturas de Aduanas leen lo que documenta Sistema penitenciario');
  await userEvent.selectOptions(field('sharing-reader'), 'prosecution');
  await userEvent.selectOptions(field('sharing-of'), 'border');
  await save('Guardar quién lee a quién');
  const sharing = [
    { reader: 'customs', of: 'police' },
    { reader: 'prosecution', of: 'border' },
  ];
  await expect.poll(sent).toEqual([['reports.share', { state: 'CL', sharing }]]);
});

test('what is not saved yet outlives a lock', async () => {
  const opened = await open();
  await expect.poll(() => field('sharing-reader')).not.toBeNull();
  await userEvent.selectOptions(field('sharing-reader'), 'customs');
  await userEvent.fill(field('rules-days'), '21');
  await opened.lock();
  const drafts = await opened.client.drafts.list();
  opened.close();
  await open({ drafts });
  await expect.poll(() => field('rules-days')?.value).toBe('21');
  await expect.poll(() => field('sharing-reader')?.value).toBe('customs');
});

test('a line that was chosen and not added is said in words: on the page, in the question, and among what was left', async () => {
  const { host, client } = await open();
  const also = 'Al guardar se añade también: Las jefaturas de Fiscalía leen lo que documenta Policía.';
  await userEvent.selectOptions(field('sharing-reader'), 'prosecution');
  expect(host.textContent).not.toContain('Al guardar se añade también');
  await userEvent.selectOptions(field('sharing-of'), 'police');
  await expect.poll(() => host.textContent).toContain(also);
  await tap('Guardar quién lee a quién');
  await expect.poll(() => document.querySelector('dialog[open]')?.textContent).toContain(also);
  await userEvent.keyboard('{Escape}');
  await phone?.lock();
  const left = (await client.drafts.list()).flatMap((draft) => toUnfinished(draft) ?? []);
  await featureBook.load();
  const reader = { client, features: featureBook, t: await wordsOf('es'), locale: 'es' } as const;
  expect(left.map((draft) => typedAsText(typedInWords(draft, reader)))).toEqual([
    'Quién lee: Fiscalía\nLo que documenta: Policía',
  ]);
});

test('an officer sets no rules, and names no deputies; the contact alone names none either', async () => {
  const opened = await open({ as: 'chile-officer' });
  expect(opened.host.textContent).not.toContain('Guardar las reglas');
  opened.close();
  const { host } = await open({ as: 'chile-contact', path: '/reports/state/deputies' });
  expect(host.textContent).toContain('Los suplentes los nombra quien administra las personas de su Estado');
});

test('whoever governs the state’s people names deputies among them, and says why they are needed', async () => {
  const contact = demoActor('chile-contact');
  const people = [
    somebody({ person: contact.person, label: 'Punto de contacto', roles: ['pointOfContact'] }),
    somebody({}),
    somebody({ person: 'per_left', label: 'Se fue', status: 'disabled' }),
  ];
  const { host } = await open({ as: 'chile-admin', path: '/reports/state/deputies', people });
  await expect.poll(() => host.textContent).toContain('Nadie acepta sus propios informes');
  await expect.poll(() => host.textContent).toContain('Marta Rojas');
  expect(host.textContent).not.toContain('Se fue');
  expect(host.textContent).not.toContain('Punto de contacto');
  await userEvent.click(page.getByRole('button', { name: /Nombrar suplente/ }));
  await save('Guardar los suplentes');
  await expect
    .poll(sent)
    .toEqual([
      ['reports.name_deputies', { state: 'CL', deputies: [{ person: 'per_other', label: 'Marta Rojas' }] }],
    ]);
});

test('a deputy without an account is pointed out, and there are so many and no more', async () => {
  const deputies = Array.from({ length: MAX_DEPUTIES }, (_, index) => ({
    person: `per_${index}`,
    label: `Persona ${index}`,
  }));
  const { host } = await open({
    as: 'chile-admin',
    path: '/reports/state/deputies',
    docs: [rules({ deputies })],
    people: [somebody({})],
  });
  await expect.poll(() => host.textContent).toContain('Ya no tiene cuenta');
  await userEvent.click(page.getByRole('button', { name: /Nombrar suplente/ }));
  await expect.poll(said).toEqual([`Puede haber ${MAX_DEPUTIES} suplentes a la vez: quite antes a alguien`]);
  await tap('Quitar a Persona 0');
  await userEvent.click(page.getByRole('button', { name: /Nombrar suplente/ }));
  await save('Guardar los suplentes');
  await expect.poll(sent).toMatchObject([['reports.name_deputies', { deputies: { length: MAX_DEPUTIES } }]]);
});

test('without the network those named are still shown, and can be removed', async () => {
  const deputies = [{ person: 'per_other', label: 'Marta Rojas' }];
  const { host } = await open({
    as: 'chile-admin',
    path: '/reports/state/deputies',
    docs: [rules({ deputies })],
  });
  await expect.poll(() => host.textContent).toContain('Marta Rojas');
  expect(host.textContent).not.toContain('Ya no tiene cuenta');
  await tap('Quitar a Marta Rojas');
  await save('Guardar los suplentes');
  await expect.poll(sent).toEqual([['reports.name_deputies', { state: 'CL', deputies: [] }]]);
});
