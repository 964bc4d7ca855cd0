/** Letters, figures and the marks of ordinary sentences: in one line of these no markup can begin. */
const PLAIN =
  /^(?:[\p{L}¿¡(“«"']|\p{Nd}+(?![.)\p{Nd}]))(?:[\p{L}\p{M}\p{Nd},;:.?!¿¡()'"/%–—…“”‘’«»-]| (?! |$))*$/u;

/**
 * Whether a text of a form has no markup, so that it reads as it is written. Reading it as Markdown takes the engine most
 * of the time that a label takes.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
