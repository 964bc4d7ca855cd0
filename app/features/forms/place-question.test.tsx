import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { answerAll, leafAt } from './form-test-kit.ts';

const report = await (await fetch('/forms/threat-report.xml')).text();
const PORT = '/data/place/locode';

afterEach(unmount);

const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
const proceed = () => page.getByRole('button', { name: 'Continuar' }).click();
const codeOf = (session: Awaited<ReturnType<typeof open>>) =>
  leafAt(session, PORT).currentState.instanceValue;

test('a port is found by its words in the country of the report; its code is the answer, and nobody reads it', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/place/country': 'CL' } });
  mount(session, 'q~place~locode');
  await page.getByRole('combobox').fill('SAN ant');
  await expect.element(page.getByRole('option', { name: /San Antonio/ })).toBeVisible();
  expect(page.getByRole('option').elements()[0]?.textContent).toContain('San Antonio');
  await userEvent.keyboard('{Enter}');
  expect(codeOf(session)).toBe('CLSAI');
  await expect.element(page.getByRole('combobox')).toHaveValue('San Antonio, Chile');
  const line = session.summary().find(({ answer }) => answer === 'San Antonio, Chile');
  expect(line?.question).toBe('¿En qué puerto, aeropuerto o paso fronterizo?');
  expect(session.summary().some(({ answer }) => answer?.includes('CLSAI'))).toBe(false);
});

test('what was typed and is no place is said at the field, and Continue does not pass over it', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/place/country': 'CL', [PORT]: 'CLSAI' } });
  mount(session, 'q~place~locode');
  await expect.element(page.getByRole('combobox')).toHaveValue('San Antonio, Chile');
  await page.getByRole('combobox').fill('Puerto Perdido');
  await expect.element(page.getByText(/Ningún lugar de la lista se llama así/)).toBeVisible();
  await userEvent.tab();
  await proceed();
  await expect
    .element(
      page.getByRole('link', { name: 'No se eligió nada con «Puerto Perdido». Elija un lugar de la lista.' }),
    )
    .toBeVisible();
  await page.getByRole('button', { name: 'Borrar el lugar' }).click();
  await proceed();
  await heading('¿Con qué precisión conoce el lugar?');
});

test('Escape gives back the place that was chosen before', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/place/country': 'CL', [PORT]: 'CLSAI' } });
  mount(session, 'q~place~locode');
  await page.getByRole('combobox').fill('val');
  await userEvent.keyboard('{Escape}');
  expect(codeOf(session)).toBe('CLSAI');
  await expect.element(page.getByRole('combobox')).toHaveValue('San Antonio, Chile');
});

test('a code of an earlier draft that no list has stays, as it was typed', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/place/country': 'CL', [PORT]: 'CLQQZ' } });
  mount(session, 'q~place~locode');
  await expect.element(page.getByRole('combobox')).toHaveValue('CLQQZ');
  expect(codeOf(session)).toBe('CLQQZ');
});

test('one’s own country stands first, and the others in their order', async () => {
  const session = await open(report, undefined, { home: 'EC' });
  mount(session, 'q~place~country');
  const listed = () =>
    [...document.querySelectorAll('.choice-label')].map(({ textContent }) => textContent?.trim() ?? '');
  await expect.poll(() => listed().slice(0, 3)).toEqual(['Ecuador', 'Argentina', 'Bolivia']);
});

test('countries stand in the alphabet of the language that the form is read in; what is none comes last', async () => {
  const session = await open(report);
  mount(session, 'q~place~country');
  const listed = () =>
    [...document.querySelectorAll('.choice-label')].map(({ textContent }) => textContent?.trim() ?? '');
  await expect
    .poll(() => listed().slice(-4))
    .toEqual(['República Dominicana', 'Uruguay', 'Alta mar, fuera de todo Estado', 'Otro país']);
  session.setLanguage('en');
  await expect.poll(() => listed()[6]).toBe('Dominican Republic');
  const states = listed().slice(0, -2);
  expect(states).toEqual(states.toSorted(new Intl.Collator('en').compare));
});
