import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { relevantRepeats } from './form-nodes.ts';
import { answerAll } from './form-test-kit.ts';

afterEach(unmount);

const boats = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Control</h:title><model>
    <instance><data id="control" version="1"><boat jr:template=""><name/></boat><boat><name/></boat></data></instance>
    <bind nodeset="/data/boat/name" type="string"/>
  </model></h:head>
  <h:body><group ref="/data/boat"><label>Lancha</label><repeat nodeset="/data/boat">
    <input ref="/data/boat/name"><label>Nombre</label></input>
  </repeat></group></h:body></h:html>`;

test.each([1, 2, 3])('item %i of three is removed after a question, and the others stay', async (place) => {
  const session = await open(boats);
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat applies');
  session.addItem(repeat);
  session.addItem(repeat);
  const answers = { '/data/boat[1]/name': 'a', '/data/boat[2]/name': 'b', '/data/boat[3]/name': 'c' };
  answerAll({ session, answers });
  mount(session, 'q~boat');
  for (const each of [1, 2, 3]) await page.getByText(new RegExp(`^Lancha ${each}`)).click();
  await page
    .getByRole('textbox')
    .nth(place - 1)
    .fill('z');
  await page.getByRole('button', { name: `Quitar esta lancha (${place})` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Quitar/ })
    .click();
  await expect.poll(() => repeat.currentState.children.length).toBe(2);
  const left = ['a', 'b', 'c'].filter((_, index) => index !== place - 1);
  await expect
    .poll(() => [...session.instanceXml().matchAll(/<name>(\w)<\/name>/g)].map((found) => found[1]))
    .toEqual(left);
  await expect.poll(() => document.querySelectorAll('details').length).toBe(2);
  await expect.poll(() => [...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(left);
});
