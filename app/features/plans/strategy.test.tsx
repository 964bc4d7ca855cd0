import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { plansFeature } from './plans.feature.tsx';
import { CONSULTED_DOCS, HERE_PLAN, IN_FORCE_DOCS, PLAN_DOCS } from './strategy-pages.fixtures.ts';

const NOW = Date.parse('2026-10-15T15:00:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function pagesOf() {
  const entries = Object.entries(plansFeature.pages).map(async ([route, declared]) => {
    const load = typeof declared === 'function' ? declared : declared.load;
    return [route, (await load()).default] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), '*': () => null };
}
async function open(path: string, as: string, docs: readonly Doc[], now = NOW): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: [...heldDocs, ...docs], now, pages: await pagesOf(), path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const bands = (host: HTMLElement) => [...host.querySelectorAll('h2, h3')].map(tidy);
const rows = (host: HTMLElement) => [...host.querySelectorAll('.row')].map(tidy);
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
const button = (host: HTMLElement, label: string) =>
  [...host.querySelectorAll('button')].find((each) => tidy(each) === label);

describe('a multi-year plan', () => {
  test('stands by priority, horizontal goals first, with the ways to its parts', async () => {
    const { host } = await open(HERE_PLAN, 'presidency-admin', PLAN_DOCS);
    await expect.poll(() => bands(host)).toContain('Horizontal, de todas las prioridades');
    expect(bands(host).slice(0, 5)).toEqual([
      ...['Horizontal, de todas las prioridades', 'Cocaína por vía marítima', 'Armas de fuego'],
      ...['Partes del plan', 'Para quien preside'],
    ]);
    expect(rows(host).find((row) => row.includes('Rastrear cada arma'))).toContain('1 indicador');
    expect(rows(host).find((row) => row.startsWith('Presupuesto'))).toContain('3 líneas');
    fits();
  });

  test('is not changed by a delegation, which reads all of it', async () => {
    const { host } = await open(HERE_PLAN, 'chile-delegate', PLAN_DOCS);
    await expect.poll(() => bands(host)).toContain('Partes del plan');
    expect(bands(host)).not.toContain('Para quien preside');
  });

  test('that changed since it was adopted says so, and shows word by word what', async () => {
    const { host } = await open(`${HERE_PLAN}/versions/now`, 'chile-delegate', IN_FORCE_DOCS);
    await expect.poll(() => bands(host)).toContain('Qué cambia desde la versión 1');
    const changes = [...host.querySelectorAll('.plan-change')].map(tidy);
    expect(changes).toHaveLength(4);
    expect(changes[0]).toContain('Cambiado Objetivo1 Cerrar el paso');
    expect(tidy(host.querySelector('.plan-change del'))).toBe('Decía: grandes');
    expect(changes.find((each) => each.includes('Meta'))).toContain('Decía: 60');
    expect(changes.find((each) => each.startsWith('Nuevo'))).toContain('Armas rastreadas');
    expect(changes.find((each) => each.startsWith('Quitado'))).toContain('Reuniones de puesta en marcha');
    fits();
  });

  test('whose comments were not all answered says how many before it is adopted, and leads to the first', async () => {
    const { host } = await open(`${HERE_PLAN}/adopt`, 'presidency-admin', CONSULTED_DOCS);
    await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('2 comentarios sin respuesta.');
    expect(host.querySelector('.banner a')?.getAttribute('href')).toMatch(/\/comments\/pcm_\w+\/answer$/);
  });

  test('is adopted by a decision, and what stood there is a version from then on', async () => {
    const { host, client } = await open(`${HERE_PLAN}/adopt`, 'presidency-admin', PLAN_DOCS);
    await expect.poll(() => host.querySelector('#adopt-decision')).not.toBeNull();
    await userEvent.selectOptions(host.querySelector('#adopt-decision') as HTMLSelectElement, 'dcs_roadmap');
    await userEvent.click(button(host, 'Adoptar como versión 1') as HTMLElement);
    await expect
      .poll(() => client.outbox().map(({ envelope }) => envelope.name))
      .toEqual(['plans.adopt_strategy']);
    expect(client.replica.all({ name: 'planVersions' } as never)).toHaveLength(1);
  });
});

describe('indicators and budget', () => {
  test('say what is missing: no baseline, no target, a goal that nobody measures', async () => {
    const { host } = await open(`${HERE_PLAN}/kpis`, 'chile-delegate', PLAN_DOCS);
    await expect.poll(() => bands(host)).toContain('Objetivos sin indicador');
    expect(rows(host).find((row) => row.includes('Armas rastreadas'))).toContain(
      'sin punto de partida meta por definir',
    );
    expect(rows(host).at(-1)).toContain('Investigar juntos');
    fits();
  });

  test('of a plan are summed by year and currency, and nothing is converted', async () => {
    const { host } = await open(`${HERE_PLAN}/budget`, 'chile-delegate', PLAN_DOCS);
    await expect.poll(() => bands(host)).toContain('Sumas por año y moneda');
    expect(rows(host).slice(0, 4)).toEqual([
      '2027180.000 EURDe ello asegurado: 180.000 EUR',
      '202895.000,50 EURDe ello asegurado: 0 EUR',
      'Todos los años275.000,50 EURDe ello asegurado: 180.000 EUR',
      '20281.250.000 USDDe ello asegurado: 0 USD',
    ]);
    fits();
  });

  test('half a figure is found before it is saved', async () => {
    const { host } = await open(
      `${HERE_PLAN}/of/gol_arms/kpis/kpi_traced/edit`,
      'presidency-admin',
      PLAN_DOCS,
    );
    await expect.poll(() => host.querySelector('#kpi-target')).not.toBeNull();
    await userEvent.fill(host.querySelector('#kpi-target') as HTMLInputElement, '200');
    await userEvent.click(button(host, 'Guardar') as HTMLElement);
    await expect.poll(() => tidy(host)).toContain('Elija el día de la cifra, o deje vacíos cifra y día');
  });
});

describe('a consultation', () => {
  test('shows what waits for an answer first, and what was late', async () => {
    const { host } = await open(`${HERE_PLAN}/comments`, 'presidency-admin', CONSULTED_DOCS);
    await expect.poll(() => bands(host)).toEqual(['Esperan respuesta', 'Respondidos o retirados']);
    const late = rows(host).find((row) => row.includes('orçamento')) ?? '';
    expect(late).toContain('Llegó después del último día');
    expect(late).toContain('Aceptado en parte');
    fits();
  });

  test('takes a comment on one goal from a delegation, which may withdraw it', async () => {
    const { host, client } = await open(`${HERE_PLAN}/comments/pcm_ports`, 'chile-delegate', CONSULTED_DOCS);
    await expect.poll(() => button(host, 'Retirar el comentario')).toBeDefined();
    expect(tidy(host)).toContain('1 Cerrar el paso');
    await userEvent.click(button(host, 'Retirar el comentario') as HTMLElement);
    await expect.poll(() => tidy(document.querySelector('dialog'))).toContain('¿Retirar este comentario?');
    await userEvent.click(
      button(document.querySelector('dialog') as HTMLElement, 'Retirar el comentario') as HTMLElement,
    );
    await expect
      .poll(() => client.outbox().map(({ envelope }) => envelope.name))
      .toEqual(['plans.withdraw_comment']);
    await expect.poll(() => tidy(host)).toContain('Retirado');
  });
});
