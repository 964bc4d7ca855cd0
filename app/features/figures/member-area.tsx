import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CameOf } from '#app/kit/chain.tsx';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { ClassMark, ConfidenceMark } from '#app/kit/charts/marks.tsx';
import { PrintedScore, ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { LEAST_STATES, regionalFigureId } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CLASSES } from '#shared/scoring/classes.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { OfDay } from './member-figures.tsx';
import { memberSources, memberTable } from './member-table.ts';
import type { OwnCell, RegionRow, StateCell } from './region-rows.ts';
import { levelWords, useFigureWords } from './use-figure-words.ts';
import { useRegion } from './use-region.ts';

/** One area as members read it: the region, one’s own state, and the states that let the others read theirs. */
export function MemberArea(props: { edition: Accessor<Doc<Edition>>; area: string }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const desk = useDesk();
  const region = useRegion(props.edition);
  const row = createMemo(() => region.rows().find(({ area }) => area === props.area));
  const states = () =>
    region.columns().flatMap(({ state }, at) => {
      const cell = row()?.shown[at] ?? null;
      return cell === null ? [] : [{ state, cell }];
    });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition().id}/figures`, label: t('seen.region.title') }}
        kicker={t('seen.region.title')}
        title={words.area(props.area)}
        detail={
          row() === undefined
            ? undefined
            : t('seen.region.of', { day: formatDay(locale(), row()?.region.on ?? '') })
        }
      />
      <Show
        when={row()}
        fallback={
          <List>
            <ListRow
              note
              title={t('seen.region.none_area')}
              detail={t('seen.region.none_more', { n: LEAST_STATES })}
            />
          </List>
        }
      >
        {(found) => (
          <>
            <ChartFrame
              title={t('seen.region.area_finding', { level: levelWords(t, found().region.class) })}
              measure={t(region.hasNumbers() ? 'seen.region.measure' : 'seen.region.measure_classes')}
              period={words.period(props.edition().body)}
              n={region.hasNumbers() ? found().region.contributing : null}
              table={memberTable({
                region: { ...region, rows: () => [found()] },
                ...{ words, t, locale: locale() },
              })}
              sources={memberSources({
                edition: props.edition().body,
                day: found().region.on,
                ...{ words, t, locale: locale() },
              })}
              fileName={`ideal-${props.edition().body.number}-${found().region.on}-${props.area}`}
            >
              <Region row={found()} />
              <Show when={found().own}>
                {(own) => (
                  <Own cell={own()} href={`/ideal/${props.edition().id}/panel/areas/${props.area}`} />
                )}
              </Show>
            </ChartFrame>
            <Show when={!desk.isDesk()}>
              <OfDay edition={props.edition()} day={found().region.on} />
            </Show>
            <Show when={states().length > 0}>
              <SectionHeader kind="band" title={t('seen.region.shown')} />
              <List label={t('seen.region.shown')}>
                <For each={states()}>
                  {({ state, cell }) => <StateRow name={countryName(locale(), state)} cell={cell} />}
                </For>
              </List>
            </Show>
            <CameOf id={regionalFigureId({ edition: props.edition().id, area: props.area })} />
          </>
        )}
      </Show>
    </>
  );
}

function Region(props: { row: RegionRow }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const measures = () => props.row.region.measures;
  return (
    <section class="figures-part">
      <h3 class="title-3">{t('seen.region.column')}</h3>
      <p>
        <ClassMark level={props.row.region.class} />
      </p>
      <Show when={measures()}>
        {(found) => (
          <>
            <ScoreInterval
              isRange
              label={t('seen.region.range')}
              score={{
                value: found().score.median,
                low: found().score.min,
                high: found().score.max,
              }}
            />
            <ul class="figures-grades">
              <For each={DIMENSIONS}>
                {(key) => (
                  <li>
                    <strong>{t(`seen.dimension.${key}`)}</strong> {words.figure(found()[key].median, 2)}
                  </li>
                )}
              </For>
            </ul>
            <p>
              {t('seen.region.high_line', {
                done: props.row.region.high,
                total: props.row.region.contributing,
              })}
            </p>
            <ul class="figures-grades">
              <For each={CLASSES}>
                {(level) => (
                  <li>
                    <ClassMark level={level} />{' '}
                    {t('seen.region.states_n', { n: props.row.region.classes[level] ?? 0 })}
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </section>
  );
}

function scoreOf({ score, low, high }: StateCell) {
  return score === null ? null : { value: score, low: low ?? score, high: high ?? score };
}

/** One's own state, apart from the region, with how far to trust it and the way to what it rests on. */
function Own(props: { cell: OwnCell; href: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="figures-part">
      <h3 class="title-3">{t('seen.region.own')}</h3>
      <p class="figures-marks">
        <ClassMark level={props.cell.class} />
        <ConfidenceMark whole confidence={props.cell.confidence} />
      </p>
      <Show when={scoreOf(props.cell)}>
        {(score) => <ScoreInterval label={t('seen.region.bounds')} score={score()} />}
      </Show>
      <p class="no-print">
        <LinkButton href={props.href}>{t('seen.region.panel')}</LinkButton>
      </p>
    </section>
  );
}

function StateRow(props: { name: string; cell: StateCell }): JSX.Element {
  return (
    <ListRow
      title={props.name}
      detail={<ClassMark level={props.cell.class} />}
      trail={<Show when={scoreOf(props.cell)}>{(found) => <PrintedScore score={found()} />}</Show>}
    />
  );
}
