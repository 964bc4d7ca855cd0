import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, itemsOf } from './form-test-kit.ts';

afterEach(unmount);

const required = 'required="true()"';
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a required question is left open on purpose, shown as such, and answered after all', async () => {
  await page.viewport(360, 740);
  const session = await open(
    formOf([
      { name: 'who', control: '<input ref><label>¿Quién?</label></input>', bind: required },
      {
        name: 'how',
        control: `<select1 ref><label>¿Cómo?</label>${itemsOf(['a', 'b'])}</select1>`,
        bind: required,
      },
    ]),
  );
  const runner = mount(session, 'q~who');
  await page.getByRole('textbox').fill('Ana');
  await button('No lo sé').click();
  await expect.element(page.getByRole('textbox')).toHaveValue('');
  // A second tap gives back what was typed.
  await button('No lo sé').click();
  await expect.element(page.getByRole('textbox')).toHaveValue('Ana');
  await button('No lo sé').click();
  await button('Continuar').click();
  await expect.element(page.getByRole('heading', { level: 1, name: '¿Cómo?' })).toBeVisible();
  await page.getByRole('radio', { name: 'Opción a' }).click();
  await button('No evaluado').click();
  await expect.element(page.getByRole('radio', { name: 'Opción a' })).not.toBeChecked();
  await button('Continuar').click();
  await expect.element(page.getByText('No lo sé')).toBeVisible();
  await expect.element(page.getByText('No evaluado')).toBeVisible();
  await button('Enviar el informe').click();
  expect(runner.finished()).toBe(1);
  await page.getByRole('link', { name: 'Cambiar ¿Cómo?' }).click();
  await expect.element(button('No evaluado')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('radio', { name: 'Opción b' }).click();
  await expect.element(button('No evaluado')).toHaveAttribute('aria-pressed', 'false');
  expect(session.unanswered()).toEqual([{ reference: '/data/who', reason: 'unknown' }]);
});

test('its two choices are large enough for a thumb', async () => {
  await page.viewport(360, 740);
  mount(await open(formOf([{ name: 'who', control: '<input ref><label>¿Quién?</label></input>' }])), 'q~who');
  await expect.element(button('No evaluado')).toBeVisible();
  const box = button('No evaluado').element().getBoundingClientRect();
  expect(box.height).toBeGreaterThanOrEqual(48);
  expect(box.right).toBeLessThanOrEqual(360);
});
