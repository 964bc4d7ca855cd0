import { stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { National, Report } from '#shared/reports/reports.schemas.ts';

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
