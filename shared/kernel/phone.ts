import * as v from 'valibot';

/** A number as people write it, short ones for emergencies included: digits and spaces, perhaps a leading plus. */
export const PhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9][0-9 ]{1,24}$/));

/**
 * The number of a state's duty office. Phones hold this shape in their outboxes for ever, which is why it cannot
 * become the other one.
 */
export const DutyPhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9 ]{3,20}$/));
