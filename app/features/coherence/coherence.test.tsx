import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { adoptedDoc } from '#app/features/priorities/priorities-pages.fixtures.ts';
import {
  type Judgement,
  judgements,
  type OutsideItem,
  outsideItems,
} from '#shared/coherence/coherence.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { REGION_STATES } from '#shared/kernel/state-names.ts';
import { coherenceFeature } from './coherence.feature.tsx';
import { FINDING, judgementDoc, OTHER, outsideDoc, QUIET } from './coherence-pages.fixtures.ts';

const NOW = Date.parse('2026-10-15T15:00:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function pagesOf() {
  const entries = Object.entries(coherenceFeature.pages).map(async ([route, declared]) => {
    const load = typeof declared === 'function' ? declared : declared.load;
    return [route, (await load()).default] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), '*': () => null };
}
const DOCS = [outsideDoc(), OTHER, QUIET];
async function open(path: string, as: string, docs: readonly Doc[] = DOCS): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages: await pagesOf(), path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Rows of a long list are there once they are near the screen. */
const toEnd = () => scrollTo(0, document.documentElement.scrollHeight);
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
const judgedOf = ({ client }: Phone): Judgement | undefined => client.replica.one(judgements, FINDING)?.body;
const itemsOf = ({ client }: Phone): OutsideItem[] =>
  client.replica.all(outsideItems).map(({ body }) => body);

test('an overlap says in one sentence why it is one, and is judged once it was asked', async () => {
  const opened = await open('/coherence', 'presidency-admin');
  const { host } = opened;
  await expect
    .poll(() => tidy(host.querySelector('.finding')))
    .toContain('Mismo lugar, Guayaquil: 9 nov a 11 nov 2026.');
  expect(tidy(host.querySelector('.finding'))).toContain('EMPACT, Días de Acción Conjunta');
  expect(tidy(host.querySelector('.finding'))).toContain('AMERIPOL, Operación marítima');
  const words = () => [...host.querySelectorAll('.finding .judge-word')].slice(0, 3).map(tidy);
  expect(words()).toEqual(['Complementa', 'Duplica', 'Está en conflicto']);
  fits();
  await userEvent.dblClick(host.querySelector('.judge-word') as HTMLElement);
  expect(judgedOf(opened)).toBeUndefined();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Valorar así' }));
  await expect.poll(() => judgedOf(opened)?.judgement).toBe('complementary');
  await expect.poll(() => tidy(host)).toContain('Nada por valorar.');
});

test('what was judged stays quiet until a side changes', async () => {
  const opened = await open('/coherence', 'presidency-admin');
  const { host, client } = opened;
  await expect.poll(() => host.querySelector('.judge-word')).not.toBeNull();
  await userEvent.click(host.querySelectorAll('.judge-word')[2] as HTMLElement);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Valorar así' }));
  await expect.poll(() => judgedOf(opened)?.judgement).toBe('conflict');
  await expect.poll(() => tidy(host)).toContain('Nada por valorar.');
  await client.act('coherence.edit_item', { item: 'oit_sea', fields: { title: { es: 'Otro título' } } })
    .saved;
  expect(tidy(host)).toContain('Nada por valorar.');
  await client.act('coherence.edit_item', { item: 'oit_sea', fields: { from: '2026-11-10' } }).saved;
  await expect.poll(() => tidy(host)).toContain('Cambió desde que se valoró');
  await client.act('coherence.withdraw_item', { item: 'oit_sea', isWithdrawn: true }).saved;
  await expect.poll(() => tidy(host)).toContain('Nada por valorar.');
  expect(tidy(host)).not.toContain('Cambió desde que se valoró');
});

