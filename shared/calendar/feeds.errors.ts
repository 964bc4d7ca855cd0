import { defineError } from '#shared/kernel/errors.ts';

export const createFeedUnknownError = defineError({ code: 'feeds.unknown', status: 404 });
export const createTooManyFeedsError = defineError({ code: 'feeds.too_many', status: 409 });
