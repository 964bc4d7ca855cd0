import { createMemo, createSignal, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { useAsOf } from '#app/kit/use-as-of.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { dailyTotals, daysOfDay } from '#shared/jointdays/daily.rules.ts';
import { dayHref } from './address.ts';
import { dailyPaper } from './daily-paper.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useResults } from './of-results.tsx';
import { useChosenSays, useSays } from './result-rows.tsx';
import { resultsSays } from './results-says.ts';
import { dailyTable } from './results-tables.ts';

const WHOLE = 'whole';

/** What each state has given, by the end of a day or altogether: on paper and as a file. */
export default function DailyPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Day }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const says = useSays();
  const file = useChosenSays();
  const asOf = useAsOf();
  const results = useResults(() => props.day);
  const [chosen, setChosen] = createSignal<string>(WHOLE);
  const until = () => (chosen() === WHOLE ? null : chosen());
  const body = () => props.day.body;
  const days = createMemo(() =>
    daysOfDay(body(), dayOf({ instant: client.now(), timeZone: body().timeZone })),
  );
  const daily = createMemo(() =>
    dailyTotals({
      ...{ day: body(), until: until(), released: results.released() },
      judgements: results.judgements(),
    }),
  );
  const name = () => `jad-daily-${body().from}${until() === null ? '' : `-${until()}`}`;
  return (
    <PaperView
      back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
      title={t('dayresults.daily.title')}
      detail={<LocalText text={body().title} silent />}
      build={(words) => dailyPaper({ daily: daily(), day: body(), until: until() }, resultsSays(words))}
      onLanguage={file.choose}
      more={
        <>
          <RadioList
            id="daily-until"
            label={t('dayresults.daily.until')}
            value={chosen()}
            options={[
              { value: WHOLE, label: t('dayresults.daily.whole') },
              ...days().map((value) => ({
                value,
                label: t('dayresults.daily.by', { day: says().day(value) }),
              })),
            ]}
            onChange={setChosen}
          />
          <div class="button-row">
            <SaveTable
              table={() =>
                dailyTable({ daily: daily(), day: body(), until: until(), at: asOf.at() }, file.says())
              }
              name={`clasi-${name()}-${file.language()}`}
            />
          </div>
          <PaperSizes />
        </>
      }
    />
  );
}
