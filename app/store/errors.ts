import { CodedError, defineError } from '#shared/kernel/errors.ts';

/** Nothing durable accepted the change; the caller still has the text. */
export const createNotSavedError = defineError({ code: 'store.not_saved', status: 507 });
export const createLockedError = defineError({ code: 'store.locked', status: 423 });
/** The passphrase, code or passkey does not open this store. */
export const createWrongSecretError = defineError({ code: 'store.wrong_secret', status: 401 });
/** A later version of the program has written this: it must neither be read wrongly nor dropped as damaged. */
export const createNewerError = defineError({ code: 'store.newer', status: 409 });
export const isNewer = (error: unknown) => error instanceof CodedError && error.code === 'store.newer';
export const createDamagedError = defineError({ code: 'store.damaged', status: 500 });
/** This browser or this passkey cannot derive a key; a passphrase can. */
export const createNoPrfError = defineError({ code: 'store.no_passkey_key', status: 501 });
export const createNoKeyringError = defineError({ code: 'store.no_keyring', status: 404 });
/** Removing the last way to unlock would make the store unreadable. */
export const createLastWrapError = defineError({ code: 'store.last_way_in', status: 409 });
/** Neither copy can be written and read back here: nothing may be captured. */
export const createNoStorageError = defineError({ code: 'store.unusable', status: 507 });
