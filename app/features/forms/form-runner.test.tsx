import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { relevantRepeats } from './form-nodes.ts';
import { answerAll, leafAt } from './form-test-kit.ts';
import type { FormSession } from './form-types.ts';

const report = await (await fetch('/forms/threat-report.xml')).text();

afterEach(unmount);

const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
const proceed = () => page.getByRole('button', { name: 'Continuar' }).click();
const choose = (name: string | RegExp) => page.getByRole('radio', { name }).click();
const openPart = (name: string) => page.getByRole('link', { name }).first().click();

function fieldOf(session: FormSession, reference: string): HTMLInputElement {
  return document.getElementById(leafAt(session, reference).nodeId) as HTMLInputElement;
}

test('a report is filled in from the first part to the last, and sent once', async () => {
  const session = await open(report);
  const runner = mount(session);
  await heading('Documentar una amenaza');
  await expect.element(page.getByText('0 de 7 partes completas')).toBeVisible();

  await openPart('Delito y período');
  await heading('¿Cuál es el área criminal principal?');
  await page.getByRole('searchbox').fill('mineria');
  await choose(/Minería, tala y pesca/);
  await proceed();
  await page.getByRole('checkbox', { name: /Lavado de activos/ }).click();
  await proceed();
  await page.getByLabelText('¿Desde qué día se observó?').fill('2025-03-01');
  await proceed();
  await page.getByLabelText('¿Hasta qué día?').fill('2025-03-31');
  await proceed();

  // The end of a part leads to the next one; the list of parts stays one tap away.
  await heading('¿En qué país ocurrió?');
  (page.getByRole('link', { name: 'Partes del informe' }).element() as HTMLElement).click();
  await expect.element(page.getByText('1 de 7 partes completas')).toBeVisible();
  await openPart('Lugar');
  await choose('Chile');
  await proceed();
  await heading('¿En qué lugar?');
  // With the keyboard only: the field follows the heading, and Enter continues.
  await userEvent.tab();
  expect(document.activeElement).toBe(fieldOf(session, '/data/place/place'));
  await userEvent.keyboard('San Antonio, terminal 2{Enter}');
  await heading('¿En qué provincia, departamento o estado? (opcional)');
  await proceed();
  await proceed();
  await choose('Sitio exacto');
  await proceed();

  await page.getByLabelText('¿Qué se observó?').fill('Extracción de oro con dragas en dos ríos.');
  await proceed();
  await choose(/Policía, aduana/);
  await proceed();
  await choose('No sé');
  await proceed();
  await proceed();

  await choose(/Alta Cada semana/);
  await proceed();
  await choose('No sé');
  await proceed();
  await choose('No evaluado');
  await proceed();
  await choose('No');
  await proceed();

  await choose('Me lo dijo quien lo oyó de otros');
  await proceed();
  await choose('Casi siempre');
  await proceed();
  await choose('Sí');
  await expect.element(page.getByText(/^B — Casi siempre confiable/)).toBeVisible();
  await expect.element(page.getByText(/^3 — Corroborada/)).toBeVisible();
  await proceed();

  await choose(/^H1/);
  await proceed();
  await choose(/^TLP:AMBER —/);
  await proceed();
  await heading('¿Desea añadir algo? (opcional)');
  await proceed();
  await heading('Revise sus respuestas');
  await expect.element(page.getByText('San Antonio, terminal 2')).toBeVisible();
  await page.getByRole('link', { name: 'Cambiar ¿En qué lugar?' }).click();
  await page.getByLabelText('¿En qué lugar?').fill('San Antonio');
  await proceed();
  await heading('Revise sus respuestas');
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  expect(runner.finished()).toBe(1);
  expect(session.instanceXml()).toContain('<place>San Antonio</place>');
});

test('errors are shown only on Continue: in a summary, at the field and in the title', async () => {
  const session = await open(report);
  mount(session, 'q~place~place');
  await page.getByRole('textbox').fill('ab');
  await userEvent.tab();
  expect(document.querySelector('.error-summary')).toBeNull();
  await proceed();

  const summary = document.querySelector('.error-summary');
  expect(document.activeElement).toBe(summary);
  expect(document.title).toBe('Error: ¿En qué lugar?');
  const message = 'Describa el lugar con tres letras o más';
  const field = fieldOf(session, '/data/place/place');
  expect(document.getElementById(`${field.id}-error`)?.textContent).toBe(message);
  await page.getByRole('link', { name: message }).click();
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('ab');

  await page.getByRole('textbox').fill('San Antonio');
  expect(document.getElementById(`${field.id}-error`)).toBeNull();
  await proceed();
  await heading('¿En qué provincia, departamento o estado? (opcional)');
  expect(document.title).toBe('¿En qué provincia, departamento o estado?');
  expect(document.activeElement?.tagName).toBe('H1');
});

