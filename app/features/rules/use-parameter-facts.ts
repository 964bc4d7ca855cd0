import { useI18n } from '#app/i18n/i18n.tsx';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { type ParameterFact, parameterFacts } from './parameter-facts.ts';
import { useArticleWords } from './use-rules.ts';

/** What rules say in numbers, in words and in the order in which it is typed. */
export function useParameterFacts(): (parameters: Parameters) => readonly ParameterFact[] {
  const { t } = useI18n();
  const articleWords = useArticleWords();
  return (parameters) => parameterFacts(parameters, { t, articleWords });
}
