import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedFile, savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import { kpiDoc, operationDoc, paoDoc } from '#shared/iati/iati.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MILESTONE, PLAN_ENTRIES } from './excerpts.fixtures.ts';
import IatiPage from './iati.page.tsx';
import PlanFilesPage from './plan-files.page.tsx';
import PlanPrintPage from './plan-print.page.tsx';
import StrategyFilesPage from './strategy-files.page.tsx';
import StrategyPrintPage from './strategy-print.page.tsx';
import YearPrintPage from './year-print.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const NOW = Date.parse('2026-06-30T12:00:00Z');
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open(
  path: string,
  { as = 'presidency-delegate', docs = PLAN_ENTRIES as readonly Doc[] } = {},
) {
  phone?.close();
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/plans/iati': draw(IatiPage),
      '/plans/:pao/files': draw(PlanFilesPage),
      '/strategy/:plan/files': draw(StrategyFilesPage),
      '/strategy/:plan/print': draw(StrategyPrintPage),
      '/plans/:pao/print': draw(PlanPrintPage),
      '/plans/:pao/print/:year': draw(YearPrintPage),
      '*': () => null,
    },
  });
  await expect.poll(() => phone?.host.querySelector('h1')?.textContent ?? '').not.toBe('');
}
const text = () => phone?.host.textContent ?? '';
const tap = (name: string) => userEvent.click(page.getByRole('button', { name }).first());
const isNoWiderThanPhone = () => document.documentElement.scrollWidth <= 360;

test('a plan is saved as a workbook, as tables and as a calendar that holds back what is not over', async () => {
  await open('/plans/pao_1/files');
  expect(text()).toContain('Imprimir el informe de 2026');
  const book = await savedFile(() => tap('Todo en un libro de Excel'));
  expect(book.size).toBeGreaterThan(2_000);
  const named = (file: RegExp) =>
    page
      .getByRole('button', { name: file })
      .elements()
      .map((each) => each.textContent);
  expect(new Set(named(/CSV/)).size).toBe(4);
  expect(new Set(named(/Excel/)).size).toBe(named(/Excel/).length);
  const lines = await savedLines(() => page.getByRole('button', { name: /CSV.*Acciones/ }).click());
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('Perfiles de contenedores');
  const calendar = await (await savedFile(() => tap('Guardar las fechas en el calendario'))).text();
  expect(calendar).toContain('Perfiles de contenedores');
  expect(calendar).not.toContain('Controles a la misma hora');
  await expect.poll(text).toContain('Falta 1 operación en el terreno');
  expect(text()).toContain('una acción conjunta, cuando se publique');
  expect(isNoWiderThanPhone()).toBe(true);
});

test('neither paper nor tables tell when a joint action day is that their maker does not read', async () => {
  const day = '2026-06-29';
  const docs = [
    ...PLAN_ENTRIES,
    operationDoc('opa_day', { type: 'joint_action_day', from: day, until: day, title: { es: 'Puertos' } }),
    { ...MILESTONE, id: 'mil_day', parent: 'opa_day', body: { ...MILESTONE.body, day } },
    kpiDoc('kpi_day', 'opa_day', { target: { value: 3417, day } }),
  ];
  await open('/plans/pao_1/print', { as: 'programme-support', docs });
  await expect.poll(text).toContain('3.417');
  expect(text()).not.toContain('29 jun');
  await open('/plans/pao_1/files', { as: 'programme-support', docs });
  for (const table of [/CSV.*Acciones/, /CSV.*Hitos/, /CSV.*Indicadores/]) {
    const lines = await savedLines(() => page.getByRole('button', { name: table }).click());
    expect(lines.join('\n')).not.toContain(day);
  }
});

test('the dates of a plan that is drafted are saved in no calendar', async () => {
  await open('/plans/pao_1/files', { docs: [paoDoc({ state: 'drafting' })] });
  expect(text()).toContain('cuando el plan está adoptado');
  expect(page.getByRole('button', { name: 'Guardar las fechas' }).query()).toBeNull();
});

test('the printed plan and the yearly report are there in the language that is chosen, on the paper that is chosen', async () => {
  await open('/plans/pao_1/print');
  await expect.poll(text).toContain('Hoja de ruta 2026');
  await tap('English');
  await expect.poll(text).toContain('Criminal justice chain');
  const rules = () =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join();
  expect(rules()).toContain('size: a4');
  await page.getByRole('radio', { name: 'Carta' }).click();
  await expect.poll(rules).toContain('size: letter');
  expect(isNoWiderThanPhone()).toBe(true);
  await open('/plans/pao_1/print/2026');
  expect(rules()).not.toContain('size: letter');
  await expect.poll(text).toContain('Informe anual 2026');
  expect(text()).toContain('El plan va bien.');
  await open('/plans/pao_1/print/2031');
  expect(text()).toContain('Este plan no trata de ese año');
});

test('a multi-year plan is printed, and saved as a workbook and as tables', async () => {
  await open('/strategy/spl_1/files');
  const book = await savedFile(() => tap('Todo en un libro de Excel'));
  expect(book.size).toBeGreaterThan(2_000);
  const lines = await savedLines(() => page.getByRole('button', { name: /CSV.*Objetivos/ }).click());
  expect(lines[1]).toContain('Puertos');
  expect(isNoWiderThanPhone()).toBe(true);
  await open('/strategy/spl_1/print');
  await expect.poll(text).toContain('1. Puertos');
  expect(isNoWiderThanPhone()).toBe(true);
});

test('whoever presides saves the file of IATI with a reference, which the device remembers', async () => {
  await open('/plans/iati');
  expect(text()).toContain('3 actividades');
  expect(text()).toContain('1 operación en el terreno no está');
  const field = page.getByRole('textbox', { name: 'Referencia de la organización que publica' });
  await userEvent.fill(field, 'a b');
  await tap('Guardar el archivo');
  await expect.poll(text).toContain('Escriba la referencia como está en el registro');
  await userEvent.fill(field, ' XM-TEST-7 ');
  const file = await savedFile(() => tap('Guardar el archivo'));
  expect(await file.text()).toContain('<iati-identifier>XM-TEST-7-pao_1</iati-identifier>');
  expect(phone?.client.remembered('iati-reference')).toBe('XM-TEST-7');
});

test('nobody else is offered the file, and who reads no plans reads no paper of them', async () => {
  await open('/plans/iati', { as: 'chile-delegate' });
  expect(text()).toContain('Lo guarda quien preside');
  await open('/plans/pao_1/files', { as: 'chile-delegate' });
  expect(text()).not.toContain('Archivo IATI');
  await open('/plans/pao_1/print', { as: 'chile-officer' });
  expect(text()).not.toContain('Perfiles de contenedores');
  await open('/plans/pao_other/print');
  expect(text()).toContain('Este plan no está en este dispositivo');
});
