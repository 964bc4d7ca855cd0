import { LANGUAGES, type Text } from './text.ts';

/** Whether a text says what it said before, in each language in which it did. */
export function keepsWords(before: Text, now: Text): boolean {
  return LANGUAGES.every((each) => !before[each] || before[each] === now[each]);
}
