import { defineError } from '#shared/kernel/errors.ts';

/** Only whoever presides asks for a display, sees those there are, and ends them. */
export const createHallNotAllowedError = defineError({ code: 'hall.not_allowed', status: 403 });
export const createHallUnknownError = defineError({ code: 'hall.unknown', status: 404 });
/** `usedAt` says when another screen opened the address. */
export const createHallUsedError = defineError({ code: 'hall.used', status: 409 });
/** Nobody opened the address in time, or whoever made it may not any more. */
export const createHallExpiredError = defineError({ code: 'hall.expired', status: 409 });
export const createTooManyDisplaysError = defineError({ code: 'hall.too_many', status: 409 });
/** This browser is no display, or is another one. */
export const createHallNotOpenError = defineError({ code: 'hall.not_open', status: 401 });
/** Somebody ended it, or it ended by itself. */
export const createHallEndedError = defineError({ code: 'hall.ended', status: 410 });
