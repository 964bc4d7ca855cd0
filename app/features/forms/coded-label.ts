export type CodedLabel = {
  readonly code: string;
  readonly word: string;
  /** What can be observed when this level or code is right. */
  readonly example: string;
};

/**
 * Parses a choice such as "4 — Very high: Daily, across the country". Such a label is complete in every XForms program;
 * here its three parts are shown separately. Null for any other label.
 */
export function readCodedLabel(label: string): CodedLabel | null {
  const match = /^\s*(\S{1,16}) — ([^:]+): (\S[\s\S]*)$/.exec(label);
  const [, code, word, example] = match ?? [];
  if (code === undefined || word === undefined || example === undefined) return null;
  return { code, word: word.trim(), example: example.trim() };
}

/** Answers that are not a level of a scale and appear off its axis. */
export const OFF_AXIS: ReadonlySet<string> = new Set(['unknown', 'not_assessed']);
