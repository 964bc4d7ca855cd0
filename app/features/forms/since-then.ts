/** An answer that an earlier report gave, and whether the person has said that it still holds. */
export type EarlierAnswer = { readonly value: string; readonly confirmed: boolean };
export type EarlierAnswers = Readonly<Record<string, EarlierAnswer>>;

/** How an answer stands to that of last time; null if there was none. */
export type SinceThen = 'same' | 'confirmed' | 'changed' | null;
