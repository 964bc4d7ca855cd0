import { defineError } from '#shared/kernel/errors.ts';

/** No session, or one that ended: sign in again with the device's key. */
export const createNotSignedInError = defineError({ code: 'session.not_signed_in', status: 401 });
/** Idle for too long or open for too long. */
export const createSessionExpiredError = defineError({ code: 'session.expired', status: 401 });
/** The device may still hand over its outbox; it reads nothing and wipes itself. */
export const createDeviceRevokedError = defineError({ code: 'session.device_revoked', status: 410 });
export const createPersonDisabledError = defineError({ code: 'session.person_disabled', status: 403 });
/** Signature, claims or purpose are invalid; does not say which, on purpose. */
export const createAssertionInvalidError = defineError({ code: 'session.assertion_invalid', status: 401 });
/** The signature is valid, the nonce is not: used, expired, or made for another device. Ask for another. */
export const createNonceInvalidError = defineError({ code: 'session.nonce_invalid', status: 401 });
export const createCodeUnknownError = defineError({ code: 'session.code_unknown', status: 404 });
export const createCodeUsedError = defineError({ code: 'session.code_used', status: 409 });
export const createCodeExpiredError = defineError({ code: 'session.code_expired', status: 409 });
/** The person got a newer code, and only that one works; the demo and a first start make one each time. */
export const createCodeReplacedError = defineError({ code: 'session.code_replaced', status: 409 });
/** Somebody tries millions of codes: codes given before can be scanned or opened as a link, but not typed. */
export const createTypedCodeClosedError = defineError({ code: 'session.typed_code_closed', status: 409 });
export const createKeyInvalidError = defineError({ code: 'session.key_invalid', status: 400 });
/** The device's id or key is enrolled already. */
export const createDeviceKnownError = defineError({ code: 'session.device_known', status: 409 });
/** `retryAfterMs` says how long. */
export const createTooManyAttemptsError = defineError({ code: 'session.too_many_attempts', status: 429 });
/** A device that is not revoked must push, not hand over. */
export const createHandoverNotRevokedError = defineError({
  code: 'session.handover_not_revoked',
  status: 409,
});
/** The handover is unreadable, or not the device's own. */
export const createHandoverInvalidError = defineError({ code: 'session.handover_invalid', status: 400 });
/** A revoked device has handed over as much as allowed. `limit` is in mutations. */
export const createHandoverQuotaError = defineError({ code: 'session.handover_quota', status: 413 });
