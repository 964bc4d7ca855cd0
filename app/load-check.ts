import { allWords } from '#app/i18n/i18n.tsx';

/** The page and all that it says. */
export async function loadCheck() {
  const [{ CheckScreen }] = await Promise.all([import('./check-screen.tsx'), allWords()]);
  return { default: CheckScreen };
}
