import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { type Paper, paperAsText } from '#app/kit/paper/paper.ts';
import { cellText } from '#app/kit/sheets/cells.ts';
import {
  budgetDoc,
  goalDoc,
  kpiDoc,
  measuredDoc,
  operationDoc,
  paoDoc,
  strategyDoc,
} from '#shared/iati/iati.fixtures.ts';
import { CONSOLIDATION, DROPPED, FIELD, planDocs, reportDoc } from './excerpts.fixtures.ts';
import { type PlanDocs, planContent, sumsOf } from './plan-content.ts';
import { planPaper } from './plan-paper.ts';
import { planSays } from './plan-says.ts';
import { PLAN_TABLES, planTable } from './plan-tables.ts';
import { strategyContent } from './strategy-content.ts';
import { strategyPaper } from './strategy-paper.ts';
import { STRATEGY_TABLES, strategyTable } from './strategy-tables.ts';
import { lastReportIn, yearPaper } from './year-paper.ts';

const replica = { one: () => null, all: () => [] };
const WORDS = { es, pt, en };
/** Flattened once: each look at the words would do it again. */
function saysIn(locale: keyof typeof WORDS) {
  const words = flatten(WORDS[locale] as Record<string, unknown>);
  return planSays({ t: translator(() => words) as unknown as Translate, locale }, replica);
}
const says = saysIn('es');
const TODAY = '2026-06-30';
const around = {
  priority: () => 'Drogas por puertos',
  decision: () => 'CLASI/2026/7',
  today: TODAY,
  year: 2026,
};
const plan = (change: Partial<PlanDocs> = {}): Paper =>
  planPaper({ ...around, content: planContent(planDocs(change), TODAY) }, says);
const year = (change: Partial<PlanDocs> = {}, of = 2026, asOf = TODAY): Paper =>
  yearPaper(
    {
      ...{ ...around, content: planContent(planDocs(change), asOf), year: of, asOf },
      consolidations: [CONSOLIDATION],
      decided: () => [{ day: '2026-05-02', text: 'CLASI/2026/7. Se adopta.' }],
      meeting: () => 'Grupo de Apoyo, 3 jun 2026',
    },
    says,
  );

test('the plan on paper has its goals with all that each action has, its money, its chain and its road map', () => {
  const text = paperAsText(plan());
  for (const said of [
    'Plan de Acción Operativo: PAO drogas (Solo en español)',
    'Prioridad: Drogas por puertos',
    'Líder: Ecuador. Colíder: Chile',
    'Decisión que lo adoptó: CLASI/2026/7',
    '1. Puertos',
    '1.1 Perfiles de contenedores',
    'Perfiles comunes',
    'Riesgo (Alto): Falta de formadores. Pedirlos a AMERIPOL',
    '15 mar 2026: Primer curso (cumplido el 16 mar 2026)',
    'Contenedores perfilados. Cuántos\t4 contenedores, 31 dic 2025\t40 contenedores, 31 dic 2026',
    '1.2 Controles a la misma hora',
    'Poder judicial\t0\tLos jueces entran el año próximo.',
    'Fiscalía\t0\tFalta: ninguna acción y ningún motivo',
    'Suma: 25.001 EUR. Asegurado: 12.500,50 EUR.',
    'Hoja de ruta 2026',
  ])
    expect(text.replaceAll(' (Solo en español)', '')).toContain(said.replaceAll(' (Solo en español)', ''));
  expect(text).toContain('TLP:AMBER. En marcha, al 30 jun 2026');
  // What was dropped is no part of the plan.
  expect(text).not.toContain('Ya no');
});

test('the road map has the actions of its year alone, by their first day', () => {
  const later = operationDoc('opa_9', { from: '2027-02-01', until: '2027-03-01', title: { es: 'Después' } });
  const docs = { pao: paoDoc({ until: '2027-12-31' }), operations: [FIELD, later, ...planDocs().operations] };
  const roadMap = (of: number) =>
    paperAsText(planPaper({ ...around, year: of, content: planContent(planDocs(docs), TODAY) }, says)).split(
      `Hoja de ruta ${of}`,
    )[1] ?? '';
  expect(roadMap(2026)).not.toContain('Después');
  expect(roadMap(2026).indexOf('Perfiles')).toBeLessThan(roadMap(2026).indexOf('Controles'));
  expect(roadMap(2027)).toContain('Después');
  expect(roadMap(2027)).not.toContain('Perfiles');
});

