import type { method } from './es/method.ts';

/** What the page of the method says, in any language. */
export type MethodWords = typeof method;
