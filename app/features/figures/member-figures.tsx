import { type Accessor, createEffect, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MethodWay } from '#app/features/ideal/method-way.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { levelOfPart } from '#app/kit/charts/heat.ts';
import { ClassMark, ConfidenceMark, heatClass } from '#app/kit/charts/marks.tsx';
import { PrintedScore } from '#app/kit/charts/score-interval.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { StatusNote } from '#app/ui/status-note.tsx';
import { LEAST_STATES } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { BatchLine } from './batch-line.tsx';
import { lookedAtKey } from './figures-today.ts';
import { memberSources, memberTable } from './member-table.ts';
import type { OwnCell, RegionRow, StateCell } from './region-rows.ts';
import { levelWords, useFigureWords } from './use-figure-words.ts';
import { useRegion } from './use-region.ts';
import './figures.css';

/** The region as members read it: medians with their range, of the last day on which they were made. */
export function MemberFigures(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const desk = useDesk();
  const words = useFigureWords();
  const region = useRegion(props.edition);
  const href = (area: string) => `/ideal/${props.edition().id}/figures/${area}`;
  const title = () => t('seen.region.title');
  /** The highest area, as far as this edition says how high it is. */
  const finding = () => {
    const first = region.rows()[0];
    if (first === undefined) return title();
    const level = levelWords(t, first.region.class).toLocaleLowerCase();
    return t('seen.region.finding', { area: words.area(first.area), level });
  };
  const day = () => region.days().last;
  createEffect(() => {
    const last = day();
    const key = lookedAtKey(props.edition().id);
    if (last !== null && client.remembered(key) !== last) void client.remember(key, last);
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition().id}`, label: t('ideal.things.edition') }}
        title={title()}
      />
      <BatchLine days={region.days()} />
      <Show
        when={region.rows().length > 0}
        fallback={
          <List>
            <ListRow
              note
              title={t('seen.region.none')}
              detail={t('seen.region.none_more', { n: LEAST_STATES })}
            />
          </List>
        }
      >
        <ChartFrame
          title={finding()}
          measure={t(region.hasNumbers() ? 'seen.region.measure' : 'seen.region.measure_classes')}
          period={words.period(props.edition().body)}
          n={null}
          table={memberTable({ region, words, t, locale: locale() })}
          sources={memberSources({ edition: props.edition().body, words, t, locale: locale(), day: day() })}
          fileName={['ideal', props.edition().body.number, day() ?? []].flat().join('-')}
        >
          <Show when={desk.isDesk()} fallback={<Rows region={region} href={href} />}>
            <Wide region={region} href={href} />
          </Show>
          <Brackets region={region} />
        </ChartFrame>
        <Show when={region.columns().length > 0}>
          <p class="block quiet">{t('seen.region.precedence')}</p>
        </Show>
      </Show>
      <Show when={region.waiting().length > 0}>
        <p class="block quiet">
          {t('seen.region.waiting', {
            areas: region.waiting().map(words.area).join(', '),
            n: LEAST_STATES,
          })}
        </p>
      </Show>
      <OfDay edition={props.edition()} day={day()} />
      <MethodWay version={props.edition().body.method?.version} />
    </>
  );
}

/** How the figures of the region were made, as far as members can read it: a day's medians have no seed. */
export function OfDay(props: { edition: Doc<Edition>; day: string | null }): JSX.Element {
  const { t, locale } = useI18n();
  const said = () => {
    const version = props.edition.body.method?.version;
    if (version === undefined || props.day === null) return null;
    return t('seen.method_of_day', {
      method: t(`ideal.method.${version}`),
      day: formatDay(locale(), props.day),
    });
  };
  return <Show when={said()}>{(words) => <StatusNote>{words()}</StatusNote>}</Show>;
}

/** Only a state's own figure has bounds. */
export function Brackets(props: { region: Region }): JSX.Element {
  const { t } = useI18n();
  const isThere = () =>
    props.region.hasNumbers() && (props.region.hasOwn() || props.region.columns().length > 0);
  return (
    <Show when={isThere()}>
      <p class="block quiet">{t('seen.region.brackets')}</p>
    </Show>
  );
}

type Region = ReturnType<typeof useRegion>;

/** What one state has in one area: a class, and its figure where the edition shows any. */
function Cell(props: { cell: StateCell | null }): JSX.Element {
  const { t } = useI18n();
  const score = () => {
    const cell = props.cell;
    if (cell === null || cell.score === null) return null;
    return { value: cell.score, low: cell.low ?? cell.score, high: cell.high ?? cell.score };
  };
  return (
    <Show when={props.cell} fallback={<span class="quiet">{t('seen.no_figure')}</span>}>
      {(cell) => (
        <>
          <Show when={score()}>
            {(found) => (
              <>
                <PrintedScore score={found()} />{' '}
              </>
            )}
          </Show>
          <ClassMark level={cell().class} />
        </>
      )}
    </Show>
  );
}

/** One's own, with how far to trust it. */
function Own(props: { cell: OwnCell | null }): JSX.Element {
  return (
    <>
      <Cell cell={props.cell} />
      <Show when={props.cell}>
        {(cell) => (
          <>
            {' · '}
            <ConfidenceMark whole confidence={cell().confidence} />
          </>
        )}
      </Show>
    </>
  );
}

function regionScore({ region: { measures } }: RegionRow) {
  if (measures === null) return null;
  const { median, min, max } = measures.score;
  return { value: median, low: min, high: max };
}

function Wide(props: { region: Region; href: (area: string) => string }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const median = (row: RegionRow, key: (typeof DIMENSIONS)[number]) => row.region.measures?.[key].median;
  return (
    <section class="figures-frame" aria-label={t('seen.region.title')} tabindex="0">
      <table class="table figures-region">
        <caption class="unseen">{t('seen.region.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ideal.kind.area')}</th>
            <Show when={props.region.hasNumbers()}>
              <For each={DIMENSIONS}>
                {(key) => (
                  <th scope="col" class="figures-heat" abbr={t(`seen.dimension.${key}`)}>
                    {t(`seen.dimension_short.${key}`)}
                  </th>
                )}
              </For>
            </Show>
            <th scope="col">{t('seen.region.column')}</th>
            <Show when={props.region.hasNumbers()}>
              <th scope="col">{t('seen.region.high')}</th>
            </Show>
            <Show when={props.region.hasOwn()}>
              <th scope="col">{t('seen.region.own')}</th>
            </Show>
            <For each={props.region.columns()}>
              {({ state }) => <th scope="col">{countryName(locale(), state)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.region.rows()}>
            {(row) => (
              <tr>
                <th scope="row">
                  <a class="table-link" href={props.href(row.area)}>
                    {words.area(row.area)}
                  </a>
                </th>
                <Show when={props.region.hasNumbers()}>
                  <For each={DIMENSIONS}>
                    {(key) => (
                      <td class={`figures-heat ${heatClass(levelOfPart(median(row, key) ?? 0))}`}>
                        {words.figure(median(row, key) ?? 0, 2)}
                      </td>
                    )}
                  </For>
                </Show>
                <td>
                  <Show when={regionScore(row)}>{(score) => <PrintedScore isRange score={score()} />}</Show>
                  <ClassMark level={row.region.class} />
                </td>
                <Show when={props.region.hasNumbers()}>
                  <td class="tabular">
                    {t('seen.region.of_states', { done: row.region.high, total: row.region.contributing })}
                  </td>
                </Show>
                <Show when={props.region.hasOwn()}>
                  <td>
                    <Own cell={row.own} />
                  </td>
                </Show>
                <For each={row.shown}>
                  {(cell) => (
                    <td>
                      <Cell cell={cell} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** On a phone: the region first, then one's own; the others stand on the page of the area. */
function Rows(props: { region: Region; href: (area: string) => string }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  return (
    <List label={t('seen.region.title')}>
      <For each={props.region.rows()}>
        {(row) => (
          <ListRow
            title={words.area(row.area)}
            href={props.href(row.area)}
            chevron
            trail={<Show when={regionScore(row)}>{(score) => <PrintedScore isRange score={score()} />}</Show>}
          >
            <p class="row-detail">
              <ClassMark level={row.region.class} />
              <Show when={props.region.hasNumbers()}>
                {' · '}
                {t('seen.region.high_line', { done: row.region.high, total: row.region.contributing })}
              </Show>
            </p>
            <Show when={row.own}>
              {(own) => (
                <p class="row-detail">
                  <span>{t('seen.region.own')}:</span> <Own cell={own()} />
                </p>
              )}
            </Show>
          </ListRow>
        )}
      </For>
    </List>
  );
}
