import { useParams } from '@solidjs/router';
import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';
import {
  releasedFigures,
  releasedItems,
  releaseId,
  releaseReadings,
  releases,
} from '#shared/ideal/released.schemas.ts';
import { FigureRow, ItemRow } from './released-rows.tsx';
import { takenBackAt, takenBackKey } from './taken-back.ts';
import { useReleaseNoted } from './use-release-noted.ts';
import { readsReleases } from './who.ts';
import './ideal.css';

/** Pixels of an entry; only what was never on screen is estimated. */
const ITEM = 180;
const FIGURE = 84;

/** What one state released for an edition, word for word. */
export default function ReadPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; state: string }>();
  return (
    <Allowed
      to={readsReleases(client.actor())}
      back={`/ideal/${params.edition}`}
      says={t('ideal.read.who')}
      reads
    >
      <Show when={`${params.edition} ${params.state}`} keyed>
        {(_address) => <Whole edition={params.edition} state={params.state} />}
      </Show>
    </Allowed>
  );
}

function Whole(props: { edition: string; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const shortWhen = useShortWhen();
  const id = () => releaseId(props);
  const release = createMemo(() => client.replica.one(releases, id()));
  const items = createMemo(() => client.replica.within(releasedItems, id()));
  const figures = createMemo(() => client.replica.within(releasedFigures, id()));
  const back = () => ({ href: `/ideal/${props.edition}/read`, label: t('ideal.read.title') });
  const name = () => countryName(locale(), props.state);
  const takenBack = createMemo(() => takenBackAt({ client, edition: props.edition, state: props.state }));
  useReleaseNoted(release);
  return (
    <Show
      when={release()?.body}
      fallback={
        <>
          <PageHeader back={back()} title={name()} />
          <Show when={takenBack()} fallback={<Nothing words={t('ideal.read.not_here')} />}>
            {(at) => <TakenBack edition={props.edition} state={props.state} at={at()} />}
          </Show>
        </>
      }
    >
      {(body) => (
        <>
          <PageHeader
            back={back()}
            kicker={t('ideal.read.kicker')}
            title={name()}
            detail={t('ideal.read.line', { n: body().number, when: shortWhen(body().at) })}
          />
          <SectionHeader kind="band" title={t('ideal.fields.summary')} />
          <p class="block user-text">
            <LocalText text={body().summary} />
          </p>
          <FactList
            facts={[
              {
                label: t('ideal.fields.coveringNote'),
                place: body().coveringNote.number,
                detail: formatDay(locale(), body().coveringNote.date),
              },
              { label: t('ideal.fields.release_number'), place: String(body().number) },
              {
                label: t('ideal.fields.hash'),
                place: <code class="network-names">{body().hash}</code>,
                detail: t('ideal.read.hash_more'),
              },
            ]}
          />
          <SectionHeader kind="band" title={t('ideal.read.items')} aside={items().length} />
          <Show when={items().length > 0} fallback={<Nothing words={t('ideal.read.no_items')} />}>
            <Windowed items={items()} estimate={ITEM}>
              {(item) => <ItemRow body={item().body} />}
            </Windowed>
          </Show>
          <SectionHeader kind="band" title={t('ideal.read.figures')} aside={figures().length} />
          <Show when={figures().length > 0} fallback={<Nothing words={t('ideal.read.no_figures')} />}>
            <Windowed items={figures()} estimate={FIGURE}>
              {(figure) => <FigureRow body={figure().body} />}
            </Windowed>
          </Show>
          <Ratings edition={props.edition} state={props.state} />
          <Show when={props.state === client.actor().state}>
            <Opened release={id()} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** What its panel said of each area, if it released that as well. */
function Ratings(props: { edition: string; state: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { t: chart } = useChartWords();
  const panel = createMemo(() => client.replica.one(ratedPanels, ratedPanelId(props)));
  return (
    <Show when={panel()?.body}>
      {(body) => (
        <>
          <SectionHeader kind="band" title={chart('charts.of_state.title')} aside={body().areas.length} />
          <List label={chart('charts.of_state.title')}>
            <For each={body().areas}>
              {({ area, sheets }) => (
                <ListRow
                  title={t(`ideal.area.${area}`)}
                  detail={chart('charts.of_state.sheets', { n: sheets })}
                  href={`/ideal/${props.edition}/figures/${area}/${props.state}`}
                  chevron
                />
              )}
            </For>
          </List>
        </>
      )}
    </Show>
  );
}

/** In place of what was there: that its state took it back, and when. Hoy does not say it again. */
function TakenBack(props: { edition: string; state: string; at: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const shortWhen = useShortWhen();
  createEffect(() => {
    if (client.remembered(takenBackKey(props)) !== props.at)
      void client.remember(takenBackKey(props), props.at);
  });
  const isOwn = () => client.actor().state === props.state;
  return (
    <Banner
      tone="change"
      icon="undo-2"
      fact={t('ideal.read.taken_back', {
        name: countryName(locale(), props.state),
        when: shortWhen(props.at),
      })}
    >
      {t(isOwn() ? 'ideal.read.taken_back_own' : 'ideal.read.taken_back_more')}
    </Banner>
  );
}

/** For the state itself: who opened what it released, as far as the devices could tell. */
function Opened(props: { release: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const readings = createMemo(() =>
    client.replica.within(releaseReadings, props.release).sort((left, right) => right.body.at - left.body.at),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('ideal.read.opened')} aside={readings().length} />
      <List label={t('ideal.read.opened')}>
        <For
          each={readings()}
          fallback={<ListRow note title={t('ideal.read.nobody')} detail={t('ideal.read.opened_more')} />}
        >
          {({ body }) => (
            <ListRow
              title={nameOf(body.person, body.label)}
              detail={t('ideal.read.line', { n: body.number, when: shortWhen(body.at) })}
            />
          )}
        </For>
      </List>
    </>
  );
}

function Nothing(props: { words: string }): JSX.Element {
  return (
    <List>
      <ListRow note title={props.words} />
    </List>
  );
}
