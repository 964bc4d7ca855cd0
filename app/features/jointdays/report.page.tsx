import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { SaveTables } from '#app/features/excerpts/save-tables.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useAsOf } from '#app/kit/use-as-of.ts';
import { dailyTotals } from '#shared/jointdays/daily.rules.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { followedTotals } from '#shared/jointdays/follow-ups.rules.ts';
import { dayLog } from '#shared/jointdays/jointdays.schemas.ts';
import { droppedCards } from '#shared/jointdays/region.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useResults } from './of-results.tsx';
import { type ReportData, reportPaper } from './report-paper.ts';
import { REPORT_TABLES, reportTable } from './report-tables.ts';
import { useChosenSays } from './result-rows.tsx';
import { resultsSays } from './results-says.ts';
import { sourceWords, useFigures, usePlaced } from './use-indicators.ts';

/** The final report of a day: on paper, and its tables as files. */
export default function ReportPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Day }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const file = useChosenSays();
  const asOf = useAsOf();
  const results = useResults(() => props.day);
  const placed = usePlaced(() => props.day);
  const figures = useFigures(() => props.day, results);
  const body = () => props.day.body;
  const data = createMemo((): ReportData => {
    const log = client.replica.within(dayLog, props.day.id);
    const kindOf = (kind: string) => log.filter((entry) => entry.body.kind === kind).length;
    return {
      day: body(),
      daily: dailyTotals({
        ...{ day: body(), until: null, released: results.released() },
        judgements: results.judgements(),
      }),
      ...{
        lessons: results.lessons(),
        costs: results.costs(),
        followed: followedTotals(results.followUps()),
      },
      counts: {
        decisions: kindOf('decision'),
        requests: kindOf('request'),
        doubles: droppedCards(results.cards(), results.judgements()).size,
      },
      indicators: (speak) =>
        results.indicators().flatMap(({ body: indicator }) => {
          const place = placed().find(({ kpi }) => kpi.id === indicator.kpi);
          if (place === undefined) return [];
          const told = figures.told(indicator.kpi)?.body;
          const unit = readText(place.kpi.body.unit, speak.locale).value;
          return [
            {
              title: readText(place.kpi.body.title, speak.locale).value,
              source: sourceWords(indicator, speak),
              figure: told === undefined ? null : `${speak.figure(told.value)} ${unit}`,
            },
          ];
        }),
    };
  });
  const name = () => `jad-report-${body().from}`;
  return (
    <>
      <PaperView
        back={{ href: dayHref(props.day.id, '/debriefing'), label: t('dayresults.debriefing.title') }}
        title={t('dayresults.report.title')}
        detail={<LocalText text={body().title} silent />}
        build={(words) => reportPaper(data(), resultsSays(words))}
        onLanguage={file.choose}
        more={
          <>
            <Show when={!stageOfDay(body()).isClosed}>
              <p>{t('dayresults.report.draft')}</p>
            </Show>
            <PaperSizes />
          </>
        }
      />
      <div class="no-print">
        <SaveTables
          name={`clasi-${name()}-${file.language()}`}
          tables={REPORT_TABLES.map((table) => ({
            key: table,
            title: t(`dayresults.table.${table}`),
            table: () => reportTable({ data: data(), table, at: asOf.at() }, file.says()),
          }))}
        />
      </div>
    </>
  );
}
