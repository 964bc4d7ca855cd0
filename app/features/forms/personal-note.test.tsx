import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { answerAll, formOf } from './form-test-kit.ts';

afterEach(unmount);

test('the check page points out what seems to name a person, leads there, and does not stop the report', async () => {
  const session = await open(
    formOf([
      { name: 'what', control: '<input ref><label>¿Qué pasó?</label></input>' },
      { name: 'ref', control: '<input ref><label>¿Qué folio?</label></input>' },
    ]),
  );
  answerAll({
    session,
    answers: { '/data/what': 'Llamar a +56 9 8765 4321, RUT 12.345.678-5', '/data/ref': 'CL-0147' },
  });
  const runner = mount(session, 'check');
  const note = page.getByRole('region', { name: 'Parece haber datos personales en 1 respuesta.' });
  await expect.element(note.getByText('Teléfono: +56 9 8765 4321; RUT: 12.345.678-5')).toBeVisible();
  await expect.element(note.getByText('¿Qué folio?')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  expect(runner.finished()).toBe(1);
  await note.getByRole('link', { name: 'Cambiar ¿Qué pasó?' }).click();
  await page.getByRole('textbox').fill('Llamar a la oficina');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Revise sus respuestas' })).toBeVisible();
  await expect.element(note).not.toBeInTheDocument();
});
