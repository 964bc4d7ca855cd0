/** What the test under way says on the console although nobody expected it, and what it has yet to say. */
const state: { unexpected: string[]; expected: { pattern: RegExp; wasSaid: boolean }[] } = {
  unexpected: [],
  expected: [],
};

/** From here to its end this test may say such a line on the console, and fails if it never does. */
export function expectLog(pattern: RegExp): void {
  state.expected.push({ pattern, wasSaid: false });
}

/** Takes note of one line. Returns whether it was expected, and so is nobody's to read. */
export function noteLog(line: string): boolean {
  const known = state.expected.find(({ pattern }) => pattern.test(line));
  if (known === undefined) state.unexpected.push(line);
  else known.wasSaid = true;
  return known !== undefined;
}

/** What was wrong with what was said since the last time; the next test begins with nothing. */
export function takeLogFaults(): string[] {
  const faults = [
    ...state.unexpected.map((line) => `nobody expected this on the console: ${line}`),
    ...state.expected.flatMap(({ pattern, wasSaid }) => (wasSaid ? [] : [`was never said: ${pattern}`])),
  ];
  state.unexpected = [];
  state.expected = [];
  return faults;
}
