import { createMemo, For, type JSX, Show } from 'solid-js';
import { figuresHref } from '#app/features/monitoring/address.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { locales } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { stageOf } from '#shared/jointdays/follow-ups.rules.ts';
import type { DayFigure } from '#shared/jointdays/indicators.rules.ts';
import type { DayIndicator } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, type Results, useLeads, useResults } from './of-results.tsx';
import { useSays } from './result-rows.tsx';
import { resultsSays } from './results-says.ts';
import { type PlacedIndicator, sourceWords, useFigures, usePlaced } from './use-indicators.ts';

/** Which totals of a day are figures of which indicators of the plan, and what of them the plan has. */
export default function IndicatorsPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Day }): JSX.Element {
  const { t } = useI18n();
  const results = useResults(() => props.day);
  const leads = useLeads(() => props.day);
  const placed = usePlaced(() => props.day);
  const rows = createMemo(() =>
    results.indicators().flatMap((indicator) => {
      const place = placed().find(({ kpi }) => kpi.id === indicator.body.kpi);
      return place === undefined ? [] : [{ indicator, place }];
    }),
  );
  return (
    <>
      <PageHeader
        back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
        title={t('dayresults.indicators.title')}
        detail={<LocalText text={props.day.body.title} />}
      />
      <Show when={results.published() === null}>
        <Banner icon="clock" fact={t('dayresults.indicators.unpublished')}>
          {t('dayresults.indicators.unpublished_more')}
        </Banner>
      </Show>
      <Show when={leads()}>
        <div class="block">
          <LinkButton icon="plus" href={dayHref(props.day.id, '/indicators/new')}>
            {t('dayresults.indicators.link')}
          </LinkButton>
        </div>
      </Show>
      <SectionHeader kind="band" title={t('dayresults.indicators.linked')} aside={rows().length} />
      <List label={t('dayresults.indicators.linked')}>
        <For
          each={rows().map(({ indicator }) => indicator.id)}
          fallback={
            <ListRow
              note
              title={t('dayresults.indicators.none')}
              detail={t('dayresults.indicators.none_more')}
            />
          }
        >
          {/* By its id: what is asked about stays open while the answer of the server comes in. */}
          {(id) => (
            <Show when={rows().find(({ indicator }) => indicator.id === id)}>
              {(row) => (
                <IndicatorRow
                  {...{ day: props.day, results, leads: leads() }}
                  indicator={row().indicator}
                  place={row().place}
                />
              )}
            </Show>
          )}
        </For>
      </List>
      <p class="block quiet">{t('dayresults.indicators.rule')}</p>
    </>
  );
}

function IndicatorRow(props: {
  day: Day;
  results: Results;
  leads: boolean;
  indicator: Doc<DayIndicator>;
  place: PlacedIndicator;
}): JSX.Element {
  const { t, locale } = useI18n();
  const says = useSays();
  const done = useDone();
  const ids = useNewIds('msr');
  const words = useWords();
  const figures = useFigures(() => props.day, props.results);
  const body = () => props.indicator.body;
  const kpi = () => props.place.kpi;
  const now = createMemo(() => figures.now(body()));
  const figure = createMemo((): DayFigure | null => {
    const found = now();
    return typeof found === 'string' ? null : found;
  });
  const told = createMemo(() => figures.told(kpi().id));
  const unit = () => says().text(kpi().body.unit);
  const isSame = () => told()?.body.value === figure()?.value && told()?.body.day === figure()?.day;
  const of = () => ({ day: props.day.id, pao: props.day.body.pao, kpi: kpi().id });
  /** Who is missing, in the languages of the plan: nobody has to type it. */
  const note = (missing: readonly string[]): Text | null => {
    if (missing.length === 0) return null;
    const said = locales.map((each) => {
      const speak = resultsSays({ t: words()(each), locale: each });
      return [each, speak.t('dayresults.indicators.without', { states: speak.states(missing) })] as const;
    });
    return Object.fromEntries(said) as Text;
  };
  async function feed(given: DayFigure) {
    const isDone = await done.run(
      act('jointdays.feed_indicator', {
        ...{ ...of(), plan: props.place.plan, of: props.place.of },
        ...{ measurement: ids.of(), note: note(given.missing) },
      }),
    );
    if (isDone) ids.used();
  }
  const byDay = () => {
    const found = now();
    if (typeof found === 'string') return t(`dayresults.no_figure.${found}`);
    // In the words of what was counted: those of the indicator may be of another thing.
    return t('dayresults.indicators.by_day', {
      figure: `${says().figure(found.value)} (${sourceWords(body(), says())})`,
      day: says().day(found.day),
    });
  };
  const inPlan = () => {
    const known = told()?.body;
    return known === undefined
      ? t('dayresults.indicators.not_fed')
      : t('dayresults.indicators.in_plan', {
          figure: `${says().figure(known.value)} ${unit()}`,
          day: says().day(known.day),
        });
  };
  return (
    <ListRow
      kicker={t('dayresults.follow.kicker', {
        stage: t(`dayresults.stage.${stageOf(body().followUp)}`),
        counter: sourceWords(body(), says()),
      })}
      title={<LocalText text={kpi().body.title} />}
      detail={
        <>
          {byDay()}
          <br />
          {inPlan()}
        </>
      }
    >
      {done.notice()}
      <div class="button-row">
        <Show when={props.place.measures && !isSame() && figure()}>
          {(given) => (
            <AskedButton
              act="jointdays.feed_indicator"
              icon="send"
              label={t(told() === null ? 'dayresults.indicators.feed' : 'dayresults.indicators.feed_again')}
              title={t('dayresults.indicators.ask', {
                figure: `${says().figure(given().value)} ${unit()}`,
              })}
              confirm={t('dayresults.indicators.feed')}
              onYes={() => feed(given())}
            >
              <p>
                <strong>{says().text(kpi().body.title)}</strong>
              </p>
              <p>
                {t('dayresults.indicators.same_thing', {
                  counted: sourceWords(body(), says()),
                  unit: unit(),
                })}
              </p>
              <p>{t('dayresults.confirm.feed')}</p>
              <Show when={given().missing.length > 0}>
                <p>
                  {t('dayresults.indicators.noted', {
                    note: note(given().missing)?.[locale()] ?? '',
                  })}
                </p>
              </Show>
            </AskedButton>
          )}
        </Show>
        <LinkButton
          kind="text"
          href={figuresHref({ plan: props.place.plan, of: props.place.of, kpi: kpi().id })}
        >
          {t('dayresults.indicators.see')}
        </LinkButton>
        <Show when={props.leads && body().measurement === null}>
          <AskedButton
            act="jointdays.unlink_indicator"
            kind="text"
            label={t('dayresults.indicators.unlink')}
            title={t('dayresults.indicators.unlink_ask')}
            onYes={() => done.run(act('jointdays.unlink_indicator', of()))}
          >
            {t('dayresults.confirm.unlink')}
          </AskedButton>
        </Show>
      </div>
    </ListRow>
  );
}
