import { defineError } from '#shared/kernel/errors.ts';

export const createPeopleNotAllowedError = defineError({ code: 'people.not_allowed', status: 403 });
/** No person with that id that the caller may know of: people of another state look as if they did not exist. */
export const createPersonUnknownError = defineError({ code: 'people.unknown', status: 404 });
export const createDeviceUnknownError = defineError({ code: 'people.device_unknown', status: 404 });
/** Other people grant one's roles, and a new code after a loss. */
export const createNotYourselfError = defineError({ code: 'people.not_yourself', status: 403 });
/** A state role outside a state, a committee role inside one, or an office, which comes by mandate. `role` says which. */
export const createRoleNotFittingError = defineError({ code: 'people.role_not_fitting', status: 403 });
/** Nobody is of a state without a role there. */
export const createRoleNeededError = defineError({ code: 'people.role_needed', status: 400 });
/** The person's delegation would be another state's. */
export const createDelegationNotFittingError = defineError({
  code: 'people.delegation_not_fitting',
  status: 403,
});
/** A person of the committee in a state's delegation: only its own administrator seats people there. */
export const createSeatOfAStateError = defineError({ code: 'people.seat_of_a_state', status: 403 });
/** A person of the committee in the delegation of a partner body: only its own administrator seats people there. */
export const createSeatOfABodyError = defineError({ code: 'people.seat_of_a_body', status: 403 });
/** Whoever is of a counterpart reads its dialogue and nothing of members: they have no other role here. */
export const createCounterpartAloneError = defineError({ code: 'people.counterpart_alone', status: 403 });
/** A counterpart is somebody of a body: its seat says of which. */
export const createCounterpartSeatError = defineError({ code: 'people.counterpart_seat', status: 400 });
/** The role works in an institution, or in a unit of it, but none is named. */
export const createPlaceNeededError = defineError({ code: 'people.place_needed', status: 400 });
export const createPersonNotActiveError = defineError({ code: 'people.not_active', status: 409 });
/** Nobody would be left who could enrol and revoke. */
export const createLastAdministratorError = defineError({ code: 'people.last_administrator', status: 409 });
/** The id of an invitation that somebody has used already, or that is not the caller's. */
export const createInvitationUsedError = defineError({ code: 'people.invitation_used', status: 409 });
/** The same device has asked later with the same name, for something else: the late request changes nothing. */
export const createInvitationChangedError = defineError({ code: 'people.invitation_changed', status: 409 });
/** So many codes were given to the person within a day that something else must be wrong. */
export const createTooManyCodesError = defineError({ code: 'people.too_many_codes', status: 409 });
/** The state is not being founded: it governs itself, or its first code may be given anew. */
export const createNotFoundingError = defineError({ code: 'people.not_founding', status: 409 });
export const createStateFoundedError = defineError({ code: 'people.state_founded', status: 409 });
export const createSecondInvitedError = defineError({ code: 'people.second_invited', status: 409 });
/** Nothing to confirm, or not by this person. */
export const createNotConfirmingError = defineError({ code: 'people.not_confirming', status: 403 });
/** The first administrator's device is not the one that was compared. */
export const createFingerprintDiffersError = defineError({ code: 'people.fingerprint_differs', status: 409 });
/**
 * Not a national administrator of a state that has nothing to do with the presidency since the body was founded.
 */
export const createNotWitnessingError = defineError({ code: 'people.not_witnessing', status: 403 });
/** No body of that code waits for a witness: it is not compared yet, it is done, or it was refused. */
export const createNoWitnessNeededError = defineError({ code: 'people.no_witness_needed', status: 409 });
/** The operator appoints nobody while somebody who can act holds the presidency. */
export const createPresidencyHeldError = defineError({ code: 'people.presidency_held', status: 409 });
/** There are people already: the first administrator exists. */
export const createNotEmptyError = defineError({ code: 'people.not_empty', status: 409 });
