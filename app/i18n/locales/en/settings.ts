import type { settings as source } from '../es/settings.ts';

export const settings: typeof source = {};
