import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import './review.css';
import { type Double, doublesOf } from './report-doubles.ts';

/** Reports that may be about the same seizure, with why, for a person to compare. Nothing follows by itself. */
export function DoublesNote(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const found = createMemo(() => doublesOf(client, props.report));
  const folio = ({ id, body }: Doc<Report>) => body.folio ?? localCode(id);
  return (
    <For each={found()}>
      {(double) => (
        <details class="double">
          <summary>
            <Icon name="files" size={20} />
            <span>
              <strong>{t('reports.review.double.fact', { folio: folio(double.report) })}</strong>{' '}
              {t('reports.review.double.why', { days: double.days, percent: double.percent })}
            </span>
          </summary>
          <Compared own={props.report} double={double} folio={folio} />
        </details>
      )}
    </For>
  );
}

function Compared(props: {
  own: Doc<Report>;
  double: Double;
  folio: (report: Doc<Report>) => string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const pair = () => [props.own, props.double.report];
  const amounts = () =>
    props.double.amounts.map((each) =>
      each === undefined ? '—' : `${formatNumber(locale(), each.amount)} ${each.unit ?? ''}`.trim(),
    );
  const by = ({ institution, unit }: Report) =>
    [
      institution === null ? '—' : t(`people.institution.${institution}`),
      ...(unit === null ? [] : [unitName(unit)]),
    ].join(' · ');
  const facts = (): readonly (readonly [string, (report: Report) => string])[] => [
    [t('reports.by'), by],
    [t('reports.review.double.place'), ({ place }) => place ?? '—'],
    [
      t('reports.review.fields.happened_on'),
      ({ happenedOn }) => (happenedOn == null ? '—' : formatDay(locale(), happenedOn)),
    ],
  ];
  return (
    <div class="double-facts">
      <table class="double-table">
        <thead>
          <tr>
            <td />
            <For each={pair()}>
              {(report) => (
                <th scope="col">
                  <Show when={report.id !== props.own.id} fallback={t('reports.review.double.this')}>
                    <a href={`/reports/${report.id}`}>{props.folio(report)}</a>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={facts()}>
            {([label, of]) => (
              <tr>
                <th scope="row">{label}</th>
                <For each={pair()}>{(report) => <td>{of(report.body)}</td>}</For>
              </tr>
            )}
          </For>
          <tr>
            <th scope="row">{t('reports.review.fields.seized')}</th>
            <For each={amounts()}>{(amount) => <td>{amount}</td>}</For>
          </tr>
        </tbody>
      </table>
      <p class="quiet">{t('reports.review.double.nothing')}</p>
    </div>
  );
}
