import * as v from 'valibot';

export const LANGUAGES = ['es', 'pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const line = v.pipe(v.string(), v.maxLength(4000));
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
