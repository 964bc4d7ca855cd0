import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { PublishedDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { ACTION_TYPES, OPERATION_STATES } from '#shared/plans/pao.schemas.ts';
import { FREQUENCIES } from '#shared/plans/plans.schemas.ts';
import {
  budgetDoc,
  goalDoc,
  iatiInput,
  kpiDoc,
  measuredDoc,
  operationDoc,
  paoDoc,
  strategyDoc,
} from './iati.fixtures.ts';
import { isGoneOut } from './iati.rules.ts';
import { writeIati } from './iati.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}
const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const idOf = (activity: Node) => all(activity, 'iati-identifier')[0]?.text;

test('the multi-year plan, an operational plan and its action are activities that name each other', () => {
  const { xml, activities } = writeIati(iatiInput());
  const root = parse(xml);
  expect(root.attributes.version).toBe('2.03');
  expect(activities).toBe(3);
  const [strategy, pao, action] = root.children;
  const related = (node: Node | undefined) =>
    node === undefined ? [] : all(node, 'related-activity').map(({ attributes }) => attributes);
  expect([strategy, pao, action].map((each) => each && idOf(each))).toEqual([
    'XM-TEST-1-spl_1',
    'XM-TEST-1-pao_1',
    'XM-TEST-1-opa_1',
  ]);
  expect(related(pao)).toEqual([
    { ref: 'XM-TEST-1-spl_1', type: '1' },
    { ref: 'XM-TEST-1-opa_1', type: '2' },
  ]);
});

test('an indicator has its baseline, its target in its period, and in each what there is of it by then', () => {
  const [strategy] = parse(writeIati(iatiInput({ operations: [] })).xml).children;
  const [indicator] = strategy === undefined ? [] : all(strategy, 'indicator');
  expect(indicator?.attributes).toEqual({ measure: '1', ascending: 'true', 'aggregation-status': 'false' });
  const told = (name: string) =>
    (indicator === undefined ? [] : all(indicator, name)).map((n) => n.attributes);
  expect(told('baseline')).toEqual([{ year: '2025', 'iso-date': '2025-12-31', value: '4' }]);
  expect(told('target')).toEqual([{ value: '40' }]);
  expect(told('actual')).toEqual([{ value: '7' }, { value: '16' }]);
  // Of sixteen quarters, those that say something.
  const periods = indicator === undefined ? [] : all(indicator, 'period');
  expect(periods).toHaveLength(3);
  const withTarget = periods.find((period) => all(period, 'target').length > 0);
  expect(withTarget?.children[1]?.attributes['iso-date']).toBe('2026-12-31');
});

test('what adds up is compared with a target of all years, and a level with itself', () => {
  const years = [2026, 2027, 2028, 2029];
  const measurements = years.map((year) =>
    measuredDoc(`msr_${year}`, 'kpi_1', { value: 10, day: `${year}-06-01` }),
  );
  const actuals = (change: Parameters<typeof kpiDoc>[2]) => {
    const target = { value: 40, day: '2029-12-31' };
    const kpis = [kpiDoc('kpi_1', 'gol_1', { frequency: 'yearly', target, ...change })];
    const now = Date.UTC(2029, 11, 31, 12);
    const [strategy] = parse(writeIati(iatiInput({ operations: [], kpis, measurements, now })).xml).children;
    return strategy === undefined
      ? []
      : all(strategy, 'period').map((period) =>
          ['target', 'actual'].map((name) => all(period, name)[0]?.attributes.value),
        );
  };
  expect(actuals({ counts: 'sum' })).toEqual([
    [undefined, '10'],
    [undefined, '20'],
    [undefined, '30'],
    ['40', '40'],
  ]);
  expect(actuals({ counts: 'level' }).map(([, actual]) => actual)).toEqual(['10', '10', '10', '10']);
  // A target after the end of the plan is that of its last period.
  const later = { value: 50, day: '2031-12-31' };
  expect(actuals({ target: later }).map(([target]) => target)).toEqual([
    ...[undefined, undefined, undefined],
    '50',
  ]);
});

test('nothing that was not adopted is told, and of the field nothing before it is over', () => {
  const states = OPERATION_STATES.flatMap((state) => ACTION_TYPES.map((type) => ({ state, type })));
  const operations = states.map(({ state, type }, index) =>
    operationDoc(`opa_n${index}`, { state, type, title: { es: `${state} of ${type} token` } }),
  );
  const day = states.findIndex(({ state, type }) => state === 'running' && type === 'joint_action_day');
  const published = [{ parent: `opa_n${day}`, body: { until: '2026-06-30' } } as Doc<PublishedDay>];
  const { xml, leftOut } = writeIati(iatiInput({ operations, published }));
  const isOut = (body: (typeof states)[number]) =>
    isGoneOut(
      { id: `opa_n${states.indexOf(body)}`, body: { ...body, until: '2026-06-30' } },
      new Map([[`opa_n${day}`, '2026-06-30']]),
    );
  const agreed = states.filter(({ state }) => state !== 'proposed' && state !== 'dropped');
  for (const each of states) {
    const { state, type } = each;
    const isTold = state !== 'proposed' && state !== 'dropped' && isOut(each);
    expect([state, type, xml.includes(`${state} of ${type} token`)]).toEqual([state, type, isTold]);
  }
  expect(leftOut).toBe(agreed.filter((each) => !isOut(each)).length);
  const drafts = writeIati(
    iatiInput({
      strategies: [strategyDoc({ state: 'consulted' })],
      paos: [paoDoc({ state: 'consultation' })],
    }),
  );
  expect(drafts.activities).toBe(0);
});

test('a goal that was taken out of the plan has no results any more', () => {
  const removed = { by: 'per_1', label: 'Presidencia', at: 1, takenAt: 1 };
  const { xml } = writeIati(iatiInput({ goals: [goalDoc({ removed })], operations: [] }));
  expect(xml).not.toContain('<result');
  expect(writeIati(iatiInput({ operations: [] })).xml).toContain('<result');
});

test('shares of sectors and places add up to 100, however many priorities there are', () => {
  const areas = [
    'cocaine',
    'firearms',
    'corruption',
    'environmental_crime',
    'cultural_property',
    'unheard_of',
  ];
  fc.assert(
    fc.property(fc.subarray(areas), (some) => {
      const priorities = some.map((area) => `pri_${area.replaceAll('_', '-')}`);
      const input = iatiInput({
        strategies: [strategyDoc({ priorities })],
        areaOf: (id) => id.slice(4).replaceAll('-', '_'),
      });
      for (const activity of parse(writeIati(input).xml).children) {
        const sum = (name: string) =>
          all(activity, name).reduce((total, { attributes }) => total + Number(attributes.percentage), 0);
        if (all(activity, 'sector').length > 0) expect(sum('sector')).toBeCloseTo(100, 9);
        expect(sum('recipient-region') + sum('recipient-country')).toBe(100);
      }
    }),
  );
});

test('what an indicator that adds up tells at last is all that was measured, and nothing twice', () => {
  const value = fc.integer({ min: -50, max: 5000 });
  const day = fc
    .integer({ min: -30, max: 1300 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const measured = fc.array(fc.record({ value, day, corrects: fc.option(fc.nat(9)) }), { maxLength: 10 });
  fc.assert(
    fc.property(measured, fc.constantFrom(...FREQUENCIES), (given, frequency) => {
      const measurements = given.map(({ corrects, ...each }, index) =>
        measuredDoc(`msr_n${index}`, 'kpi_1', {
          ...each,
          corrects: corrects === null || corrects >= index ? null : `msr_n${corrects}`,
        }),
      );
      const now = Date.UTC(2029, 11, 31, 12);
      const kpis = [kpiDoc('kpi_1', 'gol_1', { frequency })];
      const [strategy] = parse(
        writeIati(iatiInput({ operations: [], kpis, measurements, now })).xml,
      ).children;
      const told =
        strategy === undefined ? [] : all(strategy, 'actual').map((n) => Number(n.attributes.value));
      const wanted = counting(measurements).reduce((sum, { body }) => sum + body.value, 0);
      expect(told.at(-1) ?? 0).toBe(wanted);
    }),
  );
});

test('a figure of before or after an action is told in its first or last period', () => {
  const kpis = [kpiDoc('kpi_2', 'opa_1')];
  const measurements = [
    measuredDoc('msr_1', 'kpi_2', { value: 3, day: '2026-01-20' }),
    measuredDoc('msr_2', 'kpi_2', { value: 10, day: '2026-07-05' }),
  ];
  const now = Date.UTC(2026, 7, 1, 12);
  const [, , action] = parse(writeIati(iatiInput({ kpis, measurements, now })).xml).children;
  const told = (action === undefined ? [] : all(action, 'period')).map(({ children }) =>
    children.map(({ attributes }) => attributes['iso-date'] ?? attributes.value),
  );
  expect(told).toEqual([
    ['2026-02-01', '2026-04-30', '3'],
    ['2026-05-01', '2026-06-30', '40', '13'],
  ]);
});

test('money is told once for each year, currency and status', () => {
  const line = (id: string, change: Parameters<typeof budgetDoc>[1]) => ({
    ...budgetDoc('spl_1', change),
    id,
  });
  const budget = [
    line('bdl_1', { money: { amount: 0.1, currency: 'EUR' } }),
    line('bdl_2', { money: { amount: 0.2, currency: 'EUR' } }),
    line('bdl_3', { money: { amount: 5, currency: 'USD' } }),
    line('bdl_4', { money: { amount: 7, currency: 'EUR' }, isSecured: false }),
    line('bdl_5', { money: { amount: 9, currency: 'EUR' }, year: 2027 }),
    { ...budgetDoc('gol_1', { money: { amount: 1, currency: 'EUR' } }) },
  ];
  const [strategy] = parse(writeIati(iatiInput({ budget, operations: [] })).xml).children;
  const told = (strategy === undefined ? [] : all(strategy, 'budget')).map(({ attributes, children }) => [
    children[0]?.attributes['iso-date']?.slice(0, 4),
    attributes.status,
    children[2]?.attributes.currency,
    children[2]?.text,
  ]);
  expect(told).toEqual([
    ['2026', '1', 'EUR', '7'],
    ['2026', '2', 'EUR', '1.3'],
    ['2026', '2', 'USD', '5'],
    ['2027', '2', 'EUR', '9'],
  ]);
});

const XSD = process.env.IATI_XSD ?? '';
/** What the schema of IATI finds wrong: its activities and what they import, as published in one folder. */
async function refusalsOf(texts: readonly string[]): Promise<string[]> {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(XSD, fileName), 'utf8') });
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const schema = file('iati-activities-schema.xsd');
  const preload = [file('iati-common.xsd'), file('xml.xsd')];
  return (await validateXML({ xml, schema, preload })).errors.map(({ rawMessage }) => rawMessage);
}