test('the yearly report has figures and lights as of its day, reports, what was asked and decided', () => {
  const text = paperAsText(year());
  for (const said of [
    'Informe anual 2026: PAO drogas',
    'Contenedores perfilados: 16 contenedores, 10 jun 2026. Meta: 40 contenedores.',
    'En plazo. Dos cursos dados.. Obstáculos: Falta sala.',
    'Sin indicador\tSin dato',
    'El plan va bien.',
    'Ninguna reunión ha tomado nota.',
    '1.1: Una sede fija.',
    '2 may 2026: CLASI/2026/7. Se adopta.',
  ])
    expect(text).toContain(said);
  expect(text).toMatch(/Sin dato\t1/);
  // What came in after its day is of no past year.
  const before = paperAsText(year({}, 2026, '2026-04-30'));
  expect(before).toContain('Contenedores perfilados: 7 contenedores, 31 mar 2026.');
});

test('a light of which some indicators have no data says so on paper and in the table', () => {
  const docs = { kpis: [...planDocs().kpis, kpiDoc('kpi_bare', 'opa_1')] };
  expect(paperAsText(year(docs))).toContain('En plazo / 1 de 2 sin dato');
  expect(paperAsText(year(docs))).toMatch(/Con algún indicador sin dato\t1/);
  expect(paperAsText(year())).toMatch(/Con algún indicador sin dato\t0/);
});

test('what was cancelled stays on paper with its state, and has no light', () => {
  const cancelled = operationDoc('opa_2', {
    state: 'cancelled',
    reason: 'Sin fondos',
    title: { es: 'Anulada' },
  });
  const docs = { operations: [...planDocs().operations.slice(0, 1), cancelled] };
  const text = paperAsText(year(docs));
  expect(text).toMatch(/Sin dato\t0/);
  expect(text).toMatch(/Anulada\. .*Cancelada\tSin indicador\t\t/);
  expect(paperAsText(plan(docs))).toContain('Por qué: Sin fondos');
});

test('a report of another year is none of this one', () => {
  const { operations } = planDocs();
  const [action] = planContent(planDocs(), TODAY).goals[0]?.actions ?? [];
  expect(operations).toHaveLength(3);
  if (action === undefined) throw new Error('no action');
  expect(lastReportIn(action, 2026)?.id).toBe(reportDoc().id);
  expect(lastReportIn(action, 2027)).toBeNull();
  expect(paperAsText(year({}, 2027))).not.toContain('Dos cursos dados');
});

test('a plan without anything says what it does not have', () => {
  const empty = { operations: [DROPPED], milestones: [], kpis: [], budget: [], reports: [], risks: [] };
  const text = paperAsText(plan(empty));
  expect(text).toContain('El plan todavía no tiene acciones.');
  expect(text).toContain('El plan todavía no tiene presupuesto.');
  expect(text).toContain('Ninguna acción tiene días en 2026.');
  expect(paperAsText(year(empty))).toContain('El plan todavía no tiene acciones.');
});

test('actions of a goal that is not here stand under one that says so', () => {
  const text = paperAsText(plan({ goals: [goalDoc(), { ...goalDoc(), id: 'gol_2' }], operations: [FIELD] }));
  expect(text).toContain('1. Puertos');
  const lost = paperAsText(plan({ goals: [], operations: [FIELD] }));
  expect(lost).toContain('Objetivo que no está en este dispositivo');
  expect(lost).toContain('sin número todavía Controles');
});

test('no paper and no table is without words in any language', () => {
  for (const locale of ['es', 'pt', 'en'] as const) {
    const own = saysIn(locale);
    const content = planContent(planDocs(), TODAY);
    const said = [
      paperAsText(planPaper({ ...around, content }, own)),
      ...PLAN_TABLES.map((table) => JSON.stringify(planTable(content, table, own))),
    ].join('\n');
    expect(said).not.toContain('undefined');
    expect(said).not.toMatch(/excerpts\.|pao\.|plans\./);
  }
});

