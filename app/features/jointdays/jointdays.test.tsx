import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { coherenceFeature } from '#app/features/coherence/coherence.feature.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { KEPT_DOCS, kpiDoc, milestoneDoc, operationDoc } from '#app/features/plans/pao-pages.fixtures.ts';
import { plansFeature } from '#app/features/plans/plans.feature.tsx';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { jointdaysFeature } from './jointdays.feature.tsx';
import { ACTION_ID, briefingDoc, DAY_DOCS, DAY_HREF, DAY_ID, dayDoc } from './jointdays-pages.fixtures.ts';
import { publishedDoc } from './results-pages.fixtures.ts';

const NOW = Date.parse('2027-06-01T15:00:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function pagesOf() {
  const all = [jointdaysFeature, coherenceFeature, plansFeature].flatMap((each) =>
    Object.entries(each.pages),
  );
  const entries = all.map(async ([route, declared]) => {
    const load = typeof declared === 'function' ? declared : declared.load;
    return [route, (await load()).default] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), '*': () => null };
}
async function open(
  path: string,
  {
    as = 'ecuador-coordinator',
    docs = DAY_DOCS,
    width = 360,
  }: { as?: string; docs?: readonly Doc[]; width?: number } = {},
): Promise<Phone> {
  await page.viewport(width, width === 360 ? 740 : 800);
  phone = await openPhone({ docs, now: NOW, pages: await pagesOf(), path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const fits = (width = 360) => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
const dayOf = ({ client }: Phone): JointActionDay | undefined =>
  client.replica.one(jointActionDays, DAY_ID)?.body;
const withDay = (change: Partial<JointActionDay>) => [
  ...DAY_DOCS.filter(({ id }) => id !== DAY_ID),
  dayDoc(change),
];
const answer = (name: string) => userEvent.click(page.getByRole('dialog').getByRole('button', { name }));

test('days are listed with their days, who coordinates and how far they are', async () => {
  const { host } = await open('/joint-days');
  await expect.poll(() => tidy(host)).toContain('Controles a la misma hora');
  expect(tidy(host)).toContain('7 jun 2027 a 8 jun 2027');
  expect(tidy(host)).toContain('Coordina Ecuador · 2 participan');
  expect(tidy(host)).toContain('En preparación');
  fits();
});

test('a day says what belongs elsewhere, where it is led from and whom to call', async () => {
  const { host } = await open(DAY_HREF, { as: 'chile-contact' });
  await expect.poll(() => tidy(host)).toContain('Contenedores en tránsito');
  for (const words of [
    'Aquí no se escriben objetivos operativos ni personas',
    'SIENA 4711',
    'Guayaquil, Ecuador · Horas de Quito',
    'Personas controladas, Vehículos, Drogas, Dinero en efectivo',
    'Cada hora',
    'Sin fijar',
    'Orden de la jornada',
    'Chile, Ecuador',
  ])
    expect(tidy(host)).toContain(words);
  expect(host.querySelector('a[href="tel:+59342550100"]')).not.toBeNull();
  // Chile takes part, and leads nothing of it.
  expect(tidy(host)).not.toContain('Dirigir la jornada');
  fits();
});

test('whoever leads it moves it a step on after a question, and its stages follow one another', async () => {
  const opened = await open(DAY_HREF);
  const { host } = opened;
  await expect.poll(() => tidy(host)).toContain('Dirigir la jornada');
  await userEvent.click(page.getByRole('button', { name: 'Empezar la jornada' }));
  expect(dayOf(opened)?.state).toBe('preparing');
  await answer('Empezar la jornada');
  await expect.poll(() => dayOf(opened)?.state).toBe('running');
  await expect.poll(() => tidy(host)).toContain('Pasar al balance');
  expect(tidy(host)).toContain('Volver a: En preparación');
});

test('its approval is not for the state that coordinates it alone', async () => {
  const concept = withDay({ state: 'concept', coordinator: 'CL' });
  const chile = await open(DAY_HREF, { as: 'chile-contact', docs: concept });
  await expect.poll(() => tidy(chile.host)).toContain('La aprueba quien preside o quien lidera el plan.');
  expect(tidy(chile.host)).not.toContain('Aprobar la jornada');
  chile.close();
  const { host } = await open(DAY_HREF, { docs: concept });
  await expect.poll(() => tidy(host)).toContain('Aprobar la jornada');
});

test('states are invited and leave after a question that says who reads then', async () => {
  const opened = await open(`${DAY_HREF}/participants`);
  const { host } = opened;
  await expect.poll(() => tidy(host)).toContain('Coordina la jornada');
  await userEvent.click(page.getByRole('button', { name: 'Invitar' }));
  await expect.poll(() => tidy(host)).toContain('Elija el Estado.');
  await userEvent.selectOptions(host.querySelector('#invite-state') as HTMLElement, 'XA');
  await userEvent.click(page.getByRole('button', { name: 'Invitar' }));
  expect(tidy(document.querySelector('[role="dialog"], dialog[open]'))).toContain('leen toda la jornada');
  await answer('Invitar');
  await expect.poll(() => dayOf(opened)?.participants).toEqual(['EC', 'CL', 'XA']);
  await expect.poll(() => tidy(host)).toContain('AMERIPOL');
  await userEvent.click(page.getByRole('button', { name: 'Terminar' }).last());
  await answer('Terminar');
  await expect.poll(() => dayOf(opened)?.participants.length).toBe(2);
  fits();
});

test('a new one is made of an action of the plan, and its maker reads it at once', async () => {
  const docs = DAY_DOCS.filter(({ collection }) => collection !== 'jointActionDays');
  const opened = await open('/joint-days/new', { docs });
  const { host, client } = opened;
  await userEvent.click(page.getByText('Acción Conjunta en puertos'));
  await expect.poll(() => host.querySelector('#day-title')).not.toBeNull();
  await userEvent.fill(host.querySelector('#day-from') as HTMLElement, '2027-06-07');
  await userEvent.fill(host.querySelector('#day-until') as HTMLElement, '2027-06-06');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host)).toContain('El último día es anterior al primero');
  await userEvent.fill(host.querySelector('#day-until') as HTMLElement, '2027-06-08');
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => client.replica.all(jointActionDays).map(({ body }) => body))
    .toMatchObject([
      {
        title: { es: 'Acción Conjunta en puertos' },
        coordinator: 'EC',
        participants: ['EC'],
        state: 'concept',
      },
    ]);
  await expect.poll(() => tidy(host)).toContain('Dirigir la jornada');
});

