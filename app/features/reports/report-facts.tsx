import type { JSX } from 'solid-js';
import { usePartnerUnitWords } from '#app/features/people/partner-unit.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { FormerName } from '#shared/kernel/formerly.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';

/** Who made a report, how it is handled, and when it was finished and received. */
export function ReportFacts(props: { report: Report }): JSX.Element {
  const { t, locale } = useI18n();
  const unitNote = usePartnerUnitWords();
  const at = (instant: number) => formatWhen(locale(), instant);
  function former(formerly: readonly FormerName[] | undefined): Fact[] {
    const place = formerlyWords({ formerly, t });
    return place === null ? [] : [{ label: t('reports.folio'), place, detail: t('outbox.formerly_why') }];
  }

  /** As the person who wrote it chose them, spelled out. Reports of the first version have the last two among their answers. */
  const handling = ({ handlingCode, tlp, restrictions }: Report): Fact[] => [
    {
      label: t('reports.handling'),
      place: handlingCode === null ? '—' : t(`reports.handling_code.${handlingCode}`),
    },
    ...(tlp === undefined ? [] : [{ label: t('reports.fields.tlp'), place: t(`reports.tlp.${tlp}`) }]),
    ...(restrictions == null ? [] : [{ label: t('reports.fields.restrictions'), place: restrictions }]),
  ];

  return (
    <FactList
      facts={[
        ...former(props.report.formerly),
        {
          label: t('reports.by'),
          place:
            props.report.institution === null
              ? '—'
              : t(`people.institution.${props.report.institution ?? 'police'}`),
          detail:
            props.report.unit === null
              ? undefined
              : [unitName(props.report.unit), unitNote(props.report)]
                  .filter((words) => words !== '')
                  .join('. '),
        },
        ...handling(props.report),
        {
          label: t('reports.finished'),
          place: at(props.report.finishedAt),
          detail: t('reports.phone_time'),
        },
        {
          label: t('reports.received'),
          place: props.report.receivedAt === null ? t('reports.not_yet') : at(props.report.receivedAt ?? 0),
          detail: props.report.receivedAt === null ? undefined : t('reports.server_time'),
        },
      ]}
    />
  );
}
