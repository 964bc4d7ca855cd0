import { defineError } from '#shared/kernel/errors.ts';

export const createUnknownMutationError = defineError({ code: 'sync.unknown_mutation', status: 400 });
export const createBadArgumentsError = defineError({ code: 'sync.bad_arguments', status: 400 });
/** Only what the server refused or rejected, or holds because of it, can be corrected or given up. */
export const createNotCorrectableError = defineError({ code: 'sync.not_correctable', status: 409 });
/** It is just being sent, or was received; or a tab of this person is sending. */
export const createUnderWayError = defineError({ code: 'sync.under_way', status: 409 });
