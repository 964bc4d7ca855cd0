import type { EngineLanguage, EngineRoot } from './form-nodes.ts';
import type { FormLanguageChoice } from './form-types.ts';

function codeOf({ language, locale }: EngineLanguage): string {
  return locale?.language ?? language;
}

/** Languages of a form's questions; a change is announced, since answers are said in them. */
export function createFormLanguages({
  root,
  wished,
  announce,
}: {
  root: EngineRoot;
  /** Of whoever opened it: of a form that says nothing of its language, the product's own words are in this one. */
  wished: string;
  announce: () => void;
}): {
  readonly languages: readonly FormLanguageChoice[];
  readonly language: () => string;
  readonly setLanguage: (code: string) => void;
} {
  const saysWhich = root.languages.some((one) => codeOf(one) !== '');
  const language = () => (saysWhich ? codeOf(root.currentState.activeLanguage) : wished);
  return {
    languages: root.languages
      .map((one) => ({ code: codeOf(one), name: one.language.replace(/\s*\([\w-]+\)\s*$/, '') }))
      .filter(({ code }) => code !== ''),
    language,
    setLanguage(code) {
      const next = root.languages.find((one) => codeOf(one) === code);
      if (next === undefined || code === language()) return;
      root.setLanguage(next);
      announce();
    },
  };
}
