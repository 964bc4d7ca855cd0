import * as v from 'valibot';

export const LANGUAGES = ['es', 'pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What nobody sees: marks of direction, characters without width, soft hyphens, tags, controls. Joiners are among
 * them: the three languages need none, and a name with one is another name that looks the same.
 */
const UNSEEN = /\p{Cf}|\p{Cc}|\u034F|[\u115F\u1160\u17B4\u17B5\u180E\u2800\u3164\uFFA0]/gu;
const LAYOUT = /[\t\n\r]/;

/** A text of several lines as it is kept: composed (NFC), without what nobody sees. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, (mark) => (LAYOUT.test(mark) ? mark : '')).normalize('NFC');
}

/** A name or another text of one line as it is kept: as `cleanText`, each run of blanks and line ends one blank. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').normalize('NFC').trim();
}

/** At the end of a pipe: what stands before it is the shape that outboxes hold, and cleaning only makes it shorter. */
export const cleanedText = v.transform(cleanText);
export const cleanedLine = v.transform(cleanLine);

const line = v.pipe(v.string(), v.maxLength(4000), cleanedText);
/** A text in the languages in which it exists; Spanish is not compulsory, one language is. */
export const TextSchema = v.pipe(
  v.strictObject({ es: v.exactOptional(line), pt: v.exactOptional(line), en: v.exactOptional(line) }),
  v.check((text) => LANGUAGES.some((language) => (text[language] ?? '').trim() !== ''), 'text.empty'),
);
export type Text = v.InferOutput<typeof TextSchema>;

/** The text in the wished language, else in its first existing one; `language` says which was found. */
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
