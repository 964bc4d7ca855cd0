import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDeliveries } from '#app/kit/use-deliveries.ts';
import { Button } from '#app/ui/button.tsx';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { reportReadings } from '#shared/reports/review.schemas.ts';
import { useNames } from './use-names.ts';
import { useShortWhen } from './use-short-when.ts';

/**
 * Who got a report whose use is restricted, for whoever decides on it: on which devices it lies is certain and only the
 * server knows; that it was opened is what the devices could tell.
 */
export function ReadingLog(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const shortWhen = useShortWhen();
  const nameOf = useNames();
  const delivered = useDeliveries(
    () => `/api/reports/${props.report.body.state}/${props.report.id}/deliveries`,
  );
  const opened = () =>
    client.replica.within(reportReadings, props.report.id).sort((left, right) => byServer(right, left));
  const at = (instant: number) => shortWhen(instant);
  return (
    <div class="reading-log">
      <h4>{t('reports.review.readings.delivered')}</h4>
      <Show when={delivered.isAsking()}>
        <p>{t('reports.review.readings.asking')}</p>
      </Show>
      <Show when={delivered.trouble()}>
        {(kind) => (
          <>
            <p>{t(`reports.review.readings.${kind()}`)}</p>
            <Button kind="text" icon="refresh-cw" onClick={() => delivered.again()}>
              {t('kit.try_again')}
            </Button>
          </>
        )}
      </Show>
      <Show when={delivered.list()}>
        {(found) => (
          <Show when={found().length > 0} fallback={<p>{t('reports.review.readings.nobody')}</p>}>
            <ul>
              <For each={found()}>
                {(each) => (
                  <li>
                    <strong>{nameOf(each.person, each.label)}</strong> <span>{at(each.at)}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <h4>{t('reports.review.readings.opened')}</h4>
      <p class="quiet">{t('reports.review.readings.opened_more')}</p>
      <Show when={opened().length > 0} fallback={<p>{t('reports.review.readings.nobody_opened')}</p>}>
        <ul>
          <For each={opened()}>
            {({ body }) => (
              <li>
                <strong>{nameOf(body.person, body.label)}</strong> <span>{at(body.at)}</span>
                <Show when={body.corrections > 0}>
                  {' '}
                  <span>{t('reports.review.readings.corrected', { n: body.corrections })}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
