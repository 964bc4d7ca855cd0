import '#app/ui/styles.css';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from '../form-mount.fixtures.tsx';
import { formOf, leafAt } from '../form-test-kit.ts';
import type { FormSession } from '../form-types.ts';
import type { Mark } from './map-mark.ts';
import { fitted, type Place, pixelOf, spotOf } from './map-view.ts';
import { SketchMap } from './sketch-map.tsx';

beforeEach(() => page.viewport(360, 740));
afterEach(unmount);

const PORTS = `name,label,geometry
callao,Callao,-12.05 -77.15
ruta,Ruta del norte,-20 -70;-18 -72;-16 -75
zona,Zona franca,-33 -72;-33 -68;-36 -68;-36 -72;-33 -72
bordo,A bordo,
`;
const choiceForm = formOf([
  {
    name: 'puerto',
    control: `<select1 ref appearance="map"><label>Puerto</label><itemset nodeset="instance('ports')/${'root'}/item"><value ref="name"/><label ref="label"/></itemset></select1>`,
  },
]).replace('</data></instance>', '$&<instance id="ports" src="jr://file-csv/ports.csv"/>');
const ports = {
  fetchAttachment: () => Promise.resolve(new Response(PORTS, { headers: { 'content-type': 'text/csv' } })),
};

const stage = () => page.getByRole('application', { name: 'Mapa' }).element() as HTMLElement;
const value = (session: FormSession, name: string) =>
  leafAt(session, `/data/${name}`).currentState.instanceValue.replace(/\.0(?=[ ;]|$)/g, '');

async function shown(): Promise<HTMLElement> {
  await expect.element(page.getByRole('application', { name: 'Mapa' })).toBeVisible();
  // Letters that are still coming change the room that the map has.
  await document.fonts.ready;
  // The lands are drawn once the map knows its size; before that a finger moves marks out of a map of no width.
  await expect
    .poll(() => {
      const { width, height } = stage().querySelector('canvas') ?? { width: 0, height: 0 };
      return `${width} ${height}`;
    })
    .toBe(
      [stage().clientWidth, stage().clientHeight]
        .map((side) => Math.round(side * devicePixelRatio))
        .join(' '),
    );
  return stage();
}

function touch(type: string, at: { x: number; y: number }, pointerId = 1): void {
  const { left, top } = stage().getBoundingClientRect();
  stage().dispatchEvent(
    new PointerEvent(type, {
      clientX: left + at.x,
      clientY: top + at.y,
      pointerId,
      button: 0,
      bubbles: true,
    }),
  );
}

function tap(at: { x: number; y: number }): void {
  touch('pointerdown', at);
  touch('pointerup', at);
}

/** Where a mark or the cross stands on the screen. */
function centreOf(selector: string): { x: number; y: number } {
  const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const { left, top } = stage().getBoundingClientRect();
  return { x: box.left + box.width / 2 - left, y: box.top + box.height / 2 - top };
}

/** Where a place is while the map shows the Americas. */
function inTheAmericas(place: Place): { x: number; y: number } {
  const size = { width: stage().clientWidth, height: stage().clientHeight };
  return pixelOf({ spot: spotOf(place), view: fitted([], size), size });
}

test('a feature of the map is chosen by a tap, and list and map stay in step', async () => {
  const session = await open(choiceForm, undefined, ports);
  mount(session, 'q~puerto');
  await shown();
  expect(document.querySelectorAll('.map-mark')).toHaveLength(3);
  await expect.element(page.getByText('1 opción no tiene lugar en el mapa: está en la lista.')).toBeVisible();
  tap(centreOf('.map-point'));
  expect(value(session, 'puerto')).toBe('callao');
  await expect.element(page.getByRole('radio', { name: 'Callao' })).toBeChecked();
  expect(document.querySelector('.map-chosen')?.classList.contains('map-point')).toBe(true);
  tap(centreOf('.map-area'));
  expect(value(session, 'puerto')).toBe('zona');
  await page.getByRole('radio', { name: 'Ruta del norte' }).click();
  expect(document.querySelector('.map-chosen')?.classList.contains('map-line')).toBe(true);
  // A tap into the sea chooses nothing else.
  tap({ x: 4, y: stage().clientHeight - 4 });
  expect(value(session, 'puerto')).toBe('ruta');
});

