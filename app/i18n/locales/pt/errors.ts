import type { errors as source } from '../es/errors.ts';

export const errors: typeof source = {};
