import type { JsonObject } from './json.ts';

export type ErrorDetails = JsonObject;

/** An error with a dotted code, which is also the key of its text in the three languages. */
export class CodedError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: ErrorDetails;
  constructor(init: { code: string; status: number; details?: ErrorDetails }) {
    super(init.code);
    this.name = 'CodedError';
    this.code = init.code;
    this.status = init.status;
    this.details = init.details ?? {};
  }
}

/** Declares one error of the product; calling the result makes an instance to throw. */
export function defineError({
  code,
  status,
}: {
  code: string;
  status: number;
}): (details?: ErrorDetails) => CodedError {
  return (details) => new CodedError({ code, status, ...(details === undefined ? {} : { details }) });
}
