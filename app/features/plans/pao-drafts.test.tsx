/// <reference types="vite/types/importMeta.d.ts" />
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import { setOn, tap } from '#app/edit-case.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import {
  BEFORE_PAO,
  HERE_PAO,
  IN_MAY,
  IN_PLAN,
  operationDoc,
  PAO_DOCS,
  PAO_ID,
  paoDoc,
} from './pao-pages.fixtures.ts';

/** Only what these pages are made of: no test waits for the first transform of a file. */
beforeAll(async () => {
  const ui = import.meta.glob(['../../ui/*.tsx', '!**/*.test.tsx']);
  const own = import.meta.glob(['./pao*.page.tsx', './plan-sections.tsx']);
  await Promise.all(Object.values({ ...ui, ...own }).map((load) => load()));
}, 240_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(
  path: string,
  docs: readonly Doc[],
  { as = 'ecuador-delegate', width = 360 }: { as?: string; width?: number } = {},
): Promise<Phone> {
  await page.viewport(width, 800);
  phone = await openDesk({ docs, now: IN_MAY, as, path });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (selector: string) => [...(phone?.host.querySelectorAll(selector) ?? [])].map(tidy);

test('the road map says the days that an action has, with the year where it is not that of the page', async () => {
  const long = operationDoc('opa_long', {
    ...{ es: 'Hasta el otro año', goal: 'gol_1', sequence: 7, type: 'operational' },
    ...{ from: '2027-06-01', until: '2028-05-31' },
  });
  const docs = [...BEFORE_PAO, paoDoc({ until: '2028-06-30' }), long];
  const { go } = await open(`${HERE_PAO}/year/2027`, docs);
  await expect.poll(() => texts('.row-kicker')).toEqual(['Del 1 jun al 31 may 2028']);
  go(`${HERE_PAO}/year/2028`);
  await expect.poll(() => texts('.row-kicker')).toEqual(['Del 1 jun 2027 al 31 may']);
});

test('an action that is at risk says so on the desk and on a phone', async () => {
  const docs = PAO_DOCS.map((doc) =>
    doc.id === 'opa_1-2' ? { ...doc, body: { ...doc.body, isAtRisk: true } } : doc,
  );
  await open(HERE_PAO, docs, { width: 1280 });
  await expect.poll(() => texts('.pao-row .pao-at-risk')).toEqual(['En riesgo']);
  expect(texts('.pao-row .pao-title')[1]).toBe('Cuadro común de precursores En riesgo');
  phone?.close();
  await open(HERE_PAO, docs);
  await expect.poll(() => texts('.row-title .pao-at-risk')).toEqual(['En riesgo']);
});

test('a new plan begins blank, or from a plan that is agreed, with its actions by their numbers', async () => {
  const draft = { ...paoDoc({ state: 'drafting' }), id: 'pao_draft' };
  const { host } = await open('/plans/new', [...PAO_DOCS.toReversed(), draft]);
  await expect.poll(() => host.querySelector('#pao-title')).not.toBeNull();
  expect(texts('.choice-label')[0]).toBe('En blanco');
  expect(host.querySelector('[value="pao_draft"]')).toBeNull();
  tap(host, `[name="pao-origin"][value="${PAO_ID}"]`);
  const going = () =>
    [...host.querySelectorAll('[name="pao-dropped-going"]')].map((each) =>
      tidy(each.closest('label')?.querySelector('.choice-label')).replace(/ .*/, ''),
    );
  await expect.poll(going).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2']);
});

test('an empty new plan says once each what is missing', async () => {
  const { host } = await open('/plans/new', BEFORE_PAO);
  await expect.poll(() => host.querySelector('#pao-title')).not.toBeNull();
  tap(host, '.footer-bar .button-filled');
  await expect.poll(() => texts('.error-summary li').length).toBeGreaterThan(2);
  const said = texts('.error-summary li');
  expect(new Set(said).size).toBe(said.length);
  expect(said).toEqual(expect.arrayContaining(['Elija el primer día', 'Elija el último día']));
});

test('a carried title that is changed in one language says that the others have the old one', async () => {
  const { host, client } = await open('/plans/new', PAO_DOCS);
  await expect.poll(() => host.querySelector('#pao-title')).not.toBeNull();
  tap(host, `[name="pao-origin"][value="${PAO_ID}"]`);
  await expect.poll(() => host.querySelector<HTMLInputElement>('#pao-title')?.value).toContain('drogas');
  expect(tidy(host)).not.toContain('sigue el título anterior');
  setOn(host, '#pao-title', 'Drogas 2028');
  await expect.poll(() => tidy(host)).toContain('En portugués e inglés sigue el título anterior.');
  await userEvent.click(page.getByRole('button', { name: 'Vaciarlo' }));
  await expect.poll(() => tidy(host)).not.toContain('sigue el título anterior');
  await userEvent.click(page.getByRole('button', { name: 'Crear el plan' }));
  const made = () => client.replica.all(paos).find(({ id }) => id !== PAO_ID)?.body.title;
  await expect.poll(made).toEqual({ es: 'Drogas 2028' });
});

test('a plan made by mistake is taken back after a question that names it, as long as nobody else wrote in it', async () => {
  const draft = paoDoc({ state: 'drafting' });
  const own = operationDoc('opa_own', {
    ...{ es: 'Propia', goal: 'gol_1', sequence: 1, type: 'operational' },
  });
  const { client, path } = await open(`${HERE_PAO}/edit`, [...BEFORE_PAO, draft, own]);
  await userEvent.click(page.getByRole('button', { name: 'Retirar el plan' }));
  const dialog = page.getByRole('dialog');
  expect(tidy(dialog.element())).toContain('Plan de Acción Operativo: drogas');
  await userEvent.click(dialog.getByRole('button', { name: 'Retirar el plan' }));
  await expect.poll(path).toBe('/plans');
  expect(client.replica.one(paos, PAO_ID)).toBeNull();
  expect(client.replica.all(operations)).toEqual([]);
  phone?.close();
  const made = { by: 'per_other', at: 0, takenAt: 0 };
  const others = { ...own, audience: IN_PLAN, body: { ...own.body, made } };
  const again = await open(`${HERE_PAO}/edit`, [...BEFORE_PAO, draft, others]);
  await expect.poll(() => tidy(again.host)).toContain('Otras personas ya escribieron en este plan');
  expect(tidy(again.host)).not.toContain('Retirar el plan');
});