test('the map is drawn along by a finger, nearer by two, and by keys and buttons that a thumb hits', async () => {
  const session = await open(choiceForm, undefined, ports);
  mount(session, 'q~puerto');
  await shown();
  const callao = () => centreOf('.map-point');
  const line = () => document.querySelector('.map-line')?.getBoundingClientRect().width ?? 0;
  const before = callao();
  touch('pointerdown', { x: 100, y: 100 });
  touch('pointermove', { x: 130, y: 120 });
  touch('pointerup', { x: 130, y: 120 });
  expect(callao().x - before.x).toBeCloseTo(30, 0);
  expect(callao().y - before.y).toBeCloseTo(20, 0);
  expect(value(session, 'puerto')).toBe('');

  const width = line();
  touch('pointerdown', { x: 100, y: 100 }, 1);
  touch('pointerdown', { x: 200, y: 100 }, 2);
  touch('pointermove', { x: 50, y: 100 }, 1);
  touch('pointermove', { x: 250, y: 100 }, 2);
  touch('pointerup', { x: 50, y: 100 }, 1);
  touch('pointerup', { x: 250, y: 100 }, 2);
  expect(line()).toBeGreaterThan(width * 1.5);

  await page.getByRole('button', { name: 'Ver todo' }).click();
  expect(callao().x).toBeCloseTo(before.x, 0);
  stage().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(callao().x).toBeLessThan(before.x - 10);
  await userEvent.keyboard('0+');
  expect(line()).toBeGreaterThan(width * 1.2);
  await userEvent.keyboard('-');
  expect(callao().x).toBeCloseTo(before.x, 0);
  for (const one of document.querySelectorAll('.map-button')) {
    const { width: wide, height } = one.getBoundingClientRect();
    expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
  }
});

test('of thousands of areas the map draws some and says that others are there', async () => {
  const marks = Array.from({ length: 5_000 }, (_, index): Mark => {
    const [west, south] = [-75 + (index % 100) / 10, -30 + Math.floor(index / 100) / 10];
    const places = Array.from({ length: 31 }, (_, corner) => ({
      longitude: west + 0.05 * Math.cos((corner / 31) * 2 * Math.PI),
      latitude: south + 0.05 * Math.sin((corner / 31) * 2 * Math.PI),
    }));
    return { id: `${index}`, kind: 'area', places };
  });
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(() => <SketchMap language="es" marks={marks} hint="" keys="" />, host);
  await shown();
  expect(document.querySelectorAll('.map-mark').length).toBeLessThan(700);
  const said = page.getByText(/^Faltan \d+ lugares en el mapa/);
  await expect.element(said).toBeVisible();
  for (let time = 0; time < 5; time += 1) await page.getByRole('button', { name: 'Acercar' }).click();
  await expect.element(said).not.toBeInTheDocument();
  expect(document.querySelectorAll('.map-mark').length).toBeGreaterThan(0);
  dispose();
  host.remove();
});

const point = (appearance: string) =>
  formOf([
    {
      name: 'lugar',
      type: 'geopoint',
      control: `<input ref appearance="${appearance}"><label>Lugar</label></input>`,
    },
  ]);

test('a place is put on the map by hand: rounded and drawn as its cell, exactly only when that is chosen', async () => {
  const session = await open(point('placement-map'));
  mount(session, 'q~lugar');
  await shown();
  const at = inTheAmericas({ longitude: -71.6187, latitude: -33.0278 });
  tap(at);
  // Without an accuracy: nobody measured it.
  await expect.poll(() => value(session, 'lugar')).toMatch(/^-3[234](\.\d{1,2})? -7[123](\.\d{1,2})? 0 0$/);
  await expect.element(page.getByText('Puesto a mano: nadie midió con qué margen.')).toBeVisible();
  expect(document.querySelectorAll('.map-cell')).toHaveLength(1);
  expect(document.querySelectorAll('.map-dot')).toHaveLength(0);

  await page.getByRole('radio', { name: /Exacto/ }).click();
  const coarse = value(session, 'lugar');
  const cross = centreOf('.map-cross');
  touch('pointerdown', cross);
  touch('pointermove', { x: cross.x + 20, y: cross.y });
  expect(value(session, 'lugar')).toBe(coarse);
  touch('pointerup', { x: cross.x + 20.3, y: cross.y + 0.4 });
  await expect.poll(() => value(session, 'lugar')).toMatch(/^-3\d\.\d{4,6} -\d\d\.\d{4,6} 0 0$/);
  expect(document.querySelectorAll('.map-cell')).toHaveLength(0);
  expect(document.querySelectorAll('.map-dot')).toHaveLength(1);
  await page.getByRole('button', { name: 'Deshacer el último cambio' }).click();
  expect(value(session, 'lugar')).toBe(coarse);
});

