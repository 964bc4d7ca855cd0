import { type Accessor, createMemo } from 'solid-js';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { National, Report } from '#shared/reports/reports.schemas.ts';
import type { AnswerRow } from './answer-rows.ts';
import { asNational } from './as-national.ts';
import type { RebuiltLine } from './rebuilt.ts';
import { type Answers, useAnswers } from './use-answers.ts';

export interface NationalAnswers {
  readonly report: Accessor<Doc<Report>>;
  readonly answers: Answers;
}

/**
 * The answers to what the state asked beside the form, numbered after those of the form.
 *
 * @param before how many questions stand before them
 */
export function useNationalAnswers({
  report,
  national,
  before,
}: {
  report: Accessor<Doc<Report>>;
  national: National;
  before: Accessor<number>;
}): NationalAnswers {
  const own = createMemo(() => asNational(report(), national));
  const answers = useAnswers(own, 'questions');
  const lineOf = (line: RebuiltLine): RebuiltLine => ({ ...line, lasting: nationalReference(line.lasting) });
  const rowOf = (row: AnswerRow): AnswerRow => ({
    ...row,
    line: lineOf(row.line),
    number: row.number + before(),
  });
  const rows = createMemo(() => answers.rows()?.map(rowOf) ?? answers.rows());
  return {
    report: own,
    answers: {
      ...answers,
      rows,
      rowsIn: async (language) => (await answers.rowsIn(language))?.map(rowOf) ?? null,
      sentRows: () => answers.sentRows().map(rowOf),
      at: async (number) => (await answers.at(number))?.map(lineOf) ?? null,
    },
  };
}
