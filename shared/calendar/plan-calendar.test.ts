import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { operationDoc, paoDoc } from '#shared/iati/iati.fixtures.ts';
import { isGoneOut } from '#shared/iati/iati.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ACTION_TYPES, type Milestone, OPERATION_STATES, PAO_STATES } from '#shared/plans/pao.schemas.ts';
import { type PlanCalendarInput, planCalendarOf } from './plan-calendar.ts';

const milestone = (id: string, parent: string, day: string): Doc<Milestone> => ({
  ...{ collection: 'milestones', id, parent, audience: 'plans/pao_1', rev: 2 },
  body: { text: { es: 'Informante en el puerto' }, day, doneOn: null },
});
const TRAINING = operationDoc('opa_1', { title: { es: 'Curso de perfiles; puertos, y más' } });
const input = (change: Partial<PlanCalendarInput> = {}): PlanCalendarInput => ({
  pao: paoDoc(),
  actions: [{ operation: TRAINING, number: '1.1', milestones: [milestone('mil_1', 'opa_1', '2026-03-15')] }],
  published: new Map(),
  ...{ language: 'es', origin: 'https://clasi.example.org', now: Date.UTC(2026, 6, 1, 12) },
  ...change,
});
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    ...{ uid: event.getFirstPropertyValue('uid'), summary: event.getFirstPropertyValue('summary') },
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    url: event.getFirstPropertyValue('url'),
  }));
}

test('an action is whole days from its first to its last, and a milestone a day that names it', () => {
  const made = planCalendarOf(input());
  expect(eventsOf(made?.text ?? '')).toEqual([
    {
      ...{ uid: 'opa_1@clasi', summary: 'CLASI · Acción 1.1 · Curso de perfiles; puertos, y más' },
      ...{ start: '2026-02-01', end: '2026-07-01' },
      url: 'https://clasi.example.org/plans/pao_1/actions/opa_1',
    },
    {
      ...{ uid: 'mil_1@clasi', summary: 'CLASI · Acción 1.1 · hito' },
      ...{ start: '2026-03-15', end: '2026-03-16' },
      url: 'https://clasi.example.org/plans/pao_1/actions/opa_1',
    },
  ]);
  expect(made?.text).not.toContain('Informante');
  expect(made?.text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});

test('nothing is in it of an operation in the field before it is over, nor of what nobody agreed', () => {
  const all = OPERATION_STATES.flatMap((state) => ACTION_TYPES.map((type) => ({ state, type })));
  const actions = all.map(({ state, type }, index) => ({
    operation: operationDoc(`opa_n${index}`, { state, type, title: { es: `${state}-${type}-x` } }),
    number: null,
    milestones: [milestone(`mil_n${index}`, `opa_n${index}`, '2026-03-15')],
  }));
  const published = new Map(
    all.flatMap(({ type, state }, index) =>
      type === 'joint_action_day' && state === 'running' ? [[`opa_n${index}`, '2026-06-30'] as const] : [],
    ),
  );
  const made = planCalendarOf(input({ actions, published }));
  const uids = eventsOf(made?.text ?? '').map(({ uid }) => uid);
  const isOut = (body: (typeof all)[number], index: number) =>
    isGoneOut({ id: `opa_n${index}`, body: { ...body, until: '2026-06-30' } }, published);
  const isIn = ({ state }: (typeof all)[number]) => !['proposed', 'dropped'].includes(state);
  for (const [index, each] of all.entries()) {
    const isTold = isIn(each) && isOut(each, index);
    expect([each, uids.includes(`opa_n${index}@clasi`)]).toEqual([each, isTold]);
    expect([each, uids.includes(`mil_n${index}@clasi`)]).toEqual([each, isTold]);
  }
  expect(made?.heldBack).toBe(
    all.filter((each, index) => isIn(each) && each.state !== 'cancelled' && !isOut(each, index)).length,
  );
});

test('an action that goes on after the day that was published may have the next one before it', () => {
  const made = (until: string, state: 'running' | 'completed' = 'running') => {
    const operation = operationDoc('opa_1', { type: 'joint_action_day', state, until });
    const actions = [{ operation, number: null, milestones: [milestone('mil_1', 'opa_1', '2026-06-20')] }];
    return planCalendarOf(input({ actions, published: new Map([['opa_1', '2026-03-02']]) }));
  };
  expect(made('2026-06-20')).toEqual({ text: '', events: 0, heldBack: 1 });
  expect(made('2026-03-02')?.events).toBe(2);
  expect(made('2026-06-20', 'completed')?.events).toBe(2);
});

test('a plan that is drafted gives no calendar, and one of which nothing may be told gives no file', () => {
  const given = PAO_STATES.map((state) => [
    state,
    planCalendarOf(input({ pao: paoDoc({ state }) })) !== null,
  ]);
  expect(Object.fromEntries(given)).toEqual({
    ...{ drafting: false, consultation: false, adopted: true, running: true, reporting: true, closed: true },
  });
  const field = operationDoc('opa_2', { type: 'operational', state: 'running' });
  const none = planCalendarOf(input({ actions: [{ operation: field, number: '1.2', milestones: [] }] }));
  expect(none).toEqual({ text: '', events: 0, heldBack: 1 });
});

test('what is postponed is tentative, and what was cancelled is called off, with a number that grows', () => {
  const said = (state: 'running' | 'postponed' | 'cancelled', rev: number) => {
    const operation = { ...operationDoc('opa_1', { state, title: { es: 'Curso' } }), rev };
    const actions = [{ operation, number: '1.1', milestones: [milestone('mil_1', 'opa_1', '2026-03-15')] }];
    const made = planCalendarOf(input({ actions }));
    return new ICAL.Component(ICAL.parse(made?.text ?? ''))
      .getAllSubcomponents('vevent')
      .map((event) => [
        event.getFirstPropertyValue('status'),
        event.getFirstPropertyValue('sequence'),
        event.getFirstPropertyValue('summary'),
      ]);
  };
  expect(said('running', 3)).toEqual([
    ['CONFIRMED', 2, 'CLASI · Acción 1.1 · Curso'],
    ['CONFIRMED', 4, 'CLASI · Acción 1.1 · hito'],
  ]);
  expect(said('postponed', 4)).toEqual([
    ['TENTATIVE', 3, 'CLASI · Acción 1.1 (aplazada) · Curso'],
    ['TENTATIVE', 5, 'CLASI · Acción 1.1 (aplazada) · hito'],
  ]);
  expect(said('cancelled', 5)).toEqual([
    ['CANCELLED', 4, 'CLASI · Acción 1.1 (cancelada) · Curso'],
    ['CANCELLED', 6, 'CLASI · Acción 1.1 (cancelada) · hito'],
  ]);
});

test('an action without a first or a last day has that of the plan', () => {
  const days = (change: { from?: null; until?: null }) =>
    eventsOf(
      planCalendarOf(
        input({ actions: [{ operation: operationDoc('opa_1', change), number: null, milestones: [] }] }),
      )?.text ?? '',
    ).map(({ start, end }) => [start, end]);
  expect(days({ until: null })).toEqual([['2026-02-01', '2027-01-01']]);
  expect(days({ from: null })).toEqual([['2026-01-01', '2026-07-01']]);
  expect(days({ from: null, until: null })).toEqual([['2026-01-01', '2027-01-01']]);
});