test('the press hour is set by the clock of the centre', async () => {
  const opened = await open(`${DAY_HREF}/press-hour`);
  const { host } = opened;
  await expect.poll(() => host.querySelector('#press-press-at')).not.toBeNull();
  await userEvent.fill(host.querySelector('#press-press-at') as HTMLElement, '2027-06-09T10:00');
  await userEvent.click(page.getByRole('button', { name: 'Fijar el fin del embargo de prensa' }));
  await answer('Fijar el fin del embargo de prensa');
  await expect.poll(() => dayOf(opened)?.pressAt).toBe(Date.UTC(2027, 5, 9, 15));
});

test('a briefing is read by those who take part and changed by whoever leads the day', async () => {
  const { host } = await open(`${DAY_HREF}/briefings/${briefingDoc().id}`, { as: 'chile-contact' });
  await expect.poll(() => tidy(host)).toContain('Anotar cada control.');
  expect(host.querySelector('a[href$="/edit"]')).toBeNull();
  fits();
});

test('a day that is not on this device is not there', async () => {
  const { host } = await open(DAY_HREF, { as: 'chile-contact', docs: [] });
  await expect.poll(() => tidy(host)).toContain('Esa jornada no está en este dispositivo');
});

test('of its action the calendar of both regions says nothing before something of the day was published', async () => {
  const other = operationDoc('opa_course', {
    ...{
      es: 'Curso de perfiles',
      goal: 'gol_1',
      sequence: 9,
      type: 'training',
      from: '2027-06-07',
      until: '2027-06-08',
    },
  });
  const docs = [...DAY_DOCS, other];
  const before = await open('/coherence/calendar', { docs });
  await expect.poll(() => tidy(before.host)).toContain('Curso de perfiles');
  expect(tidy(before.host)).not.toContain('Acción Conjunta en puertos');
  before.close();
  const published: Doc = {
    ...{
      collection: 'publishedDays',
      id: 'pbd_ports',
      parent: ACTION_ID,
      audience: 'plans/pao_drugs',
      rev: 1,
    },
    body: {
      ...{ day: DAY_ID, title: { es: 'x' }, from: '2027-06-19', until: '2027-06-20', states: [], lines: [] },
      ...{ version: 1, published: { by: 'per_x', at: 0, takenAt: 0 } },
    },
  };
  const { host } = await open('/coherence/calendar', { docs: [...docs, published] });
  await expect.poll(() => tidy(host)).toContain('Acción Conjunta en puertos');
});

test.each([360, 1280])('nothing is cut off at %i', async (width) => {
  await open(DAY_HREF, { width });
  await expect.poll(() => tidy(phone?.host)).toContain('Contenedores');
  fits(width);
});

