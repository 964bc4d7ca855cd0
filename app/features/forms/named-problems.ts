import type { FieldError } from '#app/ui/error-summary.tsx';

function named(question: string, message: string): string {
  return /[?:.]$/.test(question) ? `${question} ${message}` : `${question}: ${message}`;
}

/** Two fields may ask for the same thing; in one list their questions distinguish them. */
export function namedProblems(
  problems: readonly FieldError[],
  questionOf: (fieldId: string) => string | undefined,
): readonly FieldError[] {
  return problems.map((problem) => {
    const { fieldId, message } = problem;
    const question = questionOf(fieldId);
    const isAlone = problems.filter((one) => one.message === message).length === 1;
    return isAlone || question === undefined ? problem : { fieldId, message: named(question, message) };
  });
}
