import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { answerAll } from './form-test-kit.ts';

afterEach(unmount);

const nameless = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Sin nombres</h:title><model><instance><data id="sin-nombres" version="1">
    <datosDelLugar><puerto_de_entrada/><tipo/></datosDelLugar>
    <barco><nombre/><carga><peso-neto/></carga></barco>
  </data></instance>
    <bind nodeset="/data/datosDelLugar/puerto_de_entrada" type="string"/>
    <bind nodeset="/data/datosDelLugar/tipo" type="string"/>
    <bind nodeset="/data/barco/nombre" type="string"/>
    <bind nodeset="/data/barco/carga/peso-neto" type="string"/>
  </model></h:head><h:body>
    <group ref="/data/datosDelLugar" appearance="field-list">
      <input ref="/data/datosDelLugar/puerto_de_entrada"/>
      <select1 ref="/data/datosDelLugar/tipo"><label> </label>
        <item><label/><value>muelle</value></item><item><value>pista</value></item></select1>
    </group>
    <group ref="/data/barco"><repeat nodeset="/data/barco">
      <input ref="/data/barco/nombre"><label>Nombre</label></input>
      <group ref="/data/barco/carga"><repeat nodeset="/data/barco/carga">
        <input ref="/data/barco/carga/peso-neto"/>
      </repeat></group>
    </repeat></group>
  </h:body></h:html>`;

test('what has no label is called by its name in the form, for a screen reader too', async () => {
  const session = await open(nameless);
  expect(session.parts().map(({ label }) => label)).toEqual(['Datos del lugar', 'Barco']);
  mount(session, 'q~datosDelLugar');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Datos del lugar' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Puerto de entrada (opcional)' }).fill('Valparaíso');
  await expect.element(page.getByRole('group', { name: 'Tipo (opcional)' })).toBeVisible();
  await page.getByRole('radio', { name: 'muelle' }).click();
  await expect.element(page.getByRole('radio', { name: 'pista' })).toBeVisible();
  // A group without a name is no group to a screen reader.
  expect(
    [...document.querySelectorAll('fieldset')].filter((one) => one.querySelector(':scope > legend') === null),
  ).toEqual([]);
  expect(session.summary().map(({ question, answer }) => [question, answer])).toEqual([
    ['Puerto de entrada', 'Valparaíso'],
    ['Tipo', 'muelle'],
    ['Nombre', null],
    ['Peso neto', null],
  ]);
});

test('items within items without a name are added, named and summed up', async () => {
  const session = await open(nameless);
  const runner = mount(session, 'q~barco');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Barco' })).toBeVisible();
  await page.getByRole('button', { name: /^Añadir.* carga$/ }).click();
  (page.getByRole('button', { name: /^Añadir.* barco$/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Quitar este barco (2)' })).toBeVisible();
  answerAll({
    session,
    answers: { '/data/barco[1]/carga[2]/peso-neto': '40 kg', '/data/barco[2]/nombre': 'Aurora' },
  });
  runner.go('check');
  await expect.element(page.getByText('Barco 1, Carga 2')).toBeVisible();
  await expect.element(page.getByText('40 kg')).toBeVisible();
  expect(
    session
      .summary()
      .map(({ within, answer }) => [within, answer])
      .slice(2),
  ).toEqual([
    ['Barco 1', null],
    ['Barco 1, Carga 1', null],
    ['Barco 1, Carga 2', '40 kg'],
    ['Barco 2', 'Aurora'],
    ['Barco 2, Carga 1', null],
  ]);
});

const around = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>Control</h:title><model><instance><data id="control" version="1">
    <folio/><lugar><puerto/></lugar><aviso/><cierre/><firma/>
  </data></instance><bind nodeset="/data/aviso" readonly="true()"/></model></h:head><h:body>
    <input ref="/data/folio"><label>Folio</label></input>
    <group ref="/data/lugar"><label>Lugar</label><input ref="/data/lugar/puerto"><label>Puerto</label></input></group>
    <input ref="/data/aviso"><label>Casi listo.</label></input>
    <input ref="/data/cierre"><label>Hora de cierre</label></input>
    <input ref="/data/firma"><label>Firma</label></input>
  </h:body></h:html>`;

test('questions before and after a group are two parts with two names', async () => {
  const session = await open(around);
  expect(session.parts().map(({ key, label }) => [key, label])).toEqual([
    ['folio', 'Control'],
    ['lugar', 'Lugar'],
    ['aviso', 'Hora de cierre'],
  ]);
  mount(session);
  await page.getByRole('link', { name: /^Hora de cierre/ }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: /^Hora de cierre/ })).toBeVisible();
});
