import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { relevantRepeats } from './form-nodes.ts';
import { answerAll, formOf } from './form-test-kit.ts';

afterEach(unmount);

const link = (name: string) => page.getByRole('link', { name, exact: true });

const vehicles = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Control</h:title><model>
    <instance><data id="control" version="1"><vehicle jr:template=""><plate/></vehicle><vehicle><plate/></vehicle></data></instance>
    <bind nodeset="/data/vehicle/plate" type="string" required="true()"/>
  </model></h:head>
  <h:body><group ref="/data/vehicle"><label>Vehículo</label><repeat nodeset="/data/vehicle">
    <input ref="/data/vehicle/plate"><label>Matrícula</label></input>
  </repeat></group></h:body></h:html>`;

test('the check page names the question of the one thing that is wrong', async () => {
  const session = await open(
    formOf([
      { name: 'what', control: '<input ref><label>¿Qué pasó?</label></input>', bind: 'required="true()"' },
      { name: 'who', control: '<input ref><label>Unidad</label></input>', bind: 'required="true()"' },
    ]),
  );
  answerAll({ session, answers: { '/data/what': 'Un hallazgo' } });
  mount(session, 'check!errors');
  await expect.element(link('Unidad: Responda a esta pregunta')).toBeVisible();
});

test('what is wrong in an item of a repeat is named with its item, on its page and on the check page', async () => {
  const session = await open(vehicles);
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat applies');
  session.addItem(repeat);
  answerAll({ session, answers: { '/data/vehicle[1]/plate': 'AB 12' } });
  const runner = mount(session, 'check!errors');
  await expect.element(link('Vehículo 2: Matrícula. Responda a esta pregunta')).toBeVisible();
  runner.go('q~vehicle');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect.element(link('Vehículo 2: Matrícula. Responda a esta pregunta')).toBeVisible();
  answerAll({ session, answers: { '/data/vehicle[2]/plate': 'CD 34' } });
  await expect.poll(() => document.querySelector('.error-summary')).toBeNull();
});
