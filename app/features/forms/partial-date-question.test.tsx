import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, leafAt } from './form-test-kit.ts';

afterEach(unmount);

const proceed = () => page.getByRole('button', { name: 'Continuar' }).click();
const input = (appearance: string) => `<input ref appearance="${appearance}"><label>¿Cuándo?</label></input>`;

test("of a date only what is asked is typed, and a form's own date is shown", async () => {
  const session = await open(
    formOf([
      { name: 'mes', type: 'date', control: input('month-year'), value: '2025-11-30' },
      { name: 'anio', type: 'date', control: input('year') },
    ]),
  );
  mount(session, 'q~mes');
  await expect.element(page.getByLabelText('Mes')).toHaveValue('11');
  await page.getByLabelText('Mes').selectOptions('marzo');
  await page.getByLabelText('Año').fill('26');
  await proceed();
  await page.getByRole('link', { name: 'Elija el mes y escriba el año con cuatro cifras' }).click();
  expect(document.activeElement).toBe(page.getByLabelText('Mes').element());
  await page.getByLabelText('Año').fill('2026');
  await expect.element(page.getByLabelText('Mes')).toHaveValue('3');
  await proceed();
  await page.getByRole('textbox').fill('2024');
  await proceed();
  await expect.element(page.getByText('marzo de 2026')).toBeVisible();
  expect(leafAt(session, '/data/anio').currentState.instanceValue).toBe('2024-01-01');
});

test('a number says how it is read where the form wants its thousands apart', async () => {
  const session = await open(formOf([{ name: 'n', type: 'int', control: input('thousands-sep') }]));
  mount(session, 'q~n');
  await page.getByRole('textbox').fill('12500');
  await expect.element(page.getByText('Se lee como 12.500')).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('12500');
});
