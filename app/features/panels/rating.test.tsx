import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import {
  all,
  areaDoc,
  evidenceDoc,
  HERE_RATE,
  handInDoc,
  NOW,
  PANEL_DOCS,
  panelDoc,
  said,
  seatDocs,
  sheetDoc,
} from './rating-docs.fixtures.ts';
import { openRating, refusedRate } from './rating-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(of: Parameters<typeof openRating>[0]) {
  phone = await openRating(of);
  return phone;
}
const text = () => phone?.host.textContent ?? '';
const radio = (value: string) => phone?.host.querySelector(`input[value="${value}"]`) as HTMLElement;
const tap = (name: string | RegExp) =>
  userEvent.click(page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }));
const sent = () =>
  phone?.client
    .outbox()
    .map(({ envelope: { name, args } }) => [name, (args as { ratings?: unknown }).ratings]);

test('one indicator a screen: its levels as facts, what is not known apart, and each answer an act of that indicator', async () => {
  await open({ path: `${HERE_RATE}/firearms`, docs: [...PANEL_DOCS, evidenceDoc('firearms')] });
  await expect.poll(text).toContain('Amenaza, primera ronda, a ciegas');
  expect(text()).toContain('Armas de fuego y municiones');
  expect(text()).toContain('1 de 12');
  expect(text()).toContain('Nunca cuenta como cero');
  expect(text()).toContain('sin puntaje');
  expect(text()).toContain('2 elementos, el mejor B2');
  await userEvent.dblClick(radio('3'));
  await expect.poll(sent).toEqual([['panels.rate', { T1: { value: 3, reason: null, isShown: false } }]]);
  await userEvent.dblClick(page.getByRole('button', { name: 'Continuar' }));
  await expect.poll(text).toContain('2 de 12');
  expect(text()).not.toContain('3 de 12');
  await userEvent.click(radio('U'));
  await expect.poll(() => sent()?.length).toBe(2);
  expect(sent()?.[1]).toEqual(['panels.rate', { T2: { value: 'U', reason: null, isShown: false } }]);
});

test('the preview is the score of these answers alone, with how far the unknown can move it', async () => {
  const ratings = { ...said({ T1: 4, T2: 3, T3: 'U', T4: 3 }), ...said({ V1: 3, V2: 2, V3: 2 }) };
  await open({
    path: `${HERE_RATE}/firearms?at=I4`,
    docs: [
      ...PANEL_DOCS,
      sheetDoc('firearms', { ratings: { ...ratings, ...said({ I1: 4, I2: 4, I3: 3 }) } }),
    ],
  });
  await expect.poll(text).toContain('Puntaje hasta ahora');
  // T 0.875, V 0.583, I 0.938; low 0.7, 0.438, 0.75 and high 0.9, 0.688, 0.95 with T3, V4 and I4 at both ends.
  expect(document.querySelector('.printed-score')?.textContent).toBe('7,8 [6,1–8,4]');
});

test('the evidence is one tap away, best first, with grade and handling', async () => {
  await open({ path: `${HERE_RATE}/firearms`, docs: [...PANEL_DOCS, evidenceDoc('firearms')] });
  await expect.poll(text).toContain('Evidencia');
  await userEvent.click(document.querySelector('.rating-evidence summary') as HTMLElement);
  await expect.poll(text).toContain('Trazas de 1.206 armas.');
  const rows = [...document.querySelectorAll('.rating-evidence li')].map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('B2');
  expect(rows[0]).toContain('H1');
  expect(rows[1]).toContain('C3');
});

test('a reason goes with the answer, and the panel reads it only if its author says so', async () => {
  await open({ path: `${HERE_RATE}/firearms`, docs: PANEL_DOCS });
  await expect.poll(text).toContain('elija primero una respuesta');
  await userEvent.click(radio('2'));
  await tap(/^Motivo/);
  await userEvent.fill(page.getByLabelText('Motivo'), 'Solo dos incautaciones.');
  await userEvent.click(page.getByLabelText(/puede leer este motivo/));
  await tap('Continuar');
  await expect
    .poll(() => sent()?.at(-1))
    .toEqual(['panels.rate', { T1: { value: 2, reason: 'Solo dos incautaciones.', isShown: true } }]);
  expect(sent()?.length).toBe(2);
});

test('all in one list, which this device remembers', async () => {
  await open({ path: `${HERE_RATE}/firearms` });
  await tap('Todos en una lista');
  await expect.poll(() => document.querySelectorAll('fieldset').length).toBe(12);
  await tap('De uno en uno');
  await expect.poll(() => document.querySelectorAll('fieldset').length).toBe(1);
});

