// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFormEngine, openForm } from './form-engine.ts';
import { isQuestion, type LeafNode, relevantRepeats } from './form-nodes.ts';
import { answerAll, leafAt, leavesOf } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';
import { reportSummaryOf } from './report-summary.ts';

const forms = join(import.meta.dirname, '../../../public/forms');
const read = (name: string) => readFileSync(join(forms, `${name}.xml`), 'utf8');
const report = read('threat-report');

/** Answers that fill in the whole report; with old dates, so that "today" does not matter. */
const VALID: Readonly<Record<string, string>> = {
  '/data/crime/area': '0601',
  '/data/crime/other_areas': '07041 09051',
  '/data/crime/period_from': '2025-03-01',
  '/data/crime/period_to': '2025-03-31',
  '/data/place/country': 'CL',
  '/data/place/place': 'San Antonio, terminal 2',
  '/data/place/subdivision': 'CL-VS',
  '/data/place/locode': 'CLSAI',
  '/data/place/accuracy': 'exact',
  '/data/observed/narrative': 'Contenedor con doble fondo; ruta nueva desde el norte.',
  '/data/observed/stage': 'police',
  '/data/observed/network_known': 'no',
  '/data/scale/scale': '3',
  '/data/scale/reach': 'unknown',
  '/data/scale/trend': 'not_assessed',
  '/data/scale/has_quantities': 'no',
  '/data/source/how': 'witness',
  '/data/source/record': 'mostly',
  '/data/handling/code': 'H1',
  '/data/handling/tlp': 'AMBER',
};

async function open(xml = report): Promise<{ session: FormSession; leaf: (reference: string) => LeafNode }> {
  const opened = await openForm({ definitionXml: xml, language: 'es' });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return { session: opened.session, leaf: (reference) => leafAt(opened.session, reference) };
}

async function filled(): ReturnType<typeof open> {
  const opened = await open();
  answerAll({ session: opened.session, answers: VALID });
  return opened;
}

test.each(['threat-report', 'practice'])('the engine opens %s without a warning', async (name) => {
  const engine = await loadFormEngine();
  const result = await engine.loadForm(read(name), {});
  expect(result.error).toBeNull();
  expect(result.warnings).toBeNull();
  expect(result.status).toBe('success');
});

test.each(['threat-report', 'practice'])('%s says everything in each of its three languages', (name) => {
  const document = new DOMParser().parseFromString(read(name), 'text/xml');
  const translations = [...document.getElementsByTagName('translation')];
  expect(translations.map((one) => one.getAttribute('lang'))).toEqual([
    'Español (es)',
    'Português (pt)',
    'English (en)',
  ]);
  const ids = translations.map((one) => [...one.children].map((text) => text.id));
  expect(ids[1]).toEqual(ids[0]);
  expect(ids[2]).toEqual(ids[0]);
  expect(new Set(ids[0]).size).toBe(ids[0]?.length);
  for (const text of document.querySelectorAll('translation > text'))
    expect(text.textContent?.trim(), text.id).not.toBe('');

  const named = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ value }) => /^jr:itext\('(.+)'\)$/.exec(value)?.[1] ?? []),
  );
  const items = [...document.getElementsByTagName('itextId')].map((element) => element.textContent ?? '');
  expect(new Set([...named, ...items])).toEqual(new Set(ids[0]));
});

test('the report has seven parts, of which only the remarks are optional', async () => {
  const { session } = await open();
  expect(session.formId).toBe('clasi-threat-report');
  expect(session.version).toBe('2026113001');
  expect(session.parts().map(({ label }) => label)).toEqual([
    'Delito y período',
    'Lugar',
    'Qué se observó',
    'Escala y alcance',
    'Fuente e información',
    'Código de tratamiento',
    'Observaciones',
  ]);
  expect(session.parts().map(({ optional }) => optional)).toEqual([...Array(6).fill(false), true]);
});

test.each(['es', 'pt', 'en'])(
  'every question of the report has a label and a message in %s',
  async (code) => {
    const { session } = await open();
    session.setLanguage(code);
    expect(session.language()).toBe(code);
    for (const leaf of leavesOf(session)) {
      if (!isQuestion(leaf)) continue;
      expect(leaf.currentState.label?.asString.trim(), leaf.currentState.reference).toBeTruthy();
      const violation = leaf.validationState.violation;
      if (violation !== null) expect(violation.message?.asString, leaf.currentState.reference).toBeTruthy();
    }
  },
);

test('a report that is filled in is valid, and all its parts but the remarks are complete', async () => {
  const { session } = await filled();
  expect(session.violations()).toEqual([]);
  expect(session.parts().map(({ status }) => status.kind)).toEqual([...Array(6).fill('complete'), 'empty']);
});

