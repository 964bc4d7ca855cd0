import type { meetings as source } from '../es/meetings.ts';

export const meetings: typeof source = {};
