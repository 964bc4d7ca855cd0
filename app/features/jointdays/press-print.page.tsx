import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperSizes } from '#app/kit/paper/paper-sizes.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { PressTable } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useResults } from './of-results.tsx';
import { pressPaper } from './press-paper.ts';
import { useChosenSays } from './result-rows.tsx';
import { resultsSays } from './results-says.ts';
import { pressTable } from './results-tables.ts';

/** A table for the press in the language of who gets it, on paper and as a file, with the hour before which it is not told. */
export default function PressPrintPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ table: string }>();
  return (
    <OfDay>
      {(day) => {
        const results = useResults(day);
        const table = createMemo(() => results.tables().find(({ id }) => id === params.table) ?? null);
        return (
          <Show
            when={table()}
            fallback={
              <PageHeader
                back={{ href: dayHref(day().id, '/press'), label: t('dayresults.press.title') }}
                title={t('jointdays.things.press')}
                detail={t('errors.jointdays.unknown_table')}
              />
            }
          >
            {(found) => <Paper day={day()} table={found()} told={results.told(found())} />}
          </Show>
        );
      }}
    </OfDay>
  );
}

function Paper(props: {
  day: Day;
  table: Doc<PressTable>;
  told: ReturnType<ReturnType<typeof useResults>['told']>;
}): JSX.Element {
  const { t } = useI18n();
  const file = useChosenSays();
  const data = () => ({ day: props.day.body, table: props.table.body, told: props.told });
  const name = () => `${props.day.body.from}-${props.table.body.number}`;
  return (
    <PaperView
      back={{ href: dayHref(props.day.id, '/press'), label: t('dayresults.press.title') }}
      title={t('dayresults.press.table', { n: props.table.body.number })}
      detail={<LocalText text={props.day.body.title} silent />}
      build={(words) => pressPaper(data(), resultsSays(words))}
      onLanguage={file.choose}
      more={
        <>
          <div class="button-row">
            <SaveTable
              table={() => pressTable(data(), file.says())}
              name={`clasi-jad-press-${name()}-${file.language()}`}
            />
          </div>
          <PaperSizes />
        </>
      }
    />
  );
}
