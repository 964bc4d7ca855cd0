import { expect, test } from 'vitest';
import type { ReportEdit } from '#shared/reports/review.schemas.ts';
import { answerRows, sentRows } from './answer-rows.ts';
import type { EditStep, RebuiltLine } from './rebuilt.ts';

function line(lasting: string, answer: string | null, change: Partial<RebuiltLine> = {}): RebuiltLine {
  return {
    lasting,
    question: lasting,
    answer,
    unanswered: null,
    within: null,
    violation: null,
    ...change,
  } as RebuiltLine;
}
function step(kind: ReportEdit['kind'], number = 1): EditStep {
  return { edit: { id: `edt_${number}`, body: { kind, number } }, correction: null } as unknown as EditStep;
}
const changes = (...input: Parameters<typeof answerRows>) =>
  answerRows(...input).map(({ line: { lasting, answer }, change, before }) => [
    lasting,
    answer,
    change,
    before?.answer ?? null,
  ]);

const sent = [
  line('/d/what', 'Cocaína'),
  line('/d/item/kg', '312'),
  line('/d/item[2]/kg', '4'),
  line('/d/end', 'x'),
];

test('a report that nobody corrected says what it said', () => {
  expect(changes({ now: sent, sent: null, steps: new Map() }).map(([, , change]) => change)).toEqual([
    'none',
    'none',
    'none',
    'none',
  ]);
});

test('what changed stands beside what was sent, and what was taken away stands where it stood', () => {
  const now = [
    line('/d/what', 'Dinero'),
    line('/d/item/kg', '320'),
    line('/d/item[edt_1]/kg', '7'),
    line('/d/end', 'x'),
  ];
  const steps = new Map([
    ['/d/item/kg', [step('answer', 2), step('answer', 1)]],
    ['/d/item[2]', [step('remove')]],
    ['/d/item[edt_1]', [step('add')]],
    ['/d/item[edt_1]/kg', [step('answer', 2)]],
  ]);
  expect(changes({ now, sent, steps })).toEqual([
    // Nobody changed it: the form worked it out from something else.
    ['/d/what', 'Dinero', 'changed', 'Cocaína'],
    ['/d/item/kg', '320', 'changed', '312'],
    ['/d/item[2]/kg', '4', 'removed', null],
    ['/d/item[edt_1]/kg', '7', 'added', null],
    ['/d/end', 'x', 'none', null],
  ]);
  const rows = answerRows({ now, sent, steps });
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(rows[1]?.steps.map(({ edit }) => edit.body.number)).toEqual([1, 2]);
  expect(rows[3]?.steps.map(({ edit }) => edit.body.kind)).toEqual(['add', 'answer']);
});

test('a question that no longer applies is shown only if it had an answer', () => {
  const now = [line('/d/what', 'Cocaína')];
  const before = [line('/d/what', 'Cocaína'), line('/d/why', 'porque sí'), line('/d/more', null)];
  expect(changes({ now, sent: before, steps: new Map() })).toEqual([
    ['/d/what', 'Cocaína', 'none', null],
    ['/d/why', 'porque sí', 'gone', null],
  ]);
});

test('a question that applies since a correction, and has no answer yet, changed nothing', () => {
  const now = [line('/d/what', 'Cocaína'), line('/d/why', null), line('/d/how', 'en frío')];
  expect(
    changes({ now, sent: [line('/d/what', 'Cocaína')], steps: new Map() }).map(([, , change]) => change),
  ).toEqual(['none', 'none', 'changed']);
});

test('another reason for no answer is a change; the same answer given twice is none', () => {
  const now = [line('/d/a', 'No lo sé', { unanswered: 'unknown' }), line('/d/b', 'b')];
  const before = [line('/d/a', null), line('/d/b', 'b')];
  const steps = new Map([['/d/b', [step('answer', 1), step('answer', 2)]]]);
  const rows = answerRows({ now, sent: before, steps });
  expect(rows.map(({ change }) => change)).toEqual(['changed', 'none']);
  expect(rows[1]?.steps).toHaveLength(2);
});

test('a rule that a correction broke is named where it broke, and one that was broken before is not', () => {
  const violation = (message: string) =>
    ({ violation: { kind: 'constraint' as const, message } }) as Partial<RebuiltLine>;
  const now = [line('/d/a', '9', violation('Menos de 5')), line('/d/b', '9', violation('Antes de hoy'))];
  const before = [line('/d/a', '3'), line('/d/b', '9', violation('Antes de hoy'))];
  const broken = (sentBefore: readonly RebuiltLine[] | null) =>
    answerRows({ now, sent: sentBefore, steps: new Map() }).map((row) => row.broken);
  expect(broken(before)).toEqual(['Menos de 5', null]);
  expect(broken(null)).toEqual([null, null]);
});

test('as it was sent nothing is marked', () => {
  expect(sentRows(sent).map(({ number, change }) => [number, change])).toEqual([
    [1, 'none'],
    [2, 'none'],
    [3, 'none'],
    [4, 'none'],
  ]);
});