test('a whole sheet is checked, handed in once, and can still be changed', async () => {
  await open({
    path: `${HERE_RATE}/firearms`,
    docs: [...PANEL_DOCS, sheetDoc('firearms', { ratings: all(2) })],
  });
  await expect.poll(text).toContain('Revise la hoja');
  await userEvent.dblClick(page.getByRole('button', { name: 'Entregar la hoja' }));
  await expect.poll(text).toContain('Entregada:');
  expect(sent()).toEqual([['panels.hand_in', undefined]]);
  expect(text()).toContain('Continuar con Cocaína');
  await userEvent.click(
    page.getByRole('button', { name: /Escala de la actividad|2 Media. Casos cada mes/ }).first(),
  );
  await userEvent.click(radio('4'));
  await expect.poll(() => sent()?.length).toBe(2);
});

test('a sheet with a gap leads to it, and is not handed in', async () => {
  const { I4: _, ...rest } = all(1);
  await open({
    path: `${HERE_RATE}/firearms?at=check`,
    docs: [...PANEL_DOCS, sheetDoc('firearms', { ratings: rest })],
  });
  await expect.poll(text).toContain('Sin respuesta');
  expect(page.getByRole('button', { name: 'Entregar la hoja' }).query()).toBeNull();
  await tap('Ir a lo que falta');
  await expect.poll(text).toContain('12 de 12');
});

const CONTESTED = areaDoc('firearms', {
  status: 'second_round',
  contested: ['V4'],
  spread: { V4: [0, 3, 4] },
  reasons: { V4: ['Hay auditoría en todos los penales.'] },
});

test('in the second round only what is contested is asked: the spread, reasons, and whether to keep', async () => {
  await open({
    path: `${HERE_RATE}/firearms`,
    docs: [
      panelDoc(),
      ...seatDocs(),
      CONTESTED,
      handInDoc('firearms', 5),
      sheetDoc('firearms', { ratings: all(3), handedIn: 5 }),
    ],
  });
  await expect.poll(text).toContain('1 de 1');
  expect(text()).toContain('Hay auditoría en todos los penales.');
  expect(text()).toContain('nadie puede ser anónimo para los otros');
  expect(document.querySelector('.strip-drawing')?.getAttribute('aria-label')).toContain('3 puestos');
  expect(text()).toContain('su respuesta');
  await tap('Mantener 3');
  await expect.poll(sent).toEqual([['panels.rate', { V4: { value: 3, reason: null, isShown: false } }]]);
  await tap(/^Mantener y decir por qué/);
  await userEvent.fill(page.getByLabelText('Mantener y decir por qué'), 'Lo vi en dos penales.');
  await tap('Listo');
  await expect
    .poll(() => sent()?.at(-1)?.[1])
    .toEqual({
      V4: { value: 3, reason: 'Lo vi en dos penales.', isShown: false },
    });
});

test('each row says its round, each question which end of its scale is the good one, and a reason when it is read', async () => {
  const docs = [...PANEL_DOCS.filter(({ id }) => id !== CONTESTED.id), CONTESTED];
  const sheets = [
    handInDoc('firearms', 5),
    sheetDoc('firearms', { ratings: all(3), handedIn: 5 }),
    sheetDoc('cocaine', { ratings: all(1) }),
  ];
  await open({ docs: [...docs, ...sheets] });
  await expect.poll(text).toContain('segunda ronda');
  const rows = [...document.querySelectorAll('li')].map((row) => row.textContent ?? '');
  const row = (name: string) => rows.find((each) => each.includes(name));
  expect(row('Armas de fuego')).toContain('segunda ronda');
  expect(row('Cocaína')).toContain('primera ronda, a ciegas');
  expect(row('Cocaína')).toContain('Lista, falta entregar');
  phone?.close();
  await open({ path: `${HERE_RATE}/cocaine?at=V1`, docs: [...docs, ...sheets] });
  await expect.poll(text).toContain('aquí 4 es lo peor');
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.poll(text).toContain('aquí 4 es lo mejor');
  phone?.close();
  await open({ path: `${HERE_RATE}/firearms`, docs: [...docs, ...sheets] });
  await tap('Mantener 3');
  await tap(/^Mantener y decir por qué/);
  await expect.poll(text).toContain('El panel puede leer este motivo cuando termine la ronda');
});

test('who did not hand in is not asked again, and after the end everything is only read', async () => {
  await open({
    path: `${HERE_RATE}/firearms`,
    docs: [panelDoc(), ...seatDocs(), CONTESTED, sheetDoc('firearms', { ratings: all(3) })],
  });
  await expect.poll(text).toContain('no se le pregunta otra vez');
  expect(document.querySelector('input')).toBeNull();
});

