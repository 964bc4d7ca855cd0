// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { openForm } from './form-engine.ts';
import { relevantRepeats } from './form-nodes.ts';
import { answerAll, formOf, itemsOf } from './form-test-kit.ts';
import { reportSummaryOf } from './report-summary.ts';
import type { Told } from './told-by-answers.ts';

const starter = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../public/forms', `${name}.xml`), 'utf8');
type Answers = Readonly<Record<string, string>>;

/** @param items how many items the first repeat has; one stands there from the start */
async function told(definitionXml: string, answers: Answers, items = 1): Promise<Told> {
  const { summary } = await summarized(definitionXml, answers, items);
  return summary.told;
}
async function summarized(definitionXml: string, answers: Answers, items = 1) {
  const opened = await openForm({ definitionXml, language: 'es' });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  const { session } = opened;
  const inItems = Object.entries(answers).filter(([reference]) => reference.includes('['));
  answerAll({
    session,
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !key.includes('['))),
  });
  const [repeat] = relevantRepeats(session.nodes());
  for (let more = 1; more < items && repeat !== undefined; more += 1) session.addItem(repeat);
  answerAll({ session, answers: Object.fromEntries(inItems) });
  return { session, summary: reportSummaryOf(session) };
}

const THREAT = '/data/scale/quantities';
function quantity(n: number, item: string, amount: string, unit: string): Answers {
  return {
    [`${THREAT}[${n}]/item`]: item,
    [`${THREAT}[${n}]/amount`]: amount,
    [`${THREAT}[${n}]/unit`]: unit,
  };
}
const OF_THREAT: Answers = {
  '/data/crime/area': '0601',
  '/data/crime/period_from': '2025-03-09',
  '/data/crime/period_to': '2025-03-09',
  '/data/place/place': 'San Antonio',
  '/data/scale/has_quantities': 'yes',
  ...quantity(1, 'cocaine', '12500', 'g'),
};

test('a threat report tells what was seized, on its only day, and how it is graded', async () => {
  const answers = {
    ...OF_THREAT,
    ...quantity(2, 'other', '3', 'count'),
    [`${THREAT}[2]/item_other`]: 'Antenas',
    ...quantity(3, 'persons', '4', 'persons'),
    ...quantity(4, 'cannabis', '', 'kg'),
    '/data/source/how': 'witness',
    '/data/source/record': 'mostly',
  };
  const waiting = await summarized(starter('threat-report'), answers, 4);
  expect(waiting.summary.told).toEqual({
    happenedOn: '2025-03-09',
    grade: { source: 'B', information: '2' },
  });
  answerAll({ session: waiting.session, answers: { '/data/scale/seizure': 'seized' } });
  expect(reportSummaryOf(waiting.session).told.seized).toEqual([
    { item: 'Cocaína', amount: 12500, unit: 'g' },
    { item: 'Antenas', amount: 3, unit: null },
  ]);
});

test.each(['observed', 'estimated'])('what was only %s was not seized', async (fate) => {
  const { session } = await summarized(starter('threat-report'), OF_THREAT);
  answerAll({ session, answers: { '/data/scale/seizure': fate } });
  expect(reportSummaryOf(session).told).toEqual({ happenedOn: '2025-03-09' });
});

test('a period of several days is no day of an event', async () => {
  const period = { '/data/crime/area': '0601', '/data/crime/period_from': '2025-03-01' };
  const of = (to: string) => told(starter('threat-report'), { ...period, '/data/crime/period_to': to });
  expect(await of('2025-03-31')).toEqual({});
  expect(await of('2025-03-01')).toEqual({ happenedOn: '2025-03-01' });
});

