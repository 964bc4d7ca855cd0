/** XPath functions that the form engine has; a test compares them with it. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos area asin atan atan2 base64-decode boolean boolean-from-string ceil ceiling checklist choice-name coalesce
  concat contains cos count count-non-empty count-selected current date date-time decimal-date-time decimal-time digest
  distance ends-with exp exp10 false floor format-date format-date-time geofence id if indexed-repeat instance int itext
  join lang last local-name log log10 max min name namespace-uri normalize-space not now number once pi position pow
  pulldata random randomize regex round selected selected-at sin sqrt starts-with string string-length substr substring
  substring-after substring-before sum tan today translate true uuid weighted-checklist`.split(/\s+/),
);

/** What stands before a bracket and is no function. */
const NO_FUNCTIONS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'div',
  'mod',
  'node',
  'text',
  'comment',
  'processing-instruction',
]);

const LITERAL = /"[^"]*"|'[^']*'/g;
const CALL = /([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*\(/g;

/** Functions that an expression calls and the engine does not have, as they are written. */
export function missingFunctions(expression: string): readonly string[] {
  const calls = [...expression.replace(LITERAL, "''").matchAll(CALL)].map(([, name = '']) => name);
  return [
    ...new Set(
      calls.filter((name) => {
        const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
        if (NO_FUNCTIONS.has(name)) return false;
        return (
          !FUNCTIONS.has(local ?? '') || !['', 'jr', 'orx', 'odk', 'xf', 'fn', 'enk'].includes(prefix ?? '')
        );
      }),
    ),
  ];
}
