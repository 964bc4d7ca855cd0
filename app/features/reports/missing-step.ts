/** In the place of a step: where the first missing answer is asked for, once the form is open. */
export const MISSING_STEP = 'missing';

const AT = 'at~';

/** In the place of a step: where a question is asked whose name is the lasting one that comments have. */
export function questionStep(reference: string): string {
  return `${AT}${reference}`;
}

/** The question that such a step names; null for any other. */
export function questionOf(step: string | undefined): string | null {
  return step?.startsWith(AT) === true ? step.slice(AT.length) : null;
}
