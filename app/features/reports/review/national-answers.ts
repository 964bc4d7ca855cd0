import { type Accessor, createMemo } from 'solid-js';
import { stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { National, Report } from '#shared/reports/reports.schemas.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { RebuiltLine } from './rebuilt.ts';
import { type Answers, useAnswers } from './use-answers.ts';

/** The report as if what the state asked were all of it. */
export function asNational(report: Doc<Report>, national: National): Doc<Report> {
  const { body } = report;
  const { formId, formVersion, instanceXml, files = [], unanswered } = national;
  const { unanswered: _, national: __, ...rest } = body;
  return {
    ...report,
    body: {
      ...rest,
      form: stateQuestionsId(body),
      formId,
      formVersion,
      instanceXml,
      instanceFile: null,
      files,
      ...(unanswered === undefined ? {} : { unanswered }),
    },
  };
}

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
