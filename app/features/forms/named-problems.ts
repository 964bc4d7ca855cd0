import type { FieldError } from '#app/ui/error-summary.tsx';
import type { SummaryLine } from './form-types.ts';

type Named = Pick<SummaryLine, 'within' | 'question' | 'violation' | 'unsupported'>;

/** In a repeat its item comes first: "Vehículo 2: Matrícula". */
function named({ within, question }: Named, message: string): string {
  const name = within === null ? question : `${within}: ${question}`;
  if (/[?:.]$/.test(name)) return `${name} ${message}`;
  return within === null ? `${name}: ${message}` : `${name}. ${message}`;
}

/**
 * Problems in one list, where they are read away from their questions: a message that the form wrote for one question
 * says which it is, our own does not, nor does one that stands there twice, nor one of an item of a repeat.
 */
export function namedProblems({
  problems,
  lineOf,
}: {
  problems: readonly FieldError[];
  lineOf: (fieldId: string) => Named | undefined;
}): readonly FieldError[] {
  return problems.map((problem) => {
    const { fieldId, message } = problem;
    const line = lineOf(fieldId);
    if (line === undefined) return problem;
    const saysWhich =
      line.within === null &&
      (line.unsupported || line.violation?.isOfForm !== false) &&
      problems.filter((one) => one.message === message).length === 1;
    return saysWhich ? problem : { fieldId, message: named(line, message) };
  });
}
