import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { filesWithCorrections, missingFiles } from './report-files.ts';

/** How many of the files the server has, by what this device still has to send; null until that is known. Reactive. */
export function sentFiles(
  client: Pick<Client, 'waitingFiles'>,
  files: readonly FileRef[],
): { readonly n: number; readonly total: number } | null {
  const waiting = client.waitingFiles();
  if (waiting === null) return null;
  return { n: files.filter(({ hash }) => !waiting.has(hash)).length, total: files.length };
}

/** On the list of who wrote it: how many files of a report are there, as long as some are still on this device. */
export function FilesGoing(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const going = () => {
    const sent = sentFiles(client, filesWithCorrections(client, props.report));
    return sent !== null && sent.n < sent.total ? sent : undefined;
  };
  return <Show when={going()}>{(sent) => <p class="row-detail">{t('reports.files.sent', sent())}</p>}</Show>;
}

/** For readers of a report: how many of its files have not arrived. Asks again after each answer of the server. */
export function FilesArriving(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [missing, setMissing] = createSignal<readonly FileRef[]>([]);
  const arrived = new Set<string>();
  createEffect(() => {
    client.lastAnswerAt();
    const { id, body } = props.report;
    const files = filesWithCorrections(client, props.report);
    void missingFiles({ client, report: id, state: body.state, files, arrived }).then((found) => {
      // What could not be asked is not said to be missing.
      if (found !== null) setMissing(found);
    });
  });
  /** Its author may read it on another device, or have lost the bytes of this one. */
  const isGoing = () => missing().every(({ hash }) => client.waitingFiles()?.has(hash) === true);
  return (
    <Show when={missing().length > 0}>
      <Banner icon="info" fact={t('reports.files.missing', { n: missing().length })}>
        {t(isGoing() ? 'reports.files.going' : 'reports.files.missing_more')}
      </Banner>
    </Show>
  );
}
