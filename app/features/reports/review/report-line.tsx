import { type JSX, Show } from 'solid-js';
import { unitName } from '#app/features/people/place-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import './review.css';

/** The institution and the unit that a report comes from. */
export function useOrigin(): (report: Pick<Report, 'institution' | 'unit'>) => string {
  const { t } = useI18n();
  return ({ institution, unit }) =>
    [
      ...(institution === null ? [] : [t(`reports.institution.${institution}`)]),
      ...(unit === null ? [] : [unitName(unit)]),
    ].join(', ');
}

/** Where a report comes from, and its grade, handling code and TLP, in two lines. */
export function ReportLine(props: { report: Report }): JSX.Element {
  const { t, locale } = useI18n();
  const originOf = useOrigin();
  const received = () => {
    const { receivedAt } = props.report;
    return receivedAt === null
      ? t('reports.not_yet')
      : t('reports.review.received', { when: formatWhen(locale(), receivedAt) });
  };
  /** "H1 — No judicial sin permiso: …" is said in full among the facts. */
  const short = (words: string) =>
    words
      .split(':')
      .slice(0, words.startsWith('TLP') ? 2 : 1)
      .join(':');
  return (
    <div class="report-line pad">
      <p>{[originOf(props.report), received()].filter((words) => words !== '').join('. ')}</p>
      <p class="report-marks">
        <Show when={props.report.grade}>
          {(grade) => (
            <span>
              <strong>
                {grade().source}
                {grade().information}
              </strong>{' '}
              {t(grade().by === null ? 'reports.review.grade.proposed_short' : 'reports.review.grade.short')}
            </span>
          )}
        </Show>
        <Show when={props.report.handlingCode}>
          {(code) => <span>{short(t(`reports.handling_code.${code()}`))}</span>}
        </Show>
        <Show when={props.report.tlp}>{(tlp) => <span>{short(t(`reports.tlp.${tlp()}`))}</span>}</Show>
      </p>
    </div>
  );
}
