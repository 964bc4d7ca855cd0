import type { session as source } from '../es/session.ts';

export const session: typeof source = {};