// Whoever has the schema of version 2.03 names its folder in IATI_XSD (https://iatistandard.org/en/iati-standard/203/schema/).
test.skipIf(XSD === '')(
  'the published schema, in the folder that IATI_XSD names, finds no fault',
  async () => {
    const title = fc.record({ es: fc.string({ minLength: 1 }).map((text) => `P ${text}`) });
    const operation = fc.record({
      ...{ title, type: fc.constantFrom(...ACTION_TYPES), state: fc.constantFrom(...OPERATION_STATES) },
      about: fc.option(title),
      from: fc.option(fc.constant('2026-03-01')),
    });
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const given = fc.record({ operations: fc.array(operation, { maxLength: 6 }), value });
    const texts = fc.sample(given, { numRuns: 60, seed: 203 }).map((each) => {
      const operations = each.operations.map((change, index) => operationDoc(`opa_n${index}`, change));
      const kpis = ['gol_1', ...operations.map(({ id }) => id)].map((parent, index) =>
        kpiDoc(
          `kpi_n${index}`,
          parent,
          index % 2 === 0 ? {} : { baseline: null, target: null, unit: { en: '%' } },
        ),
      );
      const measurements = kpis.map(({ id }) =>
        measuredDoc(`msr_${id}`, id, { value: each.value, day: '2026-04-01' }),
      );
      return writeIati(iatiInput({ operations, kpis, measurements })).xml;
    });
    expect(await refusalsOf(texts)).toEqual([]);
    const { xml } = writeIati(iatiInput());
    const broken = [
      xml.replace('</iati-activities>', '<room/></iati-activities>').replace('<room/>', '<title/>'),
      xml.replace(/<activity-status [^>]*>/, ''),
      xml.replace(/measure="1"/, ''),
      xml.replace('12500.5', '1.25005e4'),
      xml.replace('iso-date="2026-01-01"', 'iso-date="1 January"'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(xml);
      expect(await refusalsOf([text]), text.slice(0, 80)).not.toEqual([]);
    }
  },
);
