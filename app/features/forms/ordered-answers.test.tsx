import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, itemsOf, leafAt } from './form-test-kit.ts';

afterEach(unmount);

const proceed = () => page.getByRole('button', { name: 'Continuar' }).click();
const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('options are put in order with two buttons, by keyboard too, and each move is said', async () => {
  const session = await open(
    formOf([
      {
        name: 'orden',
        type: 'odk:rank',
        bind: 'required="true()"',
        control: `<odk:rank ref><label>Orden</label>${itemsOf(['a', 'b', 'c'])}</odk:rank>`,
      },
    ]),
  );
  mount(session, 'q~orden');
  const value = () => leafAt(session, '/data/orden').currentState.instanceValue;
  await heading('Orden');
  await expect.element(page.getByText('Todavía sin ordenar.')).toBeVisible();
  await proceed();
  await page.getByRole('link', { name: 'Responda a esta pregunta' }).click();
  expect(document.activeElement?.tagName).toBe('OL');

  await page.getByRole('button', { name: 'Bajar: Opción a' }).click();
  expect(value()).toBe('b a c');
  await expect.element(page.getByText('Opción a: lugar 2 de 3')).toBeInTheDocument();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Bajar: Opción a');
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe('b c a');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Bajar: Opción a');
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe('b c a');
  for (const button of document.querySelectorAll('.form-rank button')) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
  }
  await proceed();
  await heading('Revise sus respuestas');
  await expect.element(page.getByText(/1\..Opción b; 2\..Opción c; 3\..Opción a/)).toBeVisible();
});

test('an order that is right as it stands is accepted without a move', async () => {
  const control = `<odk:rank ref><label>Orden</label>${itemsOf(['a', 'b'])}</odk:rank>`;
  const session = await open(formOf([{ name: 'orden', type: 'odk:rank', control }]));
  mount(session, 'q~orden');
  await page.getByRole('button', { name: 'Dejar en este orden' }).click();
  expect(leafAt(session, '/data/orden').currentState.instanceValue).toBe('a b');
  await page.getByRole('button', { name: 'Quitar la respuesta' }).click();
  expect(leafAt(session, '/data/orden').currentState.instanceValue).toBe('');
});

test('a range of few steps is one button a step, in the direction of the form, and of many a field', async () => {
  const range = (bounds: string) => `<range ref ${bounds}><label>Rango</label></range>`;
  const session = await open(
    formOf([
      { name: 'pocos', type: 'decimal', control: range('start="1" end="-1" step="0.5"') },
      { name: 'muchos', type: 'int', control: range('start="0" end="100" step="5" appearance="vertical"') },
    ]),
  );
  mount(session, 'q~pocos');
  await expect.element(page.getByRole('radio').first()).toBeVisible();
  const labels = [...document.querySelectorAll('.form-step')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['1', '0,5', '0', '-0,5', '-1']);
  await page.getByRole('radio', { name: '-0,5' }).click();
  expect(leafAt(session, '/data/pocos').currentState.instanceValue).toBe('-0.5');
  await proceed();
  await expect.element(page.getByText('De 0 a 100, de 5 en 5')).toBeVisible();
  await page.getByRole('textbox').fill('12');
  await proceed();
  await expect.element(page.getByRole('link', { name: /Escriba un número de 0 a 100/ })).toBeVisible();
  await page.getByRole('textbox').fill('15');
  await proceed();
  await heading('Revise sus respuestas');
  expect(document.querySelector('input[type=range]')).toBeNull();
});

test('a confirmation is one tick', async () => {
  const control = '<trigger ref><label>He leído las reglas</label></trigger>';
  const session = await open(formOf([{ name: 'acepta', control, bind: 'required="true()"' }]));
  mount(session, 'q~acepta');
  await heading('He leído las reglas');
  await proceed();
  await expect.element(page.getByRole('link', { name: 'Responda a esta pregunta' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sí, lo confirmo' }).click();
  expect(session.instanceXml()).toContain('<acepta>OK</acepta>');
  await page.getByRole('checkbox').click();
  expect(session.instanceXml()).toContain('<acepta/>');
});
