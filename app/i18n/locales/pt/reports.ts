import type { reports as source } from '../es/reports.ts';

export const reports: typeof source = {};
