import type * as v from 'valibot';

/** Where something that came from outside is wrong, as a path (`sheets[3].ratings.T1`; empty for the whole). */
export type ShapeProblem = { readonly place: string } & (
  | { readonly problem: 'missing' }
  | { readonly problem: 'unknown_member' }
  /** `expected` names values and types as JSON does, `found` is what stands there. */
  | { readonly problem: 'wrong_value'; readonly expected: string; readonly found: string }
);

export function pathOf(keys: readonly (string | number)[]): string {
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
export function shownValue(value: string): string {
  const line = value.replace(/\p{Cc}/gu, (letter) => JSON.stringify(letter).slice(1, -1));
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** The problem that a schema found. */
export function shapeProblem(issue: v.BaseIssue<unknown>): ShapeProblem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = pathOf(keys);
  if (issue.received === 'undefined') return { place, problem: 'missing' };
  if (issue.expected === 'never') return { place, problem: 'unknown_member' };
  const wish = issue.expected ?? WISHES[issue.type] ?? issue.type;
  // Of a text or a list that is too short or too long, this is about its length.
  const isLength = issue.type === 'min_length' || issue.type === 'max_length';
  const unit = Array.isArray(issue.input) ? 'entries' : 'characters';
  return {
    place,
    problem: 'wrong_value',
    expected: isLength ? `${wish} ${unit} long` : shownValue(wish),
    found: isLength ? `${issue.received} ${unit} long` : shownValue(issue.received),
  };
}

/** An object takes a list for one, and of an empty one nothing is strange. */
export function listProblem(place: string): ShapeProblem {
  return { place, problem: 'wrong_value', expected: 'Object', found: 'Array' };
}
