// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { shapeOf } from './form-shape.ts';

const FORM = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
  <h:head><model><instance><d id="x"><item><kg/><part><n/></part></item><total/><typed/><shown/><end/><age/><told/><meta><instanceID/></meta></d></instance>
  <bind nodeset="/d/total" calculate="sum(/d/item/kg)"/><bind nodeset="/d/typed" calculate="1"/>
  <bind nodeset="/d/shown" calculate="1" readonly="true()"/><bind nodeset="/d/end" jr:preload="timestamp"/>
  <bind nodeset="/d/age" calculate="today()"/></model></h:head>
  <h:body><group ref="/d/item"><repeat nodeset="/d/item"><input ref="kg"/><group><repeat nodeset="part"><input ref="n"/></repeat></group></repeat></group>
  <input ref="/d/typed"/><input ref="/d/shown"/><input ref="/d/age"/><input ref="/d/told"/></h:body></h:html>`;

test('the repeats of a form, also those that are named from where they stand', () => {
  const { isRepeat } = shapeOf(FORM);
  expect(['/d/item', '/d/item/part', '/d/item/kg', '/d'].map(isRepeat)).toEqual([true, true, false, false]);
});

test('what a form fills in by itself is no answer; what a person can type over it is one', () => {
  const { isPassedOver } = shapeOf(FORM);
  const passed = [
    '/d/total',
    '/d/shown',
    '/d/end',
    '/d/age',
    '/d/meta',
    '/d/meta/instanceID',
    '/d/meta[edt_1]',
  ];
  expect(passed.filter((reference) => !isPassedOver(reference))).toEqual([]);
  const answers = ['/d/typed', '/d/told', '/d/item[2]/kg', '/d/item[edt_1]', '/d/metal'];
  expect(answers.filter(isPassedOver)).toEqual([]);
});

test('a text that is no form has neither', () => {
  const { isRepeat, isPassedOver } = shapeOf('<d');
  expect([isRepeat('/d/item'), isPassedOver('/d/end')]).toEqual([false, false]);
});
