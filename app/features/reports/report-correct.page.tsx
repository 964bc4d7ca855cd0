import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, type JSX, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FormDraft } from '#app/features/forms/form-types.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson } from '#app/kit/attention.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { sendsReport } from '#shared/reports/reports.mutations.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { coverOf } from './cover.ts';
import { knownForm } from './form-definitions.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';

type SentArgs = ArgsOf<'reports.deliver'> | ArgsOf<'reports.send'> | ArgsOf<'reports.submit'>;

/** Turns a report that the server did not accept back into a draft with the words as typed, to be sent again. */
export default function ReportCorrectPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ mutation: string }>();
  const navigate = useNavigate();
  const saved = useSaved();
  const [isUnknown, setIsUnknown] = createSignal(false);

  /** Long answers are a file that this device still has: the outbox names it. */
  async function answersOf(args: SentArgs): Promise<FormDraft> {
    if (!('files' in args)) return { instanceXml: args.instanceXml, raw: {} };
    const { instanceXml, instanceFile, files, unanswered } = args;
    const stored = instanceFile === null ? null : await client.attachments.get(instanceFile.hash);
    const whole = stored === null ? instanceXml : new TextDecoder().decode(stored.bytes);
    if (whole === null) throw new CodedError({ code: 'store.damaged', status: 500 });
    return { instanceXml: whole, raw: {}, files, unanswered: marksOf(unanswered) };
  }

  async function begin() {
    const row = client.outbox().find((each) => each.id === params.mutation);
    const facts = client.factsOf(params.mutation);
    const isOpen = facts !== null && needsPerson(facts);
    if (row === undefined || !isOpen || !sendsReport(row.envelope.name)) {
      setIsUnknown(true);
      return;
    }
    const args = row.envelope.args as SentArgs;
    const { report, form, formId, formVersion, state } = args;
    const stored = await client.drafts.get(report);
    // A draft left over from sending the report is not a correction of it.
    if (stored === null || toReportDraft(stored)?.replaces !== row.id) {
      const known = knownForm({ client, form, formId, version: formVersion });
      await client.drafts.save(
        toStoredDraft({
          id: report,
          title: args.summary.title,
          form,
          definition: known?.definition ?? '',
          formFiles: known?.files ?? [],
          formId,
          version: formVersion,
          state,
          missing: 0,
          answers: await answersOf(args),
          cover: coverOf(args.summary),
          replaces: row.id,
          step: 'tasks',
        }),
      );
    }
    navigate(`/reports/drafts/${report}`, { replace: true });
  }

  onMount(() => void saved.run(begin));

  return (
    <>
      <PageHeader
        back={{ href: '/outbox', label: t('outbox.record.back') }}
        title={isUnknown() ? t('outbox.record.unknown') : t('reports.opening')}
      />
      {saved.notice()}
    </>
  );
}
