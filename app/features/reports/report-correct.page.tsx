import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { forms } from '#shared/forms/forms.mutations.ts';
import type { ReportSummary } from '#shared/reports/reports.schemas.ts';
import { toStoredDraft } from './report-draft.ts';

interface SubmitArgs {
  readonly report: string;
  readonly state: string;
  readonly form: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly summary: ReportSummary;
  readonly instanceXml: string;
}

/** Turns a report that the server did not accept back into a draft with the very words typed, to be sent again. */
export default function ReportCorrectPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ mutation: string }>();
  const navigate = useNavigate();
  const [isUnknown, setIsUnknown] = createSignal(false);

  onMount(async () => {
    const row = client.outbox().find((each) => each.id === params.mutation && each.state === 'refused');
    if (row === undefined || row.envelope.name !== 'reports.submit') {
      setIsUnknown(true);
      return;
    }
    const args = row.envelope.args as SubmitArgs;
    const known = await client.drafts.get(args.report);
    if (known === null) {
      await client.drafts.save(
        toStoredDraft({
          id: args.report,
          title: args.summary.title,
          form: args.form,
          definition: client.replica.one(forms, args.form)?.body.definition ?? '',
          formId: args.formId,
          version: args.formVersion,
          state: args.state,
          missing: 0,
          answers: { instanceXml: args.instanceXml, raw: {} },
          replaces: row.id,
          step: 'tasks',
        }),
      );
    }
    navigate(`/reports/drafts/${args.report}`, { replace: true });
  });

  return (
    <Show when={isUnknown()}>
      <PageHeader
        back={{ href: '/outbox', label: t('outbox.record.back') }}
        title={t('outbox.record.unknown')}
      />
    </Show>
  );
}
