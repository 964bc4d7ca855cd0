import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, type JSX, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson } from '#app/kit/attention.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { sendsReport } from '#shared/reports/reports.mutations.ts';
import { draftOfAct, type SentArgs } from './draft-of-act.ts';
import { toReportDraft } from './report-draft.ts';

/** Turns a report that the server did not accept back into a draft with the words as typed, to be sent again. */
export default function ReportCorrectPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ mutation: string }>();
  const navigate = useNavigate();
  const saved = useSaved();
  const [isUnknown, setIsUnknown] = createSignal(false);

  async function begin() {
    const row = client.outbox().find((each) => each.id === params.mutation);
    const facts = client.factsOf(params.mutation);
    const isOpen = facts !== null && needsPerson(facts);
    if (row === undefined || !isOpen || !sendsReport(row.envelope.name)) {
      setIsUnknown(true);
      return;
    }
    const args = row.envelope.args as SentArgs;
    const { report } = args;
    const stored = await client.drafts.get(report);
    // A draft left over from sending the report is not a correction of it.
    if (stored === null || toReportDraft(stored)?.replaces !== row.id)
      await client.drafts.save(await draftOfAct({ client, args, replaces: row.id }));
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
