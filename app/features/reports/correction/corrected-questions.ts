import type { Client } from '#app/sync/app-client.ts';
import { knownForm } from '../form-definitions.ts';
import type { DraftQuestions } from '../report-draft.ts';
import type { PartBase } from './correction-base.ts';

/**
 * What the state asked beside the form, in the version in which it was answered, with the answers to be corrected: a
 * newer version is for reports that begin after it.
 */
export function correctedQuestions({
  client,
  own: { report, seen },
}: {
  client: Pick<Client, 'remembered' | 'replica'>;
  own: PartBase;
}): DraftQuestions {
  const { form, formId, formVersion: version } = report.body;
  const known = knownForm({ client, form, formId, version });
  const { instanceXml, files, marks } = seen;
  return {
    form,
    formId,
    version,
    definition: known?.definition ?? '',
    files: known?.files ?? [],
    answers: { instanceXml, raw: {}, files, unanswered: marks },
  };
}