const OF_SEIZURE: Answers = {
  '/data/event/happened_on': '2025-03-10',
  '/data/event/area': '0601',
  '/data/place/place': 'san antonio',
  '/data/items/seized[1]/item': 'cocaine',
  '/data/items/seized[1]/amount': '12,6',
  '/data/items/seized[1]/unit': 'kg',
  '/data/items/seized[1]/status': 'destroyed',
  '/data/items/seized[2]/item': 'cash',
  '/data/items/seized[2]/amount': '900000',
  '/data/items/seized[2]/unit': 'local',
  '/data/items/seized[2]/status': 'seized',
  '/data/source/how': 'seen',
};

test('the seizure form tells its items, and is found as the double of a threat report', async () => {
  const seizure = await summarized(starter('seizure'), OF_SEIZURE, 2);
  expect(seizure.summary.told).toEqual({
    happenedOn: '2025-03-10',
    seized: [
      { item: 'Cocaína', amount: 12.6, unit: 'kg' },
      { item: 'Dinero en efectivo', amount: 900000, unit: 'Moneda del país' },
    ],
    grade: { source: 'A', information: '1' },
  });
  const threat = await summarized(starter('threat-report'), OF_THREAT);
  answerAll({ session: threat.session, answers: { '/data/scale/seizure': 'seized' } });
  const body = (session: typeof threat.session) => {
    const { summary, told } = reportSummaryOf(session);
    return { place: summary.place, ...told };
  };
  const reports = [
    { id: 'a', body: body(threat.session) },
    { id: 'b', body: body(seizure.session) },
  ];
  expect([...likelyDoubles(reports)]).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ]);
});

test('what was taken in a prison is told as well', async () => {
  const item = '/data/items/seized[1]';
  const answers = {
    '/data/finding/happened_on': '2025-03-10',
    '/data/items/has_items': 'yes',
    [`${item}/item`]: 'phones',
    [`${item}/amount`]: '14',
    [`${item}/unit`]: 'count',
    [`${item}/status`]: 'seized',
  };
  expect(await told(starter('prison-finding'), answers)).toEqual({
    happenedOn: '2025-03-10',
    seized: [{ item: 'Teléfonos y chips', amount: 14, unit: null }],
  });
});

const select = (name: string, codes: readonly string[]) =>
  `<select1 ref="${name}"><label>Elija</label>${itemsOf(codes)}</select1>`;
const input = (name: string) => `<input ref="${name}"><label>Escriba</label></input>`;

/** A form that nobody here wrote, with one repeat. */
function stranger({
  fields,
  controls,
  top = [],
}: {
  fields: readonly (readonly [name: string, type: string])[];
  controls: (at: string) => string;
  top?: Parameters<typeof formOf>[0];
}): string {
  const binds = fields.map(([name, type]) => `<bind nodeset="/data/thing/${name}" type="${type}"/>`).join('');
  return formOf(top)
    .replace('</data>', `<thing>${fields.map(([name]) => `<${name}/>`).join('')}</thing></data>`)
    .replace('</model>', `${binds}</model>`)
    .replace(
      '</h:body>',
      `<group ref="/data/thing"><repeat nodeset="/data/thing">${controls('/data/thing')}</repeat></group></h:body>`,
    );
}
const ITEM = { '/data/thing[1]/what': 'Radios', '/data/thing[1]/how_many': '7' };
const DAY = {
  name: 'day',
  control: '<input ref><label>Fecha</label></input>',
  type: 'date',
  bind: 'required="true()"',
};

test('a seizure form made elsewhere is read by what its questions take', async () => {
  const form = stranger({
    top: [DAY, { name: 'note', control: '' }],
    fields: [
      ['fate', 'string'],
      ['what', 'string'],
      ['how_many', 'int'],
      ['measure', 'string'],
      ['place', 'string'],
    ],
    controls: (at) =>
      [
        select(`${at}/fate`, ['seized', 'observed']),
        input(`${at}/what`),
        input(`${at}/how_many`),
        select(`${at}/measure`, ['Kg', 'unidades']),
        input(`${at}/place`),
      ].join(''),
  });
  const answers = {
    ...ITEM,
    '/data/day': '2026-01-31',
    '/data/thing[1]/fate': 'seized',
    '/data/thing[1]/measure': 'unidades',
  };
  expect(await told(form, answers)).toEqual({
    happenedOn: '2026-01-31',
    seized: [{ item: 'Radios', amount: 7, unit: null }],
  });
  expect(await told(form, { ...answers, '/data/thing[1]/fate': 'observed' })).toEqual({});
  // Text of marks that nobody sees names nothing.
  expect(await told(form, { ...answers, '/data/thing[1]/what': '\u200b' })).toEqual({});
});

