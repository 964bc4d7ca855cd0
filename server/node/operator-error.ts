/** Something only the person who runs the server can put right: one sentence, printed without a stack. */
export class OperatorError extends Error {}