test('states that no training reaches stand in one line for each priority, which speaks again once one is added', async () => {
  const training = {
    kind: 'training' as const,
    areas: ['cocaine' as const],
    from: '2026-11-07',
    until: '2026-11-09',
  };
  const course = outsideDoc(
    { ...training, states: [...REGION_STATES].filter((code) => code !== 'PE') },
    'oit_course',
  );
  const opened = await open('/coherence', 'presidency-admin', [course, adoptedDoc()]);
  const { host, client } = opened;
  await expect.poll(() => host.querySelectorAll('.finding')).toHaveLength(1);
  expect(tidy(host.querySelector('.finding'))).toContain(
    'En 2026 ninguna capacitación sobre ella llega a un Estado: Perú.',
  );
  await userEvent.click(page.getByRole('button', { name: 'Es deliberado' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Valorar así' }));
  await expect.poll(() => tidy(host)).toContain('No falta nada');
  const states = course.body.states.filter((code) => code !== 'BO');
  await client.act('coherence.edit_item', { item: 'oit_course', fields: { states } }).saved;
  await expect.poll(() => tidy(host)).toContain('llega a 2 Estados: Bolivia y Perú.');
  expect(host.querySelectorAll('.finding')).toHaveLength(1);
  expect(tidy(host.querySelector('.finding'))).toContain('Cambió desde que se valoró');
  fits();
});

test('whoever neither presides nor leads a plan reads it and judges nothing', async () => {
  const { host } = await open('/coherence', 'chile-delegate');
  await expect.poll(() => host.querySelector('.finding')).not.toBeNull();
  expect(host.querySelector('.judge-word')).toBeNull();
});

test('nobody else reads any of it', async () => {
  const { host } = await open('/coherence', 'chile-officer');
  expect(host.querySelector('.finding')).toBeNull();
  expect(tidy(host)).toContain('Lo leen las personas de los Estados de la región');
});

test('one overlap shows both sides and what was arranged; what is no overlap any more says so', async () => {
  const arranged = judgementDoc({
    ...{ judgement: 'conflict', state: 'arranged', owner: 'ameripol', due: '2026-11-01' },
    arrangement: { es: 'AMERIPOL empieza después.' },
  });
  const first = await open(`/coherence/findings/${FINDING}`, 'presidency-admin', [...DOCS, arranged]);
  await expect.poll(() => tidy(first.host)).toContain('Mismo lugar, Guayaquil');
  expect(tidy(first.host)).toContain(
    'Está en conflicto. AMERIPOL empieza después. Responsable: AMERIPOL · A más tardar el 1 nov 2026',
  );
  expect(tidy(first.host)).toContain('Con acuerdo');
  fits();
  first.close();
  const gone = await open(`/coherence/findings/${FINDING}`, 'presidency-admin', [outsideDoc(), arranged]);
  await expect.poll(() => tidy(gone.host)).toContain('Ya no coincide');
});

test('the calendar of both regions opens at this month, with what goes on through it, and keeps its filters', async () => {
  const long = { ...QUIET, body: { ...QUIET.body, from: '2026-08-20' } };
  const { host } = await open('/coherence/calendar', 'chile-delegate', [outsideDoc(), OTHER, long]);
  await expect.poll(() => tidy(host)).toContain('Octubre de 2026');
  expect(tidy(host)).toContain('Sigue en curso');
  expect(tidy(host)).toContain('del 20 ago 2026 al 5 dic 2026');
  expect(tidy(host)).not.toContain('Empieza este mes');
  await userEvent.click(page.getByRole('button', { name: 'Mes siguiente' }));
  await expect.poll(() => tidy(host)).toContain('Noviembre de 2026');
  expect(tidy(host)).toContain('Empieza este mes');
  fits();
  await userEvent.selectOptions(host.querySelector('#coherence-agency') as HTMLElement, 'cepol');
  await expect.poll(() => tidy(host)).not.toContain('Operación marítima');
  expect(tidy(host)).toContain('Curso de buques');
  await userEvent.selectOptions(host.querySelector('#coherence-state') as HTMLElement, 'EC');
  await expect.poll(() => tidy(host)).toContain('Nada este mes con estos filtros.');
  await userEvent.click(page.getByRole('button', { name: 'Quitar los filtros' }));
  await expect.poll(() => tidy(host)).toContain('Operación marítima');
  await page.viewport(1280, 800);
  const tops = () =>
    [...host.querySelectorAll('.coherence-filter .field')].map((field) => field.getBoundingClientRect().top);
  expect(tops().length).toBeGreaterThan(1);
  expect(new Set(tops()).size, 'the filters stand in one row where there is room').toBe(1);
  await userEvent.click(page.getByRole('button', { name: 'Este mes' }));
  await expect.poll(() => tidy(host)).toContain('Octubre de 2026');
});

test('what others plan is found by its words, withdrawn and put back', async () => {
  const opened = await open('/coherence/plans', 'presidency-admin');
  const { host, go } = opened;
  await userEvent.fill(host.querySelector('#plans-search') as HTMLElement, 'maritima ameripol');
  const titles = () => [...host.querySelectorAll('.row-title')].map(tidy);
  await expect.poll(titles).toEqual(['Operación marítima']);
  fits();
  go('/coherence/plans/oit_sea');
  await expect.poll(() => tidy(host)).toContain('Coincide con otros');
  await expect.poll(() => tidy(host)).toContain('1, regla escrita');
  await userEvent.click(page.getByRole('button', { name: 'Retirar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar' }));
  await expect.poll(() => itemsOf(opened).filter(({ withdrawn }) => withdrawn !== null)).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Volver a poner' }));
  await expect.poll(() => itemsOf(opened).filter(({ withdrawn }) => withdrawn !== null)).toHaveLength(0);
});

const TABLE = [
  ['Título', 'Organismo', 'Tipo', 'Inicio', 'Fin', 'Ciudad', 'Nota'],
  ['Curso de perfiles', 'CEPOL', 'curso', '7/12/2026', '9/12/2026', 'Lima', 'x'],
  ['Días de Acción Conjunta', 'EMPACT', 'operación', '7/11/2026', '12/11/2026', 'Guayaquil', 'y'],
  ['Sin organismo', 'Nadie', 'plan', '', '', '', ''],
];
const asText = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

test('what is pasted shows which column is what and what will be taken, before anything is', async () => {
  const opened = await open('/coherence/import', 'presidency-admin');
  const { host } = opened;
  await userEvent.fill(host.querySelector('#import-paste') as HTMLElement, asText(TABLE));
  await userEvent.click(page.getByRole('button', { name: 'Leer lo pegado' }));
  await expect.poll(() => tidy(host)).toContain('Qué es cada columna');
  const columns = () =>
    [...host.querySelectorAll<HTMLSelectElement>('select[id^="import-column-"]')].map(({ value }) => value);
  expect(columns()).toEqual(['title', 'agency', 'kind', 'from', 'until', 'place', '']);
  // No day of the file says whether the month stands first.
  const order = () => host.querySelector('#import-order') as HTMLSelectElement;
  expect(tidy(host)).toContain('Qué día es «7/12/2026»');
  expect([...order().options].slice(1).map(({ label }) => label)).toEqual([
    ...['7 dic 2026: el día va primero', '12 jul 2026: el mes va primero'],
  ]);
  toEnd();
  await expect.poll(() => tidy(host)).toContain('puede ser dos fechas');
  expect(tidy(host)).toContain('No hay nada que tomar');
  await userEvent.selectOptions(order(), 'day');
  toEnd();
  await expect.poll(() => tidy(host)).toContain('No se conoce «Nadie»');
  expect(tidy(host)).toContain('Cambia: Último día');
  expect(itemsOf(opened)).toHaveLength(3);
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Tomar 2 filas' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Tomar 2 filas' }));
  await expect.poll(() => tidy(host)).toContain('Tomadas: 2 filas.');
  expect(itemsOf(opened)).toHaveLength(4);
  const changed = itemsOf(opened).find(({ agency }) => agency === 'empact');
  expect(changed).toMatchObject({ until: '2026-11-12', target: 'Contenedores', origin: { kind: 'pasted' } });
  // Again: nothing is new.
  await userEvent.fill(host.querySelector('#import-paste') as HTMLElement, asText(TABLE.slice(0, 3)));
  await userEvent.click(page.getByRole('button', { name: 'Leer lo pegado' }));
  await expect.poll(() => tidy(host)).toContain('No hay nada que tomar');
});

