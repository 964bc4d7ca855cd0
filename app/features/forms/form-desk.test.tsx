import '#app/ui/styles.css';
import { MemoryRouter, Route } from '@solidjs/router';
import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { DeskKeys } from '#app/kit/keys/desk-keys.tsx';
import { KeysProvider } from '#app/kit/keys/keys.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { DeskProvider } from '#app/ui/desk.tsx';
import { setText } from '#test/support/set-text.ts';
import { openForm } from './form-engine.ts';
import { FormRunner } from './form-runner.tsx';

const report = await (await fetch('/forms/threat-report.xml')).text();

let stop: (() => void) | undefined;
beforeAll(() => import('#app/ui/desk-parts.tsx'));
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  stop?.();
  stop = undefined;
});

/** The form on the desk; the step stands in a signal, as elsewhere in the address. */
async function open() {
  const opened = await openForm({ definitionXml: report, language: 'es' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const host = document.createElement('div');
  document.body.append(host);
  const [step, setStep] = createSignal('tasks');
  const Root = (): JSX.Element => (
    <I18nProvider locale="es">
      <DeskProvider at={`/${step()}`}>
        <KeysProvider>
          <AppShell items={[]} navLabel="" skipLabel="" brand="" status={<DeskKeys />}>
            <FormRunner
              session={opened.session}
              step={step()}
              href={(to) => `/${to}`}
              onNavigate={setStep}
              onFinish={() => undefined}
              footerNote="Guardado"
            />
          </AppShell>
        </KeysProvider>
      </DeskProvider>
    </I18nProvider>
  );
  const dispose = render(
    () => (
      <MemoryRouter root={Root}>
        <Route path="*" component={() => null} />
      </MemoryRouter>
    ),
    host,
  );
  stop = () => {
    dispose();
    host.remove();
  };
  await expect.element(list()).toBeVisible();
  return { step, go: setStep };
}

const list = () => page.getByRole('list', { name: 'Partes del informe' });
const thing = () => page.getByRole('region', { name: 'Lo elegido', exact: true });
const part = (name: string) => thing().getByRole('heading', { level: 2, name, exact: true });
const current = () => document.querySelector('.pane-list [aria-current]')?.textContent;
const filled = () => [...document.querySelectorAll('.button-filled')].map((each) => each.textContent);

test('the parts stand beside all the questions of the one that is open, and the state of saving above both', async () => {
  const { go } = await open();
  go('q~place~country');
  await expect.element(part('Lugar')).toBeVisible();
  await expect.element(list()).toBeVisible();
  expect(current()).toBe('Lugar');
  expect(document.querySelector('.title-bar')?.textContent).toContain('Guardado');
  await expect.element(thing().getByRole('radio', { name: 'Chile' })).toBeVisible();
  await expect.element(thing().getByLabelText('¿En qué lugar?')).toBeInTheDocument();
  await expect.element(thing().getByRole('radio', { name: 'Sitio exacto' })).toBeInTheDocument();
  expect(filled()).toEqual(['Continuar']);
});

test('a new report has its first part open, which stays while it is typed into', async () => {
  await open();
  const first = list().element().querySelector('.row-title')?.textContent ?? '';
  await expect.element(part(first)).toBeVisible();
  expect(current()).toBe(first);
  expect(filled()).toEqual(['Continuar']);
  document.querySelector<HTMLInputElement>('.pane-thing input[type=radio]')?.click();
  const days = document.querySelectorAll<HTMLInputElement>('.pane-thing input[type=date]');
  expect(days).toHaveLength(2);
  for (const day of days) setText(day, '2026-06-01');
  await expect.poll(() => list().element().querySelector('.tag')?.textContent).toBe(es.forms.tasks.complete);
  await expect.element(part(first)).toBeVisible();
});

test('an address of a part that is no more leads to the first one with something to do', async () => {
  const { go } = await open();
  const first = list().element().querySelector('.row-title')?.textContent ?? '';
  go('q~nowhere~atall');
  await expect.element(part(first)).toBeVisible();
  expect(filled()).toEqual(['Continuar']);
  expect(document.querySelectorAll('.pane-thing ol')).toHaveLength(0);
});

test('a part is checked as a whole, each problem with its question, and the next part follows it', async () => {
  const { step } = await open();
  await userEvent.keyboard('4');
  await expect.element(part('Escala y alcance')).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  const problems = () => [...document.querySelectorAll('.error-summary a')].map((each) => each.textContent);
  await expect.poll(() => problems().length).toBeGreaterThan(2);
  expect(new Set(problems()).size).toBe(problems().length);
  const groups = document.querySelectorAll('.pane-thing fieldset');
  for (const group of groups) {
    const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    radios.at(-1)?.click();
  }
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect.element(part('Fuente e información')).toBeVisible();
  expect(document.activeElement?.textContent).toBe('Fuente e información');
  expect(step()).not.toContain('scale');
});

test('a figure opens the part that bears it', async () => {
  await open();
  await userEvent.keyboard('7');
  await expect.element(part('Observaciones')).toBeVisible();
});

test('the tag of a part follows its answers while it is open, as the bar above does', async () => {
  const { go } = await open();
  await userEvent.keyboard('4');
  await expect.element(part('Escala y alcance')).toBeVisible();
  const tag = () =>
    [...list().element().querySelectorAll('li')]
      .find((each) => each.textContent?.includes('Escala y alcance'))
      ?.querySelector('.tag')?.textContent;
  const lastOf = (group: Element) =>
    [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)?.click();
  const [first, ...others] = document.querySelectorAll('.pane-thing fieldset');
  expect(tag()).toBe('Sin empezar');
  if (first !== undefined) lastOf(first);
  await expect.poll(tag).toMatch(/^Faltan? \d$/);
  for (const group of others) lastOf(group);
  await expect.poll(tag).toBe('Completa');
  await expect.element(page.getByRole('img', { name: '1 de 7 partes completas' })).toBeInTheDocument();
  go('check');
  await expect.element(thing().getByRole('button', { name: 'Enviar el informe' })).toBeVisible();
  expect(tag()).toBe('Completa');
});
