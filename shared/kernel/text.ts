import * as v from 'valibot';

export const LANGUAGES = ['es', 'pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Invisible characters: direction marks, zero-width characters, soft hyphens, tags, controls, halves of a pair. Joiners
 * are included: the three languages need none, and a name with one is a different name that looks the same.
 */
const UNSEEN = /\p{Cf}|\p{Cc}|\p{Cs}|\u034F|[\u115F\u1160\u17B4\u17B5\u180E\u2800\u3164\uFFA0]/gu;
const LAYOUT = /[\t\n\r]/;

/** A text of several lines as stored: composed (NFC), without invisible characters. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, (mark) => (LAYOUT.test(mark) ? mark : '')).normalize('NFC');
}

/** A name or another one-line text as stored: like `cleanText`, with each run of spaces and line ends as one space. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').normalize('NFC').trim();
}

/** At the end of a pipe: the shape before it is in outboxes, and cleaning only makes a text shorter. */
export const cleanedText = v.transform(cleanText);
export const cleanedLine = v.transform(cleanLine);

/** Whether there is anything to read: not blanks, nor characters that show nothing. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Why somebody did something that others must be able to follow. */
export const ReasonSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(1000),
  cleanedText,
  v.check(isVisible),
);

/** A text in the languages in which it exists; at least one is required, not necessarily Spanish. */
export function textUpTo(letters: number) {
  const line = v.pipe(v.string(), v.maxLength(letters), cleanedText);
  return v.pipe(
    v.strictObject({ es: v.exactOptional(line), pt: v.exactOptional(line), en: v.exactOptional(line) }),
    v.check((text) => LANGUAGES.some((language) => (text[language] ?? '').trim() !== ''), 'text.empty'),
  );
}
export const TextSchema = textUpTo(4000);
export type Text = v.InferOutput<typeof TextSchema>;

/** The text in the wanted language, else in its first existing one; `language` says which. */
export function readText(
  text: Text | null | undefined,
  wished: Language,
): { value: string; language: Language } {
  const order = [wished, ...LANGUAGES.filter((language) => language !== wished)];
  for (const language of order) {
    const value = text?.[language];
    if (value !== undefined && value.trim() !== '') return { value, language };
  }
  return { value: '', language: wished };
}