describe('who takes no part in a day', () => {
  const others = DAY_DOCS.filter(({ audience }) => !audience.startsWith('jointdays/'));
  const action = `/plans/pao_drugs/actions/${ACTION_ID}`;

  test('finds in the list what was published of it', async () => {
    const { host } = await open('/joint-days', { as: 'ameripol-analyst', docs: [...others, publishedDoc()] });
    await expect.poll(() => tidy(host)).toContain('Publicadas de otros');
    expect(host.querySelector(`a[href="${DAY_HREF}/published"]`)).not.toBeNull();
    expect(tidy(host)).not.toContain('Ninguna jornada');
    fits();
  });
  test('learns of its action no day before that', async () => {
    const before = await open(action, { as: 'ameripol-analyst', docs: others });
    await expect
      .poll(() => tidy(before.host))
      .toContain('Días reservados hasta que termine su embargo de prensa');
    expect(tidy(before.host)).not.toContain('20 jun 2027');
    before.close();
    const plan = await open('/plans/pao_drugs', { as: 'ameripol-analyst', docs: others });
    await expect
      .poll(() => tidy(plan.host))
      .toContain('Días reservados hasta que termine su embargo de prensa');
    plan.close();
    const told = publishedDoc({ from: '2027-06-19', until: '2027-06-20' });
    const { host } = await open(action, { as: 'ameripol-analyst', docs: [...others, told] });
    await expect.poll(() => tidy(host)).toContain('20 jun 2027');
  });
  test('learns it neither from what was adopted nor from milestones and targets', async () => {
    const target = { value: 30, day: '2027-06-19' };
    const kpi = kpiDoc('kpi_ports', ACTION_ID, null);
    const docs = [...others, ...KEPT_DOCS, milestoneDoc({ day: '2027-06-18' })].concat({
      ...{ ...kpi, body: { ...kpi.body, target } },
    });
    const addresses = [
      ...['/plans/pao_drugs/adopted', `/plans/pao_drugs/of/${ACTION_ID}/kpis/kpi_ports`],
      ...['/plans/pao_drugs/year/2027', action],
    ];
    for (const address of addresses) {
      const opened = await open(address, { as: 'ameripol-analyst', docs });
      await expect.poll(() => [address, tidy(opened.host).length > 200]).toEqual([address, true]);
      await expect.poll(() => tidy(opened.host)).toMatch(/Acción Conjunta en puertos|Lo que se hace/);
      expect([address, tidy(opened.host).match(/\b(18|19|20) jun(?: 2027)?|20 abr/g)]).toEqual([
        address,
        null,
      ]);
      opened.close();
    }
  });
});

test('who takes part in a day knows when its action is', async () => {
  const { host } = await open(`/plans/pao_drugs/actions/${ACTION_ID}`, { as: 'chile-contact' });
  await expect.poll(() => tidy(host)).toContain('20 jun 2027');
});

test('a day is called off with a reason, which all who take part read', async () => {
  const opened = await open(`${DAY_HREF}/cancel`);
  const { host } = opened;
  await expect.poll(() => host.querySelector('#cancel-reason')).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Cancelar la jornada' }));
  await expect.poll(() => tidy(host)).toContain('Escriba por qué no se hace.');
  await userEvent.fill(host.querySelector('#cancel-reason') as HTMLElement, 'Mal tiempo en los puertos');
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Cancelar la jornada' }));
  await answer('Cancelar la jornada');
  await expect.poll(() => dayOf(opened)?.state).toBe('cancelled');
  await expect.poll(() => tidy(host)).toContain('Cancelada porqueMal tiempo en los puertos');
  expect(tidy(host)).toContain('Volver a: Propuesta');
  expect(tidy(host)).not.toContain('Editar la jornada');
});

test('a new one has the days of its action, and says which day it lacks', async () => {
  const docs = DAY_DOCS.filter(({ collection }) => collection !== 'jointActionDays');
  const { host } = await open(`/joint-days/new?action=${ACTION_ID}`, { docs });
  const day = (which: string) => host.querySelector<HTMLInputElement>(`#day-${which}`);
  await expect.poll(() => day('from')?.value).toBe('2027-04-01');
  expect(day('until')?.value).toBe('2027-06-20');
  await userEvent.clear(day('from') as HTMLElement);
  await userEvent.clear(day('until') as HTMLElement);
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host)).toContain('Elija el primer día.');
  expect(tidy(host)).toContain('Elija el último día.');
});

test('a telephone of the centre is one number, however it is pasted', async () => {
  const opened = await open(`${DAY_HREF}/edit`);
  const { host } = opened;
  await expect.poll(() => host.querySelector('#day-centre-phone-0')).not.toBeNull();
  await userEvent.fill(host.querySelector('#day-centre-phone-0') as HTMLElement, 'la sala');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => tidy(host)).toContain('Escriba un solo número, con cifras y sin letras');
  await userEvent.fill(host.querySelector('#day-centre-phone-0') as HTMLElement, '+593 (4) 255-0199');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => dayOf(opened)?.centre?.contacts[0]?.phone).toBe('+593 4 255 0199');
});
