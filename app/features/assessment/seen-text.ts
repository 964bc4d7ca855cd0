/** Under which a device remembers the last version of a report that its person had on the screen. */
export const seenVersionKey = (edition: string) => `assessment.seen.${edition}`;
/** Under which it remembers when the answer to a comment of the own state was given that was on the screen. */
export const seenAnswerKey = (comment: string) => `assessment.answered.${comment}`;
