import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CameOf, RestsOn } from '#app/kit/chain.tsx';
import type { Source } from '#app/kit/charts/chart-frame.tsx';
import { ClassMark, ConfidenceMark } from '#app/kit/charts/marks.tsx';
import { PrintedScore, ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { regionalFigureId } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releaseId } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DIMENSIONS, type Dimension } from '#shared/scoring/scoring.schemas.ts';
import { AreaEvidence, AreaStrips } from './area-charts.tsx';
import type { AreaView, StateView } from './area-views.ts';
import { useFigureWords } from './use-figure-words.ts';

/** Why an area has the figures it has: the indicators, what they rest on, how far to trust them, and which states. */
export function AreaFigures(props: {
  edition: Doc<Edition>;
  view: AreaView;
  /** Where the figures come from, for the files. */
  sources: readonly Source[];
  /** The dimension that was asked about; the others stand below. Null: all three, with the score. */
  first: Dimension | null;
}): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const shown = () => (props.first === null ? DIMENSIONS : [props.first]);
  const score = () => {
    const { median, min, max } = props.view;
    return median === null ? null : { value: median, low: min ?? median, high: max ?? median };
  };
  const chart = () => ({
    view: props.view,
    period: words.period(props.edition.body),
    sources: [{ label: t('ideal.kind.area'), value: words.area(props.view.area) }, ...props.sources],
    fileName: `ideal-${props.edition.body.number}-${props.view.area}`,
  });
  return (
    <div class="figures-area">
      <Show when={props.view.level === 'gap'}>
        <p class="block">
          <ClassMark level="gap" /> {t('seen.area.gap')}
        </p>
      </Show>
      <Show when={props.first === null && score()}>
        {(found) => (
          <section class="figures-part">
            <ScoreInterval isRange label={t('seen.area.region')} score={found()} />
            <p>
              <ClassMark level={props.view.level} />
            </p>
          </section>
        )}
      </Show>
      <AreaStrips {...chart()} shown={shown()} />
      <AreaEvidence {...chart()} />
      <Confidence view={props.view} />
      <States edition={props.edition.id} view={props.view} />
      <Released edition={props.edition.id} view={props.view} />
      <CameOf id={regionalFigureId({ edition: props.edition.id, area: props.view.area })} />
    </div>
  );
}

/** What states released of the area, as far as this person reads it, in order of precedence, and what that rests on. */
function Released(props: { edition: string; view: AreaView }): JSX.Element {
  const { replica } = useClient();
  const ids = createMemo(() =>
    props.view.states.flatMap(({ state }) =>
      replica
        .within(releasedItems, releaseId({ edition: props.edition, state }))
        .filter(({ body }) =>
          body.to.some((about) => about.kind === 'area' && about.code === props.view.area),
        )
        .map(({ id }) => id),
    ),
  );
  return <RestsOn rests={ids()} />;
}

function Confidence(props: { view: AreaView }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const known = (value: number | null) => (value === null ? t('seen.unknown') : words.figure(value, 2));
  return (
    <section class="figures-part">
      <h3 class="title-3">
        <ConfidenceMark whole confidence={props.view.confidence} />
      </h3>
      <Show when={props.view.checks}>
        {(checks) => (
          <p>
            {t('seen.area.checks', {
              coverage: known(checks().coverage),
              evidence: known(checks().evidence),
              range: known(checks().range),
            })}
          </p>
        )}
      </Show>
      <p class="quiet">{t('seen.area.confidences', props.view.confidences)}</p>
    </section>
  );
}

/** In order of precedence, each with the way to what it released. */
function States(props: { edition: string; view: AreaView }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const score = ({ figure: { score, low, high } }: StateView) =>
    score === null ? null : { value: score, low, high };
  return (
    <section class="figures-states">
      <h3 class="title-3">{t('seen.area.states')}</h3>
      <p class="quiet">{t('seen.area.states_more')}</p>
      <List label={t('seen.area.states')}>
        <For each={props.view.states}>
          {(each) => (
            <ListRow
              title={countryName(locale(), each.state)}
              detail={
                <>
                  <ClassMark level={each.figure.class} />
                  {' · '}
                  <ConfidenceMark whole confidence={each.figure.confidence} />
                  {' · '}
                  {t('seen.area.state_line', {
                    sheets: each.sheets,
                    items: each.evidence,
                    coverage: words.figure(each.figure.coverage, 2),
                  })}
                </>
              }
              trail={<Show when={score(each)}>{(found) => <PrintedScore score={found()} />}</Show>}
              href={`/ideal/${props.edition}/figures/${props.view.area}/${each.state}`}
              chevron
            />
          )}
        </For>
      </List>
    </section>
  );
}