test('the focus stays on a choice while choosing, and on a text while typing', async () => {
  const session = await open(report);
  const runner = mount(session, 'q~crime~other_areas');
  const box = page.getByRole('checkbox', { name: /Corrupción/ });
  await box.click();
  expect(document.activeElement).toBe(box.element());
  await userEvent.keyboard(' ');
  await expect.element(box).not.toBeChecked();

  runner.go('q~observed~narrative');
  await heading('¿Qué se observó?');
  const text = page.getByRole('textbox').element() as HTMLTextAreaElement;
  text.focus();
  await userEvent.keyboard('ab');
  text.setSelectionRange(1, 1);
  await userEvent.keyboard('x');
  expect(text.value).toBe('axb');
  expect(text.selectionStart).toBe(2);
});

test('a selected choice stays in the list, whatever is searched for', async () => {
  const session = await open(report);
  mount(session, 'q~crime~other_areas');
  await page.getByRole('checkbox', { name: /Terrorismo/ }).click();
  await page.getByRole('searchbox').fill('corrupcion');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('checkbox', { name: /Corrupción/ }).click();
  expect(leafAt(session, '/data/crime/other_areas').currentState.instanceValue).toBe('0703 0906');
  await heading('¿Qué otras áreas criminales intervienen? (opcional)');
});

