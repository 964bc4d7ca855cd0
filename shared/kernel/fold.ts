/** Search form of a text: "Núñez" and "nunez" become equal, which no Intl.Collator of Spanish does. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
