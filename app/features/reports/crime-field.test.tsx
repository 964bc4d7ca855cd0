import '#app/ui/styles.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import { CrimeField } from './crime-field.tsx';

const [value, setValue] = createSignal('');
const rows = () => [...document.querySelectorAll('.sought-row')].map((row) => row.textContent ?? '');

test('a crime of a report is found by what people say, and its code is never seen', async () => {
  await page.viewport(1280, 740);
  const host = document.createElement('main');
  document.body.append(host);
  const dispose = render(
    () => (
      <I18nProvider locale="es">
        <CrimeField id="crime" label="Delito" blank="Ninguno" value={value()} onChange={setValue} />
      </I18nProvider>
    ),
    host,
  );
  await expect.poll(() => document.querySelector('#crime')).not.toBeNull();
  await userEvent.fill(document.querySelector('#crime') as HTMLElement, 'celular robado');
  await expect.poll(() => rows()[0]).toContain('Robo con violencia');
  expect(rows().join()).not.toMatch(/\d{4}/);
  await userEvent.click(document.querySelector('.sought-row') as HTMLElement);
  expect(value()).toBe('0401');
  dispose();
  host.remove();
});
