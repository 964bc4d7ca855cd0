import '#app/ui/styles.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { firstText } from './first-text.ts';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { answerAll, formOf } from './form-test-kit.ts';

beforeEach(() => page.viewport(360, 740));
afterEach(unmount);

const SECRET = 'clave 7 ana@ejemplo.cl';
const masked = formOf([
  { name: 'word', control: '<input ref appearance="masked"><label>¿Cuál es la palabra?</label></input>' },
  { name: 'place', control: '<input ref><label>¿En qué lugar?</label></input>' },
]);

async function answered() {
  const session = await open(masked);
  answerAll({ session, answers: { '/data/word': SECRET, '/data/place': 'Arica' } });
  return session;
}

test('an answer that was typed masked is read on the check page only by who asks for it', async () => {
  mount(await answered(), 'check');
  await expect.element(page.getByText('Arica')).toBeVisible();
  await expect.element(page.getByText('Respuesta oculta')).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('ana@ejemplo.cl');
  // It still says what kind of data of a person is in it.
  await expect.element(page.getByText('Correo', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Mostrar ¿Cuál es la palabra?' }).click();
  await expect.element(page.getByText(SECRET)).toBeVisible();
  await page.getByRole('button', { name: 'Ocultar ¿Cuál es la palabra?' }).click();
  await expect.poll(() => document.body.textContent).not.toContain(SECRET);
});

test('a list calls a draft by no masked answer', async () => {
  expect(firstText(await answered())).toBe('Arica');
});

test('an item of a repeat is told from others by no masked answer', async () => {
  const session =
    await open(`<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
    <h:head><h:title>Prueba</h:title><model><instance><data id="prueba">
      <who><word>${SECRET}</word><name>Bulto rojo</name></who><who><word/><name/></who></data></instance></model></h:head>
    <h:body><group ref="/data/who"><label>Quién</label><repeat nodeset="/data/who">
      <input ref="/data/who/word" appearance="masked"><label>Palabra</label></input>
      <input ref="/data/who/name"><label>Nombre</label></input></repeat></group></h:body></h:html>`);
  mount(session, 'q~who');
  await expect.element(page.getByText('Bulto rojo')).toBeVisible();
  expect(document.body.textContent).not.toContain('clave 7');
});
