import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { wordOf } from '#app/features/records/record-word.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { rejectionOf } from '#app/kit/attention.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { hasRole } from '#shared/kernel/actor.ts';
import { readFormerly } from '#shared/kernel/formerly.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { correct } from '#shared/reports/correct.mutations.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { CorrectionSent } from './correction/correction-sent.tsx';
import { draftHref } from './draft-word.ts';
import { DutyNote } from './duty-note.tsx';
import { sentFiles } from './files-arriving.tsx';
import { reportFilesOf } from './report-files.ts';
import { SentRecord } from './sent-record.tsx';
import { TakeBack } from './take-back.tsx';
import { useReportDrafts } from './use-drafts.ts';

/** What is certain right after finishing a report, or the correction of one. */
export default function ReportSentPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ mutation: string }>();
  const correction = createMemo(() =>
    [...client.outbox(), ...client.receipts()].find(
      ({ id, envelope }) => id === params.mutation && envelope.name === correct.name,
    ),
  );
  return (
    <Show when={correction()} fallback={<ReportSent />}>
      {(record) => <CorrectionSent record={record()} />}
    </Show>
  );
}

/** Saved, queued, the code to say; the folio when the server has given it. */
function ReportSent(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const params = useParams<{ mutation: string }>();
  const when = useWhen();
  const record = createMemo(() =>
    [...client.outbox(), ...client.receipts()].find((each) => each.id === params.mutation),
  );
  /** Also after another tab has taken the act back. */
  const named = createMemo<{ act: string; report: string | null }>(
    (before) => {
      const told = (record()?.envelope.args as { report?: string } | undefined)?.report ?? null;
      const kept = before.act === params.mutation ? before.report : null;
      return { act: params.mutation, report: told ?? kept };
    },
    { act: '', report: null },
  );
  const report = () => named().report ?? params.mutation;
  const files = () => {
    const args = record()?.envelope.args as Partial<ArgsOf<'reports.deliver'>> | undefined;
    const { files = [], instanceFile = null, national } = args ?? {};
    return reportFilesOf({ files, instanceFile, ...(national === undefined ? {} : { national }) });
  };
  const facts = () => client.factsOf(params.mutation);
  const drafts = useReportDrafts();
  /** Receipts are kept for a while; the report itself says that it came, too. */
  const known = () => client.replica.one(reports, report());
  const isReceived = () => facts()?.receivedAt != null || (known()?.rev ?? 0) > 0;
  /** The code of what it was refused with; the person must act. */
  const rejection = () => {
    const known = facts();
    return known === null ? null : rejectionOf(known);
  };
  const draft = () => drafts().find(({ id }) => id === named().report);
  /** This device has no such act: it was taken back, or never was here. */
  const isGone = () => facts() === null && known() === null;
  const title = () => {
    if (isGone()) return t(draft() === undefined ? 'outbox.record.unknown' : 'reports.sent_taken_back');
    if (isReceived()) return t('reports.sent_received');
    return t(rejection() === null ? 'reports.sent_title' : 'reports.sent_rejected');
  };
  const next = () => {
    if (isReceived())
      return t(
        hasRole(client.actor(), 'pointOfContact') ? 'reports.next_received_contact' : 'reports.next_received',
      );
    return t(rejection() === null ? 'reports.next_queued' : 'reports.next_rejected');
  };
  const folio = () => {
    const given = facts()?.say?.folio;
    return typeof given === 'string' ? given : t('reports.folio_later');
  };
  const formerly = () => formerlyWords({ formerly: readFormerly(facts()?.say?.formerly), t });
  const detail = () => {
    const code = rejection();
    if (isGoing()) return t('reports.files.going');
    return code === null ? undefined : errorText({ t, code });
  };
  const status = () => {
    const known = facts();
    if (known === null) return null;
    const word = wordOf({ facts: known, t, when });
    const sent = sentFiles(client, files());
    if (!isReceived() || sent === null || sent.total === 0) return word;
    const isWhole = sent.n === sent.total;
    const counted = isWhole ? t('reports.files.all', sent) : t('reports.files.sent', sent);
    return { ...word, word: `${word.word} · ${counted}`, icon: isWhole ? word.icon : null };
  };
  /** Received, but not yet whole. */
  const isGoing = () => {
    const sent = sentFiles(client, files());
    return isReceived() && sent !== null && sent.n < sent.total;
  };

  return (
    <>
      <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={title()}>
        {status() === null ? undefined : (
          <StatusLine status={status() ?? { word: '', gauge: null, tone: 'ink', icon: null }} code="" />
        )}
      </PageHeader>
      <Show when={!isGone()}>
        <FactList
          facts={[
            { label: t('reports.say_code'), value: localCode(report()) },
            { label: t('reports.folio'), place: folio(), detail: formerly() ?? undefined },
            {
              label: t('reports.next'),
              place: next(),
              detail: detail(),
            },
          ]}
        />
      </Show>
      {/* It also says why an act could not be taken back, which is gone for a moment meanwhile. */}
      <TakeBack mutation={params.mutation} />
      <Show when={isGone() && draft()}>
        {(found) => (
          <div class="block">
            <LinkButton kind="filled" wide href={draftHref(found())}>
              {t('reports.back_to_draft')}
            </LinkButton>
          </div>
        )}
      </Show>
      <Show when={!isGone()}>
        <Show when={rejection() !== null}>
          <div class="block">
            <LinkButton kind="filled" wide href={`/reports/correct/${params.mutation}`}>
              {t('reports.back_to_draft')}
            </LinkButton>
          </div>
        </Show>
        <Show when={client.replica.one(reports, report())}>
          {(sent) => <SentRecord report={sent().body} />}
        </Show>
        <List>
          <DutyNote />
        </List>
        <FooterBar>
          {/* On the desk the list beside it has the filled one. */}
          <LinkButton
            kind={desk.isDesk() || rejection() !== null ? 'outlined' : 'filled'}
            wide
            href={rejection() === null ? '/outbox' : `/outbox/${params.mutation}`}
          >
            {t('reports.see_outbox')}
          </LinkButton>
          <LinkButton kind="outlined" wide href="/reports">
            {t('reports.another')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}
