/** In the place of a step: where the first missing answer is asked for, once the form is open. */
export const MISSING_STEP = 'missing';
