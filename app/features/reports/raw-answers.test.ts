import { expect, test } from 'vitest';
import { rawAnswers } from './raw-answers.ts';

test('without its form a report still shows every answer by the name of its question', () => {
  const xml = `<data xmlns:orx="http://openrosa.org/xforms" id="threat" version="1">
    <crime><area>0601</area><other/></crime>
    <place><place>Puerto de Valparaíso</place></place>
    <route><leg>Callao</leg></route><route><leg>Rotterdam</leg></route>
    <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>
  </data>`;
  expect(rawAnswers(xml).answers).toEqual([
    { name: 'crime/area', value: '0601' },
    { name: 'place/place', value: 'Puerto de Valparaíso' },
    { name: 'route/leg', value: 'Callao' },
    { name: 'route/leg', value: 'Rotterdam' },
  ]);
});

test('a damaged report shows no answers', () => {
  expect(rawAnswers('<data><crime>')).toEqual({ answers: [], more: 0 });
});

test('a report nested to stop the device of its reader is walked in no time', () => {
  const depth = 4000;
  const xml = `<data>${`<g><a>${'x'.repeat(490)}</a>`.repeat(depth)}${'</g>'.repeat(depth)}</data>`;
  const start = performance.now();
  const { answers, more } = rawAnswers(xml);
  expect(performance.now() - start).toBeLessThan(1500);
  expect(answers).toHaveLength(49);
  expect(answers.length + more).toBe(depth);
});

test('of very many answers the first are shown and the others are counted', () => {
  const { answers, more } = rawAnswers(`<data>${'<a>1</a>'.repeat(5003)}</data>`);
  expect(answers).toHaveLength(5000);
  expect(more).toBe(3);
});

test('a name that is made too long is cut, so that its answers do not repeat it', () => {
  const name = 'n'.repeat(200);
  expect(rawAnswers(`<data><${name}><a>1</a></${name}></data>`).answers[0]?.name).toBe(
    `${'n'.repeat(100)}/a`,
  );
});
