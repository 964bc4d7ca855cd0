/** What the draft of an invitation is under: one for each state, one for the committee. */
export const inviteKey = (state: string | null) => `new/${state ?? ''}`;

/** The id is that of another invitation: what is typed is a new one. */
export const isInvitationUsed = (code: string) => code === 'people.invitation_used';
