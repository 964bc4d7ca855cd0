import { createResource, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { sha256Hex, toUtf8 } from '#app/store/bytes.ts';
import { Button } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { forms } from '#shared/forms/forms.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';

/** In groups of eight, so that two can be compared by eye and by voice. */
function grouped(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? '';
}

/** What its author keeps of a report: enough to show later what was sent, and when. */
export function SentRecord(props: { report: Report }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [hash] = createResource(
    () => ({ xml: props.report.instanceXml, file: props.report.instanceFile ?? null }),
    async ({ xml, file }) => file?.hash ?? (await sha256Hex(toUtf8(xml ?? ''))),
  );
  const form = () => {
    const title = client.replica.one(forms, props.report.form)?.body.title;
    return title === undefined ? props.report.formId : readText(title, locale()).value;
  };
  const at = (instant: number) => formatWhen(locale(), instant);
  return (
    <>
      <SectionHeader title={t('reports.record.title')} />
      <FactList
        facts={[
          {
            label: t('reports.finished'),
            place: at(props.report.finishedAt),
            detail: t('reports.phone_time'),
          },
          {
            label: t('reports.received'),
            place: props.report.receivedAt === null ? t('reports.not_yet') : at(props.report.receivedAt),
            detail: props.report.receivedAt === null ? undefined : t('reports.server_time'),
          },
          {
            label: t('reports.record.form'),
            place: form(),
            detail: t('reports.state.version', { version: props.report.formVersion }),
          },
          {
            label: t('reports.fields.files'),
            place: t('reports.record.files', { n: props.report.files?.length ?? 0 }),
          },
          {
            label: t('reports.record.hash'),
            place: <span class="folio report-hash">{grouped(hash.latest ?? '')}</span>,
            detail: t('reports.record.hash_text'),
          },
        ]}
      />
      <div class="block no-print">
        <Button kind="text" icon="printer" onClick={() => window.print()}>
          {t('reports.record.print')}
        </Button>
      </div>
    </>
  );
}