test('spreadsheets have each action, milestone, indicator and line on one row, with days that sort', () => {
  const content = planContent(planDocs(), TODAY);
  const rows = (table: (typeof PLAN_TABLES)[number]) =>
    planTable(content, table, says).rows.map((row) => row.map(cellText));
  for (const table of PLAN_TABLES) {
    const made = planTable(content, table, says);
    expect(made.rows.every(({ length }) => length === made.columns.length)).toBe(true);
  }
  expect(rows('actions').map(([number, , title]) => [number, title])).toEqual([
    ['A 1.1', 'Perfiles de contenedores'],
    ['A 1.2', 'Controles a la misma hora'],
  ]);
  expect(rows('actions')[1]).toContain('2026-05-01');
  expect(rows('milestones')).toEqual([
    ['A 1.1', 'Perfiles de contenedores', 'Primer curso', '2026-03-15', '2026-03-16'],
  ]);
  expect(rows('kpis')[0]).toContain('16');
  expect(rows('budget').map(([number, what]) => [number, what])).toEqual([
    ['', 'Todo el plan'],
    ['A 1.1', 'Perfiles de contenedores'],
  ]);
});

test('money of two currencies is never added, and cents are not lost', () => {
  const line = (amount: number, currency: string, isSecured: boolean) =>
    budgetDoc('pao_1', { money: { amount, currency }, isSecured });
  expect(sumsOf([line(0.1, 'USD', true), line(0.2, 'USD', true), line(5, 'EUR', false)])).toEqual([
    { currency: 'EUR', all: 5, secured: 0 },
    { currency: 'USD', all: 0.3, secured: 0.3 },
  ]);
});

test('the rule of the lights says that time is counted in whole periods, wherever it is written', () => {
  const whole = /períodos enteros|períodos inteiros|whole periods/;
  for (const { excerpts, monitoring, pao } of Object.values(WORDS)) {
    const rules = [excerpts.paper.rule({ days: 60 }), monitoring.rule({ days: 60 }), pao.rule, pao.rule_text];
    for (const rule of rules) expect(rule).toMatch(whole);
  }
});

test('the multi-year plan on paper and in spreadsheets has its goals, indicators with figures, and money', () => {
  const horizontal = { ...goalDoc({ number: 2, title: { es: 'Juntos' }, priority: null }), id: 'gol_2' };
  const content = strategyContent(
    {
      ...{ plan: strategyDoc(), goals: [goalDoc(), horizontal], kpis: [kpiDoc('kpi_1', 'gol_1')] },
      budget: [budgetDoc('gol_1'), budgetDoc('spl_1', { isSecured: false })],
      measurements: [measuredDoc('msr_1', 'kpi_1', { value: 7, day: '2026-03-31' })],
    },
    TODAY,
  );
  const of = { content, priority: () => 'Drogas por puertos', decision: () => 'CLASI/2026/7', today: TODAY };
  for (const locale of ['es', 'pt', 'en'] as const) {
    const own = saysIn(locale);
    const tables = STRATEGY_TABLES.map((table) => JSON.stringify(strategyTable(of, table, own)));
    const said = [paperAsText(strategyPaper(of, own)), ...tables].join('\n');
    expect(said).not.toContain('undefined');
    expect(said).not.toMatch(/excerpts\.|plans\./);
  }
  const text = paperAsText(strategyPaper(of, says));
  for (const said of [
    'Plan plurianual: Plan plurianual',
    'En vigor, versión 1, al 30 jun 2026',
    'Decisión que lo adoptó: CLASI/2026/7',
    '1. Puertos',
    'Prioridad: Drogas por puertos',
    'Prioridad: Horizontal, de todas las prioridades',
    '4 contenedores, 31 dic 2025\t40 contenedores, 31 dic 2026',
    'Suma: 25.001 EUR. Asegurado: 12.500,50 EUR.',
  ])
    expect(text.replaceAll(' (Solo en español)', '')).toContain(said);
  const rows = (table: (typeof STRATEGY_TABLES)[number]) =>
    strategyTable(of, table, says).rows.map((row) => row.map(cellText));
  expect(rows('goals').map(([number, title]) => [number, title])).toEqual([
    ['1', 'Puertos'],
    ['2', 'Juntos'],
  ]);
  expect(rows('kpis')[0]).toContain('7');
  expect(rows('budget').map(([number, what]) => [number, what])).toEqual([
    ['1', 'Puertos'],
    ['', 'Todo el plan'],
  ]);
});
