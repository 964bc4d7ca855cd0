/**
 * Search form of a text: "Núñez" and "nunez" become equal, which no Intl.Collator of Spanish does. What nobody sees
 * is taken out too: names from before they were cleaned may hold it, and what people type.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Diacritic}\p{Cf}]/gu, '')
    .toLowerCase();
}
