// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import { answerAll, formOf, itemsOf, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

const xml = formOf([
  { name: 'si', control: '<input ref><label>¿Aplica?</label></input>', value: 'si' },
  ...[
    {
      name: 'nivel',
      type: 'int',
      control: '<range ref start="-6" end="4" step="2"><label>Nivel</label></range>',
    },
    {
      name: 'medida',
      type: 'decimal',
      control: '<range ref start="2.5" end="-10" step="-0.1"><label>Medida</label></range>',
    },
    {
      name: 'orden',
      type: 'odk:rank',
      control: `<odk:rank ref><label>Orden</label>${itemsOf(['a', 'b', 'c'])}</odk:rank>`,
    },
    { name: 'acepta', control: '<trigger ref><label>He leído las reglas</label></trigger>' },
  ].map((one) => ({ ...one, bind: `required="true()" relevant="/data/si = 'si'"` })),
]);

async function open(draft?: FormDraft): Promise<FormSession> {
  const opened = await openForm({ definitionXml: xml, language: 'es', draft });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

const answers = {
  '/data/nivel': '-4',
  '/data/medida': '-2,7',
  '/data/orden': 'c a b',
  '/data/acepta': 'OK',
};

test('ranges, orders and confirmations are asked for, taken, and said in words', async () => {
  const session = await open();
  expect(session.violations().map(({ kind }) => kind)).toEqual(Array(4).fill('required'));
  expect(session.summary().map(({ unsupported }) => unsupported)).not.toContain(true);
  answerAll({ session, answers });
  expect(session.validate().ok).toBe(true);
  expect(session.summary().map(({ answer }) => answer)).toEqual([
    'si',
    '-4',
    '-2,7',
    '1.\u00a0Opción c; 2.\u00a0Opción a; 3.\u00a0Opción b',
    'Confirmado',
  ]);
  const stored = session.instanceXml();
  expect(stored).toContain('<nivel>-4</nivel><medida>-2.7</medida><orden>c a b</orden><acepta>OK</acepta>');
});

test('their answers survive while they do not apply, in a stored draft too', async () => {
  const session = await open();
  answerAll({ session, answers });
  // As the page does after every change.
  session.draft();
  answerAll({ session, answers: { '/data/si': 'no' } });
  const again = await open(JSON.parse(JSON.stringify(session.draft())) as FormDraft);
  answerAll({ session: again, answers: { '/data/si': 'si' } });
  expect(again.instanceXml()).toContain('<orden>c a b</orden><acepta>OK</acepta>');
  expect(again.validate().ok).toBe(true);
});

test.each([
  ['/data/nivel', '-3', 'Escriba un número de -6 a 4, de 2 en 2'],
  ['/data/nivel', '6', 'Escriba un número de -6 a 4, de 2 en 2'],
  ['/data/nivel', 'dos', 'Escriba un número entero, solo con cifras'],
  ['/data/medida', '2.6', 'Escriba un número de 2,5 a -10, de 0,1 en 0,1'],
  ['/data/medida', '0.05', 'Escriba un número de 2,5 a -10, de 0,1 en 0,1'],
])('%s keeps "%s" as it was typed and says its bounds', async (reference, text, message) => {
  const session = await open();
  answerAll({ session, answers: { ...answers, [reference]: text } });
  expect(session.violations()).toMatchObject([{ reference, kind: 'format', message }]);
  const again = await open(JSON.parse(JSON.stringify(session.draft())) as FormDraft);
  expect(again.violations()).toMatchObject([{ reference, kind: 'format', message }]);
  expect(leafAt(again, reference).currentState.instanceValue).toBe('');
});

test('every tenth of a range of tenths is one of its steps', async () => {
  const session = await open();
  for (let tenths = -100; tenths <= 25; tenths += 1) {
    answerAll({ session, answers: { ...answers, '/data/medida': String(tenths / 10) } });
    expect(session.violations(), String(tenths / 10)).toEqual([]);
  }
});
