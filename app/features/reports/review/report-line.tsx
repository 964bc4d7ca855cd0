import { type JSX, Show } from 'solid-js';
import { usePartnerUnitWords } from '#app/features/people/partner-unit.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import type { UnitPlace } from '#app/features/people/unit-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Report } from '#shared/reports/reports.schemas.ts';
import './review.css';
import { useShortWhen } from './use-short-when.ts';

/** "Aduanas, Puerto San Antonio, Unidad nacional de AMERIPOL": where a report comes from; empty if nothing is known of it. */
export function useOrigin(): (report: UnitPlace) => string {
  const { t } = useI18n();
  const unitNote = usePartnerUnitWords();
  return (report) => {
    const { institution, unit } = report;
    return [
      institution === null ? '' : t(`people.institution.${institution}`),
      unit === null ? '' : unitName(unit),
      unitNote(report),
    ]
      .filter((words) => words !== '')
      .join(', ');
  };
}

/** Where a report comes from, and its grade, handling code and TLP, in two lines. */
export function ReportLine(props: { report: Report }): JSX.Element {
  const { t } = useI18n();
  const shortWhen = useShortWhen();
  const originOf = useOrigin();
  const received = () => {
    const { receivedAt } = props.report;
    return receivedAt === null
      ? t('reports.not_yet')
      : t('reports.review.received', { when: shortWhen(receivedAt) });
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
        <Show when={props.report.tlp}>
          {(tlp) => <strong>{t(`reports.tlp.${tlp()}`).split(' ', 1)[0]}</strong>}
        </Show>
      </p>
      <Show when={props.report.restrictions}>
        {(restrictions) => (
          <p class="user-text">
            <strong>{t('reports.fields.restrictions')}:</strong> {restrictions()}
          </p>
        )}
      </Show>
    </div>
  );
}
