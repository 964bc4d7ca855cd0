import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ParametersSchema } from '#shared/rules/parameters.schemas.ts';
import ParametersEditPage from './parameters-edit.page.tsx';
import PrintSetPage from './print-set.page.tsx';
import { ALL_PARAMETERS, articleDoc, HERE_RULES, MINUTES_DOC, setDoc } from './rules-pages.fixtures.ts';
import SetAdoptPage from './set-adopt.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open(path: string) {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ now: Date.parse('2026-06-20T15:00:00Z'), as: 'presidency-delegate', path: `${HERE_RULES}${path}` },
    docs: [setDoc({ parameters: ALL_PARAMETERS, stage: 'read_for_adoption' }), articleDoc(), MINUTES_DOC],
    pages: {
      '/rules/:set/parameters/edit': draw(ParametersEditPage),
      '/rules/:set/adopt': draw(SetAdoptPage),
      '/rules/:set/print': draw(PrintSetPage),
      '*': () => null,
    },
  });
}
const text = () => phone?.host.textContent ?? '';
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('every parameter has a field', async () => {
  await open('/parameters/edit');
  await expect.poll(text).toContain('Orden de rotación');
  const lacking = Object.keys(ParametersSchema.entries).filter(
    (key) =>
      !phone?.host.querySelector(`[id^="parameters-${kebab(key)}"], [name^="parameters-${kebab(key)}"]`),
  );
  expect(lacking).toEqual([]);
});

test.each(['/adopt', '/print'])('what is adopted says its numbers too, on %s', async (path) => {
  await open(path);
  await expect.poll(text).toContain('Plazos, quórum y mayorías');
  expect(text()).toContain('7 miembros');
  expect(text()).toContain('72 horas');
});