test('what was written when the round ended stays readable, with what to do', async () => {
  const opened = await open({ path: `${HERE_RATE}/firearms` });
  await expect.poll(text).toContain('1 de 12');
  await userEvent.click(radio('4'));
  await expect.poll(() => sent()?.length).toBe(1);
  await opened.receive({ ...areaDoc('firearms', { status: 'counting' }), rev: 2 });
  await expect.poll(text).toContain('Esto no se recibió, y no cuenta');
  expect(text()).toContain('Muy alta. Casos cada semana en todo el país');
  expect(document.querySelector('input')).toBeNull();
});

test('the list of areas says what is due, by which day, and in which seat', async () => {
  await open({ docs: [...PANEL_DOCS, sheetDoc('cocaine', { ratings: all(1), handedIn: NOW })] });
  await expect.poll(text).toContain('Gendarmería, subdirección operativa');
  expect(text()).toContain('20 nov 2026');
  expect(text()).toContain('Armas de fuego y municiones');
  expect(text()).toContain('Entregada');
  expect(phone?.host.querySelector(`a[href="${HERE_RATE}/firearms"]`)).not.toBeNull();
});

const MINE = said({ T1: 4, V2: 1 }, 'Cuatro rutas nuevas');
const THEIRS = sheetDoc('firearms', { ratings: said({ T1: 2, V2: 1, I1: 3 }) });

test('what another device of the same person sent first is sent again by one tap, with words that say what happens', async () => {
  await open({
    path: `${HERE_RATE}/firearms`,
    docs: [...PANEL_DOCS, THEIRS],
    outbox: [refusedRate({ code: 'sync.changed_meanwhile', ratings: MINE })],
  });
  await expect.poll(text).toContain('Otro de sus dispositivos envió antes su respuesta');
  expect(text()).toContain('las demás respuestas del otro dispositivo quedan como están');
  expect(text()).toContain('Cuatro rutas nuevas');
  // Only what differs is said twice.
  expect(text().match(/En el otro dispositivo: \d/g)).toEqual(['En el otro dispositivo: 2']);
  await userEvent.dblClick(page.getByRole('button', { name: 'Enviar otra vez', exact: true }));
  await expect.poll(text).not.toContain('Otro de sus dispositivos');
  expect(phone?.client.outbox().map(({ state, envelope: { replaces } }) => [state, replaces])).toEqual([
    ['queued', 'mut_mine'],
  ]);
  expect(sent()).toEqual([['panels.rate', MINE]]);
});

test('a sheet handed in while another device changed it is handed in by one tap, with the answers of both', async () => {
  await open({
    path: `${HERE_RATE}/firearms?at=check`,
    docs: [...PANEL_DOCS, sheetDoc('firearms', { ratings: all(2) })],
    outbox: [refusedRate({ code: 'sync.changed_meanwhile' })],
  });
  await expect.poll(text).toContain('Después se entrega la hoja, con lo de los dos dispositivos');
  await tap('Enviar otra vez');
  await expect.poll(() => phone?.client.outbox().map(({ state }) => state)).toEqual(['queued']);
  expect(sent()).toEqual([['panels.hand_in', undefined]]);
});

test.each([
  ['a round that is over', 'panels.round_over', 1],
  ['another round', 'sync.changed_meanwhile', 2],
])('of %s nothing can be sent again', async (_, code, round) => {
  await open({
    path: `${HERE_RATE}/firearms`,
    docs: [...PANEL_DOCS, THEIRS],
    outbox: [refusedRate({ code, round, ratings: MINE })],
  });
  await expect.poll(text).toContain('Esto no se recibió, y no cuenta');
  expect(page.getByRole('button', { name: 'Enviar otra vez' }).query()).toBeNull();
});

test('a second round that arrives while the first one is open begins at what it asks', async () => {
  const own = await open({ path: `${HERE_RATE}/firearms` });
  await expect.poll(text).toContain('1 de 12');
  await own.receive(
    { ...CONTESTED, rev: 2 },
    handInDoc('firearms', 5),
    sheetDoc('firearms', { ratings: all(3), handedIn: 5 }),
  );
  await expect.poll(text).toContain('1 de 1');
  await expect.poll(text).toContain('Mantener 3');
});

test('who holds no seat any more is told so', async () => {
  await open({ docs: [panelDoc(), ...seatDocs({ endedAt: 3 }), areaDoc('firearms')] });
  await expect.poll(text).toContain('No tiene un puesto en este panel');
});

test.each([
  ['pt', 'Ameaça, primeira rodada, às cegas', 'Nunca conta como zero'],
  ['en', 'Threat, first round, blind', 'Never counts as zero'],
] as const)('the same in %s', async (locale, kicker, unknown) => {
  await open({ path: `${HERE_RATE}/firearms`, locale });
  await expect.poll(text).toContain(kicker);
  expect(text()).toContain(unknown);
});