test('the language of the questions changes in the middle, with the words of answers and errors', async () => {
  const session = await open(report);
  mount(session, 'q~scale~scale');
  await proceed();
  await page.getByRole('button', { name: 'Português' }).click();
  await heading('Qual foi a escala da atividade?');
  await expect.element(page.getByRole('link', { name: 'Escolha um nível, ou “Não sei”' })).toBeVisible();
  // The application keeps its own language.
  await expect.element(page.getByRole('button', { name: 'Continuar' })).toBeVisible();
  await choose(/Muito alta/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.element(page.getByRole('radio', { name: /Very high/ })).toBeChecked();
  expect(session.instanceXml()).toContain('<scale>4</scale>');
});

test('items are added, summarized and removed, and none is removed without a question', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  mount(session, 'q~scale~quantities');
  await heading('Cantidades');
  const item = (n: number) => page.getByRole('group').filter({ hasText: `Cantidades ${n}` });
  await item(1).getByLabelText('¿Qué se cuenta?').selectOptions('Cocaína');
  await item(1).getByLabelText('Cantidad').fill('12,500');
  await page.getByRole('button', { name: 'Es 12500' }).click();
  await item(1).getByLabelText('Unidad').selectOptions('Kilogramos (kg)');

  await page.getByRole('button', { name: /^Añadir (una|otra) cantidad$/ }).click();
  await expect
    .poll(() => document.activeElement?.id)
    .toBe(leafAt(session, '/data/scale/quantities[2]/item').nodeId);
  await item(2).getByLabelText('Cantidad').fill('doce');
  await proceed();
  await expect
    .element(page.getByRole('link', { name: /^Cantidades 2: Cantidad\. Escriba un número, sin se/ }))
    .toBeVisible();
  expect(fieldOf(session, '/data/scale/quantities[2]/amount').value).toBe('doce');

  await page.getByRole('button', { name: 'Quitar esta cantidad (1)' }).click();
  await page.getByRole('button', { name: 'No, volver' }).click();
  expect(session.instanceXml().match(/<quantities>/g)).toHaveLength(2);
  await page.getByRole('button', { name: 'Quitar esta cantidad (1)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
  expect(session.instanceXml().match(/<quantities>/g)).toHaveLength(1);
  expect(session.draft().raw).toEqual({ '/data/scale/quantities[1]/amount': 'doce' });
  await expect.poll(() => document.activeElement?.textContent).toBe('Deshacer');
});

test('a draft comes back as it was, including typing errors', async () => {
  const session = await open(report);
  answerAll({
    session,
    answers: {
      '/data/crime/area': '0601',
      '/data/crime/period_from': '2025-03-01',
      '/data/scale/has_quantities': 'yes',
      '/data/scale/quantities[1]/item': 'cash',
      '/data/scale/quantities[1]/amount': '1.250,5',
    },
  });
  const draft = structuredClone(session.draft());
  const again = await open(report, draft);
  expect(again.draft()).toEqual(draft);
  mount(again, 'q~scale~quantities');
  await heading('Cantidades');
  expect(fieldOf(again, '/data/scale/quantities[1]/amount').value).toBe('1.250,5');
  await expect.element(page.getByLabelText('¿Qué se cuenta?')).toHaveValue('cash');
});

test('half a date is not ignored', async () => {
  const session = await open(report);
  mount(session, 'q~crime~period_from');
  const field = page.getByLabelText('¿Desde qué día se observó?');
  await field.click();
  await userEvent.keyboard('12');
  await proceed();
  await expect.element(page.getByRole('link', { name: /Escriba la fecha completa/ })).toBeVisible();
});

test('finishing an incomplete form names every gap and finishes nothing', async () => {
  const session = await open(report);
  const runner = mount(session, 'check');
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  expect(runner.finished()).toBe(0);
  expect(document.title).toBe('Error: Revise sus respuestas');
  expect(document.querySelectorAll('.error-summary a')).toHaveLength(16);
  await page.getByRole('link', { name: 'Elija el área criminal principal' }).click();
  expect(document.activeElement?.textContent).toBe('Responder ¿Cuál es el área criminal principal?');
});

const others = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:odk="http://www.opendatakit.org/xforms">
  <h:head><h:title>Otros</h:title><model><instance><data id="otros"><foto>a.jpg</foto><sonido/><rango/><orden/><acepta/><suma/><texto/></data></instance>
    <bind nodeset="/data/foto" type="intent"/><bind nodeset="/data/sonido" type="intent" required="true()"/>
    <bind nodeset="/data/rango" type="int"/><bind nodeset="/data/orden" type="odk:rank"/><bind nodeset="/data/acepta" type="string"/>
    <bind nodeset="/data/suma" type="int" calculate="2 + 2" readonly="true()"/><bind nodeset="/data/texto" type="string"/>
  </model></h:head><h:body>
    <input ref="/data/foto"><label>Foto</label></input>
    <input ref="/data/sonido"><label>Sonido</label></input>
    <range ref="/data/rango" start="1" end="5" step="1"><label>Rango</label></range>
    <odk:rank ref="/data/orden"><label>Orden</label><item><label>A</label><value>a</value></item><item><label>B</label><value>b</value></item></odk:rank>
    <trigger ref="/data/acepta"><label>Acepta</label></trigger>
    <input ref="/data/suma"><label>Suma</label></input>
    <input ref="/data/texto"><label>**Uno** &lt;img src=x onerror="alert(1)"&gt; [a](javascript:alert(1)) [b](https://example.org/)</label></input>
  </h:body></h:html>`;

test('a question of an unsupported type says so, and keeps its value', async () => {
  const session = await open(others);
  const runner = mount(session, 'q~foto');
  await heading('Foto');
  await expect
    .element(page.getByText('Esta versión no admite responder a este tipo de pregunta.'))
    .toBeVisible();
  await expect.element(page.getByText(/Valor que se conserva: a\.jpg/)).toBeVisible();
  await proceed();
  await heading('Sonido');
  await proceed();
  await heading('Rango (opcional)');
  expect(session.instanceXml()).toContain('<foto>a.jpg</foto>');

  runner.go('check');
  await page.getByRole('button', { name: 'Enviar el informe' }).click();
  await expect
    .element(page.getByRole('link', { name: 'Esta versión no admite la respuesta obligatoria «Sonido»' }))
    .toBeVisible();
  expect(runner.finished()).toBe(0);
});

test('markup in a label is text, except for the little that is safe', async () => {
  mount(await open(others), 'q~texto');
  await expect.element(page.getByText('Suma')).toBeVisible();
  await expect.element(page.getByText('4', { exact: true })).toBeVisible();
  const label = document.querySelector('h1');
  expect(label?.querySelector('strong')?.textContent).toBe('Uno');
  expect(label?.querySelector('img')).toBeNull();
  expect(label?.textContent).toContain('<img src=x');
  expect([...(label?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/',
  ]);
});

test('a rule that only a later screen can satisfy does not block that screen', async () => {
  const session = await open(report);
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat applies');
  session.removeItem(repeat, 0);
  mount(session, 'q~scale~has_quantities');
  await heading('¿Hay cantidades que documentar?');
  await expect
    .element(page.getByRole('button', { name: 'Seguir y corregir después' }))
    .not.toBeInTheDocument();
  await proceed();
  await expect.element(page.getByText('Hay un problema')).toBeVisible();
  await page.getByRole('button', { name: 'Seguir y corregir después' }).click();
  await heading('Cantidades');
  await page.getByRole('button', { name: /^Añadir (una|otra) cantidad$/ }).click();
  expect(repeat.currentState.children).toHaveLength(1);
});
