import '#app/ui/styles.css';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import { AreaField, AreasField } from './area-field.tsx';

let close: (() => void) | undefined;
afterEach(() => {
  close?.();
  close = undefined;
});

const [value, setValue] = createSignal('');
const [values, setValues] = createSignal<readonly string[]>([]);

async function open(width = 360) {
  await page.viewport(width, 740);
  setValue('');
  setValues([]);
  const host = document.createElement('main');
  document.body.append(host);
  const dispose = render(
    () => (
      <I18nProvider locale="es">
        <AreaField id="area" label="Área" blank="Todas" value={value()} onChange={setValue} />
        <AreasField id="areas" label="Áreas" values={values()} onChange={setValues} />
        <button id="next" type="button">
          Seguir
        </button>
      </I18nProvider>
    ),
    host,
  );
  close = () => {
    dispose();
    host.remove();
  };
  await expect.poll(() => input('area')).not.toBeNull();
}
const input = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
const rows = () => [...document.querySelectorAll('.sought-row')].map((row) => row.textContent ?? '');
const boxes = () => [...document.querySelectorAll('.choice')].map((row) => row.textContent ?? '');

test('a word of the street finds the area, says why, and Enter chooses it', async () => {
  await open();
  await userEvent.fill(input('area'), 'FALOPA');
  await expect.poll(rows).toEqual(['CocaínaTambién: falopa']);
  expect(input('area').getAttribute('aria-activedescendant')).toBe('area-option-0');
  await userEvent.keyboard('{Enter}');
  expect([value(), input('area').value, rows()]).toEqual(['cocaine', 'Cocaína', []]);
});

test('the whole list opens with the keyboard or a tap, targets are wide enough, and one is taken back', async () => {
  await open();
  input('area').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(rows()).toHaveLength(19);
  for (const row of document.querySelectorAll('.sought-row'))
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe('cocaine');
  await userEvent.click(page.getByRole('button', { name: 'Quitar lo elegido' }).first());
  expect([value(), input('area').value]).toEqual(['', '']);
});

test('what leads to several is not chosen for anybody, and what is stored stays on the screen', async () => {
  await open();
  setValue('firearms');
  await userEvent.fill(input('area'), 'tráfico');
  await expect.poll(() => rows().length).toBeGreaterThan(1);
  await userEvent.click(document.querySelector('#next') as HTMLElement);
  expect([value(), input('area').value]).toEqual(['firearms', 'Armas de fuego y municiones']);
  expect(document.body.textContent).toContain('No se eligió nada con «tráfico». Elija de la lista.');
  // One that is found is not yet what was meant: only its name, or all of what people call it, is.
  await userEvent.fill(input('area'), 'sicari');
  await userEvent.click(document.querySelector('#next') as HTMLElement);
  expect(value()).toBe('firearms');
  await userEvent.fill(input('area'), 'sicario');
  await userEvent.click(document.querySelector('#next') as HTMLElement);
  expect(value()).toBe('homicide');
  await userEvent.fill(input('area'), 'xyzzy');
  await expect.poll(() => document.body.textContent).toContain('Nada coincide. Pruebe con otra palabra.');
  await userEvent.keyboard('{Escape}');
  expect(input('area').value).toBe('Homicidio por encargo y violencia letal');
});

test('of several areas those that are chosen stay in sight, in their order', async () => {
  await open();
  await userEvent.click(page.getByLabelText('Extorsión'));
  await userEvent.fill(input('areas-search'), 'maconha');
  await expect.poll(boxes).toEqual(['CannabisTambién: maconha', 'Extorsión']);
  await userEvent.click(page.getByLabelText(/^Cannabis/));
  expect(values()).toEqual(['cannabis', 'extortion']);
});
