import '#app/ui/styles.css';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { leafAt } from './form-test-kit.ts';
import type { FormLayout } from './form-view.ts';
import { joinSessions } from './joined-session.ts';

const report = await (await fetch('/forms/threat-report.xml')).text();

beforeEach(() => page.viewport(360, 740));
afterEach(unmount);

const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();

function chosen() {
  const [layout, choose] = createSignal<FormLayout>('questions');
  return {
    layout: {
      get layout() {
        return layout();
      },
      choose,
    },
  };
}

test('a person who wants it has a part on one screen, and goes on to the next part', async () => {
  const session = await open(report);
  mount(session, 'tasks', chosen());
  await page.getByRole('button', { name: 'Por partes' }).click();
  await page.getByRole('link', { name: /^Lugar/ }).click();
  await heading('Lugar');
  await expect.element(page.getByText('2 de 7')).toBeVisible();
  await page.getByRole('radio', { name: 'Chile' }).click();
  await page.getByLabelText('¿En qué lugar?').fill('San Antonio');
  await page.getByRole('button', { name: 'Continuar' }).click();
  // What is wrong on the screen keeps it, with the focus on the list of it.
  await expect.poll(() => document.activeElement?.className).toBe('error-summary');
  await page.getByRole('radio', { name: 'Sitio exacto' }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await heading('Qué se observó');
  await page.getByRole('link', { name: 'Partes del informe' }).first().click();
  await heading('Documentar una amenaza');
});

test('the parts of what else is asked are counted among all, as on the list of parts', async () => {
  const both = joinSessions({
    first: await open(report),
    second: await open(report),
    section: () => 'Chile',
  });
  const place = both.parts()[8]?.pages[0]?.key ?? '';
  mount(both, `q~${place}`, { layout: { layout: 'parts', choose: () => undefined } });
  await heading('Lugar');
  await expect.element(page.getByText('9 de 14')).toBeVisible();
});

test('the search of a list stands apart from the question above it, and what it says from the ring around it', async () => {
  mount(await open(report), 'q~place~country');
  const search = page.getByRole('searchbox');
  await expect.element(search).toBeVisible();
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const field = () => search.element().getBoundingClientRect();
  const asked = box('.form-nodes fieldset > legend');
  expect(field().top - (asked?.bottom ?? 0)).toBeGreaterThanOrEqual(8);
  await search.fill('xyzq');
  await expect.element(page.getByText('Nada en la lista coincide con lo escrito.')).toBeVisible();
  expect((box('.form-filter > p')?.top ?? 0) - field().bottom).toBeGreaterThanOrEqual(8);
});

test('from the check page it opens the part at the question, and comes back', async () => {
  const session = await open(report);
  mount(session, 'check', { layout: { layout: 'parts', choose: () => undefined } });
  await page.getByRole('link', { name: 'Responder ¿En qué lugar?' }).click();
  await heading('Lugar');
  const field = document.getElementById(leafAt(session, '/data/place/place').nodeId);
  await expect.poll(() => document.activeElement).toBe(field);
  await page.getByRole('link', { name: 'Partes del informe' }).first().click();
  await heading('Revise sus respuestas');
});

test('errors can be looked for at any time, from any screen', async () => {
  const session = await open(report);
  mount(session, 'q~place~place');
  await page.getByRole('link', { name: 'Buscar errores' }).click();
  await heading('Revise sus respuestas');
  await expect.poll(() => document.activeElement?.className).toBe('error-summary');
  expect(document.querySelectorAll('.error-summary a')).toHaveLength(16);
});

test('where nothing is missing or wrong, it says so', async () => {
  const session = await open(await (await fetch('/forms/practice.xml')).text());
  for (const { reference } of session.violations())
    session.leaveUnanswered(leafAt(session, reference), 'unknown');
  mount(session);
  await page.getByRole('link', { name: 'Buscar errores' }).click();
  await expect.element(page.getByText('No hay errores y no falta ninguna respuesta.')).toBeVisible();
});

test('with letters twice as large no row of the parts or of the answers is left a letter a line', async () => {
  document.documentElement.style.fontSize = '200%';
  try {
    const session = await open(report);
    const runner = mount(session, 'tasks');
    await page.viewport(360, 740);
    await heading(session.title);
    const isWide = (selector: string) => {
      const all = [...document.querySelectorAll(selector)];
      return all.length > 3 && all.every((one) => one.getBoundingClientRect().width > 150);
    };
    await expect.poll(() => isWide('.row-body')).toBe(true);
    runner.go('check');
    await heading('Revise sus respuestas');
    await expect.poll(() => isWide('.form-check-row > dt')).toBe(true);
    expect(document.documentElement.scrollWidth).toBe(360);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

test('a question says that it is saved below everything else, and nothing moves when that changes', async () => {
  const session = await open(report);
  const [note, setNote] = createSignal('Guardando en este dispositivo');
  mount(session, 'q~place~place', {
    get footerNote() {
      return note();
    },
  });
  await expect.element(page.getByText('Guardando en este dispositivo')).toBeVisible();
  const tops = () =>
    ['.form-nodes', '.footer-bar button'].map(
      (what) => document.querySelector(what)?.getBoundingClientRect().top,
    );
  const before = tops();
  setNote('Guardado en este dispositivo a las 10:42');
  await expect.element(page.getByText('Guardado en este dispositivo a las 10:42')).toBeVisible();
  expect(tops()).toEqual(before);
});