test('an empty report names what is missing, part by part', async () => {
  const { session } = await open();
  expect(session.parts().map(({ status }) => status.kind)).toEqual(Array(7).fill('empty'));
  expect(session.violations()).toHaveLength(16);
  answerAll({ session, answers: { '/data/crime/area': '0601' } });
  expect(session.parts()[0]?.status).toEqual({ kind: 'partial', missing: 2 });
});

test.each([
  ['/data/crime/period_from', '2999-01-01', 'La fecha inicial no puede ser posterior a hoy'],
  [
    '/data/crime/period_to',
    '2025-02-01',
    'La fecha final no puede ser anterior a la inicial ni posterior a hoy',
  ],
  [
    '/data/place/subdivision',
    'PE-LIM',
    'Elija de la lista un lugar del país que indicó, o deje el campo vacío',
  ],
  ['/data/place/locode', 'CLSA1', 'Elija un puerto, aeropuerto o paso de la lista, o deje el campo vacío'],
  ['/data/observed/narrative', 'Poco   texto      ', 'Describa lo observado con veinte letras o más'],
  [
    '/data/observed/evidence',
    'Juan Pérez (testigo)',
    'Escriba solo números de referencia, separados por comas',
  ],
])('%s does not take "%s"', async (reference, text, message) => {
  const { session } = await filled();
  answerAll({ session, answers: { [reference]: text } });
  expect(session.violations()).toContainEqual(
    expect.objectContaining({ reference, kind: 'constraint', message }),
  );
});

test.each([
  ['seen', '', '', 'A', '1'],
  ['document', '', '', 'B', '2'],
  ['witness', 'always', '', 'A', '2'],
  ['witness', 'rarely', '', 'C', '2'],
  ['hearsay', 'mostly', 'yes', 'B', '3'],
  ['hearsay', 'unknown', 'no', 'X', '4'],
  ['open', 'rarely', 'unknown', 'C', '4'],
  ['unknown', '', 'yes', 'X', '3'],
  ['hearsay', '', '', '', ''],
])(
  'known as "%s", source right "%s", confirmed "%s": %s%s is proposed',
  async (how, record, confirmed, source, information) => {
    const { session, leaf } = await filled();
    answerAll({
      session,
      answers: {
        '/data/source/how': how,
        '/data/source/record': record,
        '/data/source/confirmed': confirmed,
      },
    });
    expect(leaf('/data/source/source').currentState.instanceValue).toBe(source);
    expect(leaf('/data/source/information').currentState.instanceValue).toBe(information);
    expect(session.violations()).toHaveLength(source === '' ? 2 : 0);
  },
);

test('the reader sees the proposed evaluation, which nobody can answer', async () => {
  const { session, leaf } = await filled();
  expect(isQuestion(leaf('/data/source/source'))).toBe(false);
  const said = session.summary().filter(({ isComputed }) => isComputed);
  expect(said.map(({ question, answer }) => [question, answer?.slice(0, 1)])).toEqual([
    ['Evaluación propuesta de la fuente (por confirmar)', 'B'],
    ['Evaluación propuesta de la información (por confirmar)', '2'],
  ]);
  answerAll({ session, answers: { '/data/source/how': '' } });
  expect(session.summary().some(({ isComputed }) => isComputed)).toBe(false);
});

test('only questions that apply are asked', async () => {
  const { session, leaf } = await filled();
  const asked = () => session.summary().map(({ reference }) => reference);
  expect(asked()).not.toContain('/data/observed/prison');
  answerAll({ session, answers: { '/data/observed/stage': 'penitentiary' } });
  expect(asked()).toContain('/data/observed/prison');
  answerAll({ session, answers: { '/data/observed/prison': 'orders none' } });
  expect(session.violations()).toMatchObject([{ message: 'Marque «Nada de lo anterior» sin otra opción' }]);

  answerAll({ session, answers: { '/data/observed/stage': 'police', '/data/handling/code': 'H3' } });
  expect(session.violations()).toMatchObject([
    { reference: '/data/handling/restrictions', kind: 'required' },
  ]);
  expect(leaf('/data/observed/network_note').currentState.relevant).toBe(false);
  answerAll({ session, answers: { '/data/observed/network_known': 'yes' } });
  expect(leaf('/data/observed/network_note').currentState.relevant).toBe(true);
});

test('the main crime area is not offered again among the others', async () => {
  const { leaf } = await filled();
  const others = leaf('/data/crime/other_areas');
  if (others.nodeType !== 'select') throw new Error('not a select');
  expect(others.currentState.valueOptions.map(({ value }) => value)).not.toContain('0601');
});

