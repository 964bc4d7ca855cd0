const LEAST_WORDS = 4;

/** Why a passphrase is refused, or how good it is. */
export type PassphraseGrade = 'empty' | 'few_words' | 'repeated' | 'short' | 'fair' | 'strong';

const LEAST_LETTERS = 16;
const STRONG_WORDS = 5;
const STRONG_LETTERS = 28;

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').trim().toLowerCase().split(/\s+/).filter(Boolean);
}

export function gradePassphrase(text: string): PassphraseGrade {
  const words = wordsOf(text);
  if (words.length === 0) return 'empty';
  if (words.length < LEAST_WORDS) return 'few_words';
  if (new Set(words).size < LEAST_WORDS) return 'repeated';
  const letters = words.join('').length;
  if (letters < LEAST_LETTERS) return 'short';
  return words.length >= STRONG_WORDS || letters >= STRONG_LETTERS ? 'strong' : 'fair';
}

export function isPassphraseEnough(text: string): boolean {
  const grade = gradePassphrase(text);
  return grade === 'fair' || grade === 'strong';
}
