import { defineError } from '#shared/kernel/errors.ts';

/** Details: the place, and what is wrong there. */
export const createBadInputError = defineError({ code: 'figures.bad_input', status: 422 });
/** The device could not: no memory, or its code did not load. Details: why. */
export const createNotComputedError = defineError({ code: 'figures.not_computed', status: 500 });
