import * as v from 'valibot';
import { DIMENSIONS, type ScoringInput, ScoringInputSchema } from './scoring.schemas.ts';

/** Where an input is wrong, as a path (`sheets[3].ratings.T1`; empty for the whole), and what is wrong there. */
export type InputProblem = { readonly place: string } & (
  | { readonly problem: 'missing' }
  | { readonly problem: 'unknown_member' }
  /** `expected` names values and types as JSON does, `found` is what stands there. */
  | { readonly problem: 'wrong_value'; readonly expected: string; readonly found: string }
  /** The same indicator, or the same seat for the same state and area, once more. */
  | { readonly problem: 'twice' }
  | { readonly problem: 'unknown_indicator' }
  | { readonly problem: 'no_indicator_of'; readonly dimension: string }
);

function pathOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[A-Za-z_]\w*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return at === 0 ? key : `.${key}`;
    })
    .join('');
}

/** What checks wish that name no value. */
const WISHES: Readonly<Record<string, string>> = {
  safe_integer: `a whole number up to ${Number.MAX_SAFE_INTEGER}`,
  finite: 'a finite number',
  check: 'text of whole characters',
};

/** A value as a message can show it: on one line, and no longer than people read. */
function shown(value: string): string {
  const line = value.replace(/\p{Cc}/gu, (letter) => JSON.stringify(letter).slice(1, -1));
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function wrongShape(issue: v.BaseIssue<unknown>): InputProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = pathOf(keys);
  if (issue.received === 'undefined') return { place, problem: 'missing' };
  if (issue.expected === 'never') return { place, problem: 'unknown_member' };
  const wish = issue.expected ?? WISHES[issue.type] ?? issue.type;
  // Of a text that is too short or too long, this is about its length.
  const isLength = issue.type === 'min_length' || issue.type === 'max_length';
  return {
    place,
    problem: 'wrong_value',
    expected: isLength ? `${wish} characters long` : wish,
    found: isLength ? `${issue.received} characters long` : shown(issue.received),
  };
}

/**
 * The first thing that does not fit together; null: nothing.
 * @param input of a fitting shape, as it was given: what is read of it lacks members with names such as `constructor`
 */
function misfitOf({ indicators, sheets }: ScoringInput): InputProblem | null {
  const codes = new Set<string>();
  for (const [at, { code }] of indicators.entries()) {
    if (codes.has(code)) return { place: pathOf(['indicators', at, 'code']), problem: 'twice' };
    codes.add(code);
  }
  for (const dimension of DIMENSIONS)
    if (!indicators.some((each) => each.dimension === dimension))
      return { place: 'indicators', problem: 'no_indicator_of', dimension };
  const seats = new Set<string>();
  for (const [at, { state, area, seat, ratings }] of sheets.entries()) {
    const key = JSON.stringify([state, area, seat]);
    if (seats.has(key)) return { place: pathOf(['sheets', at]), problem: 'twice' };
    seats.add(key);
    // A record takes a list for one, and of an empty one nothing is strange.
    if (Array.isArray(ratings))
      return {
        place: pathOf(['sheets', at, 'ratings']),
        problem: 'wrong_value',
        expected: 'Object',
        found: 'Array',
      };
    const strange = Object.keys(ratings).find((code) => !codes.has(code));
    if (strange !== undefined)
      return { place: pathOf(['sheets', at, 'ratings', strange]), problem: 'unknown_indicator' };
  }
  return null;
}

/** Reads what figures are to be computed from; of several problems, the first. */
export function readScoringInput(
  given: unknown,
):
  | { readonly ok: true; readonly input: ScoringInput }
  | { readonly ok: false; readonly problem: InputProblem } {
  if (Array.isArray(given))
    return { ok: false, problem: { place: '', problem: 'wrong_value', expected: 'Object', found: 'Array' } };
  const parsed = v.safeParse(ScoringInputSchema, given, { abortEarly: true });
  if (!parsed.success) return { ok: false, problem: wrongShape(parsed.issues[0]) };
  const misfit = misfitOf(given as ScoringInput);
  return misfit === null ? { ok: true, input: parsed.output } : { ok: false, problem: misfit };
}
