import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, leafAt } from './form-test-kit.ts';
import type { FormSession } from './form-types.ts';
import type { GeoFix } from './geo-value.ts';

afterEach(unmount);

/** The engine writes 1 as 1.0. */
function plainAt(session: FormSession, reference: string): string {
  return leafAt(session, reference).currentState.instanceValue.replace(/\.0(?=[ ;]|$)/g, '');
}

const input = '<input ref><label>Lugar</label></input>';
const fix: GeoFix = { latitude: -33.045678, longitude: -71.612345, altitude: null, accuracy: 8.2 };
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a place is taken rounded, exactly only when that is chosen, and rounded again', async () => {
  const session = await open(formOf([{ name: 'lugar', type: 'geopoint', control: input }]));
  const wishes: boolean[] = [];
  mount(session, 'q~lugar', {
    locate: ({ exact }) => {
      wishes.push(exact);
      return Promise.resolve(fix);
    },
  });
  const value = () => plainAt(session, '/data/lugar');
  await button('Tomar mi ubicación').click();
  await expect.poll(value).toBe('-33.05 -71.61 0 1000');
  await expect.element(page.getByText(/^33,05.S, 71,61.O .con un margen de 1000.m.$/)).toBeVisible();
  await expect.element(page.getByText(/^Lugar tomado: 33,05/)).toBeInTheDocument();
  await page.getByRole('radio', { name: /Exacto/ }).click();
  expect(value()).toBe('-33.05 -71.61 0 1000');
  await button('Tomar mi ubicación').click();
  await expect.poll(value).toBe('-33.045678 -71.612345 0 9');
  expect(wishes).toEqual([false, true]);
  await page.getByRole('radio', { name: /Aproximado/ }).click();
  expect(value()).toBe('-33.05 -71.61 0 1000');
});

test('without a place of the device the coordinates are typed, with a comma or a point', async () => {
  const session = await open(formOf([{ name: 'lugar', type: 'geopoint', control: input }]));
  mount(session, 'q~lugar', { locate: () => Promise.resolve(null) });
  await button('Tomar mi ubicación').click();
  await expect.element(page.getByText(/no dio el lugar/).first()).toBeVisible();
  await page.getByLabelText('Latitud').fill('19,43');
  await button('Continuar').click();
  await page.getByRole('link', { name: /Escriba la latitud/ }).click();
  expect(document.activeElement).toBe(page.getByLabelText('Latitud').element());
  await page.getByLabelText('Longitud').fill('-99.13');
  expect(plainAt(session, '/data/lugar')).toBe('19.43 -99.13 0 0');
  expect((page.getByLabelText('Latitud').element() as HTMLInputElement).value).toBe('19,43');
});

test('points are added, typed, removed and taken back', async () => {
  const session = await open(formOf([{ name: 'zona', type: 'geoshape', control: input }]));
  mount(session, 'q~zona', { locate: () => Promise.resolve(fix) });
  const value = () => plainAt(session, '/data/zona');
  await button('Añadir mi ubicación').click();
  await expect.element(page.getByRole('heading', { name: 'Punto 1' })).toBeVisible();
  for (const [index, longitude] of [
    [1, '-71,5'],
    [2, '-71,4'],
  ] as const) {
    await button('Añadir un punto').click();
    const latitude = page.getByLabelText('Latitud').nth(index);
    await expect.element(latitude).toHaveFocus();
    await latitude.fill(`-33,${index}`);
    await page.getByLabelText('Longitud').nth(index).fill(longitude);
  }
  expect(value()).toBe('-33.05 -71.61 0 1000;-33.1 -71.5 0 0;-33.2 -71.4 0 0;-33.05 -71.61 0 1000');
  await button('Quitar el punto 2').click();
  expect(value()).toBe('');
  await button('Continuar').click();
  await expect.element(page.getByRole('link', { name: /al menos tres puntos/ })).toBeVisible();
  await button('Deshacer el último cambio').click();
  expect(value()).toContain('-33.1 -71.5');
});

test('by keyboard the focus stays at the question when its own button is gone', async () => {
  const session = await open(formOf([{ name: 'zona', type: 'geotrace', control: input }]));
  mount(session, 'q~zona', { locate: () => Promise.resolve(fix) });
  const press = async (name: string) => {
    await expect.element(button(name)).toBeVisible();
    (button(name).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  await press('Añadir mi ubicación');
  await expect.element(button('Deshacer el último cambio')).toBeVisible();
  await press('Añadir un punto');
  await expect.element(page.getByLabelText('Latitud').nth(1)).toHaveFocus();
  await press('Quitar el punto 2');
  await expect.element(button('Añadir mi ubicación')).toHaveFocus();
  await press('Deshacer el último cambio');
  await expect.element(button('Deshacer el último cambio')).toHaveFocus();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(button('Añadir mi ubicación')).toHaveFocus();
  expect(plainAt(session, '/data/zona')).toBe('');
});
