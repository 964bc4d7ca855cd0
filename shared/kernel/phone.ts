import * as v from 'valibot';

/** A number as people write it, including short emergency numbers: digits and spaces, perhaps a leading plus. */
export const PhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9][0-9 ]{1,24}$/));

/**
 * The number of a state's duty office. Outboxes of phones contain this shape for ever, so it cannot become the other
 * one.
 */
export const DutyPhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9 ]{3,20}$/));
