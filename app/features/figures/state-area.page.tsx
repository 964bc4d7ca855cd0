import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfReleases } from '#app/features/ideal/of-releases.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { ClassMark, ConfidenceMark } from '#app/kit/charts/marks.tsx';
import { ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type RatedPanel, ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { RatedArea } from '#shared/panels/release.schemas.ts';
import type { StateView } from './area-views.ts';
import { GradeList } from './grade-list.tsx';
import { useAnalysis } from './use-analysis.ts';
import { levelWords, useFigureWords } from './use-figure-words.ts';
import './figures.css';

/** What one state released of its panel for one area: its figure, what every seat said without its name, and who sat there. */
export default function StateAreaPage(): JSX.Element {
  const params = useParams<{ edition: string; area: string; state: string }>();
  return (
    <OfReleases edition={params.edition}>
      {(edition) => <StateArea edition={edition} area={params.area} state={params.state} />}
    </OfReleases>
  );
}

function StateArea(props: { edition: Accessor<Doc<Edition>>; area: string; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { t: chart } = useChartWords();
  const words = useFigureWords();
  const { analysis } = useAnalysis(props.edition);
  const base = () => `/ideal/${props.edition().id}`;
  const panel = createMemo(() =>
    client.replica.one(ratedPanels, ratedPanelId({ edition: props.edition().id, state: props.state })),
  );
  const found = createMemo(() => {
    const body = panel()?.body;
    const rated = body?.areas.find(({ area }) => area === props.area);
    const view = analysis()
      .views.find(({ area }) => area === props.area)
      ?.states.find(({ state }) => state === props.state);
    return body === undefined || rated === undefined || view === undefined ? null : { body, rated, view };
  });
  return (
    <>
      <PageHeader
        back={{ href: `${base()}/figures/${props.area}`, label: words.area(props.area) }}
        kicker={chart('charts.of_state.title')}
        title={countryName(locale(), props.state)}
        detail={words.area(props.area)}
      />
      <Show
        when={found()}
        fallback={
          <List>
            <ListRow note title={chart('charts.of_state.none')} detail={t('ideal.read.none_more')} />
          </List>
        }
      >
        {(all) => <Rated edition={props.edition()} {...all()} />}
      </Show>
      <List>
        <ListRow
          title={chart('charts.of_state.release')}
          detail={chart('charts.of_state.release_more')}
          href={`${base()}/read/${props.state}`}
          chevron
        />
      </List>
    </>
  );
}

function Rated(props: {
  edition: Doc<Edition>;
  body: RatedPanel;
  rated: RatedArea;
  view: StateView;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { t: chart } = useChartWords();
  const words = useFigureWords();
  const score = () => {
    const { score: value, low, high } = props.view.figure;
    return value === null ? null : { value, low, high };
  };
  const codes = () => Object.keys(props.rated.values).sort(byCode);
  const isContested = (code: string) => props.rated.contested.includes(code);
  const said = (code: string) => (props.rated.values[code] ?? []).map(String);
  const table = (): Table => ({
    name: chart('charts.of_state.title'),
    columns: [
      chart('charts.of_state.indicator'),
      chart('charts.of_state.ratings'),
      t('seen.column.contested'),
    ],
    rows: codes().map((code) => [
      ...[`${code} ${words.indicator(code)}`, said(code).join(' ')],
      isContested(code) ? t('seen.column.contested') : '',
    ]),
  });
  return (
    <>
      <ChartFrame
        title={chart('charts.of_state.finding', { level: levelWords(t, props.view.figure.class) })}
        measure={chart('charts.of_state.measure')}
        period={words.period(props.edition.body)}
        n={props.rated.sheets}
        table={table()}
        sources={[
          { label: chart('charts.of_state.state'), value: countryName(locale(), props.body.state) },
          { label: t('ideal.kind.area'), value: words.area(props.rated.area) },
          ...words.sources(props.edition.body, {
            method: t(`ideal.method.${props.body.method}`),
            hash: props.body.hash,
          }),
        ]}
        fileName={`ideal-${props.edition.body.number}-${props.body.state}-${props.rated.area}`}
      >
        <section class="figures-part">
          <p class="figures-marks">
            <ClassMark level={props.view.figure.class} />
            <ConfidenceMark whole confidence={props.view.figure.confidence} />
          </p>
          <Show when={score()}>
            {(known) => <ScoreInterval label={t('seen.region.bounds')} score={known()} />}
          </Show>
          <p class="quiet">
            {t('seen.area.state_line', {
              sheets: props.rated.sheets,
              items: props.view.evidence,
              coverage: words.figure(props.view.figure.coverage, 2),
            })}
          </p>
        </section>
        <List label={chart('charts.of_state.ratings')}>
          <For each={codes()}>
            {(code) => (
              <ListRow
                title={`${code} ${words.indicator(code)}`}
                detail={
                  <Show when={isContested(code)}>
                    <Tag tone="amber">{t('seen.column.contested')}</Tag>
                  </Show>
                }
                tone={isContested(code) ? 'decide' : undefined}
                trail={<span class="figures-ratings">{said(code).join('  ')}</span>}
              />
            )}
          </For>
        </List>
      </ChartFrame>
      <SectionHeader kind="band" title={chart('charts.of_state.evidence')} aside={props.view.evidence} />
      <section class="figures-part">
        <GradeList grades={props.view.grades} />
      </section>
      <SectionHeader kind="band" title={chart('charts.of_state.panel')} aside={props.body.seats.length} />
      <List label={chart('charts.of_state.panel')}>
        <For each={props.body.seats}>
          {(seat) => <ListRow title={seat.office} detail={t(`people.institution.${seat.institution}`)} />}
        </For>
      </List>
      <FactList
        facts={[
          { label: t('ideal.fields.release_number'), place: String(props.body.number) },
          {
            label: t('ideal.fields.hash'),
            place: <code class="figures-hash">{props.body.hash}</code>,
            detail: t('ideal.read.hash_more'),
          },
        ]}
      />
    </>
  );
}

/** In the order of the method: threat, vulnerability, impact, and by number. */
function byCode(one: string, other: string): number {
  const place = (code: string) => 'TVI'.indexOf(code.charAt(0));
  return place(one) - place(other) || Number(one.slice(1)) - Number(other.slice(1));
}