test.each<[string, string, Answers]>([
  [
    'an inventory, which says of nothing that it was taken',
    stranger({
      top: [DAY],
      fields: [
        ['what', 'string'],
        ['how_many', 'int'],
        ['measure', 'string'],
      ],
      controls: (at) =>
        input(`${at}/what`) + input(`${at}/how_many`) + select(`${at}/measure`, ['kg', 'unidades']),
    }),
    { ...ITEM, '/data/thing[1]/measure': 'kg', '/data/day': '2026-01-31' },
  ],
  [
    'a list of two numbers, of which either could be the amount',
    stranger({
      fields: [
        ['what', 'string'],
        ['how_many', 'int'],
        ['price', 'decimal'],
        ['measure', 'string'],
        ['fate', 'string'],
      ],
      controls: (at) =>
        [
          input(`${at}/what`),
          input(`${at}/how_many`),
          input(`${at}/price`),
          select(`${at}/measure`, ['kg', 'g']),
          select(`${at}/fate`, ['seized', 'observed']),
        ].join(''),
    }),
    { ...ITEM, '/data/thing[1]/measure': 'kg', '/data/thing[1]/fate': 'seized', '/data/thing[1]/price': '2' },
  ],
  [
    'units that are none',
    stranger({
      fields: [
        ['what', 'string'],
        ['how_many', 'int'],
        ['measure', 'string'],
        ['fate', 'string'],
      ],
      controls: (at) =>
        [
          input(`${at}/what`),
          input(`${at}/how_many`),
          select(`${at}/measure`, ['kg', 'rojo']),
          select(`${at}/fate`, ['seized', 'observed']),
        ].join(''),
    }),
    { ...ITEM, '/data/thing[1]/measure': 'kg', '/data/thing[1]/fate': 'seized' },
  ],
  [
    'a day and an opinion from 1 to 4',
    formOf([
      DAY,
      {
        name: 'opinion',
        control: `<select1 ref><label>De 1 a 4</label>${itemsOf(['1', '2', '3', '4'])}</select1>`,
      },
    ]),
    { '/data/day': '1990-05-05', '/data/opinion': '4' },
  ],
  [
    'a choice of some of the codes',
    formOf([
      { name: 'source', control: `<select1 ref><label>Fuente</label>${itemsOf(['A', 'B', 'C'])}</select1>` },
      {
        name: 'opinion',
        control: `<select1 ref><label>De 1 a 4</label>${itemsOf(['1', '2', '3', '4'])}</select1>`,
      },
    ]),
    { '/data/source': 'A', '/data/opinion': '4' },
  ],
])('a form with %s tells nothing', async (_, form, answers) => {
  expect(await told(form, answers)).toEqual({});
});

test('two days of a form about a crime are none, and one that may be left out neither', async () => {
  const crime = {
    name: 'crime',
    control: `<select1 ref><label>Delito</label>${itemsOf(['0601', '0204'])}</select1>`,
  };
  const other = { name: 'born', control: '<input ref><label>Nacimiento</label></input>', type: 'date' };
  const of = (answers: Answers) => told(formOf([crime, DAY, other]), answers);
  expect(await of({ '/data/day': '2026-01-31' })).toEqual({ happenedOn: '2026-01-31' });
  expect(await of({ '/data/day': '2026-01-31', '/data/born': '1990-05-05' })).toEqual({});
  expect(await of({ '/data/born': '1990-05-05' })).toEqual({});
});
