/** A fault that only the person who runs the server can fix: one sentence, printed without a stack. */
export class OperatorError extends Error {}
