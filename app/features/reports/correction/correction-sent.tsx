import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { useWhen } from '#app/kit/use-when.ts';
import type { OutboxRow, Receipt } from '#app/store/store-port.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { TakeBack } from '../take-back.tsx';

/** What is certain right after a correction was sent. */
export function CorrectionSent(props: { record: OutboxRow | Receipt }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const facts = () => client.factsOf(props.record.id);
  const report = () => (props.record.envelope.args as { report?: string } | null)?.report ?? '';
  const folio = () => client.replica.one(reports, report())?.body.folio ?? localCode(report());
  const isReceived = () => facts()?.receivedAt != null;
  const isRefused = () => {
    const known = facts();
    return known !== null && needsPerson(known);
  };
  const code = () => {
    const known = facts();
    return known === null ? null : rejectionOf(known);
  };
  const kind = () => (isReceived() ? 'received' : isRefused() ? 'rejected' : 'queued');
  return (
    <>
      <PageHeader
        back={{ href: '/reports', label: t('reports.back') }}
        title={t(`reports.correction.sent_${kind()}`)}
      >
        <Show when={facts()}>
          {(known) => <StatusLine status={wordOf({ facts: known(), t, when })} code={folio()} />}
        </Show>
      </PageHeader>
      <FactList
        facts={[
          { label: t('reports.folio'), place: folio() },
          {
            label: t('reports.next'),
            place: t(`reports.correction.next_${kind()}`),
            detail: code() === null ? undefined : errorText({ t, code: code() ?? '' }),
          },
        ]}
      />
      <TakeBack mutation={props.record.id} />
      <FooterBar>
        <Show when={isRefused()}>
          <LinkButton kind="filled" wide href={`/reports/${report()}/correction/${props.record.id}`}>
            {t('reports.correction.decide')}
          </LinkButton>
        </Show>
        <LinkButton kind={isRefused() ? 'outlined' : 'filled'} wide href={`/reports/${report()}`}>
          {t('reports.correction.open_report')}
        </LinkButton>
        <LinkButton kind="outlined" wide href="/outbox">
          {t('reports.see_outbox')}
        </LinkButton>
      </FooterBar>
    </>
  );
}
