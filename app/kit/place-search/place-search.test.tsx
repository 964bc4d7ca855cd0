import '#app/ui/styles.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { PlaceSearch } from './place-search.tsx';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function mount({ locale = 'es' as Locale, value = '' } = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const [code, setCode] = createSignal(value);
  const dispose = render(
    () => (
      <I18nProvider locale={locale}>
        <PlaceSearch
          id="where"
          label="Lugar"
          kinds={['country', 'subdivision', 'port']}
          home="PE"
          value={code()}
          onChange={setCode}
        />
      </I18nProvider>
    ),
    host,
  );
  stop = () => {
    dispose();
    host.remove();
  };
  return { code, field: page.getByRole('combobox') };
}
const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((option) => [...option.children].map(({ textContent }) => textContent).join(' | '));

test('places of the own country come first, with what they are and where', async () => {
  const { field } = mount();
  await field.fill('santa');
  await expect.poll(() => options().length).toBeGreaterThan(3);
  await field.fill('lima');
  await expect.poll(() => options()[0]).toBe('Lima | Región, provincia o estado · Perú');
  await field.fill('callao');
  await expect
    .poll(options)
    .toEqual(['Callao | Puerto, aeropuerto o paso · Perú', 'El Callao | Región, provincia o estado · Perú']);
});

test('with the keyboard alone: down, up, Enter; the code is stored and the words are shown', async () => {
  const { field, code } = mount();
  await field.fill('callao');
  await expect.poll(() => options().length).toBe(2);
  await userEvent.keyboard('{ArrowDown}');
  const active = () => (field.element() as HTMLElement).getAttribute('aria-activedescendant');
  expect(document.getElementById(active() ?? '')?.textContent).toContain('El Callao');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(code()).toBe('PECLL');
  await expect.element(field).toHaveValue('Callao, Perú');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

test('a name typed whole needs no choice; one that is none is said when the field is left', async () => {
  const { field, code } = mount();
  await field.fill('valparaiso, chile');
  await userEvent.tab();
  // A region and a port have this name: which of them is meant is asked.
  await expect
    .element(page.getByText('No se eligió nada con «valparaiso, chile». Elija un lugar de la lista.'))
    .toBeVisible();
  expect((field.element() as HTMLElement).dataset.unfinished).toContain('valparaiso');
  await field.fill('paranagua');
  await userEvent.tab();
  await expect.poll(code).toBe('BRPNG');
  expect(page.getByText('No se eligió nada').elements()).toHaveLength(0);
});

test('a tap chooses; what is stored is never another place than the one shown', async () => {
  await page.viewport(360, 740);
  const { field, code } = mount({ value: 'BRSSZ' });
  await expect.element(field).toHaveValue('Santos, Brasil');
  await field.fill('guayaqu');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('Santos, Brasil');
  await field.fill('guayaqu');
  await userEvent.tab();
  // No name is that: what is stored is what the field shows again.
  await expect.element(field).toHaveValue('Santos, Brasil');
  expect(code()).toBe('BRSSZ');
  await field.fill('guayaqu');
  await page.getByRole('option').nth(0).click();
  expect(code()).toBe('ECGYE');
  await page.getByRole('button', { name: 'Borrar el lugar' }).click();
  expect(code()).toBe('');
  expect(document.activeElement).toBe(field.element());
});

test('rows and the button are large enough for a thumb, and nothing is cut off at 360 pixels', async () => {
  await page.viewport(360, 740);
  const { field } = mount({ locale: 'pt' });
  await field.fill('santa');
  await expect.poll(() => options().length).toBeGreaterThan(3);
  for (const row of page.getByRole('option').elements()) {
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
    expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
  }
  const clear = page.getByRole('button', { name: 'Apagar o lugar' }).element().getBoundingClientRect();
  expect(Math.min(clear.width, clear.height)).toBeGreaterThanOrEqual(44);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
