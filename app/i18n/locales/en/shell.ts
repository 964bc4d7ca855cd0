import type { shell as source } from '../es/shell.ts';

export const shell: typeof source = {};
