import { useNavigate } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { Button } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import { lineRows, lineTable } from './coordination-rows.ts';
import { LineTable } from './coordinator-lines.tsx';
import { useCounterWords } from './counter-amount.ts';
import { OfOperation, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import './operation.css';
import { useAsOf } from '#app/kit/use-as-of.ts';
import { AsOfNotice } from './as-of-notice.tsx';
import type { Operation } from './use-operation.ts';

/** The daily table of the state: each total by post, of one day or of all, also as a file. It stays in the state. */
export default function CoordinatorTablePage(): JSX.Element {
  usePane()?.asTable();
  return <OfOperation reads>{(operation) => <Daily operation={operation} />}</OfOperation>;
}

function Daily(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useCounterWords();
  const times = useStateTimes(props.operation);
  const { operation } = props;
  const asOf = useAsOf();
  const desk = useDesk();
  const query = useQuery<{ on?: string }>();
  const navigate = useNavigate();
  const days = createMemo(() => operation.days());
  const on = () => days().find((day) => day === query.on) ?? null;
  const columns = createMemo(() => {
    const found = operation.linesOn(on());
    return [
      { key: 'total', label: t('operations.table.total'), lines: found.all },
      ...operation
        .posts()
        .map((post) => ({ post, key: post.id, label: post.body.name, lines: found.of(post.id) }))
        // What a post never said is not nought: it has a column as long as it works.
        .filter(({ post, lines }) => post.body.endedAt === null || lines.length > 0),
    ];
  });
  const counters = () => operation.body()?.counters ?? [];
  const title = () => readText(operation.body()?.title, locale()).value;
  const dayWords = () => {
    const day = on();
    return day === null ? t('operations.table.all_days') : formatDay(locale(), day);
  };
  const asOfWords = () => t('operations.release.as_of', { at: times.dated(asOf.at()) });
  /** Of posts that are silent now: no table of an earlier day speaks of it. */
  const silent = createMemo(() =>
    on() === null || on() === times.dayIn(asOf.at()) ? operation.silent() : [],
  );
  const silenceIn = (key: string) => silent().find(({ post }) => post.id === key)?.words ?? '';
  const table = () => {
    const { columns: titles, rows } = lineTable(
      {
        columns: columns().map(({ label }) => label),
        rows: lineRows(columns(), counters()),
      },
      words.file(),
    );
    return {
      name: t('operations.table.daily'),
      about: {
        marking: t('operations.table.stays'),
        title: `${t('operations.table.daily')}: ${title()}`,
        lines: [
          countryName(locale(), ownStateOf(client)),
          dayWords(),
          asOfWords(),
          ...(asOf.isOffline() ? [t('operations.release.of_then')] : []),
        ],
      },
      columns: titles,
      rows:
        silent().length === 0
          ? rows
          : [...rows, [t('operations.decide.silent'), '', '', ...columns().map(({ key }) => silenceIn(key))]],
    };
  };
  const Files = () => (
    <>
      <p class="block body-2">{t('operations.table.stays')}</p>
      <div class="block button-row no-print">
        <Button icon="printer" onClick={() => window.print()}>
          {t('kit.print')}
        </Button>
        <SaveTable table={table} name={[title(), dayWords()].join(' ')} />
      </div>
    </>
  );
  return (
    <>
      <PageHeader
        back={{ href: operationHref(operation.day), label: t('operations.things.day') }}
        kicker={<LocalText text={operation.body()?.title} silent />}
        title={t('operations.table.daily')}
        detail={`${dayWords()} · ${asOfWords()}`}
      />
      <AsOfNotice of={asOf} times={times} />
      <div class="operation-daily">
        <div class="operation-choices no-print">
          <Show when={days().length > 1}>
            <SelectField
              id="table-day"
              label={t('operations.table.day')}
              blank={t('operations.table.all_days')}
              options={days().map((value) => ({ value, label: formatDay(locale(), value) }))}
              value={on() ?? ''}
              onChange={(value) =>
                navigate(operationHref(operation.day, value === '' ? '/table' : `/table?on=${value}`), {
                  replace: true,
                })
              }
            />
          </Show>
          <Show when={desk.isDesk()}>
            <Files />
          </Show>
        </div>
        <div class="operation-paper">
          <LineTable
            caption={t('operations.table.daily')}
            none={t('operations.table.none')}
            counters={counters()}
            columns={columns()}
          />
          <Show when={silent().length > 0}>
            <List label={t('operations.decide.silent')}>
              <For each={silent()}>
                {({ post, words: said }) => <ListRow note title={post.body.name} detail={said} />}
              </For>
            </List>
          </Show>
        </div>
      </div>
      <Show when={!desk.isDesk()}>
        <Files />
      </Show>
    </>
  );
}
