import { expect, test } from 'vitest';
import { rawAnswers } from './raw-answers.ts';

test('without its form a report still shows every answer by the name of its question', () => {
  const xml = `<data xmlns:orx="http://openrosa.org/xforms" id="threat" version="1">
    <crime><area>0601</area><other/></crime>
    <place><place>Puerto de Valparaíso</place></place>
    <route><leg>Callao</leg></route><route><leg>Rotterdam</leg></route>
    <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>
  </data>`;
  expect(rawAnswers(xml)).toEqual([
    { name: 'crime/area', value: '0601' },
    { name: 'place/place', value: 'Puerto de Valparaíso' },
    { name: 'route/leg', value: 'Callao' },
    { name: 'route/leg', value: 'Rotterdam' },
  ]);
});

test('a damaged report shows no answers', () => {
  expect(rawAnswers('<data><crime>')).toEqual([]);
});
