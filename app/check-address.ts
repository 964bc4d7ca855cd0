/** Where anybody checks a file of a published edition. */
export const CHECK = '/check';
