/// <reference types="vite/types/importMeta.d.ts" />
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import { setOn, tap } from '#app/edit-case.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { appointmentParent } from '#shared/mandates/appointments.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import {
  BEFORE_PAO,
  HERE_PAO,
  IN_MAY,
  KEPT_DOCS,
  kpiDoc,
  milestoneDoc,
  operationDoc,
  PAO_DOCS,
  PAO_ID,
  paoDoc,
  riskDoc,
  STRATEGY_ID,
} from './pao-pages.fixtures.ts';

/** Only what these pages are made of: no test waits for the first transform of a file. */
beforeAll(async () => {
  const ui = import.meta.glob(['../../ui/*.tsx', '!**/*.test.tsx']);
  const own = import.meta.glob(['./*.page.tsx', './plan-sections.tsx', '../monitoring/action-part.tsx']);
  await Promise.all(Object.values({ ...ui, ...own }).map((load) => load()));
}, 240_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const PHONE = [360, 740] as const;
const DESK = [1280, 800] as const;
async function open(
  path: string,
  [width, height]: readonly [number, number] = PHONE,
  { as = 'presidency-delegate', docs = PAO_DOCS }: { as?: string; docs?: readonly object[] } = {},
): Promise<Phone> {
  await page.viewport(width, height);
  phone = await openDesk({ docs: docs as typeof PAO_DOCS, now: IN_MAY, as, path });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = (selector: string) => [...(phone?.host.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (selector: string) => all(selector).map(tidy);
const body = (id: string) => phone?.client.replica.one(operations, id)?.body;

describe('on the desk', () => {
  test('actions stand under their goals, with figure, light and time', async () => {
    await open(HERE_PAO, DESK);
    await expect.poll(() => texts('.pao-row .pao-number')).toHaveLength(10);
    expect(texts('.pao-row .pao-number').slice(0, 5)).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1']);
    expect(texts('.pao-goal')).toEqual([
      '1Cerrar el paso de precursores y cocaína por puertos',
      '2Actuar juntos en ruta y en destino',
      '3Cortar el mando desde prisión',
    ]);
    expect(texts('.pao-row .pao-figure')).toEqual([
      ...['31 de 40', '2 de 5', '0 de 4', '9 de 24', '6 de 10'],
      ...['24 de 60', '— de 12', '1 de 6', 'por definir', '3 de 7'],
    ]);
    expect(texts('.pao-row .pao-light')[2]).toBe('Atrasada');
    expect(texts('.pao-row .pao-light')[6]).toBe('sin dato');
    expect(texts('.pao-row small')[8]).toBe('Falta el líder, penitenciaria');
    // What is not known is hatched, and filled with nothing.
    expect(all('.pao-row')[6]?.querySelector('.pao-bar-none')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(DESK[0]);
  });

  test('keys go from action to action, move its days, and ungroup', async () => {
    const { path } = await open(`${HERE_PAO}/actions/opa_1-1`, DESK);
    await expect.poll(() => texts('.pane-head-name')).toEqual(['Perfiles de contenedores']);
    await userEvent.keyboard('j');
    await expect.poll(path).toBe(`${HERE_PAO}/actions/opa_1-2`);
    await userEvent.keyboard(']');
    await expect.poll(() => body('opa_1-2')).toMatchObject({ from: '2027-03-01', until: '2027-08-31' });
    await userEvent.keyboard('[[');
    await expect.poll(() => body('opa_1-2')).toMatchObject({ from: '2027-02-01', until: '2027-07-31' });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => body('opa_1-2')).toMatchObject({ from: '2027-03-01', until: '2027-08-31' });
    await userEvent.keyboard('gg');
    await expect.poll(() => all('.pao-goal')).toEqual([]);
  });

  test('who may add no action finds goals that lead nowhere, and no key that moves days', async () => {
    await open(`${HERE_PAO}/actions/opa_1-1`, DESK, { as: 'presidency-delegate' });
    await expect.poll(() => all('.pao-goal a').length).toBeGreaterThan(0);
    phone?.close();
    await open(`${HERE_PAO}/actions/opa_1-1`, DESK, {
      as: 'ecuador-delegate',
      docs: [...PAO_DOCS.filter(({ id }) => id !== PAO_ID), paoDoc({ state: 'closed' })],
    });
    await expect.poll(() => texts('.pao-goal').length).toBeGreaterThan(0);
    expect(all('.pao-goal a')).toEqual([]);
    const before = body('opa_1-1');
    await userEvent.keyboard(']');
    expect(body('opa_1-1')).toEqual(before);
  });

  test('beside a light stands how many of its indicators have no data, in the row and on a phone', async () => {
    const docs = [...PAO_DOCS, kpiDoc('kpi_1-1-more', 'opa_1-1', 12)];
    const rowsOf = () =>
      all('.pao-row, .row').filter((row) => tidy(row).includes('Perfiles de contenedores'));
    for (const size of [DESK, PHONE]) {
      await open(HERE_PAO, size, { docs });
      await expect.poll(() => rowsOf().map(tidy).join()).toContain('En plazo');
      expect(rowsOf().map(tidy).join()).toContain('1 de 2 sin dato');
      expect(texts('.pao-without')).toEqual(['1 de 2 sin dato']);
      phone?.close();
    }
  });

  test('the inspector says what the chain lacks and why there is no data', async () => {
    await open(`${HERE_PAO}/actions/opa_2-3`, DESK);
    await expect
      .poll(() => texts('.pane-thing .pao-why')[0])
      .toContain('Lo incautado en 2.3 llegará a juicio.');
    expect(tidy(all('.pane-thing')[0])).toContain('Todavía nadie dio una cifra.');
    expect(tidy(all('.pane-thing')[0])).toContain('La da: Ecuador.');
  });
});

describe('on a phone', () => {
  test('the same is a list by goal, and nothing is cut off', async () => {
    await open(HERE_PAO);
    await expect.poll(() => texts('.row-lead .pao-number')).toHaveLength(10);
    expect(texts('.pao-link')).toEqual([
      ...['Policía3 acciones', 'Aduanas1 acción', 'Fiscalía2 acciones'],
      ...['Poder judicialninguna', 'Sistema penitenciario2 acciones'],
    ]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE[0]);
    for (const link of all('.pao-link a')) expect(link.offsetHeight).toBeGreaterThanOrEqual(48);
  });

  test('the figure of an action stands on its page once, also for whoever works on it', async () => {
    await open(`${HERE_PAO}/actions/opa_1-1`);
    const said = () => tidy(phone?.host).split('31 de 40').length - 1;
    await expect.poll(said).toBe(1);
    expect(tidy(phone?.host)).toContain('meta 40 casos · Ecuador');
  });

  test('what was adopted stays as it was, and what changed since is said', async () => {
    await open(HERE_PAO, PHONE, { docs: [...PAO_DOCS, ...KEPT_DOCS] });
    await expect.poll(() => texts('.row').join('\n')).toContain('Qué se adoptó el 10 dic 2026');
    await open(`${HERE_PAO}/adopted`, PHONE, { docs: [...PAO_DOCS, ...KEPT_DOCS, milestoneDoc()] });
    const changes = () => texts('.plan-change');
    await expect.poll(changes).not.toEqual([]);
    expect(changes()[0]).toContain('30 nov 2027');
    const moved = changes().find((each) => each.includes('Equipos listos')) ?? '';
    expect(moved).toContain('2.3');
    expect(moved).toContain('20 abr 2027');
    expect(moved).toContain('10 may 2027');
    expect(texts('.plan-goal')).toHaveLength(1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE[0]);
  });

  test('a link without an action is said to be meant, with the reason, and not meant again', async () => {
    const { host, client } = await open(`${HERE_PAO}/chain/judiciary`, PHONE, { as: 'ecuador-delegate' });
    const reason = () => client.replica.one(paos, PAO_ID)?.body.noJudiciary?.reason ?? null;
    await expect.poll(() => host.querySelector('#chain-reason')).not.toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Es deliberado' }));
    expect(tidy(host)).toContain('Escriba por qué es deliberado');
    await userEvent.fill(host.querySelector('#chain-reason') as HTMLElement, 'Lo hace otro plan');
    await userEvent.click(page.getByRole('button', { name: 'Es deliberado' }));
    await expect.poll(reason).toBe('Lo hace otro plan');
    await userEvent.click(page.getByRole('button', { name: 'Quitar la razón: no es deliberado' }));
    await expect.poll(reason).toBeNull();
  });

  test('an action has no number until the server has given one', async () => {
    const docs = [
      ...PAO_DOCS,
      operationDoc('opa_new', { es: 'Recién añadida', goal: 'gol_1', sequence: null, type: 'operational' }),
    ];
    await open(`${HERE_PAO}/actions/opa_new`, PHONE, { docs });
    await expect.poll(() => texts('.page-header-kicker')).toEqual(['Sin número todavía']);
  });

  test('a state that takes part adds its own action, with the institution that the chain lacks', async () => {
    const { host, client } = await open(`${HERE_PAO}/actions/new?link=judiciary&goal=gol_2`, PHONE, {
      as: 'chile-delegate',
      docs: [...BEFORE_PAO, paoDoc({ state: 'drafting' })],
    });
    await expect.poll(() => host.querySelector('#action-title')).not.toBeNull();
    setOn(host, '#action-type', 'judicial');
    await userEvent.fill(host.querySelector('#action-title') as HTMLElement, 'Prueba que vale en juicio');
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect.poll(() => client.replica.all(operations)).toHaveLength(1);
    expect(client.replica.all(operations)[0]?.body).toMatchObject({
      ...{ goal: 'gol_2', type: 'judicial', sequence: null, state: 'proposed' },
      leader: { delegation: 'CL', institution: 'judiciary' },
    });
    await expect.poll(() => texts('.page-header-kicker')).toEqual(['Sin número todavía']);
  });

  test('who sits on which platform of EMPACT stands with an action that is linked to one of its actions', async () => {
    const docs = [
      ...PAO_DOCS,
      operationDoc('opa_linked', {
        ...{ es: 'Con EMPACT', goal: 'gol_1', sequence: 9, type: 'operational' },
        leader: { delegation: 'EC', institution: 'police' },
        links: [{ system: 'empact', reference: 'OA 3.2', text: null }],
      }),
      {
        ...{ collection: 'appointments', id: 'apt_1', parent: appointmentParent('EC'), rev: 1 },
        audience: 'members/functions',
        body: {
          ...{ delegation: 'EC', function: 'platform', scope: 'Cocaína', office: { es: 'Punto nacional' } },
          ...{ name: 'A. Ejemplo', phone: null, email: null, from: '2027-01-01', until: null, renewed: [] },
          ...{ note: { number: '1', day: '2027-01-01' }, endedAt: null },
        },
      },
    ];
    const { host } = await open(`${HERE_PAO}/actions/opa_linked`, PHONE, { docs });
    await expect.poll(() => tidy(host)).toContain('OA 3.2');
    expect(tidy(host)).toContain('CocaínaA. EjemploEcuador · Punto nacional');
  });
});

describe('a new plan', () => {
  async function begin(docs: readonly object[]) {
    const opened = await open('/plans/new', PHONE, { docs });
    await expect.poll(() => opened.host.querySelector('#pao-title')).not.toBeNull();
    return opened;
  }
  const made = () => phone?.client.replica.all(paos).find(({ id }) => id !== PAO_ID);
  const actionsOf = (pao: string | undefined) =>
    (phone?.client.replica.within(operations, pao ?? '') ?? []).map(({ body: each }) => each);

  test('begins from a template, under the goals that are chosen', async () => {
    const { host } = await begin(BEFORE_PAO);
    tap(host, '[name="pao-origin"][value="arms"]');
    await expect.poll(() => host.querySelector('#pao-aims')).not.toBeNull();
    setOn(host, '#pao-from', '2027-01-01');
    setOn(host, '#pao-until', '2027-12-31');
    setOn(host, '#pao-leader', 'EC');
    await userEvent.click(page.getByRole('button', { name: 'Crear el plan' }));
    expect(tidy(host)).toContain('Elija un objetivo para al menos una parte de la plantilla');
    setOn(host, '#pao-aims', 'gol_1');
    setOn(host, '#pao-aims-2', 'gol_3');
    await userEvent.click(page.getByRole('button', { name: 'Crear el plan' }));
    await expect.poll(made).not.toBeUndefined();
    expect(made()?.body).toMatchObject({ title: { es: 'Armas de fuego' }, strategy: STRATEGY_ID });
    // A plan that nobody else has yet knows its own numbers.
    expect(actionsOf(made()?.id).map(({ goal, sequence }) => `${goal} ${sequence}`)).toEqual([
      ...['gol_1 1', 'gol_1 2', 'gol_3 1', 'gol_3 2', 'gol_3 3', 'gol_3 4'],
    ]);
  });

  test('begins from the plan before: what goes on is a year later, what does not says why', async () => {
    const { host } = await begin(PAO_DOCS);
    tap(host, `[name="pao-origin"][value="${PAO_ID}"]`);
    await expect.poll(() => host.querySelectorAll('[name="pao-dropped-going"]').length).toBe(10);
    tap(host, '[name="pao-dropped-going"][value="opa_1-3"]');
    await userEvent.click(page.getByRole('button', { name: 'Crear el plan' }));
    expect(tidy(host)).toContain('Escriba por qué no sigue');
    await userEvent.fill(host.querySelector('#pao-dropped') as HTMLElement, 'Ya se cumplió');
    await userEvent.click(page.getByRole('button', { name: 'Crear el plan' }));
    await expect.poll(made).not.toBeUndefined();
    const following = (id: string) => actionsOf(made()?.id).find(({ follows }) => follows === id);
    expect(made()?.body).toMatchObject({ follows: PAO_ID, from: '2028-01-01', until: '2028-12-31' });
    expect(following('opa_1-1')).toMatchObject({ from: '2028-01-01', until: '2028-06-30', sequence: 1 });
    expect(following('opa_1-3')).toMatchObject({ state: 'dropped', reason: 'Ya se cumplió', sequence: null });
    await expect.poll(() => texts('.pao-standing')).toEqual(['No sigue']);
  });
});

test('the road map of a year is an excerpt, with milestones and targets', async () => {
  await open(`${HERE_PAO}/year/2027`, PHONE, { docs: [...PAO_DOCS, milestoneDoc(), riskDoc()] });
  await expect.poll(() => texts('.row-lead .pao-number')).toHaveLength(10);
  expect(texts('.pao-road-parts')[6]).toContain('10 may: Equipos listos');
  expect(tidy(phone?.host)).toContain('Es un extracto del plan');
});

test('nobody who only takes part moves the plan on, and an observer reads none of it', async () => {
  const { host } = await open(`${HERE_PAO}/move`, PHONE, { as: 'chile-delegate' });
  expect(host.querySelector('[name="move-state"]')).toBeNull();
  expect(tidy(host)).toContain('Lo hace el Estado líder o colíder del plan');
  phone?.close();
  const other = await open(HERE_PAO, PHONE, { as: 'eu-observer' });
  expect(tidy(other.host)).not.toContain('Perfiles de contenedores');
});
