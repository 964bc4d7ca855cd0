import { words as first } from './en-first.ts';
import type { Dictionary } from './es.ts';
import { joined } from './joined.ts';
import { words as rest } from './rest-en.ts';

export const en: Dictionary = joined(first, rest);