test('what is gone from a source is offered to be withdrawn, chosen and asked, and what was judged of it stays', async () => {
  const from = (change: Partial<OutsideItem>, id: string) =>
    outsideDoc(
      { ...change, origin: { kind: 'xlsx', source: 'plan.xlsx', day: '2026-09-30', key: null } },
      id,
    );
  const opened = await open('/coherence/import', 'presidency-admin', [
    from({}, 'oit_ports'),
    from(OTHER.body, 'oit_sea'),
    from(QUIET.body, 'oit_course'),
    judgementDoc(),
  ]);
  const { host, client } = opened;
  await userEvent.fill(host.querySelector('#import-paste') as HTMLElement, asText(TABLE.slice(0, 3)));
  await userEvent.click(page.getByRole('button', { name: 'Leer lo pegado' }));
  await expect.poll(() => host.querySelector('#import-order')).not.toBeNull();
  await userEvent.selectOptions(host.querySelector('#import-order') as HTMLElement, 'day');
  await expect.poll(() => tidy(host)).toContain('Ya no está en la fuente');
  expect(tidy(host)).toContain('se valoró, y lo valorado queda escrito');
  // Taking comes first or last: what is gone is still offered, and nothing is withdrawn by it.
  toEnd();
  await userEvent.click(page.getByRole('button', { name: 'Tomar 2 filas' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Tomar 2 filas' }));
  await expect.poll(() => tidy(host)).toContain('Tomadas: 2 filas.');
  const withdrawn = () =>
    client.replica.all(outsideItems).flatMap(({ id, body }) => (body.withdrawn === null ? [] : [id]));
  expect(withdrawn()).toEqual([]);
  await userEvent.click(page.getByRole('checkbox', { name: /Operación marítima/ }));
  await userEvent.click(page.getByRole('button', { name: 'Retirar 1 elemento' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar 1 elemento' }));
  await expect.poll(withdrawn).toEqual(['oit_sea']);
  await userEvent.click(page.getByRole('button', { name: 'Elegir todos' }));
  await userEvent.click(page.getByRole('button', { name: 'Retirar 1 elemento' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar 1 elemento' }));
  await expect.poll(withdrawn).toHaveLength(2);
  await expect.poll(() => tidy(host)).not.toContain('Ya no está en la fuente');
  expect(judgedOf(opened)?.judgement).toBe('complementary');
  fits();
});

test('a calendar is read beside the page, and its columns are shown like any other’s', async () => {
  const opened = await open('/coherence/import', 'presidency-admin');
  const { host } = opened;
  const text = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x//x//EN',
      'BEGIN:VEVENT',
      'UID:a@x',
      'DTSTAMP:20260101T000000Z',
    ],
    ...[
      'SUMMARY:Formación',
      'DTSTART;VALUE=DATE:20261207',
      'DTEND;VALUE=DATE:20261210',
      ...['END:VEVENT', 'BEGIN:VEVENT', 'UID:b@x', 'END:VEVENT'],
      ...[
        'BEGIN:VEVENT',
        'UID:w@x',
        'DTSTART;VALUE=DATE:20200101',
        'RRULE:FREQ=YEARLY;COUNT=2',
        'END:VEVENT',
      ],
      'END:VCALENDAR',
    ],
  ].join('\r\n');
  // As older programs write it.
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const input = host.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  await userEvent.upload(input, new File([latin], 'cepol.ics', { type: 'text/calendar' }));
  await expect.poll(() => tidy(host)).toContain('Qué es cada columna');
  toEnd();
  await expect.poll(() => tidy(host)).toContain('Falta');
  expect(tidy(host)).toContain('1 evento del calendario no se puede leer');
  expect(tidy(host)).toContain('De lo que se repite se toman las fechas del');
  await userEvent.selectOptions(host.querySelector('#import-agency') as HTMLElement, 'cepol');
  await userEvent.selectOptions(host.querySelector('#import-kind') as HTMLElement, 'training');
  await userEvent.click(page.getByRole('button', { name: 'Tomar 1 fila' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Tomar 1 fila' }));
  await expect.poll(() => itemsOf(opened)).toHaveLength(4);
  expect(itemsOf(opened).find(({ title }) => title.es === 'Formación')).toMatchObject({
    ...{ agency: 'cepol', kind: 'training', from: '2026-12-07', until: '2026-12-09' },
    origin: { kind: 'ics', source: 'cepol.ics', key: 'a@x' },
  });
});
