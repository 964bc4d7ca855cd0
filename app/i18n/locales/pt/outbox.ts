import type { outbox as source } from '../es/outbox.ts';

export const outbox: typeof source = {};