test('quantities are counted and weighed in kilograms, and ask what became of them', async () => {
  const { session, leaf } = await filled();
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  const page = session.parts()[3]?.pages.find(({ key }) => key === 'scale~quantities');
  const repeat = page?.nodes[0];
  if (repeat?.nodeType !== 'repeat-range:uncontrolled') throw new Error('not a repeat');
  session.addItem(repeat);
  const item = (n: number, amount: string, unit: string) => ({
    [`/data/scale/quantities[${n}]/item`]: 'cocaine',
    [`/data/scale/quantities[${n}]/amount`]: amount,
    [`/data/scale/quantities[${n}]/unit`]: unit,
    [`/data/scale/quantities[${n}]/counting`]: 'seizure',
    [`/data/scale/quantities[${n}]/stage`]: 'police',
  });
  answerAll({ session, answers: { ...item(1, '12,5', 'kg'), ...item(2, '250', 'g') } });
  expect(leaf('/data/scale/quantity_count').currentState.instanceValue).toBe('2');
  expect(leaf('/data/scale/total_kg').currentState.instanceValue).toBe('12.75');
  expect(session.violations()).toMatchObject([{ reference: '/data/scale/seizure', kind: 'required' }]);
  const note = leaf('/data/scale/total_note');
  expect(note.nodeType === 'note' && note.currentState.noteText.asString).toContain('**12.75 kg**');

  answerAll({ session, answers: { '/data/scale/quantities[2]/amount': '0' } });
  expect(session.violations().map(({ message }) => message)).toContain('Escriba una cantidad mayor que cero');

  session.removeItem(repeat, 1);
  session.removeItem(repeat, 0);
  expect(session.violations()).toMatchObject([
    { reference: '/data/scale/has_quantities', message: 'Añada al menos una cantidad, o responda «No»' },
  ]);
});

test.each(['', 'no'])(
  'a draft that said "%s" to quantities has a place for one once it says yes',
  async (before) => {
    const { session: first } = await open();
    answerAll({ session: first, answers: { '/data/scale/has_quantities': before } });
    const draft = JSON.parse(JSON.stringify(first.draft())) as FormDraft;
    const opened = await openForm({ definitionXml: report, language: 'es', draft });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { session } = opened;
    answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
    expect(session.violations().map(({ reference }) => reference)).not.toContain(
      '/data/scale/has_quantities',
    );
    answerAll({
      session,
      answers: { '/data/scale/quantities[1]/amount': '3', '/data/scale/quantities[1]/unit': 'kg' },
    });
    expect(leafAt(session, '/data/scale/total_kg').currentState.instanceValue).toBe('3');
    answerAll({ session, answers: { '/data/scale/has_quantities': 'no' } });
    answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
    expect(
      leavesOf(session).filter(({ currentState }) => currentState.reference.endsWith('/amount')),
    ).toHaveLength(1);
  },
);

test('an emptied list of quantities has a line to check, and starts again after "no" and "yes"', async () => {
  const { session } = await filled();
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat === undefined) throw new Error('no repeat applies');
  session.removeItem(repeat, 0);
  expect(session.summary().filter(({ page }) => page === 'scale~quantities')).toMatchObject([
    { question: 'Cantidades', answer: null, partLabel: 'Escala y alcance' },
  ]);
  answerAll({ session, answers: { '/data/scale/has_quantities': 'no' } });
  answerAll({ session, answers: { '/data/scale/has_quantities': 'yes' } });
  expect(repeat.currentState.children).toHaveLength(1);
});

test('a list shows the crime area, the place and the handling code of a report', async () => {
  const { session } = await filled();
  const unasked = { crimeArea: false, handlingCode: false, tlp: false };
  expect(reportSummaryOf(session)).toEqual({
    summary: {
      title: 'Drogas sujetas a fiscalización y precursores',
      crimeArea: '0601',
      place: 'San Antonio, terminal 2',
      handlingCode: 'H1',
      tlp: 'AMBER',
    },
    told: { grade: { source: 'B', information: '2' } },
    unasked,
  });
  const nothing = { crimeArea: null, place: null, handlingCode: null, tlp: null };
  expect(reportSummaryOf((await open()).session)).toEqual({
    summary: { title: 'Documentar una amenaza', ...nothing },
    told: {},
    unasked,
  });
});

test('the practice report asks three questions and is one part', async () => {
  const { session } = await open(read('practice'));
  expect(session.parts()).toHaveLength(1);
  expect(session.parts()[0]?.pages).toHaveLength(3);
  answerAll({ session, answers: { '/data/practice/weather': 'sun', '/data/practice/people': '101' } });
  expect(session.violations()).toMatchObject([{ message: 'Escriba un número de 0 a 100' }]);
  answerAll({ session, answers: { '/data/practice/people': '4' } });
  expect(session.validate()).toEqual({ ok: true, violations: [] });
});
