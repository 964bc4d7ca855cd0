import { rounded } from './stats.ts';

export interface Row {
  readonly what: string;
  /** Null if it could not be measured; `beside.why` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string;
  /** Null if the figure has no goal. */
  readonly ok: boolean | null;
  readonly beside: Readonly<Record<string, number | string>>;
}

/** A goal for one figure; a row is `ok` if all its goals are met. */
export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

export function atMost(value: number, limit: number, text: string): Goal {
  return { text, met: value <= limit };
}
export function atLeast(value: number, limit: number, text: string): Goal {
  return { text, met: value >= limit };
}

export function makeRow({
  what,
  value,
  unit,
  goals,
  beside = {},
}: {
  what: string;
  value: number;
  unit: string;
  goals: readonly Goal[];
  beside?: Readonly<Record<string, number | string>>;
}): Row {
  const missed = goals.filter((goal) => !goal.met).map((goal) => goal.text);
  const figures = Object.entries(beside).map(([name, figure]) => [
    name,
    typeof figure === 'number' ? rounded(figure) : figure,
  ]);
  return {
    what,
    value: rounded(value),
    unit,
    goal: goals.length === 0 ? 'reported' : goals.map((goal) => goal.text).join('; '),
    ok: goals.length === 0 ? null : missed.length === 0,
    beside: {
      ...Object.fromEntries(figures),
      ...(missed.length > 0 && goals.length > 1 ? { missed: missed.join('; ') } : {}),
    },
  };
}

export function notMeasured({
  what,
  unit,
  goal,
  why,
}: {
  what: string;
  unit: string;
  goal: string;
  why: string;
}): Row {
  return { what, value: null, unit, goal, ok: false, beside: { why } };
}

const VERDICTS = { true: 'ok', false: 'MISSED', null: '' };

/** For people: aligned columns; remarks on a figure get lines of their own. */
export function printRow(row: Row): string {
  const figure = row.value === null ? 'not measured' : `${row.value} ${row.unit}`;
  const verdict = VERDICTS[`${row.ok}`];
  const head = `${verdict.padEnd(7)} ${row.what.padEnd(66)} ${figure.padStart(16)}`;
  const beside = Object.entries(row.beside).map(([name, value]) => `${name} ${value}`);
  return [
    head,
    `        goal: ${row.goal}`,
    ...(beside.length === 0 ? [] : [`        ${beside.join(' · ')}`]),
  ].join('\n');
}
