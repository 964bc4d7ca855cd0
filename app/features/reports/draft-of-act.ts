import type { FormDraft } from '#app/features/forms/form-types.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { coverOf } from './cover.ts';
import { knownForm } from './form-definitions.ts';
import { questionsOfAct } from './national-questions.ts';
import { toStoredDraft } from './report-draft.ts';

export type SentArgs = ArgsOf<'reports.deliver'> | ArgsOf<'reports.send'> | ArgsOf<'reports.submit'>;

/** Long answers are a file that this device still has: the outbox names it. */
async function answersOf(client: Pick<Client, 'attachments'>, args: SentArgs): Promise<FormDraft> {
  if (!('files' in args)) return { instanceXml: args.instanceXml, raw: {} };
  const { instanceXml, instanceFile, files, unanswered } = args;
  const stored = instanceFile === null ? null : await client.attachments.get(instanceFile.hash);
  const whole = stored === null ? instanceXml : new TextDecoder().decode(stored.bytes);
  if (whole === null) throw new CodedError({ code: 'store.damaged', status: 500 });
  return { instanceXml: whole, raw: {}, files, unanswered: marksOf(unanswered) };
}

/**
 * The draft that a report was, with everything that its act says.
 *
 * @param replaces the refused act that it corrects; null if the act is taken back
 * @throws CodedError `store.damaged` if its long answers are gone
 */
export async function draftOfAct({
  client,
  args,
  replaces,
}: {
  client: Pick<Client, 'attachments' | 'remembered' | 'replica'>;
  args: SentArgs;
  replaces: string | null;
}) {
  const { report, form, formId, formVersion, state } = args;
  const known = knownForm({ client, form, formId, version: formVersion });
  return toStoredDraft({
    id: report,
    title: args.summary.title,
    form,
    definition: known?.definition ?? '',
    formFiles: known?.files ?? [],
    formId,
    version: formVersion,
    state,
    missing: 0,
    answers: await answersOf(client, args),
    cover: coverOf(args.summary),
    questions: 'national' in args ? questionsOfAct({ client, form, state, national: args.national }) : null,
    replaces,
    step: 'tasks',
  });
}
