/**
 * Search form of a text: "Núñez" and "nunez" become equal, which no Spanish Intl.Collator does. Invisible characters
 * are removed too: old names and typed queries may contain them.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Diacritic}\p{Cf}]/gu, '')
    .toLowerCase();
}