test('the cross is moved by keys, and the place follows when the key is let go', async () => {
  const session = await open(point('placement-map'));
  mount(session, 'q~lugar');
  await shown();
  tap(inTheAmericas({ longitude: -60, latitude: -20 }));
  await expect.poll(() => value(session, 'lugar')).toMatch(/^-/);
  const [latitude, longitude] = value(session, 'lugar').split(' ').map(Number);
  stage().focus();
  await userEvent.keyboard('{ArrowUp}{ArrowRight}');
  const [north, east] = value(session, 'lugar').split(' ').map(Number);
  expect(north).toBeGreaterThan(latitude ?? 0);
  expect(east).toBeGreaterThan(longitude ?? 0);
});

test('the cross stays where the hand left it though the answer is rounded, and follows one that comes otherwise', async () => {
  const session = await open(point('placement-map'));
  mount(session, 'q~lugar');
  await shown();
  stage().focus();
  const middle = { x: stage().clientWidth / 2, y: stage().clientHeight / 2 };
  // So near that a hundredth of a degree is some eighty pixels.
  for (let step = 0; step < 13; step += 1) await userEvent.keyboard('+');
  tap(middle);
  await expect.poll(() => value(session, 'lugar')).not.toBe('');
  const put = value(session, 'lugar');
  const before = centreOf('.map-cross');
  touch('pointerdown', before);
  touch('pointermove', { x: before.x + 50, y: before.y });
  touch('pointerup', { x: before.x + 50, y: before.y });
  expect(value(session, 'lugar')).not.toBe(put);
  const after = centreOf('.map-cross');
  expect(Math.abs(after.x - before.x - 50)).toBeLessThan(2);
  expect(Math.abs(after.x - centreOf('.map-cell').x)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Deshacer el último cambio' }).click();
  expect(value(session, 'lugar')).toBe(put);
  await expect.poll(() => centreOf('.map-cross').x).toBeCloseTo(before.x, 0);
});

test('with `maps` the place is shown and cannot be put, and a plain place has no map', async () => {
  const session = await open(point('maps'));
  mount(session, 'q~lugar', {
    locate: () => Promise.resolve({ latitude: -12.0561, longitude: -77.1523, altitude: null, accuracy: 9 }),
  });
  await shown();
  tap({ x: 100, y: 100 });
  expect(value(session, 'lugar')).toBe('');
  await page.getByRole('button', { name: 'Tomar mi ubicación' }).click();
  await expect.poll(() => document.querySelectorAll('.map-cell').length).toBe(1);
  unmount();
  mount(await open(point('')), 'q~lugar');
  await expect.element(page.getByRole('button', { name: 'Tomar mi ubicación' })).toBeVisible();
  expect(document.querySelector('.map')).toBeNull();
});

test('points of an area are added by tapping and by keys, drawn with it, and taken back', async () => {
  const control = '<input ref><label>Zona</label></input>';
  const session = await open(formOf([{ name: 'zona', type: 'geoshape', control }]));
  mount(session, 'q~zona');
  await shown();
  tap({ x: 150, y: 100 });
  tap({ x: 200, y: 100 });
  await expect.element(page.getByRole('heading', { name: 'Punto 2' })).toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('.map-line').length).toBe(1);
  expect(document.querySelector('.map-cross')).toBeNull();
  stage().focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => document.querySelectorAll('.map-area').length).toBe(1);
  expect(value(session, 'zona').split(';')).toHaveLength(4);
  await page.getByRole('button', { name: 'Deshacer el último cambio' }).click();
  expect(value(session, 'zona')).toBe('');
  expect(document.querySelectorAll('.map-cell')).toHaveLength(2);
});
