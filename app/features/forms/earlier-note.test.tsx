import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf } from './form-test-kit.ts';

afterEach(unmount);

const question = (name: string, label: string) => ({
  name,
  control: `<input ref><label>${label}</label></input>`,
});

test('answers of last time are marked until they are confirmed, one by one or a part at once', async () => {
  await page.viewport(360, 740);
  const form = formOf([question('a', '¿Dónde?'), question('b', '¿Quién?'), question('c', '¿Cómo?')]);
  const base = '<data id="prueba" version="1"><a>Norte</a><b>Banda</b><c>De noche</c></data>';
  const session = await open(form, undefined, { base });
  const runner = mount(session, 'q~a');
  await expect.element(page.getByRole('textbox')).toHaveValue('Norte');
  await page.getByRole('button', { name: 'Sin cambios ¿Dónde?' }).click();
  await expect.element(page.getByText('Sin cambios', { exact: true })).toBeVisible();
  runner.go('q~b');
  await expect.element(page.getByText('Igual que la vez anterior')).toBeVisible();
  await page.getByRole('textbox').fill('Otra banda');
  await expect.element(page.getByText('Igual que la vez anterior')).not.toBeInTheDocument();
  runner.go('check');
  await expect.element(page.getByText('Cambió')).toBeVisible();
  await page.getByRole('button', { name: 'Sin cambios en esta parte: 1 respuesta' }).click();
  await expect.element(page.getByText('Igual que la vez anterior')).not.toBeInTheDocument();
  expect(session.summary().map(({ sinceThen }) => sinceThen)).toEqual(['confirmed', 'changed', 'confirmed']);
});
