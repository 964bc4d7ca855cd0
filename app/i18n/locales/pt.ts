import type { Dictionary } from './es.ts';
import { joined } from './joined.ts';
import { words as first } from './pt-first.ts';
import { words as rest } from './rest-pt.ts';

export const pt: Dictionary = joined(first, rest);
